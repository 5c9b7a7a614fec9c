"""The bank that comes with quizgen keeps the rules."""

from functools import cache

import pytest

from quizgen.bank import list_banks, read_bank
from quizgen.bundled import bundled_folder
from quizgen.checks import CHECKS, check_items
from quizgen.model.bank import Bank
from quizgen.model.finding import Severity

BANKS = bundled_folder("question_bank")
HUMAN_RATE = 0.299
"""How many of 7,562 published multiple-choice questions that people wrote break a rule of this sort."""


@cache
def read(name: str) -> Bank:
    return read_bank(BANKS / name)


@pytest.mark.parametrize("name", list_banks((BANKS,)))
def test_no_item_of_a_shipped_bank_breaks_a_rule_that_forbids_printing(name: str) -> None:
    errors = [str(found) for found in check_items(read(name)) if found.severity is Severity.ERROR]
    assert errors == []


@pytest.mark.parametrize("name", list_banks((BANKS,)))
def test_fewer_items_are_warned_of_than_of_those_that_people_wrote(name: str) -> None:
    bank = read(name)
    warned = {found.where.item for found in check_items(bank) if found.severity is Severity.WARNING}
    assert len(warned) < HUMAN_RATE * len(bank.accepted)


@pytest.mark.parametrize("rule", CHECKS)
def test_no_rule_fires_on_everything(rule: str) -> None:
    for name in list_banks((BANKS,)):
        bank = read(name)
        assert len({f.where.item for f in check_items(bank) if f.rule == rule}) <= 0.1 * len(bank.items)
