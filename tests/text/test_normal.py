"""Two wordings of one answer are equal, two answers are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.normal import contains_answer, content_stems, normal_form, same_answer, says_the_same, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The European Union", "european union"),
        ("35,000", "35000"),
        ("six", "6"),
        ("sixth", "6th"),
        ("$1.5 billion", "1.5 billion US dollars"),
        ("$1,500 million", "1.5 billion dollars"),
        ("40 per cent", "40%"),
        ("3 kilometres", "three kilometers"),
        ("the traders’ guild", "the traders' guild"),
        ("well-known", "well known"),
        ("−1,500", "-1500"),
        ("x+1", "X + 1"),
    ],
)
def test_what_makes_no_difference_to_an_answer_is_dropped(one: str, other: str) -> None:
    assert same_answer(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("-5", "5"), ("x + 1", "x - 1"), ("<", ">"), ("C", "C#"), ("a", "an"), ("the", "a"), ("2^3", "2*3")),
        *(
            ("six", "sixth"),
            ("$1.5 billion", "€1.5 billion"),
            ("35,000", "3,500"),
            ("Minsk", "Moscow"),
            ("2.5", "25"),
        ),
    ],
)
def test_other_answers_stay_apart(one: str, other: str) -> None:
    assert not same_answer(one, other)


@given(st.text(max_size=60))
def test_a_normal_form_is_its_own_normal_form(text: str) -> None:
    assert normal_form(normal_form(text)) == normal_form(text)


def test_an_answer_stands_in_a_text_as_whole_words() -> None:
    assert contains_answer("the council of Larkfield", "The Council")
    assert not contains_answer("the councillors", "the council")


def test_a_paraphrase_is_told_by_the_words_it_shares() -> None:
    assert says_the_same("the vote was rigged", "they alleged that the vote had been rigged")
    assert not says_the_same("the vote was rigged", "the vote was fair")
    assert not says_the_same("", "the vote was rigged")


def test_inflected_forms_share_a_stem() -> None:
    assert content_stems("the protests") == content_stems("a protest")
    assert content_stems("the elections") == content_stems("an election") == content_stems("was elected")
    assert content_stems("the announcement") == content_stems("announced")
    assert content_stems("its independence") == content_stems("it is independent")


@pytest.mark.parametrize(
    "text", ["In May 2020", "May 28, 2021", "May", "the fair of May", "on 28 May", "until May, or so", "mid-May"]
)
def test_the_month_of_may_carries_meaning(text: str) -> None:
    assert "may" in content_stems(text)


@pytest.mark.parametrize("text", ["It may rain", "May we come in?", "He spoke. May the best win", "what may be"])
def test_the_verb_may_carries_none(text: str) -> None:
    assert "may" not in content_stems(text)


def test_words_keep_hyphens_numbers_and_apostrophes() -> None:
    assert words("The S-400’s price: $1.5 billion!") == ("The", "S-400’s", "price", "$1.5", "billion")
