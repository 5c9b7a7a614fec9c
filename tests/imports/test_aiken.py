import pytest

from quizgen.model.interaction import Choice
from tests.imports.reading import read, the_item, what_is_wrong

NAME = "a.txt"


@pytest.mark.parametrize(
    "text",
    [
        "Q?\nA. a\nB. b\nANSWER: B",
        "Q?\n\nA) a\nB) b\nAnswer: b.",
        "\n\nQ?\r\nA. a\r\nB. b\r\nANSWER:B\r\n",
        "Q?\na. a\nb. b\nANSWER: B\n",
    ],
)
def test_letters_tell_the_options_and_the_answer(text: str) -> None:
    choice = the_item(text, NAME).interaction
    assert isinstance(choice, Choice)
    assert [(option.text, option.is_key) for option in choice.options] == [("a", False), ("b", True)]


def test_lines_that_go_on_are_joined_and_feedback_is_the_reason() -> None:
    item = the_item("Who was\nthis?\nA. a\n  man\nB. b\nANSWER: A\nFEEDBACK: He was.", NAME)
    assert item.stem == "Who was this?"
    assert item.key_text == "a man"
    assert item.rationale == "He was."


def test_a_letter_out_of_turn_is_a_part_of_the_text() -> None:
    item = the_item("C. Columbus sailed where?\nA. west\nB. D. Brown's way\nANSWER: A", NAME)
    assert item.stem == "C. Columbus sailed where?"


def test_a_question_starts_right_behind_an_answer() -> None:
    imported = read("Q?\nA. a\nB. b\nANSWER: A\nR?\nA. c\nB. d\nANSWER: B\n", NAME)
    assert [item.key_text for item in imported.items] == ["a", "d"]
    assert [item.source.origin.line for item in imported.items if item.source.origin] == [1, 5]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("Q?\nANSWER: A", "syntax", 1),
        ("Q?\nA. a\nB. b\n", "keys", 1),
        ("Q?\nA. a\nB. b\nANSWER: C", "keys", 4),
        ("Q?\nA. a\nB. b\nANSWER: A, B", "keys", 4),
        ("Q?\nA. a\nB. b\nANSWER:", "keys", 4),
        ("Q?\nA. a\nB. a\nANSWER: A", "twice", 1),
        ("Q?\nA. a\nANSWER: A", "how-many", 1),
        ("Q?\nA.\nB. b\nANSWER: A", "no-text", 1),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(text: str, rule: str, line: int) -> None:
    # A file of nothing but one mistake does not say which format it is.
    assert what_is_wrong(f"{text}", "a.aiken")[::2] == (rule, line)
