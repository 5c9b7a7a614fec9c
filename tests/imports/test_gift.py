"""GIFT: what each sign means, and what is wrong with a sign out of place."""

from decimal import Decimal

import pytest

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
from quizgen.model.item import Status
from tests.imports.reading import losses, read, the_item, what_is_wrong

NAME = "a.gift"


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ("{=a ~b}", Choice),
        ("{~%50%a ~%50%b ~c}", MultipleResponse),
        ("{T}", TrueFalse),
        ("{ FALSE#no }", TrueFalse),
        ("{=a =b}", TextEntry),
        ("{#3}", NumericEntry),
        ("{=a -> b =c -> d}", Matching),
        ("{=1 -> a =2 -> b =3 -> c}", Ordering),
        ("{}", ExtendedText),
    ],
)
def test_the_answers_tell_the_interaction(answers: str, kind: type) -> None:
    item = the_item(f"Q? {answers}", NAME)
    assert isinstance(item.interaction, kind)
    assert item.stem == "Q?"
    assert item.status is Status.ACCEPTED
    assert item.source.evidence == ()


@pytest.mark.parametrize(
    ("written", "value", "tolerance"),
    [
        ("#3", "3", "0"),
        ("#3.5:0.5", "3.5", "0.5"),
        ("#1..5", "3", "2"),
        ("#5..1", "3", "2"),
        ("#-2:1", "-2", "1"),
        ("#=4:1#good =%50%4:3#near", "4", "1"),
        ("# 1,500", "1500", "0"),
    ],
)
def test_numbers_have_a_range(written: str, value: str, tolerance: str) -> None:
    entry = the_item(f"Q? {{{written}}}", NAME).interaction
    assert isinstance(entry, NumericEntry)
    assert (entry.value, entry.tolerance) == (Decimal(value), Decimal(tolerance))


def test_escapes_stand_for_the_signs_themselves() -> None:
    item = the_item(r"::A\:b:: Is 1 \= 1 \{yes\}\: \~ \# \\?\nSecond line {=a\=b ~c\~d#e\#f}", NAME)
    assert item.stem == "Is 1 = 1 {yes}: ~ # \\?\nSecond line"
    assert isinstance(item.interaction, Choice)
    assert [option.text for option in item.interaction.options] == ["a=b", "c~d"]
    assert item.interaction.options[1].feedback == "e#f"


@pytest.mark.parametrize(
    ("question", "stem"),
    [
        ("Grant is buried in {=Grant's tomb}.", "Grant is buried in ____."),
        ("The {=cat ~dog} sat.", "The … sat."),
        ("He said “{=yes}”.", "He said “____”."),
        ("A ____ is round. {=ball}", "A ____ is round."),
        ("A ______ is ..... round. {=ball ~box}", "A … is … round."),
        ("__ and __ make {=three}", "… and … make"),
        ("What is __init__ for? {=setting up ~ending}", "What is __init__ for?"),
    ],
)
def test_a_gap_is_a_blank_where_words_are_written_and_dots_elsewhere(question: str, stem: str) -> None:
    assert the_item(question, NAME).stem == stem


def test_feedback_and_general_feedback_are_told_apart() -> None:
    item = the_item("Q? {=a#right, a\n~b#wrong\n####Because\\: a.}", NAME)
    assert item.rationale == "Because: a."
    assert the_item("Q? {=a#right, a ~b#wrong}", NAME).rationale == "right, a"
    assert the_item("Q? {F#It is true.#It is false.}", NAME).rationale == "It is false."


def test_comments_names_and_categories_are_no_questions() -> None:
    text = """// [id:1] [tag:x]
$CATEGORY: $course$/top/Default for Unit 3\\: Energy
::Name::
// a comment inside
[html]<p>Q?</p>{=a
// another
~b}

$CATEGORY: A//B/
R? {T}
"""
    imported = read(text, NAME)
    assert [(item.stem, item.topic) for item in imported.items] == [("Q?", "unit-3-energy"), ("R?", "a-b")]
    assert [item.source.origin.line for item in imported.items if item.source.origin] == [3, 10]
    assert imported.findings == ()


def test_an_empty_line_inside_an_answer_is_forgiven() -> None:
    imported = read("Q? {=a\n\n~b}\n\nR? {\n\nT}\n", NAME)
    assert [item.stem for item in imported.items] == ["Q?", "R?"]


@pytest.mark.parametrize(
    ("text", "rule", "line", "words"),
    [
        ("Q? {=a =b ~c}", "keys", 1, "“a” and “b”"),
        ("Q? {\n=a\n=b\n~c}", "keys", 3, "“a” and “b”"),
        ("Q? {~a ~b}", "keys", 1, "No answer is marked"),
        ("Q? {~%50%a ~%50%b}", "keys", 1, "one at least has to be wrong"),
        ("Q? {=a", "syntax", 1, "never closed"),
        ("Q? =a}", "syntax", 1, "never opened"),
        ("Q? {{=a ~b}}", "syntax", 1, "second brace"),
        ("Q? {T}\nR? {T}", "syntax", 2, "empty line"),
        ("Q? {yes}", "syntax", 1, "has no mark"),
        ("Q? {=a -> b =c}", "syntax", 1, "has no arrow"),
        ("Q? {=a -> =c -> d}", "no-text", 1, "second half"),
        ("Just a text.", "not-read", 1, "no question in the file"),
        ("Q? {>ALL a b}", "not-read", 1, "to put in order"),
        ("{=a ~b}", "no-stem", 1, "only answers"),
        ("Q? {#many}", "numbers", 1, "“many” is no number"),
        ("Q? {#1e99}", "numbers", 1, "too large"),
        ("Q? {#1:-1}", "numbers", 1, "below zero"),
        ("Q? {=a ~A}", "twice", 1, "“A” stands there twice"),
        ("Q? {=a ~}", "no-text", 1, "option 2 is empty"),
        ("Q? {=%50%a =%50%b}", "keys", 1, "No answer is marked"),
        ("Q? {=Pa*is}", "keys", 1, "No answer is marked"),
        (f"Q? {{=a {'~b' * 300}}}", "how-many", 1, "more than 200 answers"),
        ("Q? {=a" + "".join(f"~{n}x" for n in range(13)) + "}", "how-many", 1, "At most 12 options"),
        (f"{'x' * 10_001} {{T}}", "too-long", 1, "10,000"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(text: str, rule: str, line: int, words: str) -> None:
    found, message, where = what_is_wrong(text, NAME)
    assert (found, where) == (rule, line)
    assert words in message


def test_a_text_between_questions_is_told_and_is_no_error() -> None:
    imported = read("A? {T}\n\nThe next are about lakes.\n\nB? {F}", NAME)
    assert (len(imported.items), imported.left_out) == (2, 0)
    assert [(found.severity, found.where.line) for found in imported.findings] == [("warning", 3)]


def test_a_mistake_costs_one_question() -> None:
    imported = read("A? {=a\n\nB? {T}\n\nC? {=a =b ~c}\n\nD? {T}", NAME)
    assert [item.stem for item in imported.items] == ["B?", "D?"]
    assert imported.left_out == 2


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Q? {=a ~%30%b}", "“b” earned 30 % of the points; here it is wrong."),
        ("Q? {~%60%a ~%40%b ~c}", "The right answers earned unequal shares of the points; here all count alike."),
        ("Q? {=Paris*}", "“Paris*” also took answers with other words around it; here it takes just these."),
        ("[markdown]Is **a** so? {T}", "The signs of Markdown are printed as they were typed."),
    ],
)
def test_what_is_lost_is_named(text: str, lost: str) -> None:
    assert losses(text, NAME) == [lost]


def test_options_that_stand_by_their_place_stay_there() -> None:
    for options, fixed in (
        ("=a ~b ~All of the above", True),
        ("=x ~y ~both x and y", False),
        ("=x ~y ~A and B", True),
        ("=10 km ~5 km ~20 km", True),
        ("=ten ~five", False),
    ):
        choice = the_item(f"Q? {{{options}}}", NAME).interaction
        assert isinstance(choice, Choice)
        assert choice.fixed_order is fixed, options
    numbers = the_item("Q? {=10 km ~5 km ~20 km}", NAME).interaction
    assert isinstance(numbers, Choice)
    assert [option.text for option in numbers.options] == ["5 km", "10 km", "20 km"]


def test_an_id_cannot_be_worked_out_without_the_file() -> None:
    # All that is printed of these items is the same; what else there is decides about their ids and seals.
    one, other = (the_item(f"{comment}Is it so? {{T}}", NAME) for comment in ("", "// mine\n"))
    assert one.stem == other.stem
    assert one.rationale == other.rationale == ""
    assert one.id != other.id
    assert one.seal != other.seal
    assert the_item("Is it so? {T}", NAME).id == one.id
