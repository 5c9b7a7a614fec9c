"""The columns of a table of questions, under the names that people and programs give them."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quizgen.imports._intake import UnreadableError

_NAMES = {
    "question": ("question", "question text", "stem", "prompt"),
    "type": ("type", "question type", "kind", "interaction"),
    "correct": ("correct", "correct answer", "correct answers", "right answer", "right answers", "key", "answer"),
    "accepted": ("accepted",),
    "labels": ("labels",),
    "explanation": ("explanation", "answer explanation", "rationale", "reason"),
    "feedback": ("feedback",),
    "topic": ("topic", "category"),
    "difficulty": ("difficulty", "level"),
    "bloom": ("bloom",),
    "unit": ("unit",),
    "tolerance": ("tolerance",),
}
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names}
_OWN = ("id", "points", "evidence")
"""Columns of quizgen's own tables that tell nothing of an imported item."""
_OPTION = re.compile(r"(?:option|answer|choice|entry|pair) ?(\d{1,2}|[a-l])")
_WRONG = re.compile(r"(?:incorrect|wrong)(?: answer)? ?(\d{1,2})?")
_DELIMITERS = ",;\t"
_DECLARED = re.compile(r"\Asep=(.)\n")
_LOOKS_DOWN = 10
"""Rows in which the columns' names are looked for: some programs put a title or instructions above them."""
_LONGEST_CELL = 100_000
_MOST_COLUMNS = 200


@dataclass(frozen=True)
class Columns:
    """Which cell of a row holds what."""

    fields: dict[str, int]
    options: tuple[int, ...] = ()
    wrong: tuple[int, ...] = ()
    others: dict[str, int] = field(default_factory=dict)
    """Columns that are not read, by their names."""

    def cell(self, row: Sequence[str], name: str) -> str:
        """What the row has in this column; empty without the column."""
        place = self.fields.get(name)
        return _unguarded(row[place]) if place is not None and place < len(row) else ""

    def cells(self, row: Sequence[str], places: Sequence[int]) -> list[str]:
        """What the row has in these columns, without empty cells behind the last that is filled."""
        texts = [_unguarded(row[place]) if place < len(row) else "" for place in places]
        while texts and not texts[-1]:
            texts.pop()
        return texts


@dataclass(frozen=True)
class Row:
    """One row below the columns' names, and the line that it starts on."""

    line: int
    cells: tuple[str, ...]


def find_columns(text: str) -> tuple[Columns, str, int] | None:
    """The columns of a table, what separates its cells, and how many rows stand down to their names."""
    declared = _DECLARED.match(text)
    for delimiter in declared[1] if declared else _DELIMITERS:
        for number, row in enumerate(read_rows(text, delimiter), start=1):
            if number > _LOOKS_DOWN or isinstance(row, UnreadableError):
                break
            columns = _named(row.cells)
            if "question" in columns.fields and (columns.options or columns.wrong or "correct" in columns.fields):
                return columns, delimiter, number
    return None


def _named(cells: Sequence[str]) -> Columns:
    columns = Columns({})
    options, wrong = [], []
    for place, cell in enumerate(cells[:_MOST_COLUMNS]):
        name = " ".join(re.sub(r"\(.*", "", cell).replace("_", " ").replace("-", " ").lower().split())
        if name in _FIELD_OF:
            columns.fields.setdefault(_FIELD_OF[name], place)
        elif _OPTION.fullmatch(name):
            options.append(place)
        elif _WRONG.fullmatch(name):
            wrong.append(place)
        elif name and not name.endswith("#") and name not in _OWN:
            columns.others[cell.strip()] = place
    return Columns(columns.fields, tuple(options), tuple(wrong), columns.others)


def read_rows(text: str, delimiter: str) -> Iterator[Row | UnreadableError]:
    """The rows that are not empty, and what is wrong where one cannot be read."""
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield UnreadableError("syntax", _in_plain_words(str(error)), line)
                continue
            if any(cell.strip() for cell in cells):
                yield Row(line, tuple(cells))
    finally:
        csv.field_size_limit(before)


def _in_plain_words(error: str) -> str:
    if "unexpected end" in error:
        return "A quotation mark opens in this row and is never closed; nothing below it could be read."
    if "field larger" in error:
        return f"A cell here has more than {_LONGEST_CELL:,} characters; perhaps a quotation mark is never closed."
    return 'A quotation mark inside a cell is written twice, as in "the ""old"" bridge"; mend this row.'


def _unguarded(cell: str) -> str:
    """The cell without the apostrophe that programs put before what a spreadsheet would take for a formula."""
    cell = cell.strip()
    return cell[1:] if re.match(r"''*[=+\-@＝＋－＠]", cell) else cell
