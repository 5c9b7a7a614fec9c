import pytest

from quizgen.checks import CHECKS, FormCheck, check_form
from quizgen.model.interaction import TrueFalse
from quizgen.model.item import Item
from tests.checks.coast import (
    CLOZE,
    HOUSES,
    HOW_MANY,
    MAYORS,
    NUMERIC,
    ORDER,
    PLAN,
    TOWNS,
    TRUE_FALSE,
    WHEN,
    WHO,
    YEARS,
    choice,
    with_interaction,
    with_stem,
)
from tests.checks.forms import form_of

TRIED = {"cross-cue", "hinge", "key-position", "key-longest", "middle-number", "tf-balance"}
KEY_FIRST = tuple(
    with_interaction(item, choice(MAYORS[i], MAYORS[i - 1], MAYORS[i - 2])) for i, item in enumerate(WHO)
)
"""Ten choices whose first option is the key, so that the key is printed where the first option is put."""


def rules(*items: Item, positions: tuple[int, ...] = ()) -> set[str]:
    return {finding.rule for finding in check_form(form_of(*items, positions=positions))}


def test_every_rule_for_forms_is_tried() -> None:
    assert {name for name, check in CHECKS.items() if isinstance(check, FormCheck)} == TRIED


def test_a_sound_form_has_no_flaw() -> None:
    others = (CLOZE[3], NUMERIC[4], ORDER[5], TRUE_FALSE[6], TRUE_FALSE[7])
    assert check_form(form_of(*KEY_FIRST[:3], *others, positions=(0, 2, 1))) == ()


@pytest.mark.parametrize("index", range(10))
def test_an_item_that_tells_anothers_answer_is_found(index: int) -> None:
    town, mayor = TOWNS[index], MAYORS[index]
    tellers = (
        with_stem(CLOZE[index], f"Complete the sentence: {mayor}, the mayor of {town}, has a ____."),
        with_interaction(with_stem(TRUE_FALSE[index], f"{mayor} is the mayor of {town}."), TrueFalse(answer=True)),
    )
    for teller in tellers:
        (finding,) = check_form(form_of(teller, WHO[index]))
        assert (finding.rule, finding.where.item) == ("cross-cue", WHO[index].id)
        assert finding.message.startswith("Item 1 tells the answer of item 2")


@pytest.mark.parametrize("index", range(10))
def test_a_name_on_another_matter_tells_nothing(index: int) -> None:
    town, mayor = TOWNS[(index + 5) % 10], MAYORS[index]
    assert (
        rules(with_stem(CLOZE[index], f"Complete the sentence: {mayor} sailed from {town} with ____."), WHO[index])
        == set()
    )
    everyone = with_stem(CLOZE[index], f"The mayor of {TOWNS[index]} met {', '.join(MAYORS)} and a ____.")
    assert rules(everyone, WHO[index]) == set()


@pytest.mark.parametrize("index", range(10))
def test_two_items_about_one_fact_are_found(index: int) -> None:
    assert "hinge" in rules(HOW_MANY[index], NUMERIC[index])
    assert rules(HOW_MANY[index], NUMERIC[index - 1]) == set()


@pytest.mark.parametrize(
    "stem",
    [
        "What else did the person in the previous question say?",
        "Why was your answer to the first part right?",
        "Who opposed the plan of item 3?",
        "What came after the event in the question above?",
        "Where does the mayor of the last question live?",
    ],
)
def test_an_item_that_refers_to_another_is_found(stem: str) -> None:
    assert rules(with_stem(CLOZE[0], stem)) == {"hinge"}


@pytest.mark.parametrize(
    ("positions", "sound"),
    [
        ((0, 1, 2, 0, 1, 2), True),
        ((0, 1, 2, 2, 1, 0, 1), True),
        ((0, 0, 1, 2, 0, 1), False),
        ((1, 1, 2, 2), False),
        ((0, 1, 1, 1, 1, 0, 2, 2, 2, 0), False),
    ],
)
def test_keys_stand_equally_often_at_each_letter_in_no_long_run(positions: tuple[int, ...], sound: bool) -> None:
    assert ("key-position" in rules(*KEY_FIRST[: len(positions)], positions=positions)) is not sound


def test_numbers_stay_in_order_whatever_that_does_to_the_balance() -> None:
    assert "key-position" not in rules(*HOW_MANY[:3])
    assert "key-position" in rules(*HOW_MANY[:4])


@pytest.mark.parametrize(("longest", "sound"), [(3, True), (5, True), (8, False), (10, False)])
def test_keys_that_are_the_longest_too_often_are_found(longest: int, sound: bool) -> None:
    items = [
        with_interaction(
            item,
            choice(
                *(("A wide new quay", "A wall", "A road") if i < longest else ("A quay", "A long wall", "A road"))
            ),
        )
        for i, item in enumerate(PLAN)
    ]
    assert ("key-longest" in rules(*items, positions=(0, 1, 2, 0, 1, 2, 0, 1, 2, 0))) is not sound


@pytest.mark.parametrize(("middle", "sound"), [(3, True), (5, True), (9, False), (10, False)])
def test_keys_that_are_a_middle_number_too_often_are_found(middle: int, sound: bool) -> None:
    def texts(index: int) -> tuple[str, str, str]:
        less, more = f"{HOUSES[index] - 130:,}", f"{HOUSES[index] + 210:,}"
        return (f"{HOUSES[index]:,}", less if index < middle else f"{HOUSES[index] + 90:,}", more)

    items = [with_interaction(item, choice(*texts(index))) for index, item in enumerate(HOW_MANY)]
    assert ("middle-number" in rules(*items)) is not sound


@pytest.mark.parametrize(
    ("true", "false", "sound"),
    [(5, 5, True), (4, 6, True), (1, 2, True), (2, 3, True), (3, 7, False), (9, 1, False)],
)
def test_true_and_false_statements_are_about_equally_many(true: int, false: int, sound: bool) -> None:
    answers = [True] * true + [False] * false
    items = [with_interaction(TRUE_FALSE[i], TrueFalse(answer=answer)) for i, answer in enumerate(answers)]
    assert ("tf-balance" in rules(*items)) is not sound


def test_true_statements_that_are_longer_are_found() -> None:
    long = [
        with_stem(item, f"{item.stem} In {YEARS[i]} it rained." * (2 - i % 2)) if i % 2 == 0 else item
        for i, item in enumerate(TRUE_FALSE)
    ]
    assert rules(*TRUE_FALSE) == set()
    assert rules(*long) == {"tf-balance"}


def test_dates_are_no_middle_numbers() -> None:
    assert "middle-number" not in rules(*WHEN)
