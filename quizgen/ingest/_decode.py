"""From bytes to characters, whatever program wrote them."""

import codecs
import re

from quizgen.errors import QuizgenError
from quizgen.ingest._source import Source, too_large

MAX_TEXT_BYTES = 8 * 2**20
"""Two million characters need no more, whichever they are."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 32_000
_LIKELY = ("cp1252", "mac_roman", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "shift_jis", "gb18030", "big5")
_USUAL = frozenset("“”‘’–—…•£€©®™°½¼ \xa0éèêëàáâäåçñöóôøüúïíîßÉÜÖÄ")
# Python has codecs that take quadratic time or run over escapes; pages only ever declare these.
_DECLARABLE = re.compile(
    r"utf-?(8|16|16le|16be|16-le|16-be)|iso-?8859-?\d{1,2}|latin-?1|us-ascii|ascii|windows-?125\d|cp125\d|"
    r"macintosh|mac-?roman|koi8-?[ru]|shift_?jis|euc-?(jp|kr)|gb(k|2312|18030)|big5"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_BINARY = 0.02


def decode(source: Source, declared: str | None = None) -> str:
    """The source's text; a QuizgenError when it is none.

    A byte order mark decides, then whether it is UTF-8, then what the server or the page ``declared``;
    without any, how likely the characters would be.
    """
    content = source.content
    text = _decoded(content, source.charset or declared)
    if len(_CONTROL.findall(text)) > _BINARY * len(text):
        raise QuizgenError(
            f"'{source.name}' is no text that quizgen can read; give plain text, Markdown, HTML, PDF or DOCX."
        )
    return text


def decode_text(source: Source) -> str:
    """As :func:`decode`, for files that hold nothing but text."""
    if len(source.content) > MAX_TEXT_BYTES:
        raise too_large(source.name, MAX_TEXT_BYTES)
    return decode(source)


def _decoded(content: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").removeprefix("\ufeff")
    wide = _wide(content)
    if wide is not None:
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return content.decode(_named(declared) or _guessed(content), "replace")


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: in English every other byte is zero."""
    head = content[:_SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 0.3 * len(head) and odd > 8 * even:
        return "utf-16-le"
    if even > 0.3 * len(head) and even > 8 * odd:
        return "utf-16-be"
    return None


def _named(declared: str | None) -> str | None:
    name = (declared or "").strip().strip("\"'").lower()
    if not _DECLARABLE.fullmatch(name):
        return None
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    # As browsers do: pages that declare these two mean Windows's, with its curly quotes.
    return "cp1252" if known in {"iso8859-1", "ascii"} else known


def _guessed(content: bytes) -> str:
    around = _around_the_unusual(content)
    for encoding in ("cp1252", "mac_roman"):
        if _is_usual(around.decode(encoding, "replace")):
            return encoding
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only where it is none of the usual ones

    found = from_bytes(around, cp_isolation=list(_LIKELY), language_threshold=0.2).best()
    return found.encoding if found is not None else "cp1252"


def _is_usual(text: str) -> bool:
    """Whether nearly all that is not ASCII are signs and letters that English texts have."""
    unusual = [character for character in text if character > "\x7f"]
    return sum(character in _USUAL for character in unusual) >= 0.9 * len(unusual)


def _around_the_unusual(content: bytes) -> bytes:
    """The part of the content that starts with its first bytes beyond ASCII."""
    first = re.search(rb"[\x80-\xff]", content)
    start = 0 if first is None else max(0, first.start() - 2_000)
    return content[start : start + _SAMPLE]
