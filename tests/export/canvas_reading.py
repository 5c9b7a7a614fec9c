"""Packages for Canvas as a reader has them."""

import io
import zipfile
from xml.etree import ElementTree

from quizgen.model.item_set import ItemSet, SetEntry
from tests.export.qti_reading import Element, find
from tests.export.set_reading import write


def canvas(items: ItemSet) -> tuple[Element, Element]:
    """The quiz and its settings, without namespaces."""
    with zipfile.ZipFile(io.BytesIO(write("canvas", items).content)) as archive:
        _, quiz, settings, *_ = archive.namelist()
        return bare(archive.read(quiz)), bare(archive.read(settings))


def pictures(items: ItemSet) -> dict[str, bytes]:
    """The files beside the quiz, each name once, as the manifest lists them."""
    with zipfile.ZipFile(io.BytesIO(write("canvas", items).content)) as archive:
        names = archive.namelist()
        listed = [each.attrib for each in bare(archive.read(names[0])).iter("resource")]
        found = [each["href"] for each in listed if each["type"] == "webcontent"]
        assert found == names[3:]
        assert len({each["identifier"] for each in listed}) == len(listed)
        return {name: archive.read(name) for name in found}


def bare(content: bytes) -> Element:
    """The tree without its namespaces."""
    tree = ElementTree.fromstring(content)
    for each in tree.iter():
        each.tag = each.tag.rpartition("}")[2]
    return tree


def question(quiz: Element, entry: SetEntry) -> Element:
    """What became of the entry."""
    return find(quiz, f".//item[@ident='item-{entry.lasting_id}']")


def fields(item: Element) -> dict[str, str]:
    """What Canvas is told of a question."""
    found = item.iter("qtimetadatafield")
    return {find(each, "fieldlabel").text or "": find(each, "fieldentry").text or "" for each in found}


def shown(element: Element) -> str:
    """The words of the first material inside."""
    return find(element, ".//mattext").text or ""


def feedback(item: Element) -> dict[str, str]:
    """All feedback by its identifier."""
    return {each.attrib["ident"]: shown(each) for each in item.iter("itemfeedback")}


def score(item: Element, answers: dict[str, list[str]]) -> float:
    """What the item's own conditions make of answers, each under the identifier of its response; 100 is all."""
    total = 0.0
    for rule in item.iter("respcondition"):
        worth = rule.find("setvar")
        if worth is None or not all(_holds(each, answers) for each in find(rule, "conditionvar")):
            continue
        earned = float(worth.text or "")
        total = earned if worth.attrib["action"] == "Set" else total + earned
    return round(total, 6)


def _holds(condition: Element, answers: dict[str, list[str]]) -> bool:
    given = answers.get(condition.get("respident", ""), [])
    text = condition.text or ""
    match condition.tag:
        case "varequal":
            return text.casefold() in [answer.casefold() for answer in given]
        case "vargte":
            return any(float(answer) >= float(text) for answer in given)
        case "varlte":
            return any(float(answer) <= float(text) for answer in given)
        case "and":
            return all(_holds(each, answers) for each in condition)
        case "or":
            return any(_holds(each, answers) for each in condition)
        case "not":
            return not any(_holds(each, answers) for each in condition)
        case unknown:
            raise AssertionError(unknown)
