"""Gimkit: a table for its spreadsheet import, the right answer first in each row."""

import csv
import io

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._carry import LeftOut, Simplify, carry, holds_questions_only
from quizgen.export._picking import as_cell, check_lengths, pick
from quizgen.model.item_set import ItemSet, SetEntry

_TITLE = "Gimkit Spreadsheet Import Template"
_HEADER = (
    "Question",
    "Correct Answer",
    "Incorrect Answer 1",
    "Incorrect Answer 2 (Optional)",
    "Incorrect Answer 3 (Optional)",
)
_MOST_ANSWERS = 4
_LONGEST = 1_000
"""Gimkit names no limit; nobody reads more on its screen."""


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a table, a question in each row; Gimkit shuffles the answers."""
    carried = carry(items, "Gimkit", _row)
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([_TITLE, *[""] * (len(_HEADER) - 1)])
    table.writerow(_HEADER)
    table.writerows(carried.parts)
    lost = holds_questions_only(
        items,
        "Gimkit",
        "feedback, evidence, points or topics",
        "Gimkit's spreadsheet has place for questions and answers only",
    )
    return Exported(text.getvalue().encode(), (*carried.losses, *lost))


def _row(entry: SetEntry, simplify: Simplify) -> tuple[str, ...]:
    question = pick(entry, "Gimkit", simplify)
    if len(question.keys) > 1:
        raise LeftOut("several right answers", "Gimkit's spreadsheet takes one right answer for each question")
    check_lengths(question, "Gimkit", stem=_LONGEST, answer=_LONGEST, answers=_MOST_ANSWERS)
    (key,) = question.keys
    wrong = [text for place, text in enumerate(question.answers, start=1) if place != key]
    answers = [as_cell(text, simplify) for text in (question.answers[key - 1], *wrong)]
    return (as_cell(question.stem, simplify), *answers, *[""] * (_MOST_ANSWERS - len(answers)))


EXPORTER = Exporter(
    suffix=".csv",
    summary="a table of questions with one right answer, for a Gimkit kit",
    write_set=write_set,
)
