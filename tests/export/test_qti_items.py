"""Items of QTI 2.1 and 3.0 give back every item as it was, and their own rules score as its key says."""

import math
from decimal import Decimal

import pytest

from quizgen.assembly import bank_set
from quizgen.export._explain import explanation, marking, plain
from quizgen.markup import Markup
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
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.qti_reading import (
    VERSIONS,
    Element,
    carried,
    find,
    lines_of,
    markup_of,
    package,
    text_of,
    values,
)
from tests.export.qti_runtime import feedback, key, outcomes, score
from tests.export.set_reading import of_type, with_answers
from tests.rich_samples import RICH_ITEMS
from tests.samples import BANK, sample_set

every_version = pytest.mark.parametrize("version", VERSIONS)
whatever_it_says = pytest.mark.parametrize(
    "words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"]
)


def saying(words: str | None) -> ItemSet:
    return sample_set() if words is None else set_saying(words)


def entry_and_item(version: str, item: Item, items: ItemSet | None = None) -> tuple[SetEntry, Element]:
    """The item alone in a set, and what became of it."""
    items = items or sample_set((item,), passage=False)
    return items.entries[0], package(version, items).item(items.entries[0])


def chosen(item: Element, *texts: str) -> list[str]:
    """The identifiers of what reads so; of pairs, those of their halves are joined by the caller."""
    known = {text_of(choice): choice.attrib["identifier"] for choice in choices(item)}
    return [known[text] for text in texts]


def choices(item: Element) -> list[Element]:
    body = find(item, "itemBody")
    return [each for each in body.iter() if each.tag in {"simpleChoice", "simpleAssociableChoice"}]


@every_version
@whatever_it_says
def test_an_item_comes_back_as_it_was(version: str, words: str | None) -> None:
    items = saying(words)
    read = package(version, items)
    for entry in carried(version, items):
        item = read.item(entry)
        assert item.attrib["identifier"] == f"item-{entry.lasting_id}"
        assert item.attrib["label"] == entry.item.id
        assert_stem(item, entry)
        assert_answers(item, entry)
        (explained,) = (
            each for each in item.findall("modalFeedback") if each.attrib["identifier"] == "explanation"
        )
        assert lines_of(explained) == "\n".join(explanation(entry.item))


def assert_stem(item: Element, entry: SetEntry) -> None:
    body = find(item, "itemBody")
    prompt = body.find("*/prompt")
    shown = text_of(prompt) if prompt is not None else text_of(body[0])
    assert shown == entry.item.stem


def assert_answers(item: Element, entry: SetEntry) -> None:
    texts = [text_of(choice) for choice in choices(item)]
    response, right = find(item, "responseDeclaration"), key(item)
    sort = (response.attrib["cardinality"], response.attrib["baseType"])
    match entry.item.interaction:
        case Choice() as choice:
            assert sort == ("single", "identifier")
            assert texts == [option.text for option in entry.options]
            assert [right] == chosen(item, choice.key.text)
            assert told(item) == {option.text: option.feedback for option in entry.options if option.feedback}
        case MultipleResponse(keys=keys):
            assert sort == ("multiple", "identifier")
            assert texts == [option.text for option in entry.options]
            assert sorted(right or "") == sorted(chosen(item, *(option.text for option in keys)))
            assert told(item) == {option.text: option.feedback for option in entry.options if option.feedback}
        case TrueFalse(answer=answer, feedback=wrong):
            assert (texts, right) == (["True", "False"], str(answer).lower())
            assert told(item) == ({str(not answer): wrong} if wrong else {})
        case TextEntry(accepted=accepted):
            assert sort == ("single", "string")
            one_line = [text.replace("\n", " ") for text in accepted]
            assert right == one_line[0]
            assert [each.attrib["mapKey"] for each in response.iter("mapEntry")] == one_line
        case NumericEntry() as number:
            assert sort == ("single", "float")
            assert right == plain(number)
        case Ordering(entries=entries):
            assert sort == ("ordered", "identifier")
            assert texts == list(entry.jumbled)
            assert right == chosen(item, *entries)
        case Matching(pairs=pairs):
            assert sort == ("multiple", "directedPair")
            assert texts == [*(pair.premise for pair in pairs), *entry.jumbled]
            assert right == [" ".join(chosen(item, pair.premise, pair.target)) for pair in pairs]
        case ExtendedText(lines=lines):
            assert right is None
            notes = find(item, "itemBody/rubricBlock")
            assert (notes.attrib["view"], lines_of(notes)) == ("scorer", "\n".join(marking(entry.item)))
            assert find(item, "itemBody/extendedTextInteraction").attrib["expectedLines"] == str(lines)


def told(item: Element) -> dict[str, str]:
    """The feedback on options, by what they read."""
    names = {choice.attrib["identifier"]: text_of(choice) for choice in choices(item)}
    return {
        names[each.attrib["identifier"]]: lines_of(each)
        for each in item.findall("modalFeedback")
        if each.attrib["outcomeIdentifier"] == "FEEDBACK"
    }


@every_version
@whatever_it_says
def test_the_key_earns_all_and_silence_nothing(version: str, words: str | None) -> None:
    items = saying(words)
    read = package(version, items)
    for entry in carried(version, items):
        if isinstance(entry.item.interaction, ExtendedText):
            continue
        item = read.item(entry)
        highest = values(find(item, "outcomeDeclaration[@identifier='MAXSCORE']"), "defaultValue")
        assert score(item, key(item)) == float(highest[0]) == 1
        assert score(item, None) == 0
        assert "explanation" in [each.attrib["identifier"] for each in feedback(item, None)]


@every_version
@pytest.mark.parametrize("shape", [Choice, TrueFalse])
def test_no_distractor_earns_anything_and_each_has_its_feedback(
    version: str, shape: type[Choice | TrueFalse]
) -> None:
    item, interaction = of_type(shape)
    if isinstance(interaction, TrueFalse):
        item = with_answers(item, TrueFalse(answer=False, feedback="So it was."))
    entry, read = entry_and_item(version, item)
    for choice in choices(read):
        name = choice.attrib["identifier"]
        right = name == key(read)
        assert score(read, name) == (1 if right else 0)
        shown = [lines_of(each) for each in feedback(read, name)]
        expected = told(read).get(text_of(choice))
        assert shown == [*([expected] if expected else []), "\n".join(explanation(entry.item))]


@every_version
@pytest.mark.parametrize(("right", "wrong"), [(1, 1), (2, 1), (3, 1), (3, 4), (1, 7), (7, 5)])
def test_who_ticks_everything_earns_nothing_and_part_of_it_a_part(version: str, right: int, wrong: int) -> None:
    item, _ = of_type(MultipleResponse)
    options = tuple(Option(text=f"option {number}", is_key=number < right) for number in range(right + wrong))
    _, read = entry_and_item(version, with_answers(item, MultipleResponse(options=options)))
    keys = chosen(read, *(option.text for option in options if option.is_key))
    others = chosen(read, *(option.text for option in options if not option.is_key))
    assert score(read, keys) == 1
    assert score(read, [*keys, *others]) == 0
    assert score(read, others) == 0
    assert score(read, [*keys, others[0]]) == pytest.approx(1 - 1 / wrong, abs=1e-5)
    for several in range(1, right):
        assert score(read, keys[:several]) == pytest.approx(several / right, abs=1e-5)


@every_version
def test_every_accepted_answer_is_right_whatever_its_capitals(version: str) -> None:
    item, _ = of_type(TextEntry)
    _, read = entry_and_item(version, with_answers(item, TextEntry(accepted=("waited", "had waited"))))
    for words, earned in (("waited", 1), ("Had WAITED", 1), ("wait", 0), ("waited long", 0)):
        assert score(read, words) == earned


@every_version
@pytest.mark.parametrize(
    ("value", "near", "right", "wrong"),
    [
        ("12000", "0", ["12000", "12000.0"], ["11999", "12001"]),
        ("0.7", "0.1", ["0.6", "0.7", "0.8"], ["0.5999", "0.8001"]),
        ("-3.5", "0.25", ["-3.75", "-3.25"], ["3.5", "-3.2"]),
        ("1.1", "0.2", ["0.9", "1.3"], ["0.89", "1.31"]),
    ],
)
def test_a_number_is_right_up_to_its_bounds(
    version: str, value: str, near: str, right: list[str], wrong: list[str]
) -> None:
    item, _ = of_type(NumericEntry)
    number = NumericEntry(value=Decimal(value), tolerance=Decimal(near), unit="cars")
    _, read = entry_and_item(version, with_answers(item, number))
    assert {score(read, answer) for answer in right} == {1}
    assert {score(read, answer) for answer in wrong} == {0}
    assert "Unit: cars" in lines_of(find(read, "itemBody"))


@every_version
def test_another_order_earns_nothing(version: str) -> None:
    item, ordering = of_type(Ordering)
    _, read = entry_and_item(version, item)
    first, second, third = chosen(read, *ordering.entries)
    assert score(read, [first, second, third]) == 1
    assert score(read, [second, first, third]) == 0
    assert score(read, [first, second]) == 0


@every_version
def test_each_right_pair_earns_its_share_and_no_wrong_one_any(version: str) -> None:
    item, matching = of_type(Matching)
    entry, read = entry_and_item(version, item)
    premises = chosen(read, *(pair.premise for pair in matching.pairs))
    right = key(read)
    assert isinstance(right, list)
    for target in entry.jumbled:
        for premise in premises:
            pair = f"{premise} {chosen(read, target)[0]}"
            assert math.isclose(score(read, [pair]), 0.5 if pair in right else 0)
    assert [each.attrib["matchMax"] for each in choices(read)] == ["1", "1", "2", "2", "2"]


@every_version
def test_an_essay_is_scored_by_a_person_in_points(version: str) -> None:
    items = sample_set((of_type(ExtendedText)[0],)).model_copy()
    worth = items.model_copy(update={"entries": (items.entries[0].model_copy(update={"points": 3}),)})
    read = package(version, worth).item(worth.entries[0])
    assert outcomes(read, "some words")["SCORE"] == 0
    assert outcomes(read, "some words")["MAXSCORE"] == 3
    external = find(read, "outcomeDeclaration[@identifier='SCORE']").get("externalScored")
    assert external == (None if version == "qti21" else "human")


@every_version
def test_numbers_and_dates_are_never_shuffled(version: str) -> None:
    item, choice = of_type(Choice)
    fixed = with_answers(item, choice.model_copy(update={"fixed_order": True}))
    items = bank_set(BANK.model_copy(update={"items": (item, fixed)}))
    read = package(version, items)
    shuffled = [find(read.item(e), "itemBody/choiceInteraction").attrib["shuffle"] for e in items.entries]
    assert shuffled == ["true", "false"]
    _, alone = entry_and_item(version, item)
    assert find(alone, "itemBody/choiceInteraction").attrib["shuffle"] == "false", "a form stands as it is printed"


@every_version
def test_no_identifier_tells_where_an_option_stood_in_the_bank(version: str) -> None:
    item, _ = of_type(Choice)
    _, read = entry_and_item(version, item)
    assert [choice.attrib["identifier"] for choice in choices(read)] == ["A", "B", "C"]
    assert key(read) == "C"


@every_version
def test_markup_comes_back_as_elements_and_pictures_as_what_they_show(version: str) -> None:
    choice, response, statement, entry, number, ordering, matching, essay = (
        entry_and_item(version, item)[1] for item in RICH_ITEMS
    )
    stem = "Who <em>first</em> told of the <strong>bridge</strong> {a drop}?"
    assert markup_of(find(choice, "itemBody/*/prompt")) == stem
    assert {markup_of(each) for each in choices(choice)} == {
        "<em>Ada</em> Brook",
        "{a river}",
        "Lena<sub>2</sub> Marsh<sup>th</sup>",
    }
    told = [markup_of(each) for each in choice.iter("p")]
    assert told[:2] == ["A river <strong>tells</strong> nothing.", "It <strong>says</strong> so: {the secret}"]
    broken = "What is told?<br>{A bridge over a harbour}<br>Choose."
    assert markup_of(find(response, "itemBody/*/prompt")) == broken
    assert "the <code>start</code>" in {markup_of(each) for each in choices(response)}
    assert markup_of(find(statement, "itemBody/*/prompt")) == "H<sub>2</sub>O is <em>wet</em>."
    assert markup_of(find(entry, "itemBody/p")) == "“We <em>have </em>____<em> long</em><sup>2</sup> enough.”"
    assert [each.attrib["mapKey"] for each in entry.iter("mapEntry")] == ["H2O", "10^3"]
    assert markup_of(find(number, "itemBody/p")) == "What does <code>print(</code>____<code>)</code> print?"
    assert "x<sup>2</sup>" in {markup_of(each) for each in choices(ordering)}
    assert {"Ada*2", "{a river}", "<em>the</em> mayor*"} <= {markup_of(each) for each in choices(matching)}
    notes = [markup_of(each) for each in find(essay, "itemBody/rubricBlock")]
    assert notes[1:] == ["names the <em>piers</em> (1 point)", "says <code>no</code> (1 point)"]


@every_version
def test_the_key_of_markup_earns_all(version: str) -> None:
    read = package(version, sample_set(RICH_ITEMS))
    for entry in carried(version, sample_set(RICH_ITEMS)):
        if not isinstance(entry.item.interaction, ExtendedText):
            assert score(read.item(entry), key(read.item(entry))) == 1


@every_version
def test_no_white_space_comes_between_what_is_set_off(version: str) -> None:
    item, choice = of_type(Choice)
    tight = item.model_copy(update={"markup": Markup.MARKDOWN, "stem": "**A***b*~*c*~`d`"}).under_its_id()
    _, read = entry_and_item(version, with_answers(tight, choice))
    shown = "<strong>A</strong><em>b<sub>c</sub></em><code>d</code>"
    assert markup_of(find(read, "itemBody/*/prompt")) == shown
