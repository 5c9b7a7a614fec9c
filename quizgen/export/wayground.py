"""Wayground, once Quizizz: a workbook for its spreadsheet import."""

from typing import assert_never

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._carry import LeftOut, Simplify, carry, holds_questions_only
from quizgen.export._explain import explanation, plain, stem_lines
from quizgen.export._picking import Pick, check_lengths, pick
from quizgen.export._workbook import workbook
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

_MOST = 5
"""Answers to pick from, and accepted answers."""
_SECONDS_TO_WRITE = {"text-entry": 60, "numeric-entry": 60, "extended-text": 300}
_LONGEST = 32_000
"""Characters of a spreadsheet's cell, with some to spare."""
_HEADER = (
    "Question Text",
    "Question Type",
    *(f"Option {number}" for number in range(1, _MOST + 1)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)

Row = tuple[str | int, ...]


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a workbook, a question in each row."""
    carried = carry(items, "Wayground", _row)
    cells = {
        (row, column): value
        for row, values in enumerate((_HEADER, *carried.parts))
        for column, value in enumerate(values)
        if value != ""
    }
    lost = holds_questions_only(
        items,
        "Wayground",
        "points, topics or feedback on single answers",
        "Wayground's spreadsheet has no place for them",
    )
    return Exported(workbook("Sheet1", cells), (*carried.losses, *lost))


def _row(entry: SetEntry, simplify: Simplify) -> Row:
    item = entry.item
    match item.interaction:
        case Choice() | TrueFalse():
            return _picked(entry, "Multiple Choice", pick(entry, "Wayground", simplify), simplify)
        case MultipleResponse():
            return _picked(entry, "Checkbox", pick(entry, "Wayground", simplify), simplify)
        case TextEntry(accepted=accepted):
            if len(accepted) > _MOST:
                simplify("some accepted answers", f"Wayground has room for {_MOST} of them")
            return _written(entry, "Fill-in-the-Blank", accepted[:_MOST], simplify)
        case NumericEntry(tolerance=tolerance) as number:
            if tolerance:
                simplify("tolerance", "Wayground takes the written number only, and none near it")
            return _written(entry, "Fill-in-the-Blank", (plain(number),), simplify)
        case ExtendedText():
            simplify("notes for graders", "Wayground has no place for them")
            return _written(entry, "Open-Ended", (), simplify)
        case Ordering() | Matching() as other:
            raise LeftOut(other.type, "Wayground's spreadsheet has no such question")
        case unknown:
            assert_never(unknown)


def _picked(entry: SetEntry, kind: str, question: Pick, simplify: Simplify) -> Row:
    check_lengths(question, "Wayground", stem=_LONGEST, answer=_LONGEST, answers=_MOST)
    keys = ",".join(map(str, question.keys))
    return (
        question.stem,
        kind,
        *_padded(question.answers),
        keys,
        question.seconds,
        "",
        _explained(entry, simplify),
    )


def _written(entry: SetEntry, kind: str, accepted: tuple[str, ...], simplify: Simplify) -> Row:
    stem = "\n".join(stem_lines(entry.item))
    seconds = _SECONDS_TO_WRITE[entry.item.interaction.type]
    return (stem, kind, *_padded(accepted), "", seconds, "", _explained(entry, simplify))


def _padded(answers: tuple[str, ...]) -> tuple[str, ...]:
    return (*answers, *[""] * (_MOST - len(answers)))


def _explained(entry: SetEntry, simplify: Simplify) -> str:
    text = "\n".join(explanation(entry.item))
    if len(text) <= _LONGEST:
        return text
    simplify("a long explanation", "it is longer than a cell of a spreadsheet")
    return ""


EXPORTER = Exporter(
    suffix=".xlsx",
    summary="a spreadsheet of questions to pick from and to write, for Wayground, once Quizizz",
    write_set=write_set,
)
