"""Web pages, saved or fetched: the element that holds the article, and what stands in and around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from quizgen.errors import QuizgenError
from quizgen.ingest import Reader
from quizgen.ingest._clean import clean, one_line
from quizgen.ingest._decode import decode
from quizgen.ingest._junk import is_unread, kind_of_element
from quizgen.ingest._kinds import kind_of_words
from quizgen.ingest._page import read_told
from quizgen.ingest._prose import is_prose
from quizgen.ingest._rough import MAX_BLOCKS, Block, Rough, bounded
from quizgen.ingest._source import Source
from quizgen.model.line import LineKind

_STARTS = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}>)?(?>\s*<!--.{0,2000}?-->)*+\s*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(rb"<meta[^>]{0,300}charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_INLINE_LISTED = """
a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q s samp small span strike strong
sub sup time tt u var wbr picture source nobr label br
"""
_INLINE = frozenset(_INLINE_LISTED.split())
_UNSAID = frozenset(("del", "s", "strike"))
_JUNK_SHARE = 0.4
"""An element with more of the page's running text than this is the article, whatever its makers called it."""
_MARKED_SHARE = 0.5
_HELD_SHARE = 0.85
_LINKED = 0.7
_FOOTNOTE_MARK = re.compile(r"\[(?:\d{1,3}|citation needed|edit)\]")


@dataclass
class _Line:
    """Words between two block elements, and the element that holds them."""

    element: Any
    text: str
    linked: float

    @property
    def is_prose(self) -> bool:
        return self.linked < _LINKED and len(self.text) > 60 and is_prose(self.text)


@dataclass
class _Buffer:
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    line_breaks: int = 0

    def line(self, element: Any) -> _Line | None:  # noqa: ANN401 - lxml tells no types
        """The words so far, and an empty buffer again."""
        text = one_line(_FOOTNOTE_MARK.sub("", "".join(self.pieces)))
        line = _Line(element, text, self.linked / len(text)) if text else None
        self.pieces, self.linked, self.line_breaks = [], 0, 0
        return line


def _read(source: Source) -> Rough:
    declared = _DECLARED.search(source.content[:4_096])
    text = decode(source, declared[1].decode("ascii") if declared else None)
    tree = _parsed(text, source)
    told = read_told(tree)
    lines = []
    for line in _lines(tree):
        lines.append(line)
        if len(lines) > MAX_BLOCKS:
            break
    blocks = _told_apart(tree, lines)
    return Rough(
        blocks=bounded(blocks, source.name),
        title=_headline(lines, told.title),
        byline=told.byline,
        publisher=told.publisher,
        published=told.published or _stamped(tree),
        url=told.url if told.url.startswith("http") else None,
        language=told.language,
    )


def _parsed(text: str, source: Source) -> Any:  # noqa: ANN401 - lxml tells no types
    from lxml import etree  # noqa: PLC0415 - only for web pages

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, recover=True
    )
    try:
        tree = etree.fromstring(clean(text).encode("utf-8"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise _empty(source) from error
    if tree is None:
        raise _empty(source)
    return tree


def _empty(source: Source) -> QuizgenError:
    return QuizgenError(
        f"'{source.name}' is no web page that can be read; save it again, or copy its text into a file."
    )


def _lines(tree: Any) -> Iterator[_Line]:  # noqa: ANN401
    """The words of the page, from block element to block element."""
    from lxml import etree  # noqa: PLC0415

    walker = etree.iterwalk(tree, events=("start", "end"))
    blocks, buffer, links, unread = [tree], _Buffer(), 0, None
    for event, element in walker:
        if event == "start":
            if is_unread(element) or element.tag in _UNSAID:
                unread = element
                walker.skip_subtree()
                continue
            if element.tag == "br":
                buffer.line_breaks += 1
            elif element.tag not in _INLINE:
                if line := buffer.line(blocks[-1]):
                    yield line
                blocks.append(element)
            links += element.tag == "a"
            if line := _take(buffer, element.text, links, blocks[-1]):
                yield line
            continue
        if element is unread:
            unread = None
        else:
            links -= element.tag == "a"
            if element.tag not in _INLINE and (line := buffer.line(blocks.pop())):
                yield line
        if line := _take(buffer, element.tail, links, blocks[-1] if blocks else tree):
            yield line


def _take(buffer: _Buffer, words: str | None, links: int, element: Any) -> _Line | None:  # noqa: ANN401
    """Add words to the buffer; what it held before, when two line breaks end a paragraph there."""
    if not words or (not words.strip() and buffer.line_breaks):
        return None
    line = buffer.line(element) if buffer.line_breaks > 1 else None
    buffer.pieces.append(f" {words}" if buffer.line_breaks else words)
    buffer.line_breaks = 0
    buffer.linked += len(words.strip()) if links else 0
    return line


def _told_apart(tree: Any, lines: list[_Line]) -> list[Block]:  # noqa: ANN401
    """The lines, each with what its elements say it is."""
    weights = _weights(lines)
    total = max(1, weights.get(tree, 0))
    main = _main_element(tree, weights)
    kinds: dict[Any, LineKind | None] = {}
    inside: dict[Any, bool] = {}

    def inherited(element: Any) -> tuple[LineKind | None, bool]:  # noqa: ANN401
        """What the element is for by itself or the nearest element around it, and whether the article holds it."""
        path = []
        while element is not None and element not in kinds:
            path.append(element)
            element = element.getparent()
        kind, held = (kinds[element], inside[element]) if element is not None else (None, False)
        for inner in reversed(path):
            own = None if weights.get(inner, 0) > _JUNK_SHARE * total else kind_of_element(inner)
            # A heading or caption inside a box of related stories is a part of that box.
            kind = kind or own
            held = held or inner is main
            kinds[inner], inside[inner] = kind, held
        return kind, held

    blocks: list[Block] = []
    row = None
    for line in lines:
        kind, held = inherited(line.element)
        parent = line.element.getparent()
        if kind is LineKind.TABLE and row is not None and parent is row:
            blocks[-1] = Block(f"{blocks[-1].text} {line.text}", kind)
            continue
        row = parent if kind is LineKind.TABLE and line.element.tag in {"td", "th"} else None
        if not held and kind is LineKind.HEADING and line.element.tag != "h1":
            kind = LineKind.NAVIGATION
        elif kind is None and not held:
            # Bylines and dates often stand above the element that holds the text.
            told = kind_of_words(line.text)
            kind = told if told in {LineKind.BYLINE, LineKind.DATE} else LineKind.NAVIGATION
        elif kind is None and line.linked >= _LINKED:
            kind = LineKind.RELATED
        is_entry = "li" in {line.element.tag, parent.tag if parent is not None else ""}
        blocks.append(Block(line.text, kind, is_entry=is_entry))
    return blocks


def _weights(lines: list[_Line]) -> dict[Any, int]:
    """How much running text each element holds."""
    weights: dict[Any, int] = {}
    for line in lines:
        if line.is_prose:
            element = line.element
            while element is not None:
                weights[element] = weights.get(element, 0) + len(line.text)
                element = element.getparent()
    return weights


def _main_element(tree: Any, weights: dict[Any, int]) -> Any:  # noqa: ANN401
    """The element that holds the article: the one so marked, or the innermost with nearly all running text."""
    total = weights.get(tree, 0)
    for mark in (".//*[@itemprop='articleBody']", ".//article", ".//main", ".//*[@role='main']"):
        marked = max(tree.iterfind(mark), key=lambda element: weights.get(element, 0), default=None)
        if marked is not None and weights.get(marked, 0) >= _MARKED_SHARE * total:
            return marked
    element = tree
    while True:
        inner = max(element, key=lambda child: weights.get(child, 0), default=None)
        if inner is None or weights.get(inner, 0) < max(1, _HELD_SHARE * total) or weights.get(inner) is None:
            return element
        element = inner


def _headline(lines: list[_Line], told: str) -> str:
    """The page's first h1 where it is the told title or there is none; sites shorten what they tell programs."""
    first = next((line.text for line in lines if line.element.tag == "h1"), "")
    if not told or (first and one_line(told).casefold().startswith(first.casefold())):
        return first
    return told


def _stamped(tree: Any) -> str:  # noqa: ANN401
    stamp = next(iter(tree.iter("time")), None)
    return "" if stamp is None else stamp.get("datetime") or stamp.text or ""


READER = Reader(
    summary="web pages, saved or by their address",
    suffixes=(".html", ".htm", ".xhtml"),
    media_types=("text/html", "application/xhtml+xml"),
    starts=lambda content: bool(_STARTS.match(content[:8_192])),
    read=_read,
)
