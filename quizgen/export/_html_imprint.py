"""The imprint inside an HTML paper: put in, and found again."""

import json
from html.parser import HTMLParser

from markupsafe import Markup
from pydantic import ValidationError

from quizgen.errors import QuizgenError
from quizgen.model.form import Imprint

_ID = "quizgen-imprint"
_LARGEST_FILE = 20_000_000
_LARGEST_IMPRINT = 1_000_000
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&'\u2028\u2029"}


def embed_imprint(imprint: Imprint) -> Markup:
    """The script element that holds the imprint as JSON; nothing in it can end the element."""
    text = json.dumps(imprint.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    return Markup(f'<script type="application/json" id="{_ID}">{text.translate(_ESCAPES)}</script>')  # noqa: S704 – escaped above


def read_imprint(page: bytes) -> Imprint | None:
    """The imprint of an HTML paper; None when the page holds none, QuizgenError when it is broken."""
    if _ID.encode() not in page:
        return None
    if len(page) > _LARGEST_FILE:
        raise QuizgenError(f"The HTML file is larger than {_LARGEST_FILE // 1_000_000} MB: no quiz is that large.")
    finder = _Finder()
    finder.feed(page.decode("utf-8", "replace"))
    finder.close()
    if not finder.found:
        return None
    text = "".join(finder.parts)
    try:
        return Imprint.model_validate_json(text[:_LARGEST_IMPRINT])
    except ValidationError as error:
        raise QuizgenError(
            "The HTML file holds a broken imprint; it was changed after quizgen wrote it. Take the original file."
        ) from error


class _Finder(HTMLParser):
    """Collects what stands in the first script element with the imprint's id."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = False
        self.parts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and not self.found and ("id", _ID) in attrs:
            self.found = self._inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.parts.append(data)
