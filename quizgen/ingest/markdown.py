"""Markdown: its headings, pictures, quotations and lists, and the front matter that site generators write."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.ingest import Reader
from quizgen.ingest._clean import clean
from quizgen.ingest._decode import decode_text
from quizgen.ingest._rough import Block, Rough, bounded, too_many
from quizgen.ingest._source import Source
from quizgen.model.line import LineKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{1,30}):[ \t]*(\S.*)$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^\[\^[^\]\n]{1,40}\]:[ \t]*", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\n]{1,40}\]")
_MAX_LINES = 100_000
_LONGEST_INLINE = 20_000
"""Marks inside a longer paragraph stay as they are: to pair them up could take quadratic time."""


def _read(source: Source) -> Rough:
    text = clean(decode_text(source))
    if text.count("\n") > _MAX_LINES:
        raise too_many(source.name)
    front = _FRONT.match(text)
    told = {name.lower(): value.strip().strip("'\"") for name, value in _FIELD.findall(front[1])} if front else {}
    body = text[front.end() :] if front else text
    return Rough(
        blocks=bounded(list(_blocks(body)), source.name),
        title=told.get("title"),
        byline=told.get("byline") or told.get("author"),
        publisher=told.get("publisher"),
        published=told.get("published") or told.get("date"),
        url=told.get("url") or told.get("canonical_url"),
        language=told.get("language") or told.get("lang"),
    )


def _blocks(text: str) -> Iterator[Block]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only for Markdown

    parser = MarkdownIt("commonmark")
    # What stands inside a paragraph is parsed apart, and only where it is short enough.
    outer = MarkdownIt("commonmark").enable("table").disable("inline")
    around: list[str] = []
    cells: list[str] = []
    after_picture = False
    for token in outer.parse(text):
        if token.nesting > 0:
            around.append(token.type.removesuffix("_open"))
        elif token.nesting < 0:
            around.pop()
            if token.type == "tr_close":
                yield Block(" ".join(cells), LineKind.TABLE)
                cells = []
        elif token.type in {"fence", "code_block"}:
            yield Block(token.content, LineKind.TABLE)
        elif token.type == "inline":
            block, after_picture = _inline(parser, token, around, after_picture)
            if "table" in around:
                cells += [block.text] if block is not None else []
            elif block is not None:
                yield block


def _inline(
    parser: "MarkdownIt", token: "Token", around: list[str], after_picture: bool
) -> tuple[Block | None, bool]:
    """The line that the token holds, and whether it is a picture, whose caption may follow."""
    content = token.content
    footnote = _FOOTNOTE.match(content)
    words, is_picture = content, False
    if len(content) <= _LONGEST_INLINE:
        (parsed,) = parser.parseInline(content)
        children = parsed.children or []
        words = _FOOTNOTE_MARK.sub("", "".join(map(_words, children)))
        is_picture = not words.strip() and any(child.type == "image" for child in children)
        is_slanted = [child.type for child in children[:1] + children[-1:]] == ["em_open", "em_close"]
        if is_picture:
            captions = " ".join(child.content for child in children if child.type == "image")
            return (Block(captions, LineKind.CAPTION) if captions.strip() else None), True
        if after_picture and is_slanted:
            return Block(words, LineKind.CAPTION), False
    kind = None
    if footnote is not None:
        words, kind = _FOOTNOTE.sub("", content), LineKind.SOURCE
    elif "heading" in around:
        kind = LineKind.HEADING
    return Block(words, kind, is_entry="list_item" in around), False


def _words(token: "Token") -> str:
    match token.type:
        case "text" | "code_inline":
            return token.content
        case "softbreak" | "hardbreak":
            return " "
        case _:
            # Pictures among words, HTML, and the marks themselves.
            return ""


READER = Reader(
    summary="text with the marks of Markdown, and front matter if there is any",
    suffixes=(".md", ".markdown", ".mdown", ".mkd"),
    media_types=("text/markdown", "text/x-markdown"),
    read=_read,
)
