"""Moodle XML: questions to import into a Moodle course's question bank.

The format is that of ``question/format/xml`` in Moodle 4 and 5; ordering is a question type since Moodle 4.5.
"""

from base64 import b64encode
from collections.abc import Iterable
from typing import assert_never
from xml.etree import ElementTree

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._carry import LeftOut, Simplify, carry, holds_no_paper, tell_lost_markup
from quizgen.export._explain import explanation, marking, passage_lines, plain, stem_lines, tolerance
from quizgen.export._filing import filed, passage_folder
from quizgen.export._grades import grades
from quizgen.export._markup import as_html, beside, one_line, paragraphs, short_name
from quizgen.export._rich_text import as_plain, as_typed
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.picture import Picture

Element = ElementTree.Element

_FOLDER = "@@PLUGINFILE@@"
"""Where Moodle looks for the files beside a text."""
_beside = beside(_FOLDER)
_LONGEST_TARGET = 255
_LONGEST_UNIT = 50
_TYPES = {
    "choice": "multichoice",
    "multiple-response": "multichoice",
    "true-false": "truefalse",
    "text-entry": "shortanswer",
    "numeric-entry": "numerical",
    "ordering": "ordering",
    "matching": "match",
    "extended-text": "essay",
}


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as one file: its categories, the passage as a description, and a question for each item."""
    carried = carry(
        items, "Moodle", lambda entry, simplify: (entry, _question(items, entry, simplify)), shows_markup=True
    )
    quiz = Element("quiz")
    if items.passage is not None:
        quiz.extend((_category(passage_folder(items)), _description(items)))
    for folder, question in filed(items, carried.parts):
        if folder is not None:
            quiz.append(_category(folder))
        quiz.append(question)
    ElementTree.indent(quiz)
    content = ElementTree.tostring(quiz, encoding="utf-8", xml_declaration=True)
    return Exported(content + b"\n", (*carried.losses, *holds_no_paper(items, "Moodle")))


def _category(folder: str) -> Element:
    question = Element("question", type="category")
    _text(question, "category", folder)
    return question


def _description(items: ItemSet) -> Element:
    title, *lines = passage_lines(items)
    question = Element("question", type="description")
    _text(question, "name", short_name(title))
    _html(question, "questiontext", f"<h4>{as_html(title)}</h4>{paragraphs(lines)}")
    _html(question, "generalfeedback", "")
    _leaf(question, "idnumber", f"{items.id}-passage")
    return question


def _question(items: ItemSet, entry: SetEntry, simplify: Simplify) -> Element:
    item = entry.item
    question = Element("question", type=_TYPES[item.interaction.type])
    _text(question, "name", short_name(f"{entry.number:03d} {as_plain(item.stem, item)}"))
    _html(question, "questiontext", paragraphs(stem_lines(item), item, _beside))
    _html(question, "generalfeedback", paragraphs(explanation(item), item, _beside))
    _leaf(question, "defaultgrade", str(entry.points))
    # Two tries at a true-or-false question are one too many.
    _leaf(question, "penalty", "1" if isinstance(item.interaction, TrueFalse) else "0.3333333")
    _leaf(question, "hidden", "0")
    _leaf(question, "idnumber", entry.lasting_id)
    _answers(question, items, entry, simplify)
    tags = ElementTree.SubElement(question, "tags")
    for tag in (*entry.tags, f"id:{item.id}"):
        _text(tags, "tag", tag)
    _enclose(question, item.pictures)
    return question


def _enclose(question: Element, pictures: Iterable[Picture]) -> None:
    """Put the files of the pictures beside each text that shows them."""
    for parent in tuple(question.iter()):
        shown = parent.findtext("text") or ""
        for picture in pictures:
            if f"{_FOLDER}/{picture.file_name}" in shown:
                file = ElementTree.SubElement(parent, "file", name=picture.file_name, path="/", encoding="base64")
                file.text = b64encode(picture.content).decode()


def _answers(question: Element, items: ItemSet, entry: SetEntry, simplify: Simplify) -> None:
    item = entry.item
    match item.interaction:
        case Choice() as choice:
            _options(question, items, entry, {True: "100", False: "0"}, fixed=choice.fixed_order)
        case MultipleResponse() as response:
            _options(question, items, entry, grades(response), fixed=response.fixed_order)
        case TrueFalse(answer=answer, feedback=feedback):
            for value in (True, False):
                wrong = feedback if value is not answer else None
                told = as_html(wrong, item, _beside) if wrong else ""
                _answer(question, str(value).lower(), "100" if value is answer else "0", feedback=told)
        case TextEntry(accepted=accepted):
            _leaf(question, "usecase", "0")
            for words in accepted:
                # A star stands for any words.
                _answer(question, one_line(as_typed(words, item)).replace("*", r"\*"), "100")
        case NumericEntry() as number:
            _number(question, number, item, simplify)
        case Ordering(entries=entries):
            _ordering(question, entries, item)
        case Matching() as matching:
            tell_lost_markup(matching.targets, item, "Moodle's menus take", simplify)
            _pairs(question, matching, item)
        case ExtendedText(lines=lines):
            _essay(question, entry, lines)
        case unknown:
            assert_never(unknown)


def _options(question: Element, items: ItemSet, entry: SetEntry, earned: dict[bool, str], *, fixed: bool) -> None:
    _leaf(question, "single", "false" if isinstance(entry.item.interaction, MultipleResponse) else "true")
    _leaf(question, "shuffleanswers", "true" if items.may_shuffle and not fixed else "false")
    _leaf(question, "answernumbering", "ABCD")
    _leaf(question, "showstandardinstruction", "1")
    for option in entry.options:
        _option(question, option, earned[option.is_key], entry.item)


def _option(question: Element, option: Option, grade: str, item: Item) -> None:
    answer = ElementTree.SubElement(question, "answer", fraction=grade, format="html")
    _leaf(answer, "text", as_html(option.text, item, _beside))
    _html(answer, "feedback", as_html(option.feedback, item, _beside) if option.feedback else "")


def _answer(question: Element, words: str, grade: str, *, feedback: str = "") -> Element:
    """An answer in plain words, with feedback in HTML."""
    answer = ElementTree.SubElement(question, "answer", fraction=grade, format="moodle_auto_format")
    _leaf(answer, "text", words)
    _html(answer, "feedback", feedback)
    return answer


def _number(question: Element, number: NumericEntry, item: Item, simplify: Simplify) -> None:
    answer = _answer(question, plain(number), "100")
    _leaf(answer, "tolerance", tolerance(number))
    unit = as_typed(number.unit, item) if number.unit else None
    if unit and len(unit) > _LONGEST_UNIT:
        simplify(
            "a unit", f"Moodle takes units of up to {_LONGEST_UNIT} characters; it stands in the question alone"
        )
        unit = None
    if unit:
        # With or without its unit, the number is right.
        measure = ElementTree.SubElement(ElementTree.SubElement(question, "units"), "unit")
        _leaf(measure, "multiplier", "1")
        _leaf(measure, "unit_name", unit)
    _leaf(question, "unitgradingtype", "0")
    _leaf(question, "unitpenalty", "0.1")
    _leaf(question, "showunits", "0" if unit else "3")
    _leaf(question, "unitsleft", "0")


def _ordering(question: Element, entries: Iterable[str], item: Item) -> None:
    _leaf(question, "layouttype", "VERTICAL")
    _leaf(question, "selecttype", "ALL")
    _leaf(question, "selectcount", "0")
    _leaf(question, "gradingtype", "ABSOLUTE_POSITION")
    _leaf(question, "showgrading", "SHOW")
    _leaf(question, "numberingstyle", "none")
    for place, words in enumerate(entries, start=1):
        answer = ElementTree.SubElement(question, "answer", fraction=str(place), format="html")
        _leaf(answer, "text", as_html(words, item, _beside))
    # Moodle 4.5 cannot save an ordering question without these two.
    _leaf(question, "shownumcorrect", "")
    hint = ElementTree.SubElement(question, "hint", format="html")
    _leaf(hint, "text", "")
    _leaf(hint, "shownumcorrect", "")


def _pairs(question: Element, matching: Matching, item: Item) -> None:
    targets = {target: one_line(as_plain(target, item)) for target in matching.targets}
    if any(len(target) > _LONGEST_TARGET for target in targets.values()):
        raise LeftOut("a long target", f"Moodle takes targets of up to {_LONGEST_TARGET} characters")
    _leaf(question, "shuffleanswers", "true")
    for pair in matching.pairs:
        _pair(question, as_html(pair.premise, item, _beside), targets[pair.target])
    for target in matching.spare:
        _pair(question, "", targets[target])


def _pair(question: Element, premise: str, target: str) -> None:
    part = ElementTree.SubElement(question, "subquestion", format="html")
    _leaf(part, "text", premise)
    _text(part, "answer", target)


def _essay(question: Element, entry: SetEntry, lines: int) -> None:
    _leaf(question, "responseformat", "editor")
    _leaf(question, "responserequired", "1")
    _leaf(question, "responsefieldlines", str(lines))
    _leaf(question, "attachments", "0")
    _leaf(question, "attachmentsrequired", "0")
    _html(question, "graderinfo", paragraphs(marking(entry.item), entry.item, _beside))
    _html(question, "responsetemplate", "")


def _leaf(parent: Element, tag: str, text: str) -> Element:
    child = ElementTree.SubElement(parent, tag)
    child.text = text or None
    return child


def _text(parent: Element, tag: str, text: str) -> None:
    _leaf(ElementTree.SubElement(parent, tag), "text", text)


def _html(parent: Element, tag: str, markup: str) -> None:
    _leaf(ElementTree.SubElement(parent, tag, format="html"), "text", markup)


EXPORTER = Exporter(
    suffix=".xml",
    summary="questions to import into a Moodle course, with feedback and evidence",
    write_set=write_set,
)
