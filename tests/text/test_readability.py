"""Words, sentences and syllables are counted, and what the formulas make of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.model.readability import Readability
from quizgen.text.readability import count_sentences, count_syllables, measure_readability, syllables

# Counted by hand, by the first pronunciation in American dictionaries.
CHECKED = {
    1: "the be house made makes called used states games votes forced based scored faced through school piece "
    "friend eye sea please changed rhythm's plan brought square league",
    2: "people able title table single wanted needed faces places police going being seeing science diet client "
    "poem fluid cruel create react movement statement something therefore Wednesday business every evening "
    "prices judges wishes watches careful homeless settled handled money many union's famous question million "
    "nation's ocean social special ancient patient mission region player lawyer mayor taxes weapon border foreign",
    3: "created video radio area idea media annual various serious curious period Korea museum opinion musician "
    "politics president carrier's relative tourism family's united election expected telephone "
    "announcement government agreement protected financial decision religion remember companies industry "
    "possible example apparent officer",
    4: "January February society European sovereignty's territory situation negotiate security economic "
    "political opposition independence's military confrontation evaluate material American experience environment "
    "technology necessary humanity relatively",
    5: "imagination's opportunity electricity university immediately representative refrigerator geographical",
}
WORDS = [(word.removesuffix("'s"), count) for count, listed in CHECKED.items() for word in listed.split()]


def test_few_of_the_words_counted_by_hand_are_counted_wrong() -> None:
    wrong = [(word, count, syllables(word)) for word, count in WORDS if syllables(word) != count]
    assert len(WORDS) >= 150
    assert len(wrong) <= 0.04 * len(WORDS), wrong
    counted, true = count_syllables([word for word, _ in WORDS]), sum(count for _, count in WORDS)
    assert counted == pytest.approx(true, rel=0.02)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("2021", 4),
        ("35,000", 5),
        ("1,200,000", 5),
        ("$1.5", 2),
        ("US", 2),
        ("BBC", 3),
        ("WHO", 5),
        ("NATO", 2),
        ("state-of-the-art", 4),
        ("didn’t", 2),
        ("can’t", 1),
        ("she’s", 1),
        ("hm", 1),
    ],
)
def test_figures_abbreviations_and_compounds_are_counted_as_they_are_read(word: str, count: int) -> None:
    assert count_syllables([word]) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He came. She left! Did they? Yes…", 4),
        ("“It is late,” he said. “Go home.” They went.", 3),
        ("Mr. Brook met Dr. A. B. Reed of St. Petersburg on Jan. 5.", 1),
        ("It cost $1.5 million. That is much.", 2),
        ("A headline\n\nA paragraph. And more", 3),
        ("They work for Brook Inc.\n\nIt grows.", 2),
        ("", 0),
        ("…", 0),
    ],
)
def test_sentences_end_where_a_reader_pauses(text: str, count: int) -> None:
    assert count_sentences(text) == count


def test_the_formulas_are_those_that_were_published() -> None:
    # Ten words in two sentences, twelve syllables:
    # 206.835 - 1.015 * 5 - 84.6 * 1.2 = 100.24, and 0.39 * 5 + 11.8 * 1.2 - 15.59 = 0.52.
    measured = measure_readability("The cat sat on it. A robin came over there.", "en-GB")
    assert measured == Readability(words=10, minutes=1, flesch_kincaid_grade=0.5, flesch_reading_ease=100.2)
    assert measured.in_words == (
        "10 words",
        "about 1 minute to read for an adult",
        "Flesch–Kincaid grade 0.5",
        "Flesch reading ease 100",
    )


def test_long_words_in_long_sentences_are_hard() -> None:
    easy = measure_readability("The dog ran. The cat sat. We saw them." * 30, "en")
    hard = measure_readability(
        "Institutional representatives deliberately postponed controversial administrative negotiations "
        "notwithstanding considerable international dissatisfaction." * 30,
        "en",
    )
    assert easy.flesch_kincaid_grade is not None
    assert hard.flesch_kincaid_grade is not None
    assert hard.flesch_kincaid_grade > easy.flesch_kincaid_grade + 10


@pytest.mark.parametrize("language", ["de", "fr-CA", "ja", "enm", "engineering", ""])
def test_nothing_is_said_of_other_languages_but_their_words(language: str) -> None:
    assert measure_readability("Die Brücke wird gebaut.", language) == Readability(words=4)
    assert measure_readability("Brücke", language).in_words == ("1 word",)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_measured(text: str) -> None:
    assert measure_readability(text, "en").words >= 0


def test_a_bomb_of_end_marks_is_counted_at_once() -> None:
    assert count_sentences("a" + "." * 200_000 + "a") == 1
    assert count_sentences("a" + ".”" * 100_000 + " " * 100_000) == 1
