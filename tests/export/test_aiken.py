"""Aiken has one line for each text and one letter for the answer."""

import re

import pytest

from quizgen.model.interaction import Choice, TrueFalse
from quizgen.model.item_set import SetEntry
from quizgen.model.loss import Outcome
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.set_reading import of_type, one, with_answers, write
from tests.samples import ITEMS, sample_set

Read = tuple[str, tuple[str, ...], str]


def read(content: bytes) -> list[Read]:
    """Stems, options and answers, as Moodle reads them: a line at a time."""
    questions: list[Read] = []
    stem = ""
    options: tuple[str, ...] = ()
    for line in content.decode("utf-8").split("\n"):
        if option := re.match(r"([A-Z])[).]\s*(.*)", line):
            assert ord(option.group(1)) - ord("A") == len(options)
            options = (*options, option.group(2))
        elif answer := re.match(r"ANSWER:\s*([A-Z])", line):
            questions.append((stem, options, options[ord(answer.group(1)) - ord("A")]))
            stem, options = "", ()
        elif line.strip():
            assert not stem, "a stem has one line"
            stem = line
    assert not stem
    return questions


def wanted(entry: SetEntry) -> Read | None:
    stem = entry.item.stem.replace("\n", " ")
    match entry.item.interaction:
        case Choice(key=key):
            options = tuple(option.text.replace("\n", " ") for option in entry.options)
            return stem, options, key.text.replace("\n", " ")
        case TrueFalse(answer=answer):
            return stem, ("True", "False"), str(answer)
        case _:
            return None


# A stem in the words of "aiken" is left out; see below.
WORDS = {
    "plain": None,
    **{name: words for name, words in NAUGHTY_WORDS.items() if name != "aiken"},
    "all": NAUGHTY,
}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_questions_come_back_as_they_were(words: str | None) -> None:
    items = sample_set() if words is None else set_saying(words)
    exported = write("aiken", items)
    gone = {loss.number for loss in exported.losses if loss.outcome is Outcome.LEFT_OUT}
    assert read(exported.content) == [wanted(entry) for entry in items.entries if entry.number not in gone]


def test_what_is_no_choice_is_left_out_by_name() -> None:
    losses = write("aiken", sample_set()).losses
    left_out = [loss.what for loss in losses if loss.outcome is Outcome.LEFT_OUT]
    assert left_out == [
        *("multiple-response", "text-entry", "numeric-entry", "ordering", "matching", "extended-text"),
    ]
    assert [loss.what for loss in losses if loss.outcome is Outcome.SIMPLIFIED and loss.number] == ["true-false"]


@pytest.mark.parametrize("stem", ["A. Brook announced what?", "ANSWER: what did Brook announce?", "b) or not b)?"])
def test_a_stem_that_looks_like_an_option_is_left_out(stem: str) -> None:
    item, choice = of_type(Choice)
    exported = write("aiken", sample_set((ITEMS[0], with_answers(item, choice, stem=stem))))
    assert [loss.number for loss in exported.losses if loss.outcome is Outcome.LEFT_OUT] == [2]


def test_a_line_break_is_told() -> None:
    item, choice = of_type(Choice)
    exported = one("aiken", with_answers(item, choice, stem="Who announced\nthe bridge?"))
    assert "line breaks" in [loss.what for loss in exported.losses]
    assert exported.content.startswith(b"Who announced the bridge?\nA. Lena Marsh\n")
