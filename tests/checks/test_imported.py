"""Every rule looks at imported items, which have no facts and no evidence."""

import pytest

from quizgen.checks import CHECKS, FormCheck, check_form, check_items
from quizgen.model.finding import Severity
from quizgen.model.interaction import NumericEntry
from quizgen.model.item import Item
from tests.checks.coast import MAYORS, NUMERIC, SOUND, WHO, choice, with_interaction, with_stem
from tests.checks.imported import bank_of_imported, imported
from tests.checks.spoilt import SPOILT
from tests.samples import ITEMS, sample_form

NEED_FACTS = {"cloze-open", "tf-verbatim"}
"""Rules that hold an item against what the article says: without one there is nothing to hold it against."""
BAD = [(rule, family.bad) for rule, families in SPOILT.items() for family in families]


def rules_broken(item: Item) -> dict[str, Severity]:
    return {found.rule: found.severity for found in check_items(bank_of_imported(item))}


@pytest.mark.parametrize(("rule", "items"), BAD, ids=[rule for rule, _ in BAD])
def test_no_rule_stumbles_over_an_imported_item(rule: str, items: tuple[Item, ...]) -> None:
    for item in items:
        broken = rules_broken(item)
        assert rule not in broken or rule not in NEED_FACTS


@pytest.mark.parametrize("rule", [rule for rule in SPOILT if rule not in NEED_FACTS])
def test_a_flaw_that_words_alone_show_is_found_in_an_imported_item(rule: str) -> None:
    assert any(rule in rules_broken(item) for family in SPOILT[rule] for item in family.bad)


@pytest.mark.parametrize("item", SOUND, ids=lambda item: item.stem)
def test_a_sound_item_is_sound_when_it_was_imported(item: Item) -> None:
    assert rules_broken(item) == {}


def test_what_is_an_error_of_ours_is_a_warning_for_a_teachers_own_item() -> None:
    above = with_interaction(WHO[0], choice(MAYORS[0], MAYORS[1], "None of the above"))
    assert rules_broken(above)["all-or-none"] is Severity.WARNING
    assert isinstance(NUMERIC[0].interaction, NumericEntry)
    bare = NUMERIC[0].interaction.model_copy(update={"unit": None})
    asked = with_stem(with_interaction(NUMERIC[0], bare), "How high is it?")
    assert rules_broken(asked)["numeric-unit"] is Severity.WARNING


def test_rules_for_forms_take_imported_items() -> None:
    items = tuple(imported(item) for item in ITEMS)
    assert len({item.id for item in items}) == len(items)
    findings = check_form(sample_form(items))
    assert "hinge" not in {found.rule for found in findings}
    assert any(isinstance(check, FormCheck) for check in CHECKS.values())
