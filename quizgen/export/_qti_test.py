"""Tests of QTI 2.1 and 3.0: items in their order, under their headings, with what they are worth."""

from collections.abc import Iterable

from quizgen.export import _labels
from quizgen.export._qti_answers import SCORE, weight
from quizgen.export._qti_item import item_name
from quizgen.export._qti_version import QtiVersion
from quizgen.export._qti_words import paragraphs
from quizgen.export._qti_xml import Element, identifier, node, root
from quizgen.model.item_set import ItemSet, SetEntry

_POINTS = "POINTS"


def test_name(items: ItemSet) -> str:
    """The identifier of a set's test."""
    return identifier("test", items.id)


def assessment_test(
    items: ItemSet, entries: Iterable[SetEntry], version: QtiVersion, passage: Element | None
) -> Element:
    """The test as a file's root, in the words of 2.1; ``passage`` refers to the passage where it is an item."""
    section = node("assessmentSection", *_told(items), identifier="section-0", title=items.heading, visible="true")
    if passage is not None:
        section.append(passage)
    inner = section
    for entry in entries:
        if entry.heading:
            named = f"section-{entry.number}"
            inner = node("assessmentSection", identifier=named, title=entry.heading, visible="true")
            section.append(inner)
        inner.append(_reference(entry))
    limits = [node("timeLimits", maxTime=str(items.minutes * 60))] if items.minutes else []
    control = node("itemSessionControl", maxAttempts="1", showFeedback="true")
    return root(
        "assessmentTest",
        version.namespace,
        version.schema,
        node("outcomeDeclaration", identifier=SCORE, cardinality="single", baseType="float"),
        *limits,
        node(
            "testPart",
            control,
            section,
            identifier="part-1",
            navigationMode="nonlinear",
            submissionMode="individual",
        ),
        node("outcomeProcessing", node("setOutcomeValue", _total(), identifier=SCORE)),
        identifier=test_name(items),
        title=items.heading,
        toolName="quizgen",
    )


def item_file(name: str) -> str:
    """Where the package holds an item."""
    return f"items/{name}.xml"


def item_reference(name: str, *inside: Element, **attributes: str) -> Element:
    """An item's place in a test."""
    return node("assessmentItemRef", *inside, identifier=name, href=item_file(name), **attributes)


def _reference(entry: SetEntry) -> Element:
    worth, item = node("weight", identifier=_POINTS, value=weight(entry)), entry.item
    categories = (identifier("topic", item.topic), identifier("difficulty", item.difficulty.value))
    return item_reference(item_name(entry), worth, category=" ".join(categories))


def _told(items: ItemSet) -> list[Element]:
    minutes = _labels.minutes_label(items.minutes) if items.minutes else None
    told = [text for text in (items.subject, items.instructions, minutes) if text]
    return [node("rubricBlock", *paragraphs(told), view="candidate", use="instructions")] if told else []


def _total() -> Element:
    return node("sum", node("testVariables", variableIdentifier=SCORE, weightIdentifier=_POINTS))
