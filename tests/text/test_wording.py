"""Sentences come out as an editor would have them."""

import pytest

from quizgen.text import wording


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the sanctions were harsh", "The sanctions were harsh."),
        ("it came from the U.S.", "It came from the U.S."),
        ("she said, “We badly need them.”", "She said, “We badly need them.”"),
        ("is it so?", "Is it so?"),
        ("iPhone sales fell", "iPhone sales fell."),
        ("$1.5 billion was lent", "$1.5 billion was lent."),
        ("“we” were named", "“We” were named."),
    ],
)
def test_a_sentence_starts_with_a_capital_and_ends_once(text: str, expected: str) -> None:
    assert wording.sentence(text) == expected


def test_words_are_joined_as_in_speech() -> None:
    assert wording.join_words([]) == ""
    assert wording.join_words(["bread"]) == "bread"
    assert wording.join_words(["bread", "salt"]) == "bread and salt"
    assert wording.join_words(["bread", "salt", "soup"], "or") == "bread, salt or soup"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met.", "the council met."),
        ("Half of the stalls stayed shut.", "half of the stalls stayed shut."),
        ("Westmere paid.", "Westmere paid."),
        ("Because of the storm, it closed.", "because of the storm, it closed."),
        ("EU members agreed.", "EU members agreed."),
        ("48 stalls closed.", "48 stalls closed."),
    ],
)
def test_a_name_keeps_its_capital_inside_a_sentence(text: str, expected: str) -> None:
    assert wording.lower_first(text, known_in="About half of Westmere was there.") == expected


@pytest.mark.parametrize(
    ("words", "end", "expected"),
    [
        ("We need them.", "", "“We need them”"),
        ("We need them", ".", "“We need them.”"),
        ("Why us?", ".", "“Why us?”"),
        ("the “old” way,", "", "“the ‘old’ way”"),
        ('a "real" one', "", "“a ‘real’ one”"),
        ("it's ours", "", "“it’s ours”"),
    ],
)
def test_quotation_marks_are_curly_and_inner_ones_single(words: str, end: str, expected: str) -> None:
    assert wording.quoted(words, end) == expected


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("the talks about the market", True),
        ("the meeting of the stallholders", False),
        ("the storm and the fire", True),
        ("the crisis in the town", False),
        ("the bus to the coast", False),
        ("joint war games", True),
    ],
)
def test_the_head_noun_tells_the_number(phrase: str, plural: bool) -> None:
    assert wording.is_plural(phrase) is plural


def test_articles_fit_the_next_word() -> None:
    assert wording.fit_articles("to a eighth term") == "to an eighth term"
    assert wording.fit_articles("an 12 and a 8") == "a 12 and an 8"
    assert wording.fit_articles("a hour, an union, a inquiry") == "an hour, a union, an inquiry"
    assert wording.fit_articles("A sixth term") == "A sixth term"


def test_a_quotation_is_cut_into_its_sentences() -> None:
    assert wording.sentences("We won. They lost! Why so?") == ("We won.", "They lost!", "Why so?")
    assert wording.is_fragment("the first to engage")
    assert not wording.is_fragment("We won.")


def test_articles_are_left_off() -> None:
    assert wording.without_article("The Corn Hall") == "Corn Hall"
    assert wording.without_article("an inquiry") == "inquiry"
    assert wording.without_article("another day") == "another day"


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("recognize", "recognise"),
        ("defense", "defence"),
        ("offence", "offense"),
        ("prize", "prize"),
        ("army", "army"),
    ],
)
def test_a_word_has_its_british_and_its_american_spelling(word: str, other: str) -> None:
    assert wording.other_spelling(word) == other
