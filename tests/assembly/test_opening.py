"""A choice asked without its options has every right way of writing the answer on its key."""

from decimal import Decimal

import pytest

from quizgen.assembly.opening import open_choice
from quizgen.model.entity import Entity, EntityType
from quizgen.model.interaction import Choice, NumericEntry, Option, TextEntry
from quizgen.model.item import Item
from quizgen.text.asking import Asked
from tests.samples import ENTITIES, ITEMS


def asking(stem: str, key: str, *others: str) -> Item:
    options = (Option(text=key, is_key=True), *(Option(text=text) for text in others or ("this", "that")))
    return ITEMS[0].model_copy(update={"stem": stem, "interaction": Choice(options=options)})


def accepted(item: Item, entities: tuple[Entity, ...] = ENTITIES) -> tuple[str, ...]:
    opened = open_choice(item, entities)
    assert opened is not None
    assert isinstance(opened[0], TextEntry)
    return opened[0].accepted


def test_other_names_of_the_answer_are_right_too() -> None:
    assert accepted(asking("Who announced it?", "Mayor Brook")) == ("Mayor Brook", "Ada Brook", "Brook")


def test_who_stands_for_the_answer_is_right_where_a_person_or_state_is_asked_for() -> None:
    town = Entity(id="town", name="Port Elm", type=EntityType.PLACE, also=("council",))
    council = Entity(id="council", name="the council", type=EntityType.ORGANISATION, also=("town",))
    assert "the council" in accepted(asking("Who granted the loan?", "Port Elm"), (town, council))
    assert "the council" not in accepted(asking("Where is the bridge?", "Port Elm"), (town, council))


def test_no_distractor_is_accepted() -> None:
    assert "Brook" not in accepted(asking("Who announced it?", "Ada Brook", "Brook", "Reed"))


@pytest.mark.parametrize(
    ("key", "also"), [("In May", "May"), ("on 3 May 1911", "3 May 1911"), ("About forty people", "forty people")]
)
def test_small_words_before_the_answer_may_be_left_out(key: str, also: str) -> None:
    assert accepted(asking("When was it, and how many came?", key)) == (key, also)


@pytest.mark.parametrize(
    ("key", "value"), [("12,000", 12000), ("About 200", 200), ("more than six", 6), ("1.5", 1.5)]
)
def test_a_number_that_is_counted_is_entered(key: str, value: float) -> None:
    opened = open_choice(asking("How many cars were there?", key), ENTITIES)
    assert opened == (NumericEntry(value=Decimal(str(value))), Asked.NAME)


@pytest.mark.parametrize("key", ["$40 million", "two or three", "Dozens", "the S-400"])
def test_what_is_more_than_a_number_is_written(key: str) -> None:
    assert accepted(asking("How many cars were there?", key))[0] == key


def test_a_number_without_a_unit_is_written() -> None:
    assert accepted(asking("How large is the loan?", "40")) == ("40",)


@pytest.mark.parametrize("key", ["All of the above", "None of these", "Both of them, as above"])
def test_an_answer_that_speaks_of_options_needs_them(key: str) -> None:
    assert open_choice(asking("Who announced it?", key), ENTITIES) is None


def test_only_choices_are_opened() -> None:
    assert all(open_choice(item, ENTITIES) is None for item in ITEMS[1:])
