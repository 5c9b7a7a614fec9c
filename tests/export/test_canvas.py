"""Packages for Canvas give back every item as it was, and score as its key says."""

import re
from decimal import Decimal

import pytest

from quizgen.assembly import bank_set
from quizgen.export._explain import explanation, marking, plain
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
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.loss import Outcome
from tests.export.canvas_reading import canvas, feedback, fields, pictures, question, score, shown
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.qti_reading import Element, find
from tests.export.set_reading import from_html, of_type, with_answers, write
from tests.rich_samples import BRIDGE, DROP, RICH_ITEMS, RIVER, SECRET, rich_item
from tests.samples import BANK, ITEMS, sample_set

whatever_it_says = pytest.mark.parametrize(
    "words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"]
)


def alone(item: Item) -> tuple[SetEntry, Element]:
    items = sample_set((item,), passage=False)
    quiz, _ = canvas(items)
    return items.entries[0], question(quiz, items.entries[0])


def options(item: Element) -> dict[str, str]:
    """The words of each option of the first response, and its identifier."""
    lid = find(item, ".//response_lid")
    return {from_html(shown(each)): each.attrib["ident"] for each in lid.iter("response_label")}


def rows(item: Element) -> dict[str, str]:
    """The words of each row of a matching, and the identifier of its response."""
    return {from_html(shown(each)): each.attrib["ident"] for each in item.iter("response_lid")}


def carried(items: ItemSet) -> list[SetEntry]:
    gone = {loss.number for loss in write("canvas", items).losses if loss.outcome is Outcome.LEFT_OUT}
    return [entry for entry in items.entries if entry.number not in gone]


@whatever_it_says
def test_an_item_comes_back_as_it_was(words: str | None) -> None:
    items = sample_set() if words is None else set_saying(words)
    quiz, _ = canvas(items)
    for entry in carried(items):
        item = question(quiz, entry)
        assert fields(item)["points_possible"] == str(entry.points)
        assert from_html(shown(item)).startswith(entry.item.stem)
        said = "\n".join((*explanation(entry.item), *marking(entry.item)))
        assert from_html(feedback(item)["general_fb"]) == said
        assert_answers(item, entry)


def assert_answers(item: Element, entry: SetEntry) -> None:
    kind = fields(item)["question_type"]
    match entry.item.interaction:
        case Choice(options=offered) | MultipleResponse(options=offered):
            several = isinstance(entry.item.interaction, MultipleResponse)
            assert kind == ("multiple_answers_question" if several else "multiple_choice_question")
            idents = options(item)
            assert list(idents) == [option.text for option in entry.options]
            assert fields(item)["original_answer_ids"] == ",".join(idents.values())
            told = {o.text: o.feedback for o in offered if o.feedback}
            assert {t: from_html(feedback(item)[f"{idents[t]}_fb"]) for t in told} == told
            assert len(feedback(item)) == len(told) + 1
            right = [idents[option.text] for option in offered if option.is_key]
            assert score(item, {"response1": right}) == 100
        case TrueFalse(answer=answer):
            assert kind == "true_false_question"
            idents = options(item)
            assert list(idents) == ["True", "False"]
            assert [score(item, {"response1": [idents[str(each)]]}) for each in (answer, not answer)] == [100, 0]
        case TextEntry(accepted=accepted):
            assert kind == "short_answer_question"
            for text in accepted:
                assert score(item, {"response1": [text.replace("\n", " ").upper()]}) == 100
        case NumericEntry() as number:
            assert kind == "numerical_question"
            assert score(item, {"response1": [plain(number)]}) == 100
        case Ordering(entries=entries):
            assert kind == "matching_question"
            assert list(rows(item)) == list(entry.jumbled)
            places = options(item)
            assert list(places) == [str(place) for place in range(1, len(entries) + 1)]
            right_places = {rows(item)[text]: [places[str(place)]] for place, text in enumerate(entries, start=1)}
            assert score(item, right_places) == 100
        case Matching(pairs=pairs):
            assert kind == "matching_question"
            assert list(rows(item)) == [pair.premise for pair in pairs]
            targets = {
                shown(label): label.attrib["ident"]
                for label in find(item, ".//response_lid").iter("response_label")
            }
            assert list(targets) == [text.replace("\n", " ") for text in entry.jumbled]
            right_pairs = {rows(item)[p.premise]: [targets[p.target.replace("\n", " ")]] for p in pairs}
            assert score(item, right_pairs) == 100
        case ExtendedText():
            assert kind == "essay_question"
            assert item.find(".//setvar") is None


def test_no_distractor_and_no_silence_earns_anything() -> None:
    item, choice = of_type(Choice)
    _, read = alone(item)
    for option in choice.distractors:
        assert score(read, {"response1": [options(read)[option.text]]}) == 0
    assert score(read, {}) == 0


def test_a_multiple_response_wants_all_keys_and_no_distractor() -> None:
    item, response = of_type(MultipleResponse)
    _, read = alone(item)
    idents = options(read)
    keys = [idents[option.text] for option in response.keys]
    assert score(read, {"response1": keys[:1]}) == 0
    assert score(read, {"response1": list(idents.values())}) == 0


@pytest.mark.parametrize(
    ("value", "near", "right", "wrong"),
    [("12000", "0", ["12000"], ["11999"]), ("0.7", "0.1", ["0.6", "0.8"], ["0.59", "0.81"])],
)
def test_a_number_is_right_up_to_its_bounds(value: str, near: str, right: list[str], wrong: list[str]) -> None:
    item, _ = of_type(NumericEntry)
    number = NumericEntry(value=Decimal(value), tolerance=Decimal(near), unit="cars")
    _, read = alone(with_answers(item, number))
    assert {score(read, {"response1": [answer]}) for answer in right} == {100}
    assert {score(read, {"response1": [answer]}) for answer in wrong} == {0}
    # Canvas takes the number itself, its lower and its upper bound, and works out the margin.
    (found,) = read.iter("or")
    assert [each.tag for each in found.iter()] == ["or", "varequal", "and", "vargte", "varlte"]
    assert "Unit: cars" in from_html(shown(read))


@pytest.mark.parametrize("several", [2, 3, 7])
def test_rows_share_the_whole_score(several: int) -> None:
    item, matching = of_type(Matching)
    pairs = tuple(Pair(premise=f"premise {n}", target=f"target {n}") for n in range(several))
    _, read = alone(with_answers(item, matching.model_copy(update={"pairs": pairs, "spare": ("none",)})))
    right = {rows(read)[pair.premise]: [options(read)[pair.target]] for pair in pairs}
    assert score(read, right) == 100
    first = {rows(read)["premise 0"]: right[rows(read)["premise 0"]]}
    assert score(read, first) == pytest.approx(100 / several, abs=0.02)
    assert score(read, {name: [options(read)["none"]] for name in rows(read).values()}) == 0


def test_what_canvas_keeps_of_identifiers_of_answers_is_their_numbers() -> None:
    quiz, _ = canvas(sample_set())
    for item in quiz.iter("item"):
        idents = [label.attrib["ident"] for label in item.iter("response_label") if label.find("material")]
        assert all(ident.isdecimal() for ident in idents)
        wanted = fields(item)["original_answer_ids"]
        if wanted:
            keys = [each.attrib["ident"] for each in item.iter("response_lid")]
            assert wanted.split(",") == (
                [key.removeprefix("response_") for key in keys] if len(keys) > 1 else idents
            )


def test_no_identifier_tells_where_an_option_stood_in_the_bank() -> None:
    _, read = alone(of_type(Choice)[0])
    assert list(options(read).values()) == ["1001", "1002", "1003"]


def test_the_passage_and_headings_stand_between_the_questions_and_the_rest_in_the_settings() -> None:
    items = sample_set()
    headed = items.entries[3].model_copy(update={"heading": "Words & numbers"})
    entries = (*items.entries[:3], headed, *items.entries[4:])
    quiz, settings = canvas(items.model_copy(update={"entries": entries, "minutes": 20, "instructions": "Think."}))
    kinds = [fields(item)["question_type"] for item in quiz.iter("item")]
    assert [place for place, kind in enumerate(kinds) if kind == "text_only_question"] == [0, 4]
    texts = [from_html(shown(item)) for item in quiz.iter("item")]
    assert items.passage is not None
    assert all(paragraph in texts[0] for paragraph in items.passage.paragraphs)
    assert "Words & numbers" in texts[4]
    assert find(settings, "time_limit").text == "20"
    assert "Think." in from_html(find(settings, "description").text or "")
    assert find(settings, "title").text == items.heading
    assert find(settings, "points_possible").text == str(items.points)


def test_losses_are_told() -> None:
    told = {(loss.number, loss.what) for loss in write("canvas", sample_set()).losses}
    assert told == {(6, "ordering"), (8, "notes for graders"), (None, "topics or difficulty")}


def test_every_ident_is_there_once_and_the_quiz_keeps_its_own() -> None:
    bank = bank_set(BANK)
    quiz, settings = canvas(bank)
    idents = [item.attrib["ident"] for item in quiz.iter("item")]
    assert len(set(idents)) == len(idents) == len(bank.entries) + 1
    assert find(quiz, "assessment").attrib["ident"] == settings.attrib["identifier"] == "quiz-harbour-bridge"
    assert find(settings, "shuffle_answers").text == "false"


def test_feedback_on_what_is_wrong_stands_by_the_wrong_answer() -> None:
    item, _ = of_type(TrueFalse)
    _, read = alone(with_answers(item, TrueFalse(answer=False, feedback="So it was.")))
    assert feedback(read)[f"{options(read)['True']}_fb"] == "So it was."
    assert f"{options(read)['False']}_fb" not in feedback(read)
    several, _ = of_type(MultipleResponse)
    told = tuple(Option(text=f"o{n}", is_key=n == 0, feedback=f"f{n}") for n in range(3))
    _, read = alone(with_answers(several, MultipleResponse(options=told)))
    assert len(feedback(read)) == 4


def braced(markup: str) -> str:
    """The HTML with each picture as what it shows, in braces."""
    return re.sub(
        r'<img src="%24IMS-CC-FILEBASE%24/images/[0-9a-f]{16}\.png" alt="([^"]*)"[^>]*>', r"{\1}", markup
    )


def test_markup_comes_back_as_html_and_plain_words_where_canvas_shows_none() -> None:
    choice, response, statement, entry, number, ordering, matching, essay = (alone(item)[1] for item in RICH_ITEMS)
    assert braced(shown(choice)) == "<p>Who <em>first</em> told of the <strong>bridge</strong> {a drop}?</p>"
    assert choice.attrib["title"] == "001 Who first told of the bridge (a drop)?"
    assert {braced(shown(each)) for each in choice.iter("response_label")} == {
        "<em>Ada</em> Brook",
        "{a river}",
        "Lena<sub>2</sub> Marsh<sup>th</sup>",
    }
    assert "A river <strong>tells</strong> nothing." in feedback(choice).values()
    assert braced(feedback(choice)["general_fb"]).startswith("<p>It <strong>says</strong> so: {the secret}</p>")
    assert braced(shown(response)) == "<p>What is told?<br>{A bridge over a harbour}<br>Choose.</p>"
    assert "the <code>start</code>" in {shown(each) for each in response.iter("response_label")}
    assert shown(statement) == "<p>H<sub>2</sub>O is <em>wet</em>.</p>"
    assert f"<em>have {'_' * 12} long</em><sup>2</sup>" in shown(entry)
    assert [each.text for each in entry.iter("varequal")] == ["H2O", "10^3"]
    assert shown(number).startswith("<p>What does <code>print(")
    assert "x<sup>2</sup>" in {shown(each) for each in ordering.iter("response_lid")}
    assert [braced(shown(each)) for each in matching.iter("response_lid")] == ["Ada*2", "{a river}"]
    menu = {shown(label) for label in find(matching, ".//response_lid").iter("response_label")}
    assert menu == {"the mayor*", "H₂O", "the captain"}
    assert "names the <em>piers</em> (1 point)" in feedback(essay)["general_fb"]


def test_what_menus_do_not_show_is_told() -> None:
    matching = Matching(
        premise_label="Who",
        target_label="What",
        pairs=(Pair(premise="*one*", target="*first*"), Pair(premise="two", target="![a river](river.png)")),
        spare=("third",),
    )
    told = write("canvas", sample_set((rich_item(ITEMS[0], "Match.", matching, "So it is."),))).losses
    assert {loss.what for loss in told if loss.number} == {"emphasis", "a picture"}
    emphatic = write("canvas", sample_set(RICH_ITEMS)).losses
    assert {(loss.number, loss.what) for loss in emphatic if loss.number} == {
        (6, "ordering"),
        (7, "emphasis"),
        (8, "notes for graders"),
    }


def test_pictures_that_are_shown_lie_in_the_package_once() -> None:
    items = sample_set(RICH_ITEMS)
    named = {f"images/{picture.file_name}": picture.content for picture in (RIVER, BRIDGE, DROP, SECRET)}
    assert pictures(items) == named
    assert write("canvas", items) == write("canvas", items)
    silent = rich_item(ITEMS[0], "Who?", RICH_ITEMS[1].interaction, "So it is.")
    assert pictures(sample_set((silent,))) == {}
