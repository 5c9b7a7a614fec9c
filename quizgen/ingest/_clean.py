"""Text without what a reader cannot see or a program might obey."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028]")
# Controls, soft hyphens, zero-width characters, marks and overrides of direction, lone surrogates, noncharacters,
# and the invisible tag characters in which text can be smuggled.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e0fff]"
)
_PILED_UP = re.compile("([\u0300-\u036f]{4})[\u0300-\u036f]+")
_APART = re.compile("[A-Za-z][\u0300-\u036f]{1,4}")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_SPACES = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    """The text with LF line ends, accents joined to their letters, and nothing invisible."""
    text = _LINE_ENDS.sub("\n", text.replace("\u2029", "\n\n"))
    if text.isascii():
        return _UNSEEN.sub("", text)
    text = _PILED_UP.sub(r"\1", _UNSEEN.sub("", text))
    # Only letter by letter: normalising a long run of accents takes quadratic time.
    text = _APART.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
    return _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def one_line(text: str) -> str:
    """The cleaned text on one line with single spaces."""
    return " ".join(clean(text).split())


def tidy_lines(text: str) -> str:
    """The cleaned text, its lines kept, without spaces at their ends or more than one between words."""
    return "\n".join(_SPACES.sub(" ", line).strip() for line in clean(text).split("\n"))
