"""A title is split from the name that it stands before."""

import pytest

from quizgen.text.titles import TitledName, split_title, surname, title_before


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("President Alexander Lukashenko", "President", "Alexander Lukashenko"),
        ("Dr. Ann Brook", "Dr.", "Ann Brook"),
        ("Prime Minister Ines Falk", "Prime Minister", "Ines Falk"),
        ("former Foreign Minister Ines Falk", "former Foreign Minister", "Ines Falk"),
        ("Secretary of State Tom Reed", "Secretary of State", "Tom Reed"),
        ("Lt. Gen. Tom Reed", "Lt. Gen.", "Tom Reed"),
        ("Ann Brook", "", "Ann Brook"),
        ("King", "", "King"),
        ("Martin King", "", "Martin King"),
    ],
)
def test_title_and_name(text: str, title: str, name: str) -> None:
    assert split_title(text) == TitledName(title, name)


@pytest.mark.parametrize(
    ("name", "last"),
    [("Ann Brook", "Brook"), ("Dr. Ann Brook", "Brook"), ("Tom Reed Jr.", "Reed"), ("Ivo", "Ivo")],
)
def test_the_surname_is_the_last_word_but_for_suffixes(name: str, last: str) -> None:
    assert surname(name) == last


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("said former Prime Minister", "former Prime Minister"),
        ("the ferry's captain", "captain"),
        ("then Secretary of State", "Secretary of State"),
        ("met the Speaker of the House", "Speaker of the House"),
        ("the foreign", ""),
        ("said", ""),
        ("", ""),
    ],
)
def test_the_title_is_found_before_a_name(before: str, title: str) -> None:
    assert title_before(before.split()) == title
