"""Kahoot: a workbook for its spreadsheet import, with the header in row 8 and a question in each row below."""

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._carry import Simplify, carry, holds_questions_only
from quizgen.export._picking import Pick, check_lengths, pick
from quizgen.export._workbook import workbook
from quizgen.model.item_set import ItemSet, SetEntry

_HEADER_ROW = 7
_TIMES = (5, 10, 20, 30, 60, 90, 120, 240)
"""The seconds that Kahoot knows; it refuses all others."""
_HEADER = (
    "Question - max 120 characters",
    "Answer 1 - max 75 characters",
    "Answer 2 - max 75 characters",
    "Answer 3 - max 75 characters",
    "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a workbook, a question in each row."""
    carried = carry(items, "Kahoot", _question)
    cells: dict[tuple[int, int], str | int] = {(1, 1): items.heading}
    cells |= {(_HEADER_ROW, column): text for column, text in enumerate(_HEADER, start=1)}
    for number, question in enumerate(carried.parts, start=1):
        row = _HEADER_ROW + number
        cells[row, 0] = number
        cells[row, 1] = question.stem
        cells |= {(row, column): text for column, text in enumerate(question.answers, start=2)}
        cells[row, 6] = next((seconds for seconds in _TIMES if seconds >= question.seconds), _TIMES[-1])
        cells[row, 7] = ",".join(map(str, question.keys))
    lost = holds_questions_only(
        items,
        "Kahoot",
        "feedback, evidence, points or topics",
        "Kahoot's spreadsheet has place for questions, answers and times only",
    )
    return Exported(workbook("Sheet1", cells), (*carried.losses, *lost))


def _question(entry: SetEntry, simplify: Simplify) -> Pick:
    question = pick(entry, "Kahoot", simplify)
    check_lengths(question, "Kahoot", stem=120, answer=75, answers=4)
    return question


EXPORTER = Exporter(
    suffix=".xlsx",
    summary="a spreadsheet of questions to pick from, for a Kahoot",
    write_set=write_set,
)
