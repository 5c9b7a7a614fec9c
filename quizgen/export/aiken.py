"""Aiken: choice questions as the plainest of texts, which many platforms import.

A question is its stem on one line, its options on lines that start with a letter, and ``ANSWER:`` with the letter.
"""

import re
from collections.abc import Iterable
from typing import assert_never

from quizgen.export import Exported, Exporter, PageSetup, _labels
from quizgen.export._carry import LeftOut, Simplify, carry, holds_questions_only
from quizgen.export._markup import one_line
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.student import LETTERS

_MISREAD = re.compile(r"\A(?:[A-Za-z][.)]|ANSWER\s*:)", re.IGNORECASE)
_CHOICE_ONLY = "Aiken takes questions with one right option only"


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as one file, a blank line between questions."""
    carried = carry(items, "Aiken", _question)
    lost = holds_questions_only(
        items, "Aiken", "feedback, evidence, points or topics", "Aiken has place for questions and answers only"
    )
    return Exported("\n".join(carried.parts).encode(), (*carried.losses, *lost))


def _question(entry: SetEntry, simplify: Simplify) -> str:
    match entry.item.interaction:
        case Choice():
            options = [(option.text, option.is_key) for option in entry.options]
        case TrueFalse(answer=answer):
            simplify("true-false", "Aiken has no true or false; it becomes a choice between the two words")
            options = [(_labels.TRUE, answer), (_labels.FALSE, not answer)]
        case MultipleResponse() | TextEntry() | NumericEntry() | Ordering() | Matching() | ExtendedText():
            raise LeftOut(entry.item.interaction.type, _CHOICE_ONLY)
        case unknown:
            assert_never(unknown)
    if _MISREAD.match(entry.item.stem):
        raise LeftOut("a stem that starts like an option", "Aiken would take it for an option or an answer")
    if any("\n" in text for text in (entry.item.stem, *(text for text, _ in options))):
        simplify("line breaks", "Aiken has one line for each text; a space takes their place")
    return "".join(f"{line}\n" for line in _lines(entry.item.stem, options))


def _lines(stem: str, options: list[tuple[str, bool]]) -> Iterable[str]:
    yield one_line(stem)
    for letter, (text, _) in zip(LETTERS, options, strict=False):
        yield f"{letter}. {one_line(text)}"
    yield f"ANSWER: {LETTERS[[is_key for _, is_key in options].index(True)]}"


EXPORTER = Exporter(
    suffix=".txt",
    summary="choice questions as plain text, which many platforms import; no feedback",
    write_set=write_set,
)
