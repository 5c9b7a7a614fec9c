"""Texts as H5P takes them: some as HTML, some as plain words, and answers between signs that it obeys."""

import html
import re
from collections.abc import Iterable

from quizgen.export._markup import as_html, one_line

_SIGNS = re.compile(r"[*/:]")
"""The edge of a gap, what parts two answers, and what parts an answer from its tip."""


def plain(text: str) -> str:
    """The text for a field of plain words.

    H5P puts it onto its page as HTML, and escapes it before only where nothing is escaped yet. ``@`` could begin a
    name that H5P fills in, such as @score.
    """
    return html.escape(one_line(text)).replace("@", "&#64;")


def holds_gap_sign(text: str) -> bool:
    """Whether H5P would take the text for a gap's beginning; nothing escapes it that its editor keeps."""
    return "*" in text


def why_no_answer(words: str) -> tuple[str, str] | None:
    """What keeps the words from being an answer to write into a gap, and why; None when nothing does."""
    if _SIGNS.search(words):
        return "with *, / or :", "H5P takes these signs in an answer to write for its own"
    if "<" in words or html.unescape(words) != words:
        return "that looks like markup", "H5P would show it as markup when it tells the solution"
    return None


def gap(answers: Iterable[str]) -> str:
    """A gap as HTML that any of the answers fills; each is one that :func:`why_no_answer` lets pass."""
    return f"*{'/'.join(as_html(one_line(words)) for words in answers)}*"
