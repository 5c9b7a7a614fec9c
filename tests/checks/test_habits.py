"""Habits of keys are counted as the rules of forms find them."""

import random

import pytest

from quizgen import pipeline
from quizgen.checks import check_form, find_habits
from quizgen.cli._options import DEFAULT_BANK
from quizgen.model.item import Item
from tests.checks.forms import form_of

RULES = {"key-longest", "middle-number", "tf-balance"}
ITEMS = tuple(
    item for item in pipeline.read(DEFAULT_BANK, ()).accepted if item.interaction.type in ("choice", "true-false")
)
COUNT = find_habits(ITEMS)


def habits_found(items: tuple[Item, ...]) -> set[str]:
    return {finding.rule for finding in check_form(form_of(*items))} & RULES


@pytest.mark.parametrize("case", range(120))
def test_the_count_is_zero_exactly_when_no_rule_finds_a_habit(case: int) -> None:
    chance = random.Random(case)
    longest = sorted(ITEMS, key=lambda item: -COUNT([item.id] * 4))
    pool = longest[:40] if case % 2 else ITEMS
    items = tuple(chance.sample(pool, chance.randint(1, 14)))
    assert (COUNT(item.id for item in items) > 0) == bool(habits_found(items))


def test_both_sides_of_the_count_were_tried() -> None:
    statements = [item for item in ITEMS if item.interaction.type == "true-false"]
    true = tuple(item for item in statements if getattr(item.interaction, "answer", False))[:6]
    assert COUNT(item.id for item in true) == 3
    assert habits_found(true) == {"tf-balance"}
    assert COUNT(()) == 0
