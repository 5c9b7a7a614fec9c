"""Words as elements of QTI: what is set off in elements of HTML, and pictures as files of the package."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from quizgen.export._qti_xml import Element, identifier, node
from quizgen.export._rich_text import ELEMENTS, Worded, picture_of
from quizgen.markup import Image, LineBreak, Node, Nodes, Words, parse
from quizgen.model.picture import Picture

_FLAGS = tuple(ELEMENTS.items())


def words(text: str, of: Worded | None = None) -> tuple[Element | str, ...]:
    """The text with its line breaks as elements; ``of`` is the item that it belongs to, if it is one's."""
    return _lines(text) if of is None else inline(parse(text, of.markup), of)


def paragraphs(texts: Iterable[str], of: Worded | None = None) -> tuple[Element, ...]:
    """Each text as a paragraph."""
    return tuple(node("p", *words(text, of)) for text in texts)


def inline(nodes: Nodes, of: Worded) -> tuple[Element | str, ...]:
    """The nodes as elements and words."""
    return tuple(_set_off(nodes, of, 0))


def picture_name(picture: Picture) -> str:
    """The identifier of a picture among a package's resources."""
    return identifier("picture", picture.file_name)


def picture_file(picture: Picture) -> str:
    """Where the package holds a picture."""
    return f"images/{picture.file_name}"


def pictures_in(tree: Element, pictures: Iterable[Picture]) -> tuple[Picture, ...]:
    """Those of the pictures that the tree shows."""
    shown = {image.attrib["src"] for image in tree.iter("img")}
    return tuple(picture for picture in pictures if _address(picture) in shown)


def _set_off(nodes: Iterable[Node], of: Worded, depth: int) -> Iterator[Element | str]:
    """The nodes inside elements for what sets them off, of which those before ``depth`` are there already."""
    if depth == len(_FLAGS):
        for each in nodes:
            yield from _bare(each, of)
        return
    flag, element = _FLAGS[depth]
    for is_set_off, group in groupby(nodes, lambda each: bool(getattr(each, flag, False))):
        inside = _set_off(group, of, depth + 1)
        if is_set_off:
            yield node(element, *inside)
        else:
            yield from inside


def _bare(each: Node, of: Worded) -> tuple[Element | str, ...]:
    match each:
        case Words(text=text):
            return _lines(text)
        case LineBreak():
            return (Element("br"),)
        case Image(alt=alt):
            return (_image(picture_of(each, of), alt),)
        case unknown:
            assert_never(unknown)


def _image(picture: Picture, alt: str) -> Element:
    width, height = (str(round(length)) for length in (picture.width, picture.height))
    return node("img", src=_address(picture), alt=alt, width=width, height=height)


def _address(picture: Picture) -> str:
    # Items lie in a folder of their own.
    return f"../{picture_file(picture)}"


def _lines(text: str) -> tuple[Element | str, ...]:
    first, *others = text.split("\n")
    return (first, *(part for line in others for part in (Element("br"), line)))
