"""The strip at the head of a key: every item's mark at a glance, in groups of five."""

from collections.abc import Iterator, Sequence

from quizgen.export._labels import differs, strip_mark
from quizgen.export._pdf.marks import (
    TINT,
    Box,
    Mark,
    Row,
    baseline,
    shifted,
    words_at,
    words_ending_at,
    words_width,
)
from quizgen.export._pdf.sheet import GUIDE, STRIP_MARK, STRIP_SAME
from quizgen.model.key import KeyEntry

_LINE = 19.0
_INSET = 12.0
_ABOVE = 7.0
_TO_MARK = 5.0
_BETWEEN_CELLS = 15.0
_BETWEEN_GROUPS = 30.0
_GROUP = 5
_LONGEST_MARK = 26
_NO_MARK = "–"
"""Stands for an answer in sentences, which is marked by its scoring points."""
_MOST_LINES_TINTED = 20


def set_strip(entries: Sequence[KeyEntry], measure: float, usual: Sequence[KeyEntry] = ()) -> tuple[Row, ...]:
    """The strip's rows; a group of five moves to the next line as a whole where it fits on one.

    With ``usual``, the entries of another tier, marks that are as there stand in lighter type.
    """
    lines = list(_lines(_cells(entries, usual), measure - 2 * _INSET))
    height = len(lines) * _LINE + 2 * _ABOVE
    # A strip that may run over several pages goes without the tint, which would run off the first.
    tinted = len(lines) <= _MOST_LINES_TINTED
    tint = (Box(0, 0, measure, height, radius=5, stroke=None, fill=TINT),) if tinted else ()
    return (Row(_ABOVE, tint), *(Row(_LINE, shifted(line, _INSET)) for line in lines), Row(_ABOVE))


def _cells(entries: Sequence[KeyEntry], usual: Sequence[KeyEntry]) -> list[tuple[float, tuple[Mark, ...]]]:
    """The width and the marks of each item's cell; numbers are right-aligned, so that lines of letters align."""
    foot = baseline(STRIP_MARK, _LINE)
    start = max((words_width(str(entry.number), GUIDE) for entry in entries), default=0.0)
    cells: list[tuple[float, tuple[Mark, ...]]] = []
    for place, entry in enumerate(entries):
        style = STRIP_MARK if not usual or differs(entry, usual[place]) else STRIP_SAME
        mark = strip_mark(entry) or _NO_MARK
        if len(mark) > _LONGEST_MARK:
            mark = mark[: _LONGEST_MARK - 1].rstrip() + "…"
        marks = (
            *words_ending_at(start, foot, str(entry.number), GUIDE),
            *words_at(start + _TO_MARK, foot, mark, style),
        )
        cells.append((start + _TO_MARK + words_width(mark, style), marks))
    return cells


def _lines(cells: Sequence[tuple[float, tuple[Mark, ...]]], measure: float) -> Iterator[tuple[Mark, ...]]:
    line: list[Mark] = []
    end = 0.0
    for begin in range(0, len(cells), _GROUP):
        group = cells[begin : begin + _GROUP]
        width = sum(cell for cell, _ in group) + _BETWEEN_CELLS * (len(group) - 1)
        x = end + _BETWEEN_GROUPS if line else 0.0
        if line and x + min(width, measure) > measure:
            yield tuple(line)
            line, x = [], 0.0
        for cell, marks in group:
            if line and x + cell > measure:
                yield tuple(line)
                line, x = [], 0.0
            line.extend(shifted(marks, x))
            end = x + cell
            x = end + _BETWEEN_CELLS
    yield tuple(line)
