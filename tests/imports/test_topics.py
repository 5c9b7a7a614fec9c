import pytest

from quizgen.imports import ForeignFile, bank_name
from quizgen.imports._topics import name_topics, slug_of


def test_a_topic_is_the_last_name_of_a_category() -> None:
    assert name_topics(["$course$/top/Default for Physics/Heat", "$course$/top", "A//B"]) == {
        "$course$/top/Default for Physics/Heat": "heat",
        "$course$/top": "general",
        "A//B": "a-b",
    }


def test_topics_stay_apart() -> None:
    topics = name_topics(["A/Test", "B/Test", "C/test", "Тест", "試験", "Test"])
    assert list(topics.values()) == ["test", "b-test", "c-test", "topic-1", "topic-2", "test-2"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Unit 3: Energy", "unit-3-energy"),
        ("L’été", "lete"),
        ("  ", ""),
        ("x" * 100, "x" * 60),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_a_slug_is_what_a_bank_takes(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    ("path", "bank", "title"),
    [
        ("/home/me/Unit 3_energy.gift", "unit-3-energy", "Unit 3 energy"),
        ("C:\\Users\\me\\Тест.xml", "questions", "Тест"),
        (".gift", "gift", ".gift"),
    ],
)
def test_a_file_names_its_bank(path: str, bank: str, title: str) -> None:
    file = ForeignFile(path, b"")
    assert (bank_name(file), file.title) == (bank, title)
