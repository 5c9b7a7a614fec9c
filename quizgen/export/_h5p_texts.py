"""Texts as H5P takes them: some as HTML, some as plain words, and answers between signs that it obeys.

A text holds no pictures, and in each field some elements of HTML only; H5P drops the others and says nothing.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from quizgen.export import _markup
from quizgen.export._markup import one_line
from quizgen.export._rich_text import ELEMENTS, Worded, nodes_as_html
from quizgen.markup import Image, LineBreak, Markup, Node, Nodes, Words, legible, parse

FEW = frozenset(("strong", "em"))
"""The elements that nearly all fields with HTML keep."""
SHIFTED = FEW | {"sub", "sup"}
"""Those that questions to tick keep."""
STRONG = frozenset(("strong",))

_SIGNS = re.compile(r"[*/:]")
"""The edge of a gap, what parts two answers, and what parts an answer from its tip."""


def as_html(text: str, of: Worded | None = None, kept: frozenset[str] = FEW) -> str:
    """The text as HTML with these elements alone; what else it needs is written in characters."""
    return _markup.as_html(text) if of is None else nodes_as_h5p(parse(text, of.markup), of, kept)


def nodes_as_h5p(nodes: Nodes, of: Worded, kept: frozenset[str]) -> str:
    """The nodes as HTML with these elements alone."""
    if of.markup is Markup.PLAIN:
        return _markup.as_html(legible(nodes))
    return str(nodes_as_html(tuple(_such_as(nodes, kept)), of))


def paragraphs(texts: Iterable[str], of: Worded | None, kept: frozenset[str]) -> str:
    """Each text as a paragraph."""
    return "".join(f"<p>{as_html(text, of, kept)}</p>" for text in texts)


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
    return f"*{'/'.join(_markup.as_html(one_line(words)) for words in answers)}*"


def _such_as(nodes: Nodes, kept: frozenset[str]) -> Iterator[Node]:
    """The nodes without what the field drops: what is raised or lowered is written in characters."""
    dropped = {flag: False for flag, element in ELEMENTS.items() if element not in kept}
    for shift, group in groupby(nodes, _shift_of):
        for node in _in_characters(group) if shift in dropped else group:
            match node:
                case Words():
                    yield replace(node, text=node.text, **dropped)
                case Image():
                    yield Words(legible((node,)))
                case LineBreak():
                    yield node


def _in_characters(group: Iterable[Node]) -> Nodes:
    """Words that are raised or lowered together, as one; they are set off as the first of them is."""
    words = [node for node in group if isinstance(node, Words)]
    return (replace(words[0], text=legible(words)),)


def _shift_of(node: Node) -> str:
    """By which flag the node is raised or lowered; empty when it is not."""
    return next((flag for flag in ("lowered", "raised") if getattr(node, flag, False)), "")
