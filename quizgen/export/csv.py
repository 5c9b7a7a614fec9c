"""CSV: one row for each item, for spreadsheets and for programs of your own.

A cell with several values has one on each line. ``docs/how-to/export/csv.md`` says what stands in which column.
"""

import csv
import io
from collections.abc import Iterable
from typing import assert_never

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._carry import Simplify, carry, holds_no, holds_no_paper
from quizgen.export._explain import plain, tolerance
from quizgen.export._labels import points_label
from quizgen.export._markup import one_line
from quizgen.export._tables import guarded
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

_MOST_OPTIONS = 12
OPTION_COLUMNS = tuple(f"option_{letter.lower()}" for letter in LETTERS[:_MOST_OPTIONS])
COLUMNS = (
    *("id", "type", "stem", *OPTION_COLUMNS, "key", "accepted", "tolerance", "unit", "labels", "points"),
    *("topic", "difficulty", "bloom", "feedback", "rationale", "evidence"),
)

_BYTE_ORDER_MARK = "\ufeff"
"""Without it, a spreadsheet does not take the file for UTF-8."""

Row = dict[str, str]


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a table; no cell is taken for a formula."""
    carried = carry(items, "CSV", _row)
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    for row in carried.parts:
        table.writerow({column: guarded(value) for column, value in row.items()})
    losses = (*carried.losses, *holds_no_paper(items, "CSV"))
    if items.passage is not None:
        losses = (*losses, holds_no("passage", "a table of items has no place for it"))
    return Exported(f"{_BYTE_ORDER_MARK}{text.getvalue()}".encode(), losses)


def _row(entry: SetEntry, _simplify: Simplify) -> Row:
    item = entry.item
    return {
        "id": item.id,
        "type": item.interaction.type,
        "stem": item.stem,
        "points": str(entry.points),
        "topic": item.topic,
        "difficulty": item.difficulty.value,
        "bloom": item.bloom.value,
        "rationale": item.rationale,
        "evidence": _lines(f"{evidence.paragraph}: {evidence.quote}" for evidence in item.source.evidence),
        **_answers(entry),
    }


def _answers(entry: SetEntry) -> Row:
    match entry.item.interaction:
        case Choice() | MultipleResponse():
            lettered = tuple(zip(LETTERS, entry.options, strict=False))
            return {
                **_in_columns(option.text for option in entry.options),
                "key": " ".join(letter for letter, option in lettered if option.is_key),
                "feedback": _lines(
                    f"{letter}: {option.feedback}" for letter, option in lettered if option.feedback
                ),
            }
        case TrueFalse(answer=answer, feedback=feedback):
            return {"key": "true" if answer else "false", "feedback": feedback or ""}
        case TextEntry(accepted=accepted):
            return {"key": accepted[0], "accepted": _lines(accepted[1:])}
        case NumericEntry(unit=unit) as number:
            return {"key": plain(number), "tolerance": tolerance(number), "unit": unit or ""}
        case Ordering(entries=entries):
            letters = dict(zip(entry.jumbled, LETTERS, strict=False))
            return {**_in_columns(entry.jumbled), "key": " ".join(letters[text] for text in entries)}
        case Matching(pairs=pairs, spare=spare) as matching:
            return {
                **_in_columns(pair.premise for pair in pairs),
                "accepted": _lines((*(pair.target for pair in pairs), *spare)),
                "labels": _lines((matching.premise_label, matching.target_label)),
            }
        case ExtendedText(model_answer=model_answer, scoring=scoring):
            points = (f"{points_label(point.points)}: {point.text}" for point in scoring)
            return {"key": model_answer, "accepted": _lines(points)}
        case unknown:
            assert_never(unknown)


def _in_columns(texts: Iterable[str]) -> Row:
    return dict(zip(OPTION_COLUMNS, texts, strict=False))


def _lines(values: Iterable[str]) -> str:
    return "\n".join(one_line(value) for value in values)


EXPORTER = Exporter(
    suffix=".csv",
    summary="a table for spreadsheets and programs, one row for each item",
    write_set=write_set,
)
