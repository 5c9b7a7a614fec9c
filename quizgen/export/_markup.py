"""Words as HTML, for platforms that show it."""

import html
from collections.abc import Iterable

from quizgen.export import _rich_text
from quizgen.export._rich_text import Show, Worded, embedded
from quizgen.markup import Markup


def as_html(text: str, of: Worded | None = None, show: Show = embedded) -> str:
    """The text with what HTML would obey escaped, and its line breaks as line breaks.

    ``of`` is the item that it belongs to, if it is one's; without it the text is plain.
    """
    if of is None or of.markup is Markup.PLAIN:
        return html.escape(text, quote=False).replace("\n", "<br>")
    return str(_rich_text.as_html(text, of, show))


def paragraphs(texts: Iterable[str], of: Worded | None = None, show: Show = embedded) -> str:
    """Each text as a paragraph."""
    return "".join(f"<p>{as_html(text, of, show)}</p>" for text in texts)


def one_line(text: str) -> str:
    """The text with a space for each line break."""
    return text.replace("\n", " ")


def short_name(text: str, longest: int = 120) -> str:
    """The text's beginning as a name for a list of questions; the question itself holds all of it."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
