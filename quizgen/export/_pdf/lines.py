"""Text broken into lines of a measure, with blanks to write in."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from quizgen.export._pdf.fonts import Face, find_runs, plain_text, text_width
from quizgen.export._pdf.marks import INK, Drawing, Mark, Row, Rule, Style, Text, baseline

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A figure space and the two no-break spaces hold words together.
_SPACES = re.compile(r"([ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+)")
# After a hyphen or dash between letters a line may end; "S-400" and "2–3" stay whole.
_INNER_BREAK = re.compile(r"(?<=[^\W\d_]{2}[-–—])(?=[^\W\d_]{2})")


@dataclass(frozen=True, slots=True)
class Words:
    """Text in one style."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Gap:
    """A rule to write on, within a line; it never breaks, and the signs around it stay with it."""

    width: float


@dataclass(frozen=True, slots=True)
class Inset:
    """A small picture in a line, which stands there as a word does."""

    drawing: Drawing

    @property
    def width(self) -> float:
        """How much of the line it takes."""
        return self.drawing.width


Span = Words | Gap | Inset


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    face: Face
    style: Style
    width: float


_Part = _Piece | Gap | Inset


@dataclass(slots=True)
class _Chunk:
    """What a line takes or leaves as a whole; ``space`` is the white before it when it does not begin a line."""

    space: _Piece | None
    pieces: list[_Part] = field(default_factory=list)
    ends_line: bool = False

    @property
    def width(self) -> float:
        return sum(piece.width for piece in self.pieces)


_LONE_WORD = 0.18
"""A last line shorter than this share of the measure looks like a word that was left behind."""
_BELOW_BASELINE = 0.22
"""How far a picture in a line hangs below the baseline: a share of its height."""
_ROOM_FOR_HAND = 5.0
"""Points above a line with a gap: handwriting is taller than print."""


@dataclass(frozen=True, slots=True)
class Line:
    """A finished line: pieces of text and gaps, each with the place where it begins."""

    placed: tuple[tuple[float, _Part], ...]

    @property
    def width(self) -> float:
        """Where the line's last piece ends."""
        return self.placed[-1][0] + self.placed[-1][1].width if self.placed else 0.0

    def row(self, leading: float, left: float = 0.0, style: Style | None = None) -> Row:
        """The line as a row, its text starting at ``left``, on the baseline of ``style`` or of its first words."""
        first = next((piece for _, piece in self.placed if isinstance(piece, _Piece)), None)
        above = _ROOM_FOR_HAND if any(isinstance(piece, Gap) for _, piece in self.placed) else 0.0
        foot = above + (baseline(style or first.style, leading) if first else leading * 0.75)
        marks: list[Mark] = []
        for x, piece in self.placed:
            match piece:
                case Gap(width):
                    marks.append(Rule(left + x, foot + 2.2, width, INK, 0.7))
                case Inset(drawing):
                    upper = foot - (1 - _BELOW_BASELINE) * drawing.height
                    marks.append(replace(drawing, x=left + x, y=upper))
                case _Piece(text, face, own):
                    marks.append(Text(left + x, foot - own.rise, text, face, own.size, own.colour))
        return Row(above + leading, tuple(marks))


def break_lines(spans: Sequence[Span], measure: float) -> tuple[Line, ...]:
    """The spans in lines no wider than ``measure`` points; at least one line.

    Spans follow each other without a space of their own. A word wider than the measure is cut. Raises
    MissingGlyphError.
    """
    lines: list[Line] = []
    line: list[tuple[float, _Part]] = []
    end = 0.0
    for chunk in _chunks(spans):
        for part in _cut(chunk, measure):
            space = part.space if line else None
            if line and end + (space.width if space else 0) + part.width > measure:
                lines.append(_joined(line))
                line, end, space = [], 0.0, None
            if space:
                line.append((end, space))
                end += space.width
            for piece in part.pieces:
                line.append((end, piece))
                end += piece.width
        if chunk.ends_line:
            lines.append(_joined(line))
            line, end = [], 0.0
    if line or not lines:
        lines.append(_joined(line))
    return tuple(lines)


def set_rows(
    spans: Sequence[Span], measure: float, leading: float, left: float = 0.0, style: Style | None = None
) -> tuple[Row, ...]:
    """The spans as rows of text that start at ``left``; a short word does not end them on a line of its own.

    Where spans are set off from a ``style``, the lines stand on its baseline.
    """
    return tuple(line.row(leading, left, style) for line in _without_lone_word(spans, measure))


def _without_lone_word(spans: Sequence[Span], measure: float) -> tuple[Line, ...]:
    """The spans in as few lines as the measure allows, the last not much shorter than a long word.

    Where it would be, the lines above are broken in a narrower measure, so that they give a word to the last.
    """
    usual = lines = break_lines(spans, measure)
    least = _LONE_WORD * measure
    while len(lines) > 1 and lines[-1].width < least:
        narrower = max(line.width for line in lines) - 0.01
        lines = break_lines(spans, narrower)
        if narrower < measure - 1.5 * least or len(lines) > len(usual):
            return usual
    return lines


def set_text(text: str, style: Style, measure: float, left: float = 0.0) -> tuple[Row, ...]:
    """Plain text as rows."""
    return set_rows((Words(text, style),), measure, style.leading, left)


def natural_width(spans: Sequence[Span]) -> float:
    """How wide the spans are when nothing breaks them but their own line ends."""
    return max(line.width for line in break_lines(spans, 1e9))


def _chunks(spans: Sequence[Span]) -> Iterator[_Chunk]:
    chunk = _Chunk(space=None)
    for span in spans:
        if not isinstance(span, Words):
            chunk.pieces.append(span)
            continue
        paragraphs = _LINE_END.split(plain_text(span.text))
        for index, paragraph in enumerate(paragraphs):
            if index:
                chunk.ends_line = True
                yield chunk
                chunk = _Chunk(space=None)
            for number, stretch in enumerate(_SPACES.split(paragraph)):
                if number % 2:
                    if chunk.pieces or chunk.space:
                        yield chunk
                    chunk = _Chunk(space=_space_after(chunk, span.style))
                    continue
                for place, part in enumerate(_INNER_BREAK.split(stretch)):
                    if place:
                        yield chunk
                        chunk = _Chunk(space=None)
                    chunk.pieces.extend(_pieces(part, span.style))
    if chunk.pieces:
        yield chunk


def _space_after(chunk: _Chunk, style: Style) -> _Piece:
    """A space in the face of the word before it, so that a line in a face that stands in is one piece."""
    last = chunk.pieces[-1] if chunk.pieces else None
    face = last.face if isinstance(last, _Piece) and last.style == style else style.face
    return _Piece(" ", face, style, text_width(" ", face, style.size))


def _pieces(text: str, style: Style) -> list[_Piece]:
    if not text:
        return []
    return [
        _Piece(run, face, style, text_width(run, face, style.size)) for run, face in find_runs(text, style.face)
    ]


def _cut(chunk: _Chunk, measure: float) -> list[_Chunk]:
    """The chunk, or parts of it that fit the measure."""
    if chunk.width <= measure:
        return [chunk]
    parts = [_Chunk(space=chunk.space)]
    end = 0.0
    for piece in chunk.pieces:
        for letter in _letters(piece) if isinstance(piece, _Piece) else [piece]:
            if end and end + letter.width > measure:
                parts.append(_Chunk(space=None))
                end = 0.0
            parts[-1].pieces.append(letter)
            end += letter.width
    return parts


def _letters(piece: _Piece) -> Iterator[_Piece]:
    letter = ""
    for character in piece.text:
        if letter and not unicodedata.combining(character):
            yield _Piece(letter, piece.face, piece.style, text_width(letter, piece.face, piece.style.size))
            letter = ""
        letter += character
    yield _Piece(letter, piece.face, piece.style, text_width(letter, piece.face, piece.style.size))


def _joined(line: list[tuple[float, _Part]]) -> Line:
    """The line with neighbours in one style made one piece, so that a line is drawn, and copied, as a whole."""
    joined: list[tuple[float, _Part]] = []
    for x, piece in line:
        last = joined[-1][1] if joined else None
        if (
            isinstance(piece, _Piece)
            and isinstance(last, _Piece)
            and (piece.face, piece.style) == (last.face, last.style)
        ):
            whole = _Piece(last.text + piece.text, piece.face, piece.style, last.width + piece.width)
            joined[-1] = (joined[-1][0], whole)
        else:
            joined.append((x, piece))
    return Line(tuple(joined))
