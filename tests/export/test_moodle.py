"""Moodle XML is such as Moodle imports, and gives back every item as it was."""

import re
from base64 import b64decode
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from quizgen.assembly import bank_set
from quizgen.export._explain import explanation
from quizgen.model.article import Evidence
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet
from quizgen.model.loss import Outcome
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.set_reading import from_html, of_type, one, with_answers, write
from tests.rich_samples import RICH_ITEMS
from tests.samples import BANK, ITEMS, sample_set

Element = ElementTree.Element

GRADES = {
    *(Decimal(grade) for grade in (100, 90, 80, 75, 70, 60, 50, 40, 30, 25, 20, 10, 5, 0)),
    *map(Decimal, ("83.33333", "66.66667", "33.33333", "16.66667", "14.28571", "12.5", "11.11111")),
}
"""What Moodle's import takes; each may be negative."""

COMMON = {"name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber", "tags"}
OWN = {
    "multichoice": {"single", "shuffleanswers", "answernumbering", "showstandardinstruction", "answer"},
    "truefalse": {"answer"},
    "shortanswer": {"usecase", "answer"},
    "numerical": {"answer", "unitgradingtype", "unitpenalty", "showunits", "unitsleft"},
    "match": {"shuffleanswers", "subquestion"},
    "essay": {
        *("responseformat", "responserequired", "responsefieldlines", "attachments", "attachmentsrequired"),
        *("graderinfo", "responsetemplate"),
    },
    "ordering": {
        *("layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle", "answer"),
        *("shownumcorrect", "hint"),
    },
}
OPTIONAL = {"numerical": {"units"}}


def parsed(items: ItemSet) -> list[Element]:
    root = ElementTree.fromstring(write("moodle", items).content)
    assert root.tag == "quiz"
    return list(root)


def question(item: Item) -> Element:
    """The only question of a set with this item alone."""
    *_, last = ElementTree.fromstring(one("moodle", item).content)
    return last


def text(element: Element, path: str) -> str:
    found = element.find(path)
    assert found is not None
    return found.text or ""


def answers(element: Element) -> list[tuple[str, str, str]]:
    """Each answer's text, grade and feedback."""
    return [
        (text(answer, "text"), answer.attrib["fraction"], text(answer, "feedback/text"))
        for answer in element.findall("answer")
    ]


@pytest.mark.parametrize("words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"])
def test_each_question_is_built_as_moodle_wants_it(words: str | None) -> None:
    for element in parsed(sample_set() if words is None else set_saying(words)):
        kind = element.attrib["type"]
        if kind == "category":
            assert text(element, "category/text").startswith("$course$/top/")
            continue
        assert 0 < len(text(element, "name/text")) <= 255
        assert element.find("questiontext[@format='html']") is not None
        assert 0 < len(text(element, "idnumber")) <= 100
        if kind == "description":
            continue
        tags = {child.tag for child in element}
        assert tags - OPTIONAL.get(kind, set()) == COMMON | OWN[kind]
        if kind != "ordering":
            grades = [Decimal(answer.attrib["fraction"]) for answer in element.findall("answer")]
            assert all(abs(grade) in GRADES for grade in grades)
            assert not grades or sum(grade for grade in grades if grade > 0) == pytest.approx(100, abs=0.001)


def test_no_two_questions_have_one_id_number() -> None:
    ids = [text(element, "idnumber") for element in parsed(sample_set()) if element.attrib["type"] != "category"]
    assert len(set(ids)) == len(ids) == len(ITEMS) + 1


@pytest.mark.parametrize("words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"])
def test_stem_feedback_and_evidence_come_back_as_they_were(words: str | None) -> None:
    items = sample_set() if words is None else set_saying(words)
    questions = {
        text(element, "idnumber"): element for element in parsed(items) if element.find("tags") is not None
    }
    gone = {loss.number for loss in write("moodle", items).losses if loss.outcome is Outcome.LEFT_OUT}
    for entry in items.entries:
        if entry.number in gone:
            continue
        element = questions[entry.lasting_id]
        stem = from_html(text(element, "questiontext/text"))
        assert stem.startswith(entry.item.stem)
        assert from_html(text(element, "generalfeedback/text")) == "\n".join(explanation(entry.item))
        assert f"id:{entry.item.id}" in [text(tag, "text") for tag in element.findall("tags/tag")]
        for option, (shown, _, feedback) in zip(
            entry.options, answers(element) if entry.options else (), strict=True
        ):
            assert from_html(shown) == option.text
            assert from_html(feedback) == (option.feedback or "")


def test_a_choice_has_its_options_as_printed_one_of_them_right() -> None:
    item, _ = of_type(Choice)
    element = question(item)
    assert (text(element, "single"), text(element, "shuffleanswers")) == ("true", "false")
    assert answers(element) == [
        ("Lena Marsh", "0", ""),
        ("Tom Reed", "0", "Tom Reed heads the fishers’ union."),
        ("Ada Brook", "100", ""),
    ]


def test_ticking_everything_earns_nothing() -> None:
    item, _ = of_type(MultipleResponse)
    element = question(item)
    assert text(element, "single") == "false"
    grades = [Decimal(grade) for _, grade, _ in answers(element)]
    assert sorted(grades) == [-100, 50, 50]
    assert sum(grades) == 0


def test_more_options_than_a_point_can_be_shared_among_are_left_out_by_name() -> None:
    item, _ = of_type(MultipleResponse)
    many = tuple(Option(text=str(number), is_key=number > 0) for number in range(12))
    exported = write("moodle", sample_set((ITEMS[0], with_answers(item, MultipleResponse(options=many)))))
    (loss,) = exported.losses
    assert (loss.number, loss.outcome, loss.what) == (2, Outcome.LEFT_OUT, "11 options of one kind")


def test_numbers_and_dates_are_never_shuffled() -> None:
    item, choice = of_type(Choice)
    fixed = with_answers(item, choice.model_copy(update={"fixed_order": True}))
    items = bank_set(BANK.model_copy(update={"items": (item, fixed)}))
    free, still = [element for element in parsed(items) if element.attrib["type"] == "multichoice"]
    assert (text(free, "shuffleanswers"), text(still, "shuffleanswers")) == ("true", "false")


@pytest.mark.parametrize("answer", [True, False])
def test_true_or_false_tells_who_was_wrong_what_is_right(answer: bool) -> None:
    item, _ = of_type(TrueFalse)
    told = answers(question(with_answers(item, TrueFalse(answer=answer, feedback="So it was."))))
    right, wrong = str(answer).lower(), str(not answer).lower()
    assert {(right, "100", ""), (wrong, "0", "So it was.")} == set(told)
    assert [words for words, _, _ in told] == ["true", "false"]


def test_every_accepted_answer_is_right_and_a_star_is_a_star() -> None:
    item, _ = of_type(TextEntry)
    element = question(with_answers(item, TextEntry(accepted=("waited", "wait*d"))))
    assert [(words, grade) for words, grade, _ in answers(element)] == [("waited", "100"), (r"wait\*d", "100")]
    assert text(element, "usecase") == "0"
    assert "_" * 5 in text(element, "questiontext/text"), "Moodle puts the field where five underscores stand"


@pytest.mark.parametrize("unit", ["cars", None])
def test_a_number_has_its_tolerance_and_may_have_its_unit(unit: str | None) -> None:
    item, _ = of_type(NumericEntry)
    element = question(
        with_answers(item, NumericEntry(value=Decimal("-1234.50"), tolerance=Decimal("0.5"), unit=unit))
    )
    ((words, grade, _),) = answers(element)
    assert (words, grade, text(element, "answer/tolerance")) == ("-1234.5", "100", "0.5")
    assert [text(each, "unit_name") for each in element.findall("units/unit")] == ([unit] if unit else [])
    assert text(element, "showunits") == ("0" if unit else "3")
    assert ("Unit: cars" in text(element, "questiontext/text")) is bool(unit)


def test_a_unit_that_moodle_cannot_keep_is_told() -> None:
    item, _ = of_type(NumericEntry)
    exported = one("moodle", with_answers(item, NumericEntry(value=Decimal(1), unit="u" * 51)))
    (loss,) = exported.losses
    assert (loss.what, loss.outcome) == ("a unit", Outcome.SIMPLIFIED)


def test_an_ordering_has_its_entries_in_the_right_order_and_what_moodle_needs_to_save_it() -> None:
    item, ordering = of_type(Ordering)
    element = question(item)
    shown = [(text(answer, "text"), answer.attrib["fraction"]) for answer in element.findall("answer")]
    assert shown == [(words, str(place)) for place, words in enumerate(ordering.entries, start=1)]
    assert element.find("shownumcorrect") is not None
    assert element.find("hint/shownumcorrect") is not None


def test_a_matching_has_its_pairs_and_its_spare_targets() -> None:
    item, matching = of_type(Matching)
    element = question(item)
    assert "Person – Role" in text(element, "questiontext/text")
    pairs = [(text(part, "text"), text(part, "answer/text")) for part in element.findall("subquestion")]
    assert pairs == [*((pair.premise, pair.target) for pair in matching.pairs), *(("", t) for t in matching.spare)]


def test_a_target_that_moodle_cannot_keep_is_left_out_by_name() -> None:
    item, matching = of_type(Matching)
    long = matching.model_copy(update={"pairs": (*matching.pairs, Pair(premise="x", target="y" * 256))})
    exported = write("moodle", sample_set((ITEMS[0], with_answers(item, long))))
    (loss,) = exported.losses
    assert (loss.what, loss.outcome) == ("a long target", Outcome.LEFT_OUT)


def test_an_essay_tells_graders_what_earns_points() -> None:
    item, essay = of_type(ExtendedText)
    element = question(item)
    notes = from_html(text(element, "graderinfo/text"))
    assert essay.model_answer in notes
    assert all(f"{point.text} (1 point)" in notes for point in essay.scoring)
    assert essay.model_answer not in text(element, "questiontext/text")
    assert text(element, "responsefieldlines") == "3"


def test_a_bank_is_filed_by_topic_and_slashes_part_no_category() -> None:
    article = BANK.article.model_copy(update={"title": "Bridge/ferry"})
    categories = [
        text(element, "category/text")
        for element in parsed(bank_set(BANK.model_copy(update={"article": article})))
        if element.attrib["type"] == "category"
    ]
    assert categories[:3] == [f"$course$/top/Bridge//ferry{topic}" for topic in ("", "/people", "/bridge")]


def test_pictures_lie_beside_the_texts_that_show_them() -> None:
    shown = 0
    for item in RICH_ITEMS:
        for parent in question(item).iter():
            names = re.findall(r"@@PLUGINFILE@@/([^\"]+)", parent.findtext("text") or "")
            files = {file.attrib["name"]: file for file in parent.findall("file")}
            assert sorted(files) == sorted(set(names))
            for file in files.values():
                assert (file.attrib["encoding"], file.attrib["path"]) == ("base64", "/")
                assert b64decode(file.text or "") in {picture.content for picture in item.pictures}
            shown += len(files)
    assert shown >= len(RICH_ITEMS)


def test_markup_stands_where_moodle_shows_it_and_plain_words_where_it_does_not() -> None:
    choice, entry, matching = (question(RICH_ITEMS[index]) for index in (0, 3, 6))
    assert text(choice, "questiontext/text").startswith(
        "<p>Who <em>first</em> told of the <strong>bridge</strong>"
    )
    assert "Lena<sub>2</sub> Marsh<sup>th</sup>" in {words for words, *_ in answers(choice)}
    assert [words for words, *_ in answers(entry)] == ["H2O", "10^3"]
    assert {text(part, "answer/text") for part in matching.findall("subquestion")} >= {"H₂O", "the captain"}


def test_the_articles_words_are_never_read_as_markdown() -> None:
    quote = Evidence(quote="a *starred* <b>word</b>", paragraph=1)
    source = RICH_ITEMS[0].source.model_copy(update={"evidence": (quote,)})
    told = text(question(RICH_ITEMS[0].model_copy(update={"source": source})), "generalfeedback/text")
    assert "a *starred* &lt;b&gt;word&lt;/b&gt;" in told
