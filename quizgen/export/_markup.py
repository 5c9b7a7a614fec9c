"""Words as HTML, for platforms that show it."""

import html
from collections.abc import Iterable

from markupsafe import Markup as Html

from quizgen.export import _rich_text
from quizgen.export._rich_text import Show, Worded, embedded
from quizgen.markup import Markup
from quizgen.model.picture import Picture


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


def beside(folder: str) -> Show:
    """A picture as an element whose file lies apart, in the folder that a platform knows by this address."""

    def show(picture: Picture, alt: str) -> Html:
        return Html('<img src="{}/{}" alt="{}" width="{}" height="{}">').format(
            folder, picture.file_name, alt, round(picture.width), round(picture.height)
        )

    return show


def one_line(text: str) -> str:
    """The text with a space for each line break."""
    return text.replace("\n", " ")


def short_name(text: str, longest: int = 120) -> str:
    """The text's beginning as a name for a list of questions; the question itself holds all of it."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
