"""Packages of QTI 2.1 and 3.0 are such as platforms unpack: manifest, test, items, and nothing that dangles."""

import io
import os
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from quizgen.model.interaction import Choice
from quizgen.model.item_set import ItemSet
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.qti_grammar import broken_rules
from tests.export.qti_reading import VERSIONS, Element, find, lines_of, package
from tests.export.set_reading import of_type, with_answers, write
from tests.rich_samples import BRIDGE, DROP, RICH_ITEMS, RIVER, SECRET
from tests.samples import ITEMS, sample_set

every_version = pytest.mark.parametrize("version", VERSIONS)
PACKED = ("canvas", *VERSIONS)
NUMBER = {"qti21": "v2p1", "qti3": "v3p0"}


def resources(manifest: Element) -> dict[str, Element]:
    found = {each.attrib["identifier"]: each for each in manifest.iter("resource")}
    assert len(found) == len(list(manifest.iter("resource")))
    return found


def with_headings() -> ItemSet:
    items = sample_set()
    headings = {1: "People & places", 4: "Numbers"}
    entries = (entry.model_copy(update={"heading": headings.get(entry.number)}) for entry in items.entries)
    return items.model_copy(update={"entries": tuple(entries), "instructions": "Think.\nWrite.", "minutes": 20})


@pytest.mark.parametrize("name", PACKED)
def test_a_package_holds_files_of_one_date_and_no_folders(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(write(name, sample_set()).content)) as archive:
        entries = archive.infolist()
        assert archive.testzip() is None
    assert entries[0].filename == "imsmanifest.xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert not any(entry.is_dir() or ".." in entry.filename for entry in entries)
    assert len({entry.filename for entry in entries}) == len(entries)


@pytest.mark.parametrize("name", PACKED)
def test_the_manifest_lists_every_file_once_and_nothing_else(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(write(name, sample_set((*ITEMS, *RICH_ITEMS))).content)) as archive:
        manifest = ElementTree.fromstring(archive.read("imsmanifest.xml"))
        names = archive.namelist()
    space = manifest.tag.removesuffix("manifest")
    listed = [each.attrib["href"] for each in manifest.iter(f"{space}file")]
    assert sorted(listed) == sorted(name for name in names if name != "imsmanifest.xml")
    known = {each.attrib["identifier"] for each in manifest.iter(f"{space}resource")}
    assert {each.attrib["identifierref"] for each in manifest.iter(f"{space}dependency")} <= known


@every_version
def test_each_resource_has_its_type_and_needs_what_it_refers_to(version: str) -> None:
    read = package(version, sample_set())
    for name, resource in resources(read.manifest).items():
        tree = read.files[resource.attrib["href"]]
        assert tree.attrib["identifier"] == name
        kind = {"assessmentItem": "item", "assessmentTest": "test", "assessmentStimulus": "stimulus"}[tree.tag]
        assert resource.attrib["type"] == f"imsqti_{kind}_xml{NUMBER[version]}"
        referred = [*tree.iter("assessmentItemRef"), *tree.iter("assessmentStimulusRef")]
        needed = [each.attrib["identifierref"] for each in resource.iter("dependency")]
        assert needed == [each.attrib["identifier"] for each in referred]
        folder = Path(resource.attrib["href"]).parent
        for each in referred:
            there = os.path.normpath(folder / each.attrib["href"])
            assert read.files[there].attrib["identifier"] == each.attrib["identifier"]


@every_version
@pytest.mark.parametrize("words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"])
def test_every_file_keeps_the_rules(version: str, words: str | None) -> None:
    read = package(version, with_headings() if words is None else set_saying(words))
    assert {name: broken_rules(tree) for name, tree in read.files.items() if broken_rules(tree)} == {}


@every_version
def test_within_an_item_every_reference_leads_somewhere(version: str) -> None:
    for tree in package(version, sample_set()).files.values():
        declared = {
            each.attrib["identifier"] for each in tree if each.tag in {"responseDeclaration", "outcomeDeclaration"}
        }
        used = {each.attrib["responseIdentifier"] for each in tree.iter() if "responseIdentifier" in each.attrib}
        used |= {each.attrib["outcomeIdentifier"] for each in tree.iter("modalFeedback")}
        used |= {
            each.attrib["identifier"]
            for tag in ("variable", "correct", "mapResponse", "setOutcomeValue")
            for each in tree.iter(tag)
        }
        assert used <= declared


@every_version
def test_the_test_has_points_headings_instructions_and_time(version: str) -> None:
    items = with_headings()
    test = package(version, items).test
    assert test.attrib["title"] == items.heading
    assert find(test, "timeLimits").attrib["maxTime"] == "1200"
    whole = find(test, "testPart/assessmentSection")
    assert lines_of(find(whole, "rubricBlock")).splitlines()[-3:] == ["Think.", "Write.", "20 minutes"]
    first, second = whole.findall("assessmentSection")
    assert (first.attrib["title"], second.attrib["title"]) == ("People & places", "Numbers")
    asked = [each.attrib["identifier"] for section in (first, second) for each in section]
    assert asked == [f"item-{entry.lasting_id}" for entry in items.entries]
    assert len(first) == 3


@every_version
def test_points_are_weights(version: str) -> None:
    items = sample_set()
    entries = tuple(entry.model_copy(update={"points": entry.number + 1}) for entry in items.entries)
    items = items.model_copy(update={"entries": entries})
    read = package(version, items)
    total = 0.0
    for entry in entries:
        (reference,) = read.test.findall(f".//assessmentItemRef[@identifier='item-{entry.lasting_id}']")
        highest = find(read.item(entry), "outcomeDeclaration[@identifier='SCORE']").attrib["normalMaximum"]
        worth = float(find(reference, "weight").attrib["value"]) * float(highest)
        assert worth == entry.points
        total += worth
    assert total == items.points


def test_the_passage_is_an_item_in_2_1_and_a_stimulus_in_3_0() -> None:
    items = sample_set()
    passage = items.passage
    assert passage is not None
    as_item, as_stimulus = package("qti21", items), package("qti3", items)
    first, *_ = as_item.test.iter("assessmentItemRef")
    said = lines_of(find(as_item.files[first.attrib["href"]], "itemBody"))
    shared = as_stimulus.files["stimuli/passage.xml"]
    assert lines_of(find(shared, "stimulusBody")) == said
    assert said.splitlines()[0] == passage.title
    assert all(paragraph in said for paragraph in passage.paragraphs)
    for entry in items.entries:
        assert find(as_stimulus.item(entry), "assessmentStimulusRef").attrib["href"] == "../stimuli/passage.xml"
    bare = package("qti3", sample_set(passage=False))
    assert not any("passage" in name for name in bare.names)


@every_version
def test_a_reworded_item_keeps_its_identifier(version: str) -> None:
    item, choice = of_type(Choice)
    source = item.source.model_copy(update={"question": "who-said"})
    one = with_answers(item, choice, source=source)
    other = with_answers(item, choice, source=source, stem="Who told of the bridge?")
    names = [package(version, sample_set((each,), passage=False)).names for each in (one, other)]
    assert one.id != other.id
    assert names[0] == names[1]


@every_version
def test_the_manifest_tells_topic_difficulty_and_id(version: str) -> None:
    items = sample_set()
    found = resources(package(version, items).manifest)
    for entry in items.entries:
        about = find(found[f"item-{entry.lasting_id}"], "metadata")
        assert [find(each, "string").text for each in about.iter("keyword")] == list(entry.tags)
        assert find(about, "lom/general/identifier/entry").text == entry.item.id
        assert find(about, "lom/educational/difficulty/value").text == "medium"


@every_version
@pytest.mark.skipif("QUIZGEN_QTI_XSD" not in os.environ, reason="QUIZGEN_QTI_XSD names no folder of schemas")
def test_every_file_is_valid_by_the_official_schemas(version: str) -> None:
    etree = pytest.importorskip("lxml.etree")
    folder = Path(os.environ["QUIZGEN_QTI_XSD"])
    location = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
    with zipfile.ZipFile(io.BytesIO(write(version, sample_set(ITEMS)).content)) as archive:
        for name in archive.namelist():
            tree = etree.fromstring(archive.read(name))
            schema = folder / tree.get(location).split()[1].rpartition("/")[2]
            if not schema.is_file():
                pytest.skip(f"'{schema}' is not there")
            etree.XMLSchema(etree.parse(schema)).assertValid(tree)


@every_version
def test_pictures_lie_in_the_package_once_and_are_needed_by_the_items_that_show_them(version: str) -> None:
    items = sample_set(RICH_ITEMS)
    read = package(version, items)
    shown = {f"images/{picture.file_name}": picture.content for picture in (RIVER, BRIDGE, DROP, SECRET)}
    assert read.pictures == shown
    listed = resources(read.manifest)
    for entry in items.entries:
        name = f"item-{entry.lasting_id}"
        addresses = {image.attrib["src"] for image in read.item(entry).iter("img")}
        needed = [listed[each.attrib["identifierref"]] for each in listed[name].iter("dependency")]
        files = {each.attrib["href"] for each in needed if each.attrib["type"] == "webcontent"}
        assert files == {os.path.normpath(f"items/{address}") for address in addresses}
        assert files


@every_version
def test_markup_keeps_the_rules_and_its_bytes(version: str) -> None:
    items = sample_set(RICH_ITEMS)
    read = package(version, items)
    assert {name: broken_rules(tree) for name, tree in read.files.items() if broken_rules(tree)} == {}
    assert write(version, items) == write(version, items)
    assert not [loss for loss in write(version, items).losses if loss.what in {"emphasis", "a picture"}]
