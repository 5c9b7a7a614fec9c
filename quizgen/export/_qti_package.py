"""Packages of QTI 2.1 and 3.0: a file for each item, one for the test, and a manifest."""

from quizgen.export import Exported
from quizgen.export._carry import Simplify, carry
from quizgen.export._explain import passage_lines
from quizgen.export._markup import short_name
from quizgen.export._qti_item import assessment_item, item_name, passage_item
from quizgen.export._qti_manifest import item_metadata, manifest, picture_resource, resource
from quizgen.export._qti_test import assessment_test, item_file, item_reference, test_name
from quizgen.export._qti_version import QtiVersion
from quizgen.export._qti_words import paragraphs, picture_file, picture_name, pictures_in, words
from quizgen.export._qti_xml import Element, identifier, node, root, written
from quizgen.export._zip import packed
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.picture import Picture

_TEST = "test.xml"
_STIMULUS = "stimuli/passage.xml"


def qti_package(items: ItemSet, version: QtiVersion) -> Exported:
    """The set as a package of that version."""
    passage = _Passage(items, version)

    def item(entry: SetEntry, simplify: Simplify) -> tuple[SetEntry, Element]:  # noqa: ARG001 - all is carried
        return entry, assessment_item(items, entry, version, passage.stimulus_reference())

    carried = carry(items, version.name, item, shows_markup=True)
    entries = [entry for entry, _ in carried.parts]
    test = assessment_test(items, entries, version, passage.item_reference())
    trees = {_TEST: test, **passage.files()}
    resources = passage.resources()
    pictures: dict[str, Picture] = {}
    for entry, tree in carried.parts:
        file, about = item_file(item_name(entry)), item_metadata(items, entry, version)
        trees[file] = tree
        kind = version.resource("item")
        shown = {picture_name(picture): picture for picture in pictures_in(tree, entry.item.pictures)}
        pictures |= shown
        needs = [*passage.needed_by_items(), *shown]
        resources.append(resource(item_name(entry), kind, file, needs, about))
    resources += map(picture_resource, pictures.values())
    asked = [*passage.needed_by_test(), *map(item_name, entries)]
    whole = resource(test_name(items), version.resource("test"), _TEST, asked)
    listed = manifest(identifier("package", items.id), version, [whole, *resources])
    files = {
        "imsmanifest.xml": written(listed),
        **{name: written(version.said(tree)) for name, tree in trees.items()},
        **{picture_file(picture): picture.content for picture in pictures.values()},
    }
    return Exported(packed(files), carried.losses)


class _Passage:
    """The passage of a set, if it has one: a stimulus that items share, or else an item that asks nothing."""

    def __init__(self, items: ItemSet, version: QtiVersion) -> None:
        self._items = items
        self._version = version
        self._there = items.passage is not None
        self._shared = version.has_stimuli
        self._name = identifier("passage", items.id)
        self._file = _STIMULUS if self._shared else item_file(self._name)

    def stimulus_reference(self) -> Element | None:
        """How an item refers to it; a new element each time."""
        if self._items.passage is None or not self._shared:
            return None
        title = short_name(self._items.passage.title)
        return node("assessmentStimulusRef", identifier=self._name, href=f"../{self._file}", title=title)

    def item_reference(self) -> Element | None:
        """How the test refers to it."""
        return item_reference(self._name) if self._there and not self._shared else None

    def needed_by_items(self) -> list[str]:
        return [self._name] if self._there and self._shared else []

    def needed_by_test(self) -> list[str]:
        return [self._name] if self._there and not self._shared else []

    def resources(self) -> list[Element]:
        kind = self._version.resource("stimulus" if self._shared else "item")
        return [resource(self._name, kind, self._file)] if self._there else []

    def files(self) -> dict[str, Element]:
        """Its file, with its name."""
        passage = self._items.passage
        if passage is None:
            return {}
        title, *lines = passage_lines(self._items)
        content = (node("h2", *words(title)), *paragraphs(lines))
        if not self._shared:
            return {self._file: passage_item(self._name, passage, content, self._version)}
        stimulus = root(
            "assessmentStimulus",
            self._version.namespace,
            self._version.schema,
            node("stimulusBody", *content),
            identifier=self._name,
            title=short_name(passage.title),
        )
        stimulus.set("xml:lang", passage.language)
        return {self._file: stimulus}
