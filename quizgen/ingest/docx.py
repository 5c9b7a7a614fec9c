"""Word documents: the paragraphs of the text itself, without headers, notes, comments and what was struck out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.ingest import Reader
from quizgen.ingest._package import parse_xml, read_parts
from quizgen.ingest._rough import Block, Rough, bounded, person
from quizgen.ingest._source import Source
from quizgen.model.line import LineKind

_TEXT, _STYLES, _PROPERTIES = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_W = frozenset(
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
)
# What the author struck out, field codes, and the second version of a text box, for old programs.
_UNREAD = frozenset(("del", "moveFrom", "instrText", "Fallback", "rPrChange", "pPrChange"))
_SPACES = frozenset(("tab", "br", "cr"))
_TOLD = ("title", "creator", "language")


def _read(source: Source) -> Rough:
    parts = read_parts(source, _TEXT, (_STYLES, _PROPERTIES))
    told, styles = _Properties(), _Styles()
    if _PROPERTIES in parts:
        parse_xml(parts[_PROPERTIES], source, told.start, told.end, told.text)
    if _STYLES in parts:
        parse_xml(parts[_STYLES], source, styles.start, lambda _: None, lambda _: None)
    body = _Body(styles.names)
    parse_xml(parts[_TEXT], source, body.start, body.end, body.text)
    properties = {name: "".join(pieces).strip() for name, pieces in told.found.items()}
    blocks = bounded(body.blocks, source.name)
    titled = next((block.text for block, style in zip(blocks, body.styles, strict=True) if style == "title"), None)
    return Rough(
        blocks=blocks,
        # The properties often keep the title of the template; what is set as a title on the page is one.
        title=titled,
        language=properties.get("language") or None,
        byline=person(properties.get("creator", "")),
    )


@dataclass
class _Properties:
    found: dict[str, list[str]] = field(default_factory=dict)
    _inside: str | None = None

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        local = name.rpartition(" ")[2]
        self._inside = local if local in _TOLD else None

    def end(self, _name: str) -> None:
        self._inside = None

    def text(self, words: str) -> None:
        if self._inside is not None:
            self.found.setdefault(self._inside, []).append(words)


@dataclass
class _Styles:
    """The styles' names by their ids: the names are English whatever language Word speaks, the ids are not."""

    names: dict[str, str] = field(default_factory=dict)
    _style: str = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if namespace in _W and local == "style":
            self._style = attributes.get(f"{namespace} styleId", "")
        elif namespace in _W and local == "name":
            self.names.setdefault(self._style, attributes.get(f"{namespace} val", "").lower())


@dataclass
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    style: str = ""
    is_entry: bool = False
    is_hidden: bool = False


@dataclass
class _Body:
    """The text's paragraphs while they are read; one may stand inside another, in a text box."""

    names: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    _open: list[_Paragraph] = field(default_factory=list)
    _unread: int = 0
    _tables: int = 0
    _boxes: int = 0
    _in_text: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if self._unread or local in _UNREAD:
            self._unread += 1
            return
        if namespace not in _W:
            return
        value = attributes.get(f"{namespace} val", "")
        if local == "p":
            self._open.append(_Paragraph())
        elif local in {"tbl", "txbxContent"}:
            self._tables += local == "tbl"
            self._boxes += local == "txbxContent"
        elif self._open:
            self._inside(local, value)

    def _inside(self, local: str, value: str) -> None:
        paragraph = self._open[-1]
        if local == "t":
            self._in_text = True
        elif local in _SPACES:
            paragraph.pieces.append(" ")
        elif local == "noBreakHyphen":
            paragraph.pieces.append("-")
        elif local == "pStyle":
            paragraph.style = self.names.get(value, value.lower())
        elif local == "numPr":
            paragraph.is_entry = True
        elif local == "r":
            paragraph.is_hidden = False
        elif local == "vanish":
            paragraph.is_hidden = value not in {"0", "false"}

    def end(self, name: str) -> None:
        if self._unread:
            self._unread -= 1
            return
        namespace, _, local = name.rpartition(" ")
        if namespace not in _W:
            return
        if local == "t":
            self._in_text = False
        elif local == "p" and self._open:
            self._close(self._open.pop())
        elif local == "tbl":
            self._tables -= 1
        elif local == "txbxContent":
            self._boxes -= 1

    def text(self, words: str) -> None:
        if self._in_text and not self._unread and self._open and not self._open[-1].is_hidden:
            self._open[-1].pieces.append(words)

    def _close(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.pieces)
        if text.strip():
            kind = _kind_of_style(paragraph.style)
            if kind is None and (self._tables or self._boxes):
                kind = LineKind.TABLE if self._tables else LineKind.PULL_QUOTE
            self.blocks.append(Block(text, kind, is_entry=paragraph.is_entry or "list" in paragraph.style))
            self.styles.append(paragraph.style)


def _kind_of_style(style: str) -> LineKind | None:
    if style.startswith(("heading", "title", "subtitle")):
        return LineKind.HEADING
    if style.startswith("toc"):
        return LineKind.NAVIGATION
    return LineKind.CAPTION if style.startswith("caption") else None


READER = Reader(
    summary="documents of Word and other word processors (.docx)",
    suffixes=(".docx",),
    media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    starts=lambda content: content.startswith(b"PK\x03\x04"),
    read=_read,
)
