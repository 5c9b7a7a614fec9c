"""What the model took for names is mended by what the words themselves tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text._names import _known_by_words, mend_names
from quizgen.text.gazetteer import known_names

WORDS_OF_NAMES = (
    "the President Ines Falk University of Larkfield Church House North Korea Mr. Brook said Alexander Maria "
    "River ’s , Belarusian Georgia Smith New York City"
)
WORDS = WORDS_OF_NAMES.split()


def mended(text: str, *names: tuple[str, str]) -> set[tuple[str, str]]:
    """The names after mending, as words; a word with a capital counts as a proper noun."""
    words = text.split()
    tags = ["NNP" if word[0].isupper() else "NN" for word in words]
    found = []
    for name, label in names:
        parts = name.split()
        first = next(at for at in range(len(words)) if words[at : at + len(parts)] == parts)
        found.append((first, first + len(parts), label))
    return {(" ".join(words[first:end]), label) for first, end, label in mend_names(words, tags, found)}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("the President Ines Falk spoke", [("President Ines Falk", "PERSON")], {("Ines Falk", "PERSON")}),
        ("in Belarus today", [("Belarus", "PERSON")], {("Belarus", "COUNTRY")}),
        ("to North Korea now", [("Korea", "LOC")], {("North Korea", "COUNTRY")}),
        ("said Wednesday", [("Wednesday", "PERSON")], set()),
        ("met Mr. Brook there", [], {("Brook", "PERSON")}),
        ("met Maria Falk there", [("Falk", "PERSON")], {("Maria Falk", "PERSON")}),
        ("met Maria Falk there", [("Maria Falk", "LOC")], {("Maria Falk", "PERSON")}),
        ("at the University of Larkfield", [("Larkfield", "LOC")], {("University of Larkfield", "ORG")}),
        ("on Marsh River", [("Marsh River", "PERSON")], {("Marsh River", "LOC")}),
        ("Tom Reed came ; Reed left", [("Tom Reed", "PERSON")], {("Tom Reed", "PERSON"), ("Reed", "PERSON")}),
        ("Michael Jordan plays", [("Michael Jordan", "PERSON")], {("Michael Jordan", "PERSON")}),
        ("the state of Georgia", [("Georgia", "LOC")], {("Georgia", "LOC")}),
        ("Georgia and Tbilisi", [("Georgia", "LOC")], {("Georgia", "COUNTRY"), ("Tbilisi", "LOC")}),
    ],
)
def test_names_are_mended(text: str, names: list[tuple[str, str]], expected: set[tuple[str, str]]) -> None:
    assert mended(text, *names) == expected


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.data())
def test_names_never_overlap_and_are_never_empty(words: list[str], data: st.DataObject) -> None:
    names = []
    at = 0
    while at < len(words):
        end = data.draw(st.integers(at + 1, min(at + 4, len(words))))
        if data.draw(st.booleans()):
            names.append((at, end, data.draw(st.sampled_from(("PERSON", "ORG", "LOC", "MISC")))))
        at = end
    found = mend_names(words, ["NNP" if word[0].isupper() else "NN" for word in words], names)
    edges = [edge for first, end, _ in found for edge in (first, end)]
    assert edges == sorted(edges)
    assert all(first < end for first, end, _ in found)


def test_known_names_are_cut_as_texts_are() -> None:
    spacy = pytest.importorskip("spacy")
    cut = spacy.blank("en").tokenizer
    assert {tuple(token.text for token in cut(name)) for name in known_names()} == set(_known_by_words())
