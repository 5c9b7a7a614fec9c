import pytest

from quizgen.checks import CHECKS, ItemCheck, check_items
from quizgen.model.item import Item
from tests.checks.coast import SOUND, bank_of
from tests.checks.spoilt import NEAR_MISSES, SPOILT

BAD = [(rule, item) for rule, families in SPOILT.items() for family in families for item in family.bad]
NEARLY = [(rule, item) for rule, families in NEAR_MISSES.items() for family in families for item in family.bad]


def rules_broken(item: Item) -> set[str]:
    return {finding.rule for finding in check_items(bank_of(item))}


def test_every_rule_for_items_is_tried_on_ten_spoilt_items_or_more() -> None:
    assert {name for name, check in CHECKS.items() if isinstance(check, ItemCheck)} == SPOILT.keys()
    assert all(len(family.sound) == 10 for families in SPOILT.values() for family in families)


@pytest.mark.parametrize(("rule", "item"), BAD, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(BAD)])
def test_a_spoilt_item_is_found(rule: str, item: Item) -> None:
    assert rule in rules_broken(item), f"{item.stem} {item.interaction}"


@pytest.mark.parametrize("item", SOUND, ids=lambda item: item.stem)
def test_no_rule_is_broken_by_a_sound_item(item: Item) -> None:
    assert check_items(bank_of(item)) == ()


@pytest.mark.parametrize(("rule", "item"), NEARLY, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(NEARLY)])
def test_what_only_looks_like_a_flaw_is_none(rule: str, item: Item) -> None:
    assert rule not in rules_broken(item), f"{item.stem} {item.interaction}"
