"""Paragraphs, spans and evidence of an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quizgen.model.article import Article, Evidence, Span
from tests.samples import ARTICLE, span


def article(text: str) -> Article:
    return Article(id="a", title="A", text=text)


def test_paragraphs_are_what_blank_lines_separate() -> None:
    text = "One.\nStill one.\n\n  \nTwo.\n\nThree. \n"
    found = article(text)
    assert [found.words(paragraph) for paragraph in found.paragraphs] == ["One.\nStill one.", "Two.", "Three."]


@given(st.lists(st.text("ab .", min_size=1).filter(str.strip), min_size=1, max_size=8))
def test_every_paragraph_is_found_with_its_number(paragraphs: list[str]) -> None:
    found = article("\n\n".join(paragraphs))
    assert [found.words(p) for p in found.paragraphs] == [p.strip() for p in paragraphs]
    for number, paragraph in enumerate(found.paragraphs, start=1):
        assert found.paragraph_number(paragraph) == number


def test_evidence_is_found_where_it_was_taken() -> None:
    taken = span("the piers would close the channel")
    assert ARTICLE.find(ARTICLE.evidence(taken)) == taken


def test_evidence_is_not_found_in_another_paragraph() -> None:
    assert ARTICLE.find(Evidence(quote="the piers would close the channel", paragraph=1)) is None
    assert ARTICLE.find(Evidence(quote="the piers would close the channel", paragraph=9)) is None


def test_a_span_is_never_empty() -> None:
    with pytest.raises(ValidationError, match="ends after it starts"):
        Span(start=4, end=4)


def test_a_span_behind_the_text_has_no_paragraph() -> None:
    with pytest.raises(ValueError, match="behind the article"):
        article("One.").paragraph_number(Span(start=10, end=12))
