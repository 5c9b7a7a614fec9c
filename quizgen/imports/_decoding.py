"""From a file's bytes to its text, whatever program saved it."""

import codecs
import re
from dataclasses import dataclass

from quizgen.imports._intake import UnreadableError
from quizgen.imports._markup import without_control_characters

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_PACKED = {
    b"PK\x03\x04": "a packed file, such as a workbook of Excel or a document of Word; save it as text or CSV",
    b"\x1f\x8b": "a packed file, such as a backup of Moodle; export the question bank as Moodle XML instead",
    b"%PDF": "a PDF; save its text as a text file",
    b"\xd0\xcf\x11\xe0": "an old file of Excel or Word; save it as text or CSV",
}
_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ENCODING_NAMES = (
    "ascii us-ascii utf-8 utf8 iso-8859-1 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-9 iso-8859-15 latin1 "
    "latin-1 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 koi8-r koi8-u shift_jis euc-jp "
    "euc-kr gb2312 gbk gb18030 big5"
)
_ENCODINGS = frozenset(_ENCODING_NAMES.split())


@dataclass(frozen=True)
class Decoded:
    """A file's text with LF line ends and without control characters, and what had to be guessed or taken out."""

    text: str
    remarks: tuple[tuple[str, int], ...] = ()
    """Sentences, each with its line."""


def decode(content: bytes) -> Decoded:
    """The text of a file in UTF-8, UTF-16 or Windows-1252, or as its XML declares; raises UnreadableError."""
    for start, what in _PACKED.items():
        if content.startswith(start):
            raise UnreadableError("not-text", f"This is {what}.", 1)
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise UnreadableError("encoding", "This is UTF-32 text; save the file with the encoding UTF-8.", 1)
    text, guess = _decoded(content)
    remarks = [] if guess is None else [guess]
    cleaned = without_control_characters(text)
    if len(cleaned) < len(text) - text.count("\r\n"):
        found = re.search(r"[^\n\t\x20-\x7e\xa0-\U0010ffff\r]|[\ufeff\ufffe\uffff]", text)
        line = text.count("\n", 0, found.start()) + 1 if found else 1
        remarks.append(("Invisible control characters were taken out of the file, the first on this line.", line))
    return Decoded(cleaned, tuple(remarks))


def _decoded(content: bytes) -> tuple[str, tuple[str, int] | None]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding), None
    nulls = (content[:2_000:2].count(0), content[1:2_000:2].count(0))
    if max(nulls) > 0.3 * len(content[:2_000:2]):
        return _strictly(content, "utf-16-be" if nulls[0] > nulls[1] else "utf-16-le"), None
    declared = _DECLARED.match(content)
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name in _ENCODINGS and name not in ("utf-8", "utf8"):
        return _strictly(content, name), None
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return _guessed(content, content.count(b"\n", 0, error.start) + 1)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"This is not {encoding.upper()} text all through; save the file with the encoding UTF-8."
        raise UnreadableError("encoding", message, line) from error


def _guessed(content: bytes, line: int) -> tuple[str, tuple[str, int]]:
    """Text that is not UTF-8: a few wrong bytes in UTF-8, or the encoding that Windows had before."""
    mended = content.decode("utf-8", errors="replace")
    wrong = mended.count("\ufffd")
    if sum(character > "\x7f" for character in mended) - wrong > 2 * wrong:
        return mended, ("Some bytes from this line on are not UTF-8; “\ufffd” stands in their place.", line)
    if content.count(b"\0"):
        raise UnreadableError("not-text", "This is no text file.", 1)
    text = content.decode("windows-1252", errors="replace")
    return text, (
        "The file is not UTF-8 from this line on; it was read as Windows-1252. If letters with accents look "
        "wrong, save it with the encoding UTF-8.",
        line,
    )
