"""Blooket: a table for its spreadsheet import, under a title row and a header row."""

import csv
import io

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._carry import Simplify, carry, holds_questions_only
from quizgen.export._picking import as_cell, check_lengths, pick
from quizgen.model.item_set import ItemSet, SetEntry

_TITLE = "Blooket Import Template"
_HEADER = (
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3 (Optional)",
    "Answer 4 (Optional)",
    "Time Limit (sec) (Max: 300 seconds)",
    "Correct Answer(s) (Only include Answer #)",
)
_MOST_ANSWERS, _MOST_SECONDS = 4, 300
_LONGEST = 1_000
"""Blooket names no limit; nobody reads more on its screen."""


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a table, a question in each row."""
    carried = carry(items, "Blooket", _row)
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([_TITLE, *[""] * (len(_HEADER) - 1)])
    table.writerow(_HEADER)
    for number, row in enumerate(carried.parts, start=1):
        table.writerow([number, *row])
    lost = holds_questions_only(
        items,
        "Blooket",
        "feedback, evidence, points or topics",
        "Blooket's spreadsheet has place for questions, answers and times only",
    )
    return Exported(text.getvalue().encode(), (*carried.losses, *lost))


def _row(entry: SetEntry, simplify: Simplify) -> tuple[str, ...]:
    question = pick(entry, "Blooket", simplify)
    check_lengths(question, "Blooket", stem=_LONGEST, answer=_LONGEST, answers=_MOST_ANSWERS)
    answers = [as_cell(text, simplify) for text in question.answers]
    return (
        as_cell(question.stem, simplify),
        *answers,
        *[""] * (_MOST_ANSWERS - len(answers)),
        str(min(_MOST_SECONDS, question.seconds)),
        ",".join(map(str, question.keys)),
    )


EXPORTER = Exporter(
    suffix=".csv",
    summary="a table of questions to pick from, for a Blooket set",
    write_set=write_set,
)
