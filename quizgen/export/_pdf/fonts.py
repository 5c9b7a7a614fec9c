"""The fonts that pages are set in: which letters each has, and how wide words come out."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby

import font_source_sans_pro
import font_source_serif_pro
import fontpkg_ibm_plex_mono
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from quizgen.errors import QuizgenError


class Face(StrEnum):
    """A font; its value is its name in the font package and in the PDF."""

    SERIF = "SourceSerifPro"
    SERIF_BOLD = "SourceSerifProSemibold"
    SERIF_ITALIC = "SourceSerifProIt"
    SERIF_BOLD_ITALIC = "SourceSerifProSemiboldIt"
    SANS = "SourceSansPro"
    SANS_BOLD = "SourceSansProSemibold"
    SANS_ITALIC = "SourceSansProIt"
    SANS_BOLD_ITALIC = "SourceSansProSemiboldIt"
    MONO = "IBMPlexMono-Regular"
    MONO_BOLD = "IBMPlexMono-SemiBold"


# The italics have Latin letters only; the two upright families differ in a few signs.
_STANDS_IN: dict[Face, tuple[Face, ...]] = {
    Face.SERIF: (Face.SERIF, Face.SANS),
    Face.SERIF_BOLD: (Face.SERIF_BOLD, Face.SANS_BOLD),
    Face.SERIF_ITALIC: (Face.SERIF_ITALIC, Face.SERIF, Face.SANS),
    Face.SERIF_BOLD_ITALIC: (Face.SERIF_BOLD_ITALIC, Face.SERIF_BOLD, Face.SANS_BOLD),
    Face.SANS: (Face.SANS, Face.SERIF),
    Face.SANS_BOLD: (Face.SANS_BOLD, Face.SERIF_BOLD),
    Face.SANS_ITALIC: (Face.SANS_ITALIC, Face.SANS, Face.SERIF),
    Face.SANS_BOLD_ITALIC: (Face.SANS_BOLD_ITALIC, Face.SANS_BOLD, Face.SERIF_BOLD),
    Face.MONO: (Face.MONO, Face.SANS, Face.SERIF),
    Face.MONO_BOLD: (Face.MONO_BOLD, Face.SANS_BOLD, Face.SERIF_BOLD),
}


class MissingGlyphError(LookupError):
    """No font has this character; :func:`printed_in` tells the person where it stands."""

    def __init__(self, character: str) -> None:
        """For one character."""
        super().__init__(character)
        self.character = character


@contextmanager
def printed_in(place: str) -> Iterator[None]:
    """A stretch of work on ``place`` ("Item 5"); a missing glyph becomes a QuizgenError that names it."""
    try:
        yield
    except MissingGlyphError as missing:
        character = missing.character
        shown = f"“{character}” (U+{ord(character):04X})" if character.isprintable() else f"U+{ord(character):04X}"
        raise QuizgenError(
            f"{place} has the character {shown}, which the fonts for print lack; "
            "write it in other letters, or make the quiz as html, where the reader’s own fonts are used."
        ) from missing


@cache
def _font(face: Face) -> TTFont:
    files = {**font_source_serif_pro.font_files_ttf, **font_source_sans_pro.font_files_ttf}
    file = files.get(face.value) or fontpkg_ibm_plex_mono.ROOT / "files" / f"{face.value}.ttf"
    # Without ASCII codes in every subset the files are smaller.
    font = TTFont(face.value, str(file), asciiReadable=0)
    pdfmetrics.registerFont(font)
    return font


def font_name(face: Face) -> str:
    """The face's name for reportlab, which knows the font from then on."""
    return str(_font(face).fontName)


def _has(face: Face, text: str) -> bool:
    glyphs = _font(face).face.charToGlyph
    return all(ord(character) in glyphs for character in text)


def has_all(face: Face, text: str) -> bool:
    """Whether the face has every letter of the text; raises MissingGlyphError when none has one of them."""
    return all(chosen is face for _, chosen in find_runs(plain_text(text), face))


def plain_text(text: str) -> str:
    """The text in the characters that are drawn.

    Letters and accents are composed; marks without a shape of their own (soft hyphens, joiners, variation
    selectors, directions) are left out, since a font may draw a box for them.
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        character
        for character in composed
        if unicodedata.category(character) != "Cf" and not 0xFE00 <= ord(character) <= 0xFE0F
    )


def _drawn(character: str) -> str:
    if character == "\u2011":
        return "-"
    return " " if unicodedata.category(character) == "Zs" else character


@lru_cache(maxsize=20_000)
def find_runs(text: str, face: Face) -> tuple[tuple[str, Face], ...]:
    """The text in runs of one face each, where another face stands in for letters that ``face`` lacks.

    Whole words change face, so that no word is set in two; raises MissingGlyphError.
    """
    drawn = text if text.isascii() else "".join(_drawn(character) for character in text)
    for candidate in _STANDS_IN[face]:
        if _has(candidate, drawn):
            return ((drawn, candidate),)
    by_character = [(character, _face_for(character, face)) for character in drawn]
    return tuple(
        ("".join(character for character, _ in run), chosen)
        for chosen, run in groupby(by_character, key=lambda pair: pair[1])
    )


def _face_for(character: str, face: Face) -> Face:
    for candidate in _STANDS_IN[face]:
        if _has(candidate, character):
            return candidate
    raise MissingGlyphError(character)


@lru_cache(maxsize=50_000)
def _advance(text: str, face: Face) -> float:
    return float(_font(face).stringWidth(text, 1000))


def text_width(text: str, face: Face, size: float) -> float:
    """How wide the text is in points, set in ``face`` alone."""
    return _advance(text, face) * size / 1000
