"""An item's words as rows: emphasis in italics, code in a typewriter face, pictures in lines and between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from quizgen import markup
from quizgen.export._pdf.fonts import Face, has_all
from quizgen.export._pdf.lines import Gap, Inset, Words, natural_width, set_rows
from quizgen.export._pdf.marks import Drawing, Row, Style
from quizgen.export._rich_text import Worded, is_small, picture_of
from quizgen.markup import Image, LineBreak, Nodes, parse

TALLEST_IN_STEM = 300.0
_TALLEST = 140.0
"""How high a picture may stand: four options with pictures fit on a page."""
_ABOVE, _BELOW = 4.0, 5.0
_POINTS_PER_PIXEL = 0.75
_IN_LINE = 0.95
"""How much of a line's height a small picture may take."""
_CODE_SIZE = 0.9
_SHIFTED_SIZE = 0.68
_RAISED_BY, _LOWERED_BY = 0.36, -0.14
_KEPT_SPACES = re.compile(r"^ +| +(?= )")


@dataclass(frozen=True, slots=True)
class Rich:
    """Words of an item that know how they are set off."""

    nodes: Nodes
    of: Worded


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture on a line of its own."""

    drawing: Drawing


Span = Words | Gap | Inset | Plate


def rich(text: str, of: Worded) -> Rich:
    """One of the item's texts."""
    return Rich(parse(text, of.markup), of)


def set_rich(text: Rich, style: Style, measure: float, left: float = 0.0) -> tuple[Row, ...]:
    """The words as rows that start at ``left``."""
    return set_spans(spans_of(text, style), style, measure, left)


def rich_width(text: Rich, style: Style) -> float:
    """How wide the words are when nothing breaks them but their own line ends."""
    lines, plates = [], [0.0]
    for span in spans_of(text, style):
        if isinstance(span, Plate):
            plates.append(span.drawing.width)
        else:
            lines.append(span)
    return max(natural_width(lines), *plates)


def spans_of(text: Rich, style: Style) -> tuple[Span, ...]:
    """The words in the styles that set them off from ``style``."""
    return tuple(_span(node, text.of, style) for node in text.nodes)


def set_spans(
    spans: Sequence[Span], style: Style, measure: float, left: float = 0.0, *, tallest: float = _TALLEST
) -> tuple[Row, ...]:
    """The spans as rows; a picture on its own is no wider than the measure and no higher than ``tallest``."""
    rows: list[Row] = []
    for is_plate, group in groupby(spans, lambda span: isinstance(span, Plate)):
        together = list(group)
        if is_plate:
            plates = (span.drawing for span in together if isinstance(span, Plate))
            rows += (_plate(drawing, measure, left, tallest) for drawing in plates)
        else:
            line = _without_outer_breaks([span for span in together if not isinstance(span, Plate)])
            rows += set_rows(line, measure, style.leading, left, style) if line else ()
    return tuple(rows) or set_rows((), measure, style.leading, left)


def _span(node: markup.Node, of: Worded, style: Style) -> Span:
    match node:
        case markup.Words() as words:
            text = (
                _KEPT_SPACES.sub(lambda found: "\u00a0" * len(found[0]), words.text) if words.code else words.text
            )
            return Words(text, _set_off(style, words))
        case LineBreak():
            return Words("\n", style)
        case Image(alt=alt):
            picture = picture_of(node, of)
            width, height = picture.width * _POINTS_PER_PIXEL, picture.height * _POINTS_PER_PIXEL
            drawing = Drawing(0, 0, width, height, picture, alt)
            return Inset(_scaled(drawing, _IN_LINE * style.leading)) if is_small(picture) else Plate(drawing)
        case unknown:
            assert_never(unknown)


def _set_off(style: Style, words: markup.Words) -> Style:
    face, size, rise = _face(style.face, words), style.size, 0.0
    if words.code:
        size *= _CODE_SIZE
    if words.raised or words.lowered:
        rise = size * (_RAISED_BY if words.raised else _LOWERED_BY)
        size *= _SHIFTED_SIZE
    return style if (face, size) == (style.face, style.size) else replace(style, face=face, size=size, rise=rise)


def _face(face: Face, words: markup.Words) -> Face:
    if words.code:
        return Face.MONO_BOLD if words.strong else Face.MONO
    family = _FAMILIES[0] if face in _FAMILIES[0] else _FAMILIES[1]
    _, bold, italic, bold_italic = family
    is_bold = words.strong or face in (bold, bold_italic)
    if not words.emphasis:
        return bold if is_bold else face
    slanted = bold_italic if is_bold else italic
    # Where the italics lack a script, emphasis is Semibold.
    return slanted if has_all(slanted, words.text) else bold


_FAMILIES = (
    (Face.SERIF, Face.SERIF_BOLD, Face.SERIF_ITALIC, Face.SERIF_BOLD_ITALIC),
    (Face.SANS, Face.SANS_BOLD, Face.SANS_ITALIC, Face.SANS_BOLD_ITALIC),
)


def _plate(drawing: Drawing, measure: float, left: float, tallest: float) -> Row:
    fitted = _scaled(drawing, min(tallest, drawing.height * measure / drawing.width))
    return Row(fitted.height + _ABOVE + _BELOW, (replace(fitted, x=left, y=_ABOVE),))


def _scaled(drawing: Drawing, height: float) -> Drawing:
    """The picture no higher than this; it never grows."""
    factor = min(1.0, height / drawing.height)
    return replace(drawing, width=drawing.width * factor, height=drawing.height * factor)


def _without_outer_breaks(spans: list[Words | Gap | Inset]) -> list[Words | Gap | Inset]:
    """The spans without white space at both ends: the picture beside it ends the line already."""
    while spans and _is_white(spans[0]):
        spans = spans[1:]
    while spans and _is_white(spans[-1]):
        spans = spans[:-1]
    return spans


def _is_white(span: Words | Gap | Inset) -> bool:
    return isinstance(span, Words) and not span.text.strip(" \n")
