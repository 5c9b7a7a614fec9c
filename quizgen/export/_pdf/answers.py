"""The places where a student answers, as rows under the stem."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from quizgen.export._labels import FALSE, TRUE, WORD_BANK
from quizgen.export._pdf.lines import set_text
from quizgen.export._pdf.marks import (
    GREY,
    INK,
    RULE,
    Box,
    Circle,
    Mark,
    Row,
    Rule,
    baseline,
    shifted,
    words_about,
    words_at,
    words_width,
)
from quizgen.export._pdf.rich import Rich, rich, rich_width, set_rich
from quizgen.export._pdf.sheet import GUIDE_BOLD, OPTION, SIGN, TARGET_SIGN
from quizgen.export._rich_text import Worded
from quizgen.model.student import LETTERS, StudentMatching

WRITING_LINE = 24.5
"""The distance of lines to write on: eight and a half millimetres."""

_BELOW_STEM = 3.5
_BETWEEN_OPTIONS = 3.6
_BETWEEN_BOXES = 5.2
_RADIUS = 6.4
_INDENT = 19.5
"""From a circle's or square's left edge to the option."""
_TALL_LINE = 18.0
"""A line beside a box to write into."""
_BETWEEN_COLUMNS = 20.0
_INSET, _FRAME = 10.0, 6.0
"""Between a word bank and its frame: at the sides, above and below."""
_BETWEEN_WORDS = 26.0


def place_options(options: Sequence[Rich], measure: float, *, square: bool) -> Iterator[Row]:
    """Lettered options: circles when one is chosen, squares when several may be."""
    yield Row(_BELOW_STEM)
    for position, (letter, option) in enumerate(zip(LETTERS, options, strict=False)):
        if position:
            yield Row(_BETWEEN_OPTIONS)
        first, *others = set_rich(option, OPTION, measure - _INDENT, _INDENT)
        # Beside a picture the letter stands at its head.
        middle = min(first.height, OPTION.leading + 5) / 2
        yield Row(first.height, (*_sign(letter, 0, middle, square=square), *first.marks))
        yield from others


def place_true_false() -> Iterator[Row]:
    """Two circles side by side."""
    yield Row(_BELOW_STEM)
    marks: list[Mark] = []
    foot = baseline(OPTION, OPTION.leading)
    for x, word in ((0.0, TRUE), (96.0, FALSE)):
        marks += _sign(word[0], x, OPTION.leading / 2, square=False)
        marks += words_at(x + _INDENT, foot, word, OPTION)
    yield Row(OPTION.leading, tuple(marks))


def place_rule(width: float, unit: Rich | None, measure: float, begun: str | None = None) -> Iterator[Row]:
    """A rule to write on, with the unit behind it; ``begun`` stands on it, the answer's first letter."""
    rule = Rule(0, WRITING_LINE - 2, width, INK, 0.7)
    if unit is None:
        letter = words_at(1, rule.y - 2.2, begun, OPTION) if begun else ()
        yield Row(WRITING_LINE, (rule, *letter))
        return
    first, *others = set_rich(unit, OPTION, measure - width - 6, width + 6)
    to_rule = rule.y - 2.2 - baseline(OPTION, OPTION.leading)
    yield Row(WRITING_LINE, (rule, *shifted(first.marks, 0, to_rule)))
    yield from others


def place_lines(lines: int, measure: float) -> Iterator[Row]:
    """Ruled lines for sentences."""
    for _ in range(lines):
        yield Row(WRITING_LINE, (Rule(0, WRITING_LINE - 1, measure),))


def place_ordering(entries: Sequence[Rich], measure: float, given: int | None = None) -> Iterator[Row]:
    """Entries with a box each for their number; the entry at ``given`` has a 1 in its box."""
    yield Row(_BELOW_STEM + 1)
    for position, entry in enumerate(entries):
        if position:
            yield Row(_BETWEEN_BOXES)
        yield from _boxed(entry, 24, 0, measure, "1" if position == given else "")


def place_words(words: Sequence[str], measure: float) -> Iterator[Row]:
    """A word bank in a frame, under its name."""
    rows = (*set_text(WORD_BANK, GUIDE_BOLD, measure, _INSET), *_words_in_rows(words, measure - 2 * _INSET))
    height = sum(row.height for row in rows) + 2 * _FRAME
    yield Row(_FRAME, (Box(0.4, 0, measure - 0.8, height, radius=4, stroke=RULE, weight=0.8),))
    yield from rows
    yield Row(_FRAME + 11)


def place_matching(matching: StudentMatching, of: Worded, measure: float) -> Iterator[Row]:
    """Two columns under their headings: premises with a box each, targets with a letter each."""
    premises, targets = ([rich(text, of) for text in texts] for texts in (matching.premises, matching.targets))
    right = _second_column(premises, targets, measure)
    left_measure = right - _BETWEEN_COLUMNS
    yield Row(_BELOW_STEM + 1)
    headings = tuple(
        _beside(
            set_rich(rich(matching.premise_label, of), GUIDE_BOLD, left_measure),
            set_rich(rich(matching.target_label, of), GUIDE_BOLD, measure - right, right),
        )
    )
    yield from headings
    yield Row(7.5, (Rule(0, 2.5, measure, RULE, 0.7),))
    for position, (premise, target) in enumerate(zip_longest(premises, zip(LETTERS, targets, strict=False))):
        if position:
            yield Row(_BETWEEN_BOXES)
        yield from _beside(
            () if premise is None else tuple(_boxed(premise, 24, 0, left_measure)),
            () if target is None else tuple(_lettered(target[0], target[1], right, measure - right)),
        )


def _words_in_rows(words: Sequence[str], measure: float) -> Iterator[Row]:
    """The words side by side, none broken."""
    foot = baseline(OPTION, _TALL_LINE)
    marks: list[Mark] = []
    x = 0.0
    for word in words:
        width = words_width(word, OPTION)
        if marks and x + width > measure:
            yield Row(_TALL_LINE, tuple(marks))
            marks, x = [], 0.0
        marks += words_at(_INSET + x, foot, word, OPTION)
        x += width + _BETWEEN_WORDS
    yield Row(_TALL_LINE, tuple(marks))


def _second_column(premises: Sequence[Rich], targets: Sequence[Rich], measure: float) -> float:
    """Where the targets begin: columns as wide as their texts ask for, and balanced when both are long."""
    wanted = 34.5 + max(rich_width(text, OPTION) for text in premises) + _BETWEEN_COLUMNS
    wanted_right = 18.5 + max(rich_width(text, OPTION) for text in targets)
    if wanted + wanted_right <= measure:
        return max(wanted, min(0.42 * measure, measure - wanted_right))
    if wanted <= 0.4 * measure:
        return wanted
    if wanted_right <= 0.4 * measure:
        return measure - wanted_right
    share = measure * wanted / (wanted + wanted_right)
    return min(max(share, 0.4 * measure), 0.6 * measure)


def _sign(letter: str, x: float, middle: float, *, square: bool) -> tuple[Mark, ...]:
    side = 2 * _RADIUS - 0.6
    sign: Mark = (
        Box(x + 0.6, middle - side / 2, side, side, radius=1.8)
        if square
        else Circle(x + _RADIUS + 0.3, middle, _RADIUS)
    )
    foot = middle + baseline(SIGN, 0)
    return (sign, *words_about(x + _RADIUS + 0.3, foot, letter, SIGN))


def _boxed(text: Rich, width: float, left: float, measure: float, inside: str = "") -> Iterator[Row]:
    indent = width + 10
    box = Box(left + 0.4, 0, width, _TALL_LINE, radius=2.4, stroke=GREY)
    middle = left + 0.4 + width / 2
    written = words_about(middle, baseline(OPTION, _TALL_LINE), inside, OPTION) if inside else ()
    yield from _beside_sign(set_rich(text, OPTION, measure - indent, left + indent), (box, *written))


def _lettered(letter: str, text: Rich, left: float, measure: float) -> Iterator[Row]:
    foot = baseline(TARGET_SIGN, _TALL_LINE)
    sign = words_at(left, foot, letter, TARGET_SIGN)
    yield from _beside_sign(set_rich(text, OPTION, measure - 18, left + 18), sign)


def _beside_sign(rows: Sequence[Row], sign: Sequence[Mark]) -> Iterator[Row]:
    """The rows, the first made as tall as the sign beside it; the second moves up, to keep the lines' distance."""
    first, *others = rows
    if first.height > _TALL_LINE:
        yield first.with_marks(*sign)
        yield from others
        return
    extra = (_TALL_LINE - first.height) / 2
    yield Row(_TALL_LINE, (*sign, *shifted(first.marks, 0, extra)))
    if others:
        yield Row(others[0].height - extra, shifted(others[0].marks, 0, -extra))
        yield from others[1:]


def _beside(left: Sequence[Row], right: Sequence[Row]) -> Iterator[Row]:
    """Rows of two columns joined line by line; their marks know their own places from the left."""
    nothing = Row(0)
    for one, other in zip_longest(left, right, fillvalue=nothing):
        yield Row(max(one.height, other.height), (*one.marks, *other.marks))
