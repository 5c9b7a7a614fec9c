"""The article that a bank is about, and places in it."""

import re
from functools import cached_property

from pydantic import Field, model_validator

from quizgen.model.base import Noun, Slug, Text


class Span(Noun):
    """A stretch of an article's text: character offsets, ``end`` exclusive."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @model_validator(mode="after")
    def _not_empty(self) -> "Span":
        if self.end <= self.start:
            raise ValueError("a span ends after it starts")
        return self


class Evidence(Noun):
    """Words of the article that prove an answer: the quote, and the number of its paragraph from 1."""

    quote: Text
    paragraph: int = Field(ge=1)


class Article(Noun):
    """An article; paragraphs of ``text`` are separated by blank lines.

    A bank of imported items may have its title and language alone; its text is empty then.
    """

    id: Slug
    title: Text
    subject: Text | None = None
    """What it is about, in a few words, for the line under a quiz's title."""
    byline: Text | None = None
    publisher: Text | None = None
    published: Text | None = None
    """The date as far as it is known, ISO 8601, such as ``2021-09``; never guessed."""
    url: Text | None = None
    licence: Text | None = None
    source_note: Text | None = None
    """The line printed under the passage: where its facts come from."""
    language: Text = "en"
    text: str = Field(max_length=2_000_000)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Where each paragraph stands in ``text``; the first has number 1 in print."""
        return tuple(
            Span(start=match.start(), end=match.end())
            for match in re.finditer(r"\S(?:.*?\S)??(?=\s*\n[ \t]*\n|\s*\Z)", self.text, re.DOTALL)
        )

    def words(self, span: Span) -> str:
        """The article's words at ``span``."""
        return self.text[span.start : span.end]

    def paragraph_number(self, span: Span) -> int:
        """The number, from 1, of the paragraph that ``span`` starts in."""
        for number, paragraph in enumerate(self.paragraphs, start=1):
            if span.start < paragraph.end:
                return number
        raise ValueError(f"{span} lies behind the article's last paragraph")

    def evidence(self, span: Span) -> Evidence:
        """The words at ``span`` with the number of their paragraph."""
        return Evidence(quote=self.words(span), paragraph=self.paragraph_number(span))

    def find(self, evidence: Evidence) -> Span | None:
        """Where the quote stands in its paragraph; None when it does not stand there."""
        if evidence.paragraph > len(self.paragraphs):
            return None
        paragraph = self.paragraphs[evidence.paragraph - 1]
        start = self.text.find(evidence.quote, paragraph.start, paragraph.end)
        return None if start < 0 else Span(start=start, end=start + len(evidence.quote))
