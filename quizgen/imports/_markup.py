"""From HTML and its like to plain text, naming what plain text cannot hold."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

Markup = Literal["html", "auto", "plain", "markdown"]
"""``auto`` is plain text that may hold HTML, as Moodle takes what teachers type."""

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:.-]*+)((?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>")
_LOOSE_TAG = re.compile(r"<(/?)([a-zA-Z][\w:.-]*+)([^<>]*+)>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]+|#\d+|#[xX][0-9a-fA-F]+);")
_ATTRIBUTE = r"""\b{}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
_SPACES = re.compile(r"[ \t\xa0]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_MARKDOWN = re.compile(r"\*\*|__|\]\(|^#{1,6} |^[*-] |`", re.MULTILINE)

_BREAKING_TAGS = (
    "address article aside blockquote br caption center dd div dl dt fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul"
)
_BREAKING = frozenset(_BREAKING_TAGS.split())
_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code col colgroup data del dfn em font head html body i ins kbd label "
    "link mark meta q s samp small span strike strong sub sup time title tt u var wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_UNSEEN = frozenset(("script", "style", "template"))
_LOST = {
    "img": "picture",
    "svg": "picture",
    "canvas": "picture",
    "picture": "picture",
    "table": "table",
    "math": "formula",
    "audio": "recording",
    "video": "recording",
    "iframe": "embedded page",
    "object": "embedded page",
    "embed": "embedded page",
    "script": "script",
    "input": "place to type",
    "select": "place to type",
    "textarea": "place to type",
    "button": "place to type",
}
_KNOWN = _BREAKING | _INLINE | _UNSEEN | _LOST.keys() | {"source", "track", "param", "option"}
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_ORDINALS = ("st", "nd", "rd", "th")


@dataclass(frozen=True)
class Plain:
    """Plain text, and what was lost on the way to it: sorts of things, each with the words that tell which one."""

    text: str
    lost: tuple[tuple[str, str], ...] = ()


def without_control_characters(text: str) -> str:
    """The text with LF line ends, without what no reader could see."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _UNPRINTABLE.sub("", text)


def plain_text(source: str, markup: Markup) -> Plain:
    """The source as plain text: one line per paragraph, entry or row, without white space around lines."""
    lost: dict[tuple[str, str], None] = {}
    if markup == "html" or (markup == "auto" and _looks_like_html(source)):
        text, found = _Page(source, keeps_lines=markup == "auto").read()
        lost.update(dict.fromkeys(found))
    else:
        text = source
    text = _tidy(text)
    formula = _formula_in(text)
    if formula:
        lost["formula", formula] = None
    if markup == "markdown" and _MARKDOWN.search(text):
        lost["markdown", ""] = None
    return Plain(text, tuple(lost))


def _looks_like_html(source: str) -> bool:
    return _ENTITY.search(source) is not None or any(_is_known(found[2]) for found in _LOOSE_TAG.finditer(source))


def _is_known(name: str) -> bool:
    # Word and MathML bring tags of their own, which have a colon or a dash in their names.
    return name.lower() in _KNOWN or ":" in name or "-" in name


def _tidy(text: str) -> str:
    # Letters and accents that are two characters become one, which a printed font is likely to have.
    text = unicodedata.normalize("NFC", without_control_characters(text))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _formula_in(text: str) -> str:
    """The first formula in TeX, shortened; empty when there is none."""
    for opening, closing in (("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$")):
        start = text.find(opening)
        end = text.find(closing, start + 2) if start >= 0 else -1
        if end > start + 2:
            return shortened(text[start : end + 2], 40)
    return ""


def shortened(text: str, most: int = 60) -> str:
    """The text on one line of moderate length."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"


class _Page:
    """HTML on its way to plain text; it takes time in proportion to its length, whatever stands in it."""

    def __init__(self, source: str, *, keeps_lines: bool) -> None:
        self._source = source
        self._out: list[str] = []
        self._lost: list[tuple[str, str]] = []
        self._shifted: list[int] = []
        self._in_formula = 0
        self._in_pre = 0
        self._not_there: set[str] = set()
        """Signs that do not come again: they are not looked for again."""
        # What people type on several lines is meant so, unless they say themselves where a line ends.
        self._keeps_lines = keeps_lines and not any(
            found[2].lower() in _BREAKING for found in _LOOSE_TAG.finditer(source)
        )

    def read(self) -> tuple[str, list[tuple[str, str]]]:
        """The text, and what was lost."""
        at = 0
        for start, end in self._marks():
            self._say(self._source[at:start])
            at = end
        self._say(self._source[at:])
        # A bar parts two cells; behind the last one it parts nothing.
        return re.sub(r" \|\s*(?=\n|\Z)", "", "".join(self._out)), self._lost

    def _marks(self) -> Iterator[tuple[int, int]]:
        """Where something stands that is no text, after having done what it says."""
        source, at = self._source, 0
        while (start := source.find("<", at)) >= 0:
            at = start + 1
            end = 0
            if source.startswith("<!--", start):
                end = self._end_of("-->", start + 4)
            elif source.startswith(("<!", "<?"), start):
                end = self._end_of(">", start)
            elif (tag := _TAG.match(source, start) or _LOOSE_TAG.match(source, start)) and (
                self._in_formula or _is_known(tag[2])
            ):
                end = self._behind(tag)
            if end > start:
                yield start, end
                self._do(source[start:end])
                at = end

    def _end_of(self, sign: str, start: int) -> int:
        """Where the next such sign ends; 0 when there is none."""
        if sign in self._not_there:
            return 0
        at = self._source.find(sign, start)
        if at < 0:
            self._not_there.add(sign)
        return 0 if at < 0 else at + len(sign)

    def _behind(self, tag: re.Match[str]) -> int:
        """Where the text goes on: behind the tag, or behind the end of what nobody sees."""
        if tag[1] or tag[2].lower() not in _UNSEEN or tag[3].endswith("/"):
            return tag.end()
        closing = re.compile(rf"</{tag[2]}", re.IGNORECASE).search(self._source, tag.end())
        return self._end_of(">", closing.end()) if closing else len(self._source)

    def _say(self, text: str) -> None:
        text = unescape(text)
        if not (self._in_pre or self._keeps_lines):
            text = text.replace("\n", " ")
        self._out.append(text)

    def _do(self, mark: str) -> None:
        tag = _TAG.match(mark) or _LOOSE_TAG.match(mark)
        if tag is None:
            return
        closes, name = bool(tag[1]), tag[2].lower()
        if name in _LOST and not closes:
            self._lose(name, tag[3])
        if name == "math":
            self._in_formula = max(0, self._in_formula + (-1 if closes else 1))
        elif name == "pre":
            self._in_pre = max(0, self._in_pre + (-1 if closes else 1))
        if name in ("td", "th"):
            self._out.append("" if not closes else " | ")
        elif name in ("sup", "sub"):
            self._shift(name, closes=closes)
        elif name in _BREAKING:
            self._out.append("\n– " if name == "li" and not closes else "\n")

    def _lose(self, name: str, attributes: str) -> None:
        words = ""
        if name == "img":
            words = _attribute("alt", attributes)
            if words:
                self._out.append(f" [{words}] ")
        self._lost.append((_LOST[name], shortened(words)))

    def _shift(self, name: str, *, closes: bool) -> None:
        """Raised and lowered signs as the characters that look so; where there are none, ^ and _ say it."""
        if not closes:
            self._shifted.append(len(self._out))
            return
        if not self._shifted:
            return
        start = self._shifted.pop()
        text = "".join(self._out[start:]).strip()
        del self._out[start:]
        table, sign = (_RAISED, "^") if name == "sup" else (_LOWERED, "_")
        if not text or text in _ORDINALS:
            self._out.append(text)
        elif all(ord(character) in table for character in text):
            self._out.append(text.translate(table))
        else:
            self._out.append(f"{sign}{text}" if len(text) == 1 else f"{sign}({text})")


def _attribute(name: str, attributes: str) -> str:
    found = re.search(_ATTRIBUTE.format(name), attributes, re.IGNORECASE)
    return unescape(next((value for value in found.groups() if value), "")) if found else ""
