"""Plain words as markup, for platforms that show HTML; nothing in an item is markup."""

import html
from collections.abc import Iterable


def as_html(text: str) -> str:
    """The text with what HTML would obey escaped, and its line breaks as line breaks."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def paragraphs(texts: Iterable[str]) -> str:
    """Each text as a paragraph."""
    return "".join(f"<p>{as_html(text)}</p>" for text in texts)


def one_line(text: str) -> str:
    """The text with a space for each line break."""
    return text.replace("\n", " ")


def short_name(text: str, longest: int = 120) -> str:
    """The text's beginning as a name for a list of questions; the question itself holds all of it."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
