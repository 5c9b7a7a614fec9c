"""What is drawn on a page: marks, placed by points from the left and from the top of their row."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from io import BytesIO
from typing import assert_never

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from quizgen.export._pdf.fonts import Face, find_runs, font_name, plain_text, text_width
from quizgen.model.picture import Picture

Colour = tuple[float, float, float]


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[index : index + 2], 16) / 255 for index in (1, 3, 5))
    return red, green, blue


INK = _colour("#1b1b1f")
GREY = _colour("#6b6f76")
RULE = _colour("#c9ccd1")
PEN_LINE = _colour("#8d9197")
"""Lines to write on: darker than rules that only part things, so that a copier keeps them."""
TINT = _colour("#f3f4f5")
ACCENT = _colour("#22577a")
PAPER = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set; ``leading`` is the height of a line in points, ``rise`` how far they stand above it."""

    face: Face
    size: float
    leading: float
    colour: Colour = INK
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one face; ``y`` is the baseline."""

    x: float
    y: float
    words: str
    face: Face
    size: float
    colour: Colour = INK


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line."""

    x: float
    y: float
    length: float
    colour: Colour = PEN_LINE
    weight: float = 0.6


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``y`` is its upper edge."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    stroke: Colour | None = INK
    fill: Colour | None = None
    weight: float = 0.8


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle about ``x``, ``y``."""

    x: float
    y: float
    radius: float
    stroke: Colour = INK
    weight: float = 0.8


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture; ``y`` is its upper edge, ``alt`` says what it shows."""

    x: float
    y: float
    width: float
    height: float
    picture: Picture
    alt: str


Mark = Text | Rule | Box | Circle | Drawing


@dataclass(frozen=True, slots=True)
class Row:
    """A strip of a page that is never cut: one line of text as a rule."""

    height: float
    marks: tuple[Mark, ...] = ()

    def with_marks(self, *marks: Mark) -> "Row":
        """The row with more on it."""
        return replace(self, marks=(*self.marks, *marks))


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that stay together on a page; ``gap`` is the white space above, unless a page begins with the block."""

    rows: tuple[Row, ...]
    gap: float

    @property
    def height(self) -> float:
        """The rows' height without the gap."""
        return sum(row.height for row in self.rows)


def baseline(style: Style, height: float) -> float:
    """Where the baseline lies in a row of this height when capitals stand in its middle."""
    capital = 0.66 if "Sans" in style.face.value else 0.67  # ems, after the fonts' own tables
    return (height + capital * style.size) / 2


def words_at(x: float, y: float, words: str, style: Style) -> tuple[Text, ...]:
    """The words from ``x`` on, in as many faces as their letters need."""
    texts = []
    for run, face in find_runs(plain_text(words), style.face):
        texts.append(Text(x, y, run, face, style.size, style.colour))
        x += text_width(run, face, style.size)
    return tuple(texts)


def words_width(words: str, style: Style) -> float:
    """How wide the words come out in points."""
    return sum(text_width(run, face, style.size) for run, face in find_runs(plain_text(words), style.face))


def words_ending_at(right: float, y: float, words: str, style: Style) -> tuple[Text, ...]:
    """The words so that they end at ``right``."""
    return words_at(right - words_width(words, style), y, words, style)


def words_about(middle: float, y: float, words: str, style: Style) -> tuple[Text, ...]:
    """The words with their middle at ``middle``."""
    return words_at(middle - words_width(words, style) / 2, y, words, style)


def shifted(marks: Iterable[Mark], right: float, down: float = 0) -> tuple[Mark, ...]:
    """The marks moved to the right and down."""
    return tuple(replace(mark, x=mark.x + right, y=mark.y + down) for mark in marks)


def draw_marks(canvas: Canvas, marks: Iterable[Mark], left: float, top: float) -> None:
    """Draw a row's marks; ``top`` is the row's upper edge in the canvas's own points from the foot."""
    for mark in marks:
        match mark:
            case Text(x, y, words, face, size, colour):
                canvas.setFillColorRGB(*colour)
                canvas.setFont(font_name(face), size)
                canvas.drawString(left + x, top - y, words)
            case Rule(x, y, length, colour, weight):
                canvas.setStrokeColorRGB(*colour)
                canvas.setLineWidth(weight)
                canvas.line(left + x, top - y, left + x + length, top - y)
            case Box(x, y, width, height, radius, stroke, fill, weight):
                _prepare(canvas, stroke, fill, weight)
                place = (left + x, top - y - height, width, height)
                kind = {"stroke": int(stroke is not None), "fill": int(fill is not None)}
                if radius:
                    canvas.roundRect(*place, radius, **kind)
                else:
                    canvas.rect(*place, **kind)
            case Circle(x, y, radius, stroke, weight):
                _prepare(canvas, stroke, None, weight)
                canvas.circle(left + x, top - y, radius)
            case Drawing(x, y, width, height, picture, alt):
                said = alt.encode("utf-16-be", "replace").hex()
                canvas._code.append(f"/Figure <</Alt <feff{said}>>> BDC")
                image = ImageReader(BytesIO(picture.content))
                canvas.drawImage(image, left + x, top - y - height, width, height, mask="auto")
                canvas._code.append("EMC")
            case unknown:
                assert_never(unknown)


def _prepare(canvas: Canvas, stroke: Colour | None, fill: Colour | None, weight: float) -> None:
    canvas.setLineWidth(weight)
    if stroke is not None:
        canvas.setStrokeColorRGB(*stroke)
    if fill is not None:
        canvas.setFillColorRGB(*fill)
