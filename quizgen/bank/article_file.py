"""``article.md``: what is known of an article between two lines of dashes, then its paragraphs."""

import re
from pathlib import Path

from quizgen.bank._reading import Reading, read_text, shortened
from quizgen.bank._records import Record, nearest
from quizgen.bank._yaml import Document, read_yaml
from quizgen.model.article import Article

FENCE = "---"
_BLANK_LINES = re.compile(r"\n\s*\n")
NOT_IN_FILE = ("id", "text")


def read_article(path: Path, identifier: str, reading: Reading) -> Article | None:
    """The article of a bank under the bank's own id, perhaps with an empty text; None when it is faulty."""
    text = read_text(path, reading, "a bank holds its article in 'article.md'.")
    return None if text is None else parse_article(text, identifier, reading)


def parse_article(text: str, identifier: str, reading: Reading) -> Article | None:
    """What such a file says; None when something is wrong with it."""
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
    if len(fences) < 2 or fences[0] != 0:
        message = (
            "The file starts with a line '---', what is known of the article (at least 'title: …') and "
            "another line '---'."
        )
        reading.refuse("no-front-matter", message, 1)
        return None
    document = read_yaml("\n".join(lines[1 : fences[1]]), reading, first_line=2)
    body = article_text("\n".join(lines[fences[1] + 1 :]))
    return None if document is None else _article(document, identifier, body)


def refuse_without_text(path: Path, reading: Reading) -> None:
    """Note, on the line under which it would stand, that an article which needs a text has none."""
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    line = [number for number, line in enumerate(lines, start=1) if line.rstrip() == FENCE][1]
    message = "There is no text under the front matter; only a bank of nothing but imported items goes without."
    reading.refuse("no-text", message, line)


def article_text(body: str) -> str:
    """The text of the paragraphs: each on one line, with one blank line between two of them."""
    paragraphs = (
        " ".join(line.strip() for line in paragraph.strip().split("\n"))
        for paragraph in _BLANK_LINES.split(body.strip())
    )
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _article(document: Document, identifier: str, text: str) -> Article | None:
    record = Record(document, document.data)
    if not isinstance(document.data, dict):
        record.refuse("missing-field", "'title' is missing; add a line 'title: …'.")
        return None
    known = [name for name in Article.model_fields if name not in NOT_IN_FILE]
    unknown = [name for name in document.data if name not in known]
    for name in unknown:
        record.refuse("unknown-field", f"There is no field '{shortened(name)}' here{nearest(name, known)}", name)
    told = {name: value for name, value in document.data.items() if name in known}
    article = record.read(Article, {**told, "id": identifier, "text": text})
    return None if unknown else article
