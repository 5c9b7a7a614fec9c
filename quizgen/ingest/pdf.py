"""PDF: text laid out on pages, put back into columns, paragraphs and whole words."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from quizgen.errors import QuizgenError
from quizgen.ingest import Reader
from quizgen.ingest._clean import clean, one_line
from quizgen.ingest._columns import count_words, join_lines, paragraphs_of
from quizgen.ingest._prose import is_ended
from quizgen.ingest._rough import Block, Rough, bounded, person
from quizgen.ingest._source import Source
from quizgen.model.line import LineKind

MAX_SECONDS = 60
_COPY_IT = "open it, copy its text into a plain text file and give that"
_ERRORS = {
    "locked": "is locked with a password; save or print it without one",
    "long": "has too many pages or words for one article; save the pages that the quiz is about as a file of "
    "their own",
    "broken": f"is a damaged PDF; {_COPY_IT}",
    "slow": f"takes too long to be taken apart; {_COPY_IT}",
}
_ALIKE = 0.85
_LARGER, _SMALLER = 1.12, 0.88
_LONGEST_BROKEN = 10_000
_SPACE = re.compile(r" {3,}")
_EDGE_LINES = 2
"""So many lines at the head and the foot of a page may be running heads and page numbers."""


def _read(source: Source) -> Rough:
    answer = _take_apart(source)
    pages = [clean(str(page)) for page in answer["pages"]]
    if not any(page.strip() for page in pages):
        raise QuizgenError(
            f"'{source.name}' holds pictures of pages and no text; run it through text recognition (OCR) first."
        )
    running = _running_heads(pages)
    words = count_words("\n".join(pages))
    sizes = _Sizes(answer["sizes"])
    title = sizes.title or _confirmed(one_line(answer["title"]), pages[0])
    blocks: list[Block] = []
    for number, page in enumerate(pages):
        heads, rest = _without(running, page)
        blocks += [Block(head, LineKind.NAVIGATION) for head in heads]
        for paragraph in paragraphs_of(rest):
            joined = join_lines(paragraph, words)
            if number == 0 and title and _letters(joined) and _letters(joined) in _letters(title):
                continue
            kind = sizes.kind(paragraph)
            if number == 0 and _is_like(joined, title):
                # The same headline, with its small capitals and raised letters where they belong.
                title = joined
                continue
            if kind is None:
                _append(blocks, paragraph, words)
            else:
                blocks.append(Block(joined, kind))
    return Rough(
        blocks=bounded(blocks, source.name), title=title or None, byline=person(one_line(answer["author"]))
    )


def _take_apart(source: Source) -> dict[str, Any]:
    """What the process made of the file; a QuizgenError when it could not, or took too long."""
    try:
        done = subprocess.run(
            # Without -P, a file in the person's folder could pass for a module.
            [sys.executable, "-P", "-m", "quizgen.ingest._pdf_process"],
            input=source.content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=MAX_SECONDS,
            check=False,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        answer = {"error": "slow"}
    except ValueError:
        answer = {"error": "broken"}
    if "error" in answer:
        raise QuizgenError(f"'{source.name}' {_ERRORS[answer['error']]}.")
    return dict(answer)


def _append(blocks: list[Block], paragraph: str, words: Counter[str]) -> None:
    """Add a paragraph, or the rest of the one that a column or page broke; a caption may stand between."""
    place = next((at for at in range(len(blocks) - 1, -1, -1) if blocks[at].kind is None), None)
    before = "" if place is None else blocks[place].text
    first = paragraph.lstrip("\"“‘'(")[:1]
    if place is not None and len(before) < _LONGEST_BROKEN and not is_ended(before) and first.islower():
        blocks[place] = Block(join_lines(f"{before}\n{paragraph}", words))
    else:
        blocks.append(Block(join_lines(paragraph, words)))


def _running_heads(pages: Sequence[str]) -> frozenset[str]:
    """What stands at the head or foot of two pages or more, whatever its numbers."""
    seen: Counter[str] = Counter()
    for page in pages:
        rows = [row for row in page.split("\n") if row.strip()]
        edge = {_masked(part) for row in (*rows[:_EDGE_LINES], *rows[-_EDGE_LINES:]) for part in _SPACE.split(row)}
        seen.update(edge)
    return frozenset(text for text, times in seen.items() if times > 1 and text)


def _without(running: frozenset[str], page: str) -> tuple[list[str], str]:
    """The running heads of a page, and the page without them."""
    rows = page.split("\n")
    filled = [number for number, row in enumerate(rows) if row.strip()]
    heads: list[str] = []
    for number in dict.fromkeys((*filled[:_EDGE_LINES], *filled[-_EDGE_LINES:])):
        parts = [part for part in _SPACE.split(rows[number]) if part.strip()]
        if all(_masked(part) in running for part in parts):
            heads += parts
            rows[number] = ""
    return heads, "\n".join(rows)


def _is_like(line: str, title: str) -> bool:
    return len(line) <= 300 and SequenceMatcher(None, _letters(line)[:300], _letters(title)[:300]).ratio() > _ALIKE


def _masked(paragraph: str) -> str:
    return re.sub(r"\d+", "0", one_line(paragraph))


def _confirmed(title: str, page: str) -> str:
    """The title that the file tells, where the first page has it; often it is another file's name."""
    return title if len(title) > 5 and _letters(title) in _letters(page) else ""


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", clean(text)).casefold()


class _Sizes:
    """The words of a file by the size of their letters against that of the text."""

    def __init__(self, noted: Sequence[tuple[int, str, float]]) -> None:
        """``noted``: page, words, size."""
        weights: Counter[float] = Counter()
        for _, text, size in noted:
            weights[size] += len(text)
        usual = max(weights, key=lambda size: weights[size], default=0.0)
        self._large = "|".join(_letters(text) for _, text, size in noted if size > _LARGER * usual)
        self._small = "|".join(_letters(text) for _, text, size in noted if size < _SMALLER * usual)
        self.title = _largest(noted, _LARGER * usual)

    def kind(self, paragraph: str) -> LineKind | None:
        """A heading, where every line is in large letters; a caption, where every line is in small ones."""
        lines = [letters for line in paragraph.split("\n") if (letters := _letters(line))]
        if lines and all(letters in self._large for letters in lines):
            return LineKind.HEADING
        return LineKind.CAPTION if lines and all(letters in self._small for letters in lines) else None


def _largest(noted: Sequence[tuple[int, str, float]], least: float) -> str:
    """What stands in the largest letters on the first page: the headline, unless it is a single word."""
    first = [(text, size) for page, text, size in noted if page == 0 and size > least]
    for largest in sorted({size for _, size in first}, reverse=True):
        title = one_line(" ".join(text for text, size in first if size == largest))
        if len(title.split()) > 1 and len(title) <= 300:
            return title
    return ""


READER = Reader(
    summary="pages of a PDF with text in it, in one column or several",
    suffixes=(".pdf",),
    media_types=("application/pdf",),
    starts=lambda content: content[:1_024].lstrip(b"\xef\xbb\xbf\0\t\n\r ").startswith(b"%PDF-"),
    read=_read,
)
