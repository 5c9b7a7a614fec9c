"""Moodle XML: what each element means, and XML that means harm."""

import pytest

from quizgen.model.interaction import Choice, ExtendedText, NumericEntry, TextEntry
from quizgen.model.item import Item, Status
from tests.imports.reading import losses, read, the_item, what_is_wrong

NAME = "a.xml"
TRUE_FALSE = "<answer fraction='100'><text>true</text></answer><answer fraction='0'><text>false</text></answer>"


def quiz(*questions: str) -> str:
    return "<?xml version='1.0' encoding='UTF-8'?>\n<quiz>\n" + "\n".join(questions) + "\n</quiz>\n"


def question(kind: str, parts: str, stem: str = "Q?") -> str:
    return (
        f"<question type='{kind}'><name><text>N</text></name>"
        f"<questiontext format='html'><text><![CDATA[{stem}]]></text></questiontext>{parts}</question>"
    )


def answer(text: str, fraction: str, inside: str = "") -> str:
    return f"<answer fraction='{fraction}' format='html'><text>{text}</text>{inside}</answer>"


def one(kind: str, parts: str, stem: str = "Q?") -> Item:
    return the_item(quiz(question(kind, parts, stem)), NAME)


def test_html_becomes_plain_text() -> None:
    item = one(
        "truefalse", TRUE_FALSE, "<p>One &amp; <b>two</b>.</p><ul><li>three</li><li>x<sup>2</sup></li></ul>"
    )
    assert item.stem == "One & two.\n– three\n– x²"
    assert item.status is Status.ACCEPTED


@pytest.mark.parametrize(
    ("stem", "lost"),
    [
        ("<p>Q?<img src='@@PLUGINFILE@@/a.png' alt='a map'></p>", "A picture (“a map”) is lost"),
        ("Q?<table><tr><td>1</td></tr></table>", "A table is lost"),
        (r"What is \(x\)?", r"A formula (“\(x\)”) is not set"),
        ("What is $$x$$?", "A formula (“$$x$$”) is not set"),
        ("Q?<math><mi>x</mi></math>", "A formula is not set"),
        ("Q?<audio src='a.mp3'></audio>", "A recording is lost"),
        ("Q?<iframe src='http://x'></iframe>", "An embedded page is lost"),
    ],
)
def test_an_item_that_lost_what_a_student_reads_is_a_draft(stem: str, lost: str) -> None:
    text = quiz(question("truefalse", TRUE_FALSE, stem))
    (item,) = read(text, NAME).items
    assert item.status is Status.DRAFT
    assert losses(text, NAME)[0].startswith(lost)


def test_a_script_is_taken_out_and_named() -> None:
    text = quiz(question("truefalse", TRUE_FALSE, "Q?<script>alert(1)</script><style>p{}</style>"))
    assert the_item(text, NAME).stem == "Q?"
    assert losses(text, NAME) == ["A script was taken out of the text."]


def test_an_embedded_file_is_not_read_and_named() -> None:
    text = quiz(question("truefalse", TRUE_FALSE).replace("</questiontext>", "<file>AAAA</file></questiontext>"))
    assert losses(text, NAME) == ["An attached file is lost; see whether the question can be answered without."]


def test_a_choice_keeps_its_order_when_moodle_does() -> None:
    parts = answer("a", "100") + answer("b", "0")
    shuffled, fixed = (
        one("multichoice", f"<single>true</single><shuffleanswers>{flag}</shuffleanswers>{parts}").interaction
        for flag in ("1", "false")
    )
    assert isinstance(shuffled, Choice)
    assert isinstance(fixed, Choice)
    assert (shuffled.fixed_order, fixed.fixed_order) == (False, True)


def test_several_answers_make_a_multiple_response() -> None:
    parts = answer("a", "33.33333") + answer("b", "33.33333") + answer("c", "33.33333") + answer("d", "-100")
    item = one("multichoice", f"<single>false</single>{parts}")
    assert item.key_text == "a; b; c"


def test_what_moodle_says_to_a_right_answer_is_the_reason() -> None:
    said = "<feedback format='html'><text><![CDATA[<p>Because.</p>]]></text></feedback>"
    parts = answer("a", "100", said) + answer("b", "0")
    assert one("multichoice", parts).rationale == "Because."
    general = "<generalfeedback format='html'><text>In general.</text></generalfeedback>"
    assert one("multichoice", parts + general).rationale == "In general."


def test_numbers_have_a_tolerance_and_a_unit() -> None:
    unit = "<units><unit><multiplier>1</multiplier><unit_name>kg</unit_name></unit></units>"
    item = one("numerical", answer("2.5", "100", "<tolerance>0.1</tolerance>") + answer("*", "0") + unit)
    assert item.interaction == NumericEntry.model_validate({"value": "2.5", "tolerance": "0.1", "unit": "kg"})


def test_an_asterisk_alone_is_no_answer_and_an_escaped_one_is_a_sign() -> None:
    parts = answer("a", "100") + answer(r"5 \* 3", "100") + answer("*", "0")
    assert one("shortanswer", parts).interaction == TextEntry(accepted=("a", "5 * 3"))


def test_an_essay_has_its_notes_for_graders_and_its_lines() -> None:
    parts = (
        "<defaultgrade>3.0</defaultgrade><responsefieldlines>7</responsefieldlines>"
        "<graderinfo format='html'><text>Names heat.</text></graderinfo>"
    )
    essay = one("essay", parts).interaction
    assert isinstance(essay, ExtendedText)
    assert (essay.model_answer, essay.lines, essay.scoring[0].points) == ("Names heat.", 7, 3)


def test_categories_become_topics() -> None:
    category = "<question type='category'><category><text>$course$/top/Default for {}</text></category></question>"
    stems = (question("truefalse", TRUE_FALSE, f"Q{number}?") for number in range(2))
    text = quiz(category.format("Ärzte &amp; Co"), next(stems), category.format("Механика"), next(stems))
    assert [item.topic for item in read(text, NAME).items] == ["arzte-co", "topic-1"]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        (quiz(question("multichoice", answer("a", "100") + answer("b", "100"))), "keys", 3),
        (quiz(question("multichoice", answer("a", "50") + answer("b", "0"))), "keys", 3),
        (quiz(question("truefalse", answer("true", "0") + answer("false", "0"))), "keys", 3),
        (quiz(question("truefalse", answer("ja", "100") + answer("nein", "0"))), "keys", 3),
        (quiz(question("shortanswer", answer("a", "0"))), "keys", 3),
        (quiz(question("numerical", answer("a lot", "100"))), "numbers", 3),
        (quiz(question("numerical", answer("5", "0"))), "keys", 3),
        (quiz(question("multichoice", answer("a", "much"))), "numbers", 3),
        (quiz(question("cloze", "", "{1:SHORTANSWER:=a}")), "not-read", 3),
        (quiz(question("calculated", "")), "not-read", 3),
        (quiz(question("ddwtos", "")), "not-read", 3),
        (quiz(question("nonsense", "")), "not-read", 3),
        (quiz(question("description", "")), "not-read", 1),
        (quiz(question("truefalse", TRUE_FALSE, "")), "no-stem", 3),
        (quiz(question("truefalse", TRUE_FALSE)[:-4]), "syntax", 4),
        ("<quiz><question type='truefalse'>", "syntax", 1),
        ("<html><body/></html>", "not-read", 1),
        ("<quiz>" + "<a>" * 40, "too-deep", 1),
        ("<quiz></quiz>", "not-read", 1),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(text: str, rule: str, line: int) -> None:
    assert what_is_wrong(text, NAME)[::2] == (rule, line)


def test_a_description_asks_nothing_and_is_no_error() -> None:
    asked = question("truefalse", '<answer fraction="100"><text>true</text></answer>')
    imported = read(quiz(question("description", ""), asked), NAME)
    assert (len(imported.items), imported.left_out) == (1, 0)
    assert any("It asks nothing" in found.message for found in imported.findings)


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE quiz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
        "<!DOCTYPE quiz [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE quiz SYSTEM 'http://example.org/quiz.dtd'>",
    ],
)
def test_a_doctype_is_refused_before_it_can_do_anything(doctype: str) -> None:
    text = f"{doctype}\n<quiz>{question('truefalse', TRUE_FALSE, '&a;')}</quiz>"
    assert what_is_wrong(text, NAME)[0] == "hostile"


def test_reading_goes_on_behind_a_mistake() -> None:
    broken = question("truefalse", TRUE_FALSE, "Broken?").replace("<name>", "&nbsp;<name>")
    stems = [question("truefalse", TRUE_FALSE, stem) for stem in ("Before?", "After?")]
    imported = read(quiz(stems[0], broken, broken.replace("</name>", ""), stems[1]), NAME)
    assert [item.stem for item in imported.items] == ["Before?", "After?"]
    assert [(found.rule, found.where.line) for found in imported.findings] == [("syntax", 4), ("syntax", 5)]


def test_points_other_than_one_are_told_once() -> None:
    graded = "<defaultgrade>2</defaultgrade>" + TRUE_FALSE
    text = quiz(question("truefalse", graded, "A?"), question("truefalse", graded, "B?"))
    assert len(losses(text, NAME)) == 1
