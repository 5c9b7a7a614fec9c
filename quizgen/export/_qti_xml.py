"""XML for QTI: elements made in one expression, laid out for people, and escaped by the XML library."""

import re
from xml.etree import ElementTree

from quizgen.export._rich_text import ELEMENTS

Element = ElementTree.Element

XSI = "http://www.w3.org/2001/XMLSchema-instance"
INLINE = frozenset((*ELEMENTS.values(), "img"))
"""What stands among words."""


def node(tag: str, *inside: Element | str, **attributes: str) -> Element:
    """An element with these attributes, and with elements and words inside in their order."""
    made = Element(tag, attributes)
    for part in inside:
        if not isinstance(part, str):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + part
        else:
            made.text = (made.text or "") + part
    return made


def root(tag: str, namespace: str, schema: str, *inside: Element | str, **attributes: str) -> Element:
    """The element at the top of a file, with its namespace and the place of its schema."""
    names = {"xmlns": namespace, "xmlns:xsi": XSI, "xsi:schemaLocation": f"{namespace} {schema}"}
    return node(tag, *inside, **names, **attributes)


def identifier(what: str, name: str) -> str:
    """An identifier that XML takes, whatever the name: "item-4f8ae4a1e8a3"; ``what`` starts with a letter."""
    return f"{what}-{re.sub(r'[^0-9A-Za-z_-]', '-', name)}"


def written(top: Element) -> bytes:
    """The file with this element at its top."""
    _lay_out(top)
    content: bytes = ElementTree.tostring(top, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _lay_out(element: Element, depth: int = 1) -> None:
    # White space beside words would be words.
    if not len(element) or element.text or any(child.tail or child.tag in INLINE for child in element):
        return
    for before, child in zip((None, *element), element, strict=False):
        margin = "\n" + "  " * depth
        if before is None:
            element.text = margin
        else:
            before.tail = margin
        _lay_out(child, depth + 1)
    element[-1].tail = "\n" + "  " * (depth - 1)
