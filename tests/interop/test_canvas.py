"""Packages for Canvas are built as those of text2qti, which Canvas is known to import; Canvas itself is silent."""

import io
import re
import zipfile
from typing import Any

import pytest
from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz

from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item_set import SetEntry
from tests.export.canvas_reading import bare, canvas
from tests.export.qti_reading import Element
from tests.export.set_reading import of_type, with_answers, write
from tests.samples import sample_set

SAID = sample_set(
    (
        *(of_type(shape)[0] for shape in (Choice, MultipleResponse, TextEntry, NumericEntry, ExtendedText)),
        with_answers(of_type(TrueFalse)[0], TrueFalse(answer=False, feedback="So it was.")),
    )
)

Skeleton = tuple[str, tuple[tuple[str, str], ...], str, tuple[Any, ...]]


def told(entry: SetEntry) -> str:
    """The entry in the words of text2qti."""
    head = f"Points: {entry.points}\n{entry.number}.  {entry.item.stem.replace('____', 'blank')}\n... explained\n"
    match entry.item.interaction:
        case Choice():
            names = iter("abcdef")
            lines = [
                f"{'*' if o.is_key else ''}{next(names)}) {o.text}\n" + ("... told\n" if o.feedback else "")
                for o in entry.options
            ]
        case MultipleResponse():
            lines = [
                f"[{'*' if o.is_key else ' '}] {o.text}\n" + ("... told\n" if o.feedback else "")
                for o in entry.options
            ]
        case TrueFalse(answer=answer):
            lines = [f"{'*' if answer else ''}a) True\n... told\n", f"{'' if answer else '*'}b) False\n"]
        case TextEntry(accepted=accepted):
            lines = [f"*   {text}\n" for text in accepted]
        case NumericEntry(value=value, tolerance=tolerance):
            lines = [f"=   {value} +- {tolerance}\n"]
        case ExtendedText():
            lines = ["____\n"]
        case Ordering() | Matching():
            raise AssertionError("text2qti has no such question")
    return head + "".join(lines)


@pytest.fixture(scope="module")
def peer() -> dict[str, Element]:
    """The files of text2qti's package for the same items."""
    config = Config()
    text = "Quiz title: Peer\n\nText title: Passage\nText: Words\n\n" + "\n".join(map(told, SAID.entries))
    with zipfile.ZipFile(io.BytesIO(QTI(Quiz(text, config=config)).zip_bytes())) as archive:
        return {
            re.sub(r".*text2qti_assessment_\w+\.xml", "quiz", name): bare(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xml")
        }


def skeleton(element: Element, names: dict[str, str]) -> Skeleton:
    """The element without what may differ: words shown, how identifiers are spelt, idle zeros of numbers."""

    def known(value: str) -> str:
        feedback = value.endswith("_fb") and not value.startswith(("general", "correct"))
        ident = value.removesuffix("_fb") if feedback else value
        return names.get(ident, ident) + ("_fb" if feedback else "")

    attributes = {key.rpartition("}")[2]: known(value) for key, value in element.items() if key != "title"}
    if element.tag == "item":
        attributes["ident"] = "item"
    text = "" if element.tag == "mattext" else known(re.sub(r"\.0$", "", (element.text or "").strip()))
    return (
        element.tag,
        tuple(sorted(attributes.items())),
        text,
        tuple(skeleton(child, names) for child in element),
    )


def normal(item: Element) -> Skeleton:
    """The question's skeleton, its options numbered."""
    labels = [label.attrib["ident"] for label in item.iter("response_label") if label.find("material") is not None]
    names = {ident: f"option {place}" for place, ident in enumerate(labels, start=1)}
    for field in item.iter("qtimetadatafield"):
        label, entry = field
        if label.text == "original_answer_ids":
            # Of what is written or a number, text2qti lists answers of its own; Canvas makes new ones.
            entry.text = ",".join(names.values())
        elif label.text == "assessment_question_identifierref":
            entry.text = "reference"
    return skeleton(item, names)


def test_each_question_is_built_alike(peer: dict[str, Element]) -> None:
    quiz, _ = canvas(SAID)
    ours, theirs = list(quiz.iter("item")), list(peer["quiz"].iter("item"))
    assert len(ours) == len(theirs) == len(SAID.entries) + 1
    for our, their in zip(ours, theirs, strict=True):
        assert normal(our) == normal(their)


def test_the_quiz_around_the_questions_is_built_alike(peer: dict[str, Element]) -> None:
    quiz, _ = canvas(SAID)
    trees = (quiz, peer["quiz"])
    for tree in trees:
        for section in tree.iter("section"):
            section[:] = []
        for assessment in tree.iter("assessment"):
            assessment.set("ident", "quiz")
    assert skeleton(trees[0], {}) == skeleton(trees[1], {})


def test_every_setting_is_one_that_text2qti_writes_too(peer: dict[str, Element]) -> None:
    _, ours = canvas(SAID.model_copy(update={"minutes": 20}))
    (theirs,) = (tree for name, tree in peer.items() if name.endswith("assessment_meta.xml"))
    order = [each.tag for each in theirs]
    known = [each.tag for each in ours if each.tag != "time_limit"]
    assert known == order
    ours_of_assignment = [each.tag for each in ours.iter("assignment") for each in each]
    theirs_of_assignment = [each.tag for each in theirs.iter("assignment") for each in each]
    assert set(ours_of_assignment) <= set(theirs_of_assignment)
    assert {"quiz_identifierref", "submission_types", "points_possible"} <= set(ours_of_assignment)


def test_the_manifest_lists_the_same_sorts_of_resources(peer: dict[str, Element]) -> None:
    with zipfile.ZipFile(io.BytesIO(write("canvas", SAID).content)) as archive:
        ours = bare(archive.read("imsmanifest.xml"))
    theirs = peer["imsmanifest.xml"]
    shapes = [
        [(r.attrib["type"], sorted(r.attrib), [child.tag for child in r]) for r in tree.iter("resource")]
        for tree in (ours, theirs)
    ]
    assert shapes[0] == shapes[1]
    assert [child.tag for child in ours] == [child.tag for child in theirs]
