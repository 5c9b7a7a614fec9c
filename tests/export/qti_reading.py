"""Packages of QTI as a reader has them, in the words of 2.1 whatever their version."""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

from quizgen.model.interaction import BLANK
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.loss import Outcome
from tests.export.set_reading import write

Element = ElementTree.Element

VERSIONS = ("qti21", "qti3")
NAMESPACES = {
    "qti21": "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "qti3": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
}
HTML = {"br", "h2", "p", "em", "strong", "code", "sub", "sup", "img"}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"


@dataclass(frozen=True)
class Package:
    """The files of a package by their names, the manifest apart."""

    manifest: Element
    files: dict[str, Element]
    pictures: dict[str, bytes]
    names: tuple[str, ...]

    @property
    def test(self) -> Element:
        return self.files["test.xml"]

    def item(self, entry: SetEntry) -> Element:
        """What became of the entry."""
        return self.files[f"items/item-{entry.lasting_id}.xml"]


def package(version: str, items: ItemSet) -> Package:
    """The set as read back from its package."""
    with zipfile.ZipFile(io.BytesIO(write(version, items).content)) as archive:
        names = tuple(archive.namelist())
        trees = {name: ElementTree.fromstring(archive.read(name)) for name in names if name.endswith(".xml")}
        pictures = {name: archive.read(name) for name in names if name not in trees}
    manifest = trees.pop("imsmanifest.xml")
    return Package(_bare(manifest), {name: _known(tree, version) for name, tree in trees.items()}, pictures, names)


def carried(version: str, items: ItemSet) -> list[SetEntry]:
    """The entries that are in the package."""
    gone = {loss.number for loss in write(version, items).losses if loss.outcome is Outcome.LEFT_OUT}
    return [entry for entry in items.entries if entry.number not in gone]


def _bare(tree: Element) -> Element:
    for each in tree.iter():
        each.tag = each.tag.rpartition("}")[2]
    return tree


def _known(tree: Element, version: str) -> Element:
    """The tree in the words of 2.1, after a look at those that it has."""
    for each in tree.iter():
        namespace, _, name = each.tag.removeprefix("{").partition("}")
        assert namespace == NAMESPACES[version]
        attributes = {key: value for key, value in each.items() if key not in {_LANGUAGE, _SCHEMA}}
        if version == "qti3":
            assert name in HTML or name.startswith("qti-")
            assert not re.search("[A-Z]", "".join((name, *attributes))), "custom elements have small letters only"
            name = _camel(name.removeprefix("qti-"))
            attributes = {_camel(key): value for key, value in attributes.items()}
        each.tag = name
        each.attrib.clear()
        each.attrib.update(attributes)
    for each in tree.iter():
        if each.tag in {"modalFeedback", "rubricBlock"} and version == "qti3":
            (body,) = each
            assert body.tag == "contentBody"
            each[:] = list(body)
    return tree


def _camel(name: str) -> str:
    return re.sub("-([a-z])", lambda found: found.group(1).upper(), name)


def text_of(element: Element) -> str:
    """The words inside, a line for each paragraph and line break, and a blank for a field."""
    said = element.text or ""
    for child in element:
        if child.tag == "br":
            said += "\n"
        elif child.tag == "textEntryInteraction":
            said += BLANK
        else:
            said += text_of(child)
        said += child.tail or ""
    return said


def markup_of(element: Element) -> str:
    """What is inside as HTML, with each picture as what it shows, in braces."""
    said = element.text or ""
    for child in element:
        if child.tag == "img":
            said += f"{{{child.attrib['alt']}}}"
        elif child.tag in {"br", "textEntryInteraction"}:
            said += "<br>" if child.tag == "br" else BLANK
        else:
            said += f"<{child.tag}>{markup_of(child)}</{child.tag}>"
        said += child.tail or ""
    return said


def lines_of(element: Element) -> str:
    """The paragraphs inside, a line for each."""
    return "\n".join(text_of(part) for part in element if part.tag in {"p", "h2"})


def find(element: Element, path: str) -> Element:
    """What is there for certain."""
    found = element.find(path)
    assert found is not None, path
    return found


def values(element: Element, path: str) -> list[str]:
    """The texts of all values below the path."""
    return [value.text or "" for value in element.findall(f"{path}/value")]
