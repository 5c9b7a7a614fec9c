"""Text as YAML that a person likes to read and every YAML 1.1 reader takes for the same text."""

import re
from typing import Final

from quizgen.model.base import SLUG_PATTERN

_RESERVED: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that readers of YAML 1.1 take for something else, however they are capitalised."""

_STARTS_LIKE_A_TEXT = re.compile(r"[^\W\d]|[“‘„«‹(¡¿§$€£¥…]|\d[\d,.]* [^\W\d]")
_CUT_SHORT = re.compile(r":(\s|$)|\s#|[\n\t]")
_UNPRINTABLE = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_SLUG = re.compile(SLUG_PATTERN)
_NUMBER_LIKE = re.compile(r"[\d-]+|0[box].*|\d+e\d+")
_SHORT_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_NEEDS_ESCAPE = re.compile(f'["\\\\\n]|{_UNPRINTABLE.pattern}')


def scalar(text: str, indent: int) -> str:
    """The text as a plain, quoted or, with line breaks, as a block scalar indented by so many spaces."""
    if "\n" in text and _fits_a_block(text):
        margin = " " * indent
        return "|-\n" + "\n".join(margin + line if line else "" for line in text.split("\n"))
    if _is_plain(text):
        return text
    if "\n" in text or _UNPRINTABLE.search(text):
        return _double_quoted(text)
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _is_plain(text: str) -> bool:
    if text.casefold() in _RESERVED or _CUT_SHORT.search(text) or _UNPRINTABLE.search(text):
        return False
    if _SLUG.fullmatch(text):
        return not _NUMBER_LIKE.fullmatch(text)
    return _STARTS_LIKE_A_TEXT.match(text) is not None and not text[-1].isspace()


def _fits_a_block(text: str) -> bool:
    lines = text.split("\n")
    return (
        bool(lines[0])
        and bool(lines[-1])
        and not lines[0][0].isspace()
        and all(not line or not line[-1].isspace() for line in lines)
        and not _UNPRINTABLE.search(text)
    )


def _double_quoted(text: str) -> str:
    return '"' + _NEEDS_ESCAPE.sub(_escaped, text) + '"'


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
