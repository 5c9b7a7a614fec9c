"""An item's words for formats that show emphasis and pictures, and for those that do not.

Exporters ask here for whatever they print of an item: :func:`as_html`, :func:`as_plain` for a reader's eyes where
there is plain text only, :func:`as_typed` for an answer that a program compares with what students type. ``of`` is
the item that the words belong to, be it an Item, a StudentItem or a KeyEntry; it knows how they are to be read.
"""

from base64 import b64encode
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Protocol, assert_never

from markupsafe import Markup as Html
from markupsafe import escape

from quizgen.errors import QuizgenError
from quizgen.markup import Image, LineBreak, Markup, Node, Nodes, Words, legible, parse, typed
from quizgen.model.picture import Picture

ELEMENTS = {"strong": "strong", "emphasis": "em", "lowered": "sub", "raised": "sup", "code": "code"}
"""What sets words off, and the element of HTML that shows it, the outermost first."""
_SMALL = 24
"""A picture no higher than this many CSS pixels stands in its line."""


class Worded(Protocol):
    """Whatever has words in markup."""

    @property
    def markup(self) -> Markup:
        """How the words are to be read."""

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures that the words name."""


Show = Callable[[Picture, str], Html]
"""An HTML element for a picture, of which the second argument says what it shows."""


def embedded(picture: Picture, alt: str) -> Html:
    """The picture as an element that holds it whole."""
    data = Html(f"data:{picture.media_type};base64,{b64encode(picture.content).decode()}")  # noqa: S704 - no markup
    return Html('<img class="{}" src="{}" width="{}" height="{}" alt="{}">').format(
        "picture small" if is_small(picture) else "picture", data, round(picture.width), round(picture.height), alt
    )


def is_small(picture: Picture) -> bool:
    """Whether the picture stands in its line, as a sign does, rather than between lines."""
    return picture.height <= _SMALL


def as_html(text: str, of: Worded, show: Show = embedded) -> Html:
    """The words as a piece of HTML in which nothing but ours is markup; plain words keep their line ends."""
    return nodes_as_html(parse(text, of.markup), of, show)


def as_plain(text: str, of: Worded) -> str:
    """The words as plain text for a reader: "H₂O", "10³", "(A map of the harbour)"."""
    return legible(parse(text, of.markup))


def as_typed(text: str, of: Worded) -> str:
    """The words as a student types them: "H2O", "10^3"."""
    return typed(parse(text, of.markup))


def nodes_as_html(nodes: Nodes, of: Worded, show: Show = embedded) -> Html:
    """The nodes as a piece of HTML."""
    return Html("").join(_pieces(nodes, of, show))


def picture_of(image: Image, of: Worded) -> Picture:
    """The picture that the node names."""
    for picture in of.pictures:
        if picture.name == image.name:
            return picture
    raise QuizgenError(f"An item names the picture '{image.name}' and does not have it; read its bank again.")


def _pieces(nodes: Nodes, of: Worded, show: Show) -> Iterator[Html]:
    is_open: list[str] = []
    for node in nodes:
        if isinstance(node, Words) and not node.text:
            continue
        yield from _reopened(is_open, _elements_of(node))
        yield _shown(node, of, show)
    yield from _reopened(is_open, [])


def _reopened(is_open: list[str], wanted: list[str]) -> Iterator[Html]:
    """The tags that close what is open and not wanted, and open what is wanted; ``is_open`` is kept up to date."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(is_open, wanted, strict=False)))
    for element in reversed(is_open[shared:]):
        yield Html(f"</{element}>")  # noqa: S704 - one of ours
    for element in wanted[shared:]:
        yield Html(f"<{element}>")  # noqa: S704 - one of ours
    is_open[:] = wanted


def _elements_of(node: Node) -> list[str]:
    if not isinstance(node, Words):
        return []
    return [element for flag, element in ELEMENTS.items() if getattr(node, flag)]


def _shown(node: Node, of: Worded, show: Show) -> Html:
    match node:
        case Words(text=text):
            return escape(text)
        case LineBreak():
            return Html("<br>")
        case Image(alt=alt):
            return show(picture_of(node, of), alt)
        case unknown:
            assert_never(unknown)
