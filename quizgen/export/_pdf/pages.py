"""Blocks on pages: no block is cut that fits on a page, and pages are filled evenly."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from quizgen.export._labels import form_label
from quizgen.export._pdf.fonts import printed_in
from quizgen.export._pdf.marks import (
    ACCENT,
    RULE,
    Block,
    Box,
    Mark,
    Row,
    Rule,
    baseline,
    draw_marks,
    words_about,
    words_at,
    words_ending_at,
    words_width,
)
from quizgen.export._pdf.sheet import BADGE, FOOT, GUIDE, GUIDE_BOLD, Sheet

Room = Callable[[int], float]
"""The height for text on the page of this number, counted from 1."""


_KEPT_TOGETHER = 100.0
"""How much of a block that must be cut stays together at its beginning, in points."""
_HEAD_ALONE = 1e9
"""More white than any page has: nothing is left on a page by itself as unwillingly as the head."""


@dataclass(frozen=True, slots=True)
class Give:
    """How far the gap above a block may shrink, to spare a page, and grow, to fill one: shares of its height."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and where it stands: from the left margin and from the paper's upper edge."""

    x: float
    y: float
    row: Row


Page = tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page around the text."""

    title: str
    label: str
    code: str
    sign: str = ""


def paginate(head: Block, blocks: Sequence[Block], room: Room, give: Give) -> tuple[tuple[Block, ...], ...]:
    """The head and the blocks in order on as few pages as hold them, with white space spread evenly over them.

    A block stays whole unless it is taller than a page or, coming first, than what the head leaves of one: then it
    is cut between rows.
    """
    usual = min(room(1), room(2))
    parts = [*_parts(head, usual)]
    below_head = room(1) - head.height
    for number, block in enumerate(blocks):
        parts += _parts(block, below_head - give.least * block.gap if number == 0 and below_head > 0 else usual)
    # best[n]: the fewest pages for the first n parts, then the least sum of squared white space, and where the
    # last of these pages begins.
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(parts) + 1):
        choices = []
        height = 0.0
        for start in range(end - 1, -1, -1):
            height += parts[start].height + (give.least * parts[start + 1].gap if start + 1 < end else 0.0)
            pages, white, _ = best[start]
            left = room(pages + 1) - height
            if left < 0 and start < end - 1:
                break
            if end == 1 and blocks:
                white += _HEAD_ALONE
            choices.append((pages + 1, white + left * left, start))
        best.append(min(choices))
    pages_backwards = []
    end = len(parts)
    while end:
        start = best[end][2]
        pages_backwards.append(tuple(parts[start:end]))
        end = start
    return tuple(reversed(pages_backwards))


def _parts(block: Block, room: float) -> Iterator[Block]:
    """The block, or what may stand on different pages when it is too tall: its beginning, then row for row."""
    if block.height <= room:
        yield block
        return
    rows = list(block.rows)
    beginning = [rows.pop(0)]
    while rows and sum(row.height for row in beginning) + rows[0].height <= _KEPT_TOGETHER:
        beginning.append(rows.pop(0))
    yield Block(tuple(beginning), block.gap)
    for row in rows:
        yield Block((row,), 0)


def place_blocks(pages: Sequence[Sequence[Block]], sheet: Sheet, give: Give) -> tuple[Page, ...]:
    """The rows of each page at their places, with gaps on all pages as wide as the fullest page lets them be."""
    fullest = min(_gap_factor(page, sheet.room(number), give) for number, page in enumerate(pages, start=1))
    factor = max(give.least, min(fullest, give.most))
    return tuple(_place(page, sheet.top(number), factor) for number, page in enumerate(pages, start=1))


def _gap_factor(page: Sequence[Block], room: float, give: Give) -> float:
    """By what the page's gaps can be multiplied until they fill the page."""
    gaps = sum(block.gap for block in page[1:])
    return (room - sum(block.height for block in page)) / gaps if gaps else give.most


def _place(page: Sequence[Block], top: float, factor: float) -> Page:
    placed = []
    y = top
    for number, block in enumerate(page):
        y += block.gap * factor if number else 0.0
        for row in block.rows:
            placed.append(Placed(0.0, y, row))
            y += row.height
    return tuple(placed)


def draw_pages(canvas: Canvas, pages: Sequence[Page], sheet: Sheet, furniture: Furniture) -> None:
    """Draw every page with its head and foot."""
    with printed_in("The foot of the page"):
        head = _head(sheet, furniture)
        feet = [_foot(sheet, furniture, number, len(pages)) for number in range(1, len(pages) + 1)]
    for number, (page, foot) in enumerate(zip(pages, feet, strict=True), start=1):
        if number > 1:
            draw_marks(canvas, head, sheet.left, sheet.height)
        for placed in page:
            draw_marks(canvas, placed.row.marks, sheet.left + placed.x, sheet.height - placed.y)
        draw_marks(canvas, foot, sheet.left, FOOT)
        canvas.showPage()


def _head(sheet: Sheet, furniture: Furniture) -> tuple[Mark, ...]:
    right = form_label(furniture.label, furniture.sign)
    room = sheet.measure - words_width(right, GUIDE) - 24
    title = _shortened(furniture.title, room)
    return (
        *words_at(0, 42, title, GUIDE),
        *words_ending_at(sheet.measure, 42, right, GUIDE),
        Rule(0, 49, sheet.measure, RULE, 0.7),
    )


def _shortened(text: str, room: float) -> str:
    line = " ".join(text.split())
    if words_width(line, GUIDE) <= room:
        return line
    fits = 0
    while words_width(line[: fits + 1] + "…", GUIDE) <= room:
        fits += 1
    return line[:fits].rstrip() + "…"


def _foot(sheet: Sheet, furniture: Furniture, number: int, count: int) -> tuple[Mark, ...]:
    badge = max(15.0, words_width(furniture.label, BADGE) + 8)
    foot = 4 + baseline(GUIDE, 15)
    label = form_label(furniture.label, furniture.sign)
    code = badge + 6 + words_width(label, GUIDE) + 14
    return (
        Rule(0, 0, sheet.measure, RULE, 0.7),
        Box(0, 4, badge, 15, radius=2.5, stroke=None, fill=ACCENT),
        *words_about(badge / 2, 4 + baseline(BADGE, 15), furniture.label, BADGE),
        *words_at(badge + 6, foot, label, GUIDE),
        *words_at(code, foot, furniture.code, GUIDE_BOLD),
        *words_ending_at(sheet.measure, foot, f"{number} / {count}", GUIDE),
    )
