"""The reading passage on pages of its own: numbered paragraphs in one column, or in two when it is long."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.errors import QuizgenError
from quizgen.export._labels import READING_PASSAGE
from quizgen.export._pdf.fonts import printed_in
from quizgen.export._pdf.lines import set_text
from quizgen.export._pdf.marks import Row, Style, baseline, words_ending_at
from quizgen.export._pdf.pages import Page, Placed
from quizgen.export._pdf.sheet import (
    GUIDE,
    GUIDE_BOLD,
    HANGS,
    PARAGRAPH_NUMBER,
    PASSAGE,
    PASSAGE_TITLE,
    SMALLER_PASSAGE,
    Sheet,
)
from quizgen.model.form import Passage

_ONE_COLUMN = 385.0
"""About 72 characters."""
_GUTTER = 32.0
_BETWEEN_PARAGRAPHS = 7.5
_ABOVE_SOURCE = 13.0


@dataclass(frozen=True, slots=True)
class _FlowLine:
    row: Row
    gap: float
    """The white space above, unless a column begins with the line."""
    may_begin_column: bool
    """False where a column would begin or end with a single line of a paragraph."""


def set_passage(passage: Passage, sheet: Sheet) -> tuple[Page, ...]:
    """The passage's pages; they have a running head, so they follow another page.

    Slightly smaller type is taken where it saves a page: a last page of three lines costs every student a sheet.
    """
    usual = _set_in(PASSAGE, passage, sheet)
    if len(usual) == 1:
        return usual
    smaller = _set_in(SMALLER_PASSAGE, passage, sheet)
    return smaller if len(smaller) < len(usual) else usual


def _set_in(style: Style, passage: Passage, sheet: Sheet) -> tuple[Page, ...]:
    with printed_in("The reading passage"):
        head = (
            *set_text(READING_PASSAGE, GUIDE_BOLD, sheet.measure),
            Row(2),
            *set_text(passage.title, PASSAGE_TITLE, sheet.measure),
            Row(10),
        )
        source = set_text(passage.source_note, GUIDE, sheet.measure) if passage.source_note else ()
        flow = _flow(passage.paragraphs, style, _ONE_COLUMN)
        first_room = sheet.room(2) - _height(head)
        foot = _height(source) + _ABOVE_SOURCE if source else 0.0
        if first_room < sheet.room(2) / 2 or foot > sheet.room(2) / 2:
            raise QuizgenError(
                "The reading passage’s title or source line fills half a page; shorten it in the article."
            )
        measure, columns = _ONE_COLUMN, 1
        if _column_ends(flow, 0, first_room - foot, columns)[-1] < len(flow):
            measure, columns = (sheet.measure - _GUTTER) / 2, 2
            flow = _flow(passage.paragraphs, style, measure)
    pages: list[Page] = []
    start = 0
    placed, top, room = list(_stacked(head, sheet.top(2))), sheet.top(2) + _height(head), first_room
    while _column_ends(flow, start, room - foot, columns)[-1] < len(flow):
        ends = _column_ends(flow, start, room, columns)
        if ends[-1] == len(flow):  # it would fit but for the source line, which must not stand on a page alone
            ends = _column_ends(flow, start, room - foot, columns)
        pages.append((*placed, *_columns(flow, start, ends, top, measure)))
        start = ends[-1]
        placed, top, room = [], sheet.top(2), sheet.room(2)
    height = _least_height(flow, start, room - foot, columns)
    ends = _column_ends(flow, start, height, columns)
    last = (*placed, *_columns(flow, start, ends, top, measure))
    bottom = max(line.y + line.row.height for line in last)
    return (*pages, (*last, *_stacked(source, bottom + _ABOVE_SOURCE)))


def _flow(paragraphs: Sequence[str], style: Style, measure: float) -> tuple[_FlowLine, ...]:
    lines = []
    foot = baseline(style, style.leading)
    for number, paragraph in enumerate(paragraphs, start=1):
        rows = set_text(paragraph, style, measure)
        sign = words_ending_at(-HANGS, foot, str(number), PARAGRAPH_NUMBER)
        for index, row in enumerate(rows):
            lines.append(
                _FlowLine(
                    row=Row(row.height, (*sign, *row.marks)) if index == 0 else row,
                    gap=_BETWEEN_PARAGRAPHS if index == 0 else 0.0,
                    may_begin_column=index == 0 or 2 <= index <= len(rows) - 2,
                )
            )
    return tuple(lines)


def _end_of_column(flow: Sequence[_FlowLine], start: int, room: float) -> int:
    """The index behind the last line of a column that begins with line ``start``."""
    end, height = start, 0.0
    while end < len(flow):
        height += flow[end].row.height + (flow[end].gap if end > start else 0.0)
        if height > room:
            break
        end += 1
    while start < end < len(flow) and not flow[end].may_begin_column:
        end -= 1
    return end


def _column_ends(flow: Sequence[_FlowLine], start: int, room: float, columns: int) -> list[int]:
    ends: list[int] = []
    for _ in range(columns):
        start = _end_of_column(flow, start, room)
        ends.append(start)
    return ends


def _least_height(flow: Sequence[_FlowLine], start: int, room: float, columns: int) -> float:
    """The height of columns, to half a point, that hold the rest of the flow and end evenly."""
    low, high = 0.0, room
    while high - low > 0.5:
        middle = (low + high) / 2
        if _column_ends(flow, start, middle, columns)[-1] == len(flow):
            high = middle
        else:
            low = middle
    return high


def _columns(
    flow: Sequence[_FlowLine], start: int, ends: Sequence[int], top: float, measure: float
) -> tuple[Placed, ...]:
    placed = []
    for column, end in enumerate(ends):
        y = top
        for index in range(start, end):
            y += flow[index].gap if index > start else 0.0
            placed.append(Placed(column * (measure + _GUTTER), y, flow[index].row))
            y += flow[index].row.height
        start = end
    return tuple(placed)


def _stacked(rows: Sequence[Row], top: float) -> tuple[Placed, ...]:
    placed = []
    for row in rows:
        placed.append(Placed(0.0, top, row))
        top += row.height
    return tuple(placed)


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows)
