"""Manifests of QTI 2.1 and 3.0: what a package holds, what each part needs, and what an item is about."""

from collections.abc import Iterable
from typing import assert_never

from quizgen.export._markup import short_name
from quizgen.export._qti_version import QtiVersion
from quizgen.export._qti_words import picture_file, picture_name
from quizgen.export._qti_xml import Element, node, root
from quizgen.export._rich_text import as_plain
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Difficulty
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.picture import Picture

_LOM = "http://ltsc.ieee.org/xsd/LOM"
_DIFFICULTY = {Difficulty.EASY: "easy", Difficulty.MEDIUM: "medium", Difficulty.HARD: "difficult"}
"""Difficulty in the words of IEEE LOM."""


def manifest(name: str, version: QtiVersion, resources: Iterable[Element]) -> Element:
    """The manifest as a file's root."""
    kind, number = version.package
    return root(
        "manifest",
        version.manifest_namespace,
        version.manifest_schema,
        node("metadata", node("schema", kind), node("schemaversion", number)),
        node("organizations"),
        node("resources", *resources),
        identifier=name,
    )


def resource(
    name: str, kind: str, file: str, needs: Iterable[str] = (), metadata: Element | None = None
) -> Element:
    """A file of the package, and the resources that it needs by their identifiers."""
    return node(
        "resource",
        *([metadata] if metadata is not None else []),
        node("file", href=file),
        *(node("dependency", identifierref=each) for each in needs),
        identifier=name,
        type=kind,
        href=file,
    )


def picture_resource(picture: Picture) -> Element:
    """The file of a picture, which items need."""
    return resource(picture_name(picture), "webcontent", picture_file(picture))


def item_metadata(items: ItemSet, entry: SetEntry, version: QtiVersion) -> Element:
    """What an item is about, to search by, and what sort of item it is."""
    item = entry.item
    general = node(
        "general",
        node("identifier", node("catalog", "quizgen"), node("entry", item.id)),
        node("title", _string(items, short_name(as_plain(item.stem, item)))),
        node("language", items.language),
        *(node("keyword", _string(items, tag)) for tag in entry.tags),
    )
    difficulty = node("difficulty", node("source", "LOMv1.0"), node("value", _DIFFICULTY[item.difficulty]))
    lom = node("lom", general, node("educational", difficulty))
    lom.set("xmlns", _LOM)
    by_machine = not isinstance(item.interaction, ExtendedText)
    sort = node(
        "qtiMetadata",
        node("timeDependent", "false"),
        node("composite", "false"),
        node("interactionType", _interaction_type(item.interaction)),
        node("feedbackType", "nonadaptive"),
        node("solutionAvailable", "true" if by_machine else "false"),
    )
    sort.set("xmlns", version.metadata_namespace)
    return node("metadata", lom, sort)


def _string(items: ItemSet, text: str) -> Element:
    return node("string", text, language=items.language)


def _interaction_type(interaction: Interaction) -> str:
    match interaction:
        case Choice() | MultipleResponse() | TrueFalse():
            return "choiceInteraction"
        case TextEntry() | NumericEntry():
            return "textEntryInteraction"
        case Ordering():
            return "orderInteraction"
        case Matching():
            return "matchInteraction"
        case ExtendedText():
            return "extendedTextInteraction"
        case unknown:
            assert_never(unknown)
