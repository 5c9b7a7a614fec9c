"""An H5P package read back as H5P reads it: its files, the gaps in its texts, and texts as students see them."""

import html
import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from tests.export.h5p_rules import QUESTION_SET

Json = dict[str, Any]


@dataclass(frozen=True)
class Package:
    """What a package says of itself, and its content."""

    about: Json
    content: Json

    @property
    def questions(self) -> list[Json]:
        questions: list[Json] = self.content["questions"]
        return questions


def unpacked(package: bytes) -> Package:
    """The package, once its content is such as H5P keeps."""
    with ZipFile(BytesIO(package)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["h5p.json", "content/content.json"]
        about, content = (json.loads(archive.read(name)) for name in archive.namelist())
    QUESTION_SET.check(content, "content")
    return Package(about, content)


def shown(markup: str) -> str:
    """What a student sees of HTML, a line for each paragraph."""
    text = re.sub(r"</p><p>|<br>", "\n", markup)
    return html.unescape(re.sub(r"</?[a-z]+>", "", text))


@dataclass(frozen=True)
class Gap:
    """A gap: the answers that fill it, and the tip beside it."""

    answers: tuple[str, ...]
    tip: str | None


def gaps(text: str) -> tuple[str, tuple[Gap, ...]]:
    """The text with ``____`` for each gap, and the gaps, as Fill in the Blanks finds them."""
    found: list[Gap] = []

    def read(match: re.Match[str]) -> str:
        solution, colon, tip = match[1].partition(":")
        answers = tuple(html.unescape(answer.strip()) for answer in solution.split("/"))
        found.append(Gap(answers, tip if colon else None))
        return "____"

    return re.sub(r"\*([^*]+)\*", read, text), tuple(found)


def rows(text: str) -> list[tuple[str, str]]:
    """Each row's mark, that has to be dragged there, and its words, as Drag the Words finds them."""
    read: list[tuple[str, str]] = []
    for row in text.split("\n"):
        before, mark, words = re.split(r"(\*.*?\*)", row)
        assert not before
        assert not set(mark[1:-1]) & set(":\\")
        read.append((mark[1:-1], html.unescape(words.strip())))
    return read


def as_edited(markup: str) -> str:
    """The HTML after an editor took it apart and put it together again, as H5P's own editor and Lumi do."""
    editor = _Editor()
    editor.feed(markup)
    editor.close()
    return "".join(editor.parts)


class _Editor(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - there are none
        self.parts.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(html.escape(data, quote=False))
