"""The reading order of a laid-out page: its columns found, its lines joined to paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.ingest._prose import is_ended

_GAP = re.compile(r" {2,}")
_SHARE_OF_COLUMN = 0.2
"""Of a page's lines so many start where a column does; fewer are chance."""
_FEWEST = 4
_SHORT = 0.8
"""A paragraph's last line is shorter than this share of the column, more often than not."""
_HYPHENS = "-\u2010\u00ad"
_COMPOUNDS_LISTED = """
well self half cross co ex long short so two three four five six seven eight nine ten twenty thirty forty fifty
high low old new first second third all anti pro pre post part full vice mid semi quasi
"""
_COMPOUNDS = frozenset(_COMPOUNDS_LISTED.split())


@dataclass(frozen=True)
class _Line:
    row: int
    indent: int
    text: str


def paragraphs_of(page: str) -> list[str]:
    """The page's paragraphs and single lines in the order of reading, words broken at line ends still apart.

    Each line of a paragraph ends in a line break, so that :func:`join_lines` can mend them.
    """
    rows = [(number, line.rstrip()) for number, line in enumerate(page.split("\n")) if line.strip()]
    columns = _read_columns(rows, _edges(rows))
    return [paragraph for column in columns for paragraph in _paragraphs(column)]


def _edges(rows: Sequence[tuple[int, str]]) -> list[int]:
    """Where the second and further columns start, counted in characters."""
    starts: Counter[int] = Counter()
    for _, line in rows:
        starts.update(found.end() for found in _GAP.finditer(line))
    widest = max((len(line) for _, line in rows), default=0)
    edges: list[int] = []
    for start, _ in sorted(starts.items(), key=lambda entry: (-entry[1], entry[0])):
        near = sum(starts[start + step] for step in (-1, 0, 1))
        if near < max(_FEWEST, _SHARE_OF_COLUMN * len(rows)) or start < 0.2 * widest:
            continue
        if all(abs(start - edge) > 15 for edge in edges) and _is_gutter(rows, start):
            edges.append(start)
    return sorted(edges)


def _is_gutter(rows: Sequence[tuple[int, str]], start: int) -> bool:
    """Whether the lines beside one another keep off the place before ``start``, but for a few across the page."""
    beside = [line for _, line in rows if len(line) > start - 2]
    crossing = sum(_crosses(line, start) for line in beside)
    return crossing <= 0.3 * len(beside)


def _crosses(line: str, edge: int) -> bool:
    return len(line) > edge and bool(line[edge - 3 : edge - 1].strip())


def _read_columns(rows: Sequence[tuple[int, str]], edges: Sequence[int]) -> Iterable[list[_Line]]:
    """The lines column by column; a line across all columns comes between what is above and below it."""
    bounds = list(pairwise((0, *(edge - 1 for edge in edges), 1_000_000)))
    waiting: list[list[_Line]] = [[] for _ in bounds]
    across: list[_Line] = []
    for number, line in rows:
        if any(_crosses(line, edge) for edge in edges):
            yield from (column for column in waiting if column)
            waiting = [[] for _ in bounds]
            across.append(_line(number, line))
            continue
        if across:
            yield across
            across = []
        for column, (start, end) in zip(waiting, bounds, strict=True):
            if line[start:end].strip():
                column.append(_line(number, line[start:end]))
    if across:
        yield across
    yield from (column for column in waiting if column)


def _line(row: int, text: str) -> _Line:
    return _Line(row, len(text) - len(text.lstrip()), " ".join(text.split()))


def _paragraphs(lines: Sequence[_Line]) -> Iterable[str]:
    distances = Counter(after.row - before.row for before, after in pairwise(lines))
    usual = min(distances, key=lambda distance: (-distances[distance], distance), default=0)
    margins = Counter(line.indent for line in lines)
    margin = min(margins, key=lambda indent: (-margins[indent], indent))
    width = max(len(line.text) for line in lines)
    part: list[str] = []
    for before, line in zip((None, *lines), lines, strict=False):
        if before is not None and _begins(before, line, usual, margin, width):
            yield "\n".join(part)
            part = []
        part.append(line.text)
    yield "\n".join(part)


def _begins(before: _Line, line: _Line, usual: int, margin: int, width: int) -> bool:
    """Whether a paragraph begins at the line: by space above, by an indent, or behind a line that ended early."""
    if line.row - before.row > usual + 1:
        return True
    if 1 < line.indent - margin < 12 and before.indent <= margin + 1:
        return True
    return len(before.text) < _SHORT * width and is_ended(before.text) and line.indent <= margin


def join_lines(paragraph: str, words: Counter[str]) -> str:
    """The paragraph on one line; ``words`` counts those of the whole text, to tell hyphens from broken words."""
    joined = ""
    for line in paragraph.split("\n"):
        joined = _joined(joined, line, words) if joined else line
    return joined


def _joined(before: str, line: str, words: Counter[str]) -> str:
    last, first = before.rpartition(" ")[2], line.partition(" ")[0]
    if len(last) < 3 or last[-1] not in _HYPHENS or not last[-2].isalpha() or not first[:1].isalpha():
        # A dash or a number's hyphen stays where it is: 2021-22.
        glued = len(last) > 1 and last[-1] in _HYPHENS and last[-2].isalnum() and first[:1].isalnum()
        return f"{before}{line}" if glued else f"{before} {line}"
    head = last[:-1]
    whole, apart = _bare(head + first), _bare(f"{head}-{first}")
    is_compound = (
        first[0].isupper()
        or "-" in head
        or words[apart] > words[whole]
        or (words[whole] == 0 and _bare(head) in _COMPOUNDS)
    )
    return f"{before[:-1]}-{line}" if is_compound else f"{before[:-1]}{line}"


def _bare(word: str) -> str:
    return word.lower().strip(".,;:!?()[]\"'“”‘’")


def count_words(text: str) -> Counter[str]:
    """How often each word stands in the text, but for those broken at a line end."""
    return Counter(map(_bare, re.sub(r"\S+[-\u2010\u00ad]\n\S+", " ", text).split()))
