import pytest
from pydantic import ValidationError

from quizgen.checks import check_form, check_items
from quizgen.model.item import Silence, Status
from tests.checks.coast import MAYORS, WHO, bank_of, choice, silencing, with_interaction
from tests.checks.forms import form_of

SPOILT = with_interaction(WHO[0], choice(MAYORS[0], MAYORS[1], "Both of these"))


def test_a_silenced_rule_does_not_count_for_its_item() -> None:
    assert [finding.rule for finding in check_items(bank_of(SPOILT))] == ["all-or-none"]
    assert check_items(bank_of(silencing(SPOILT, "all-or-none"))) == ()


def test_other_items_and_other_rules_are_still_looked_at() -> None:
    other = with_interaction(WHO[1], choice(MAYORS[1], MAYORS[2], "Both of these"))
    findings = check_items(bank_of(silencing(SPOILT, "all-or-none"), other))
    assert [(finding.rule, finding.where.item) for finding in findings] == [("all-or-none", other.id)]
    assert [finding.rule for finding in check_items(bank_of(silencing(SPOILT, "vague")))] == ["all-or-none"]


def test_a_rule_for_forms_is_silenced_by_the_item_to_blame() -> None:
    twin = with_interaction(WHO[0], choice(MAYORS[0], MAYORS[4], MAYORS[5]))
    assert "hinge" in {finding.rule for finding in check_form(form_of(WHO[0], twin))}
    silenced = check_form(form_of(WHO[0], silencing(twin, "hinge")))
    assert "hinge" not in {finding.rule for finding in silenced}


def test_a_silence_needs_a_reason() -> None:
    with pytest.raises(ValidationError):
        Silence(rule="vague", reason="  ")


def test_a_rule_that_does_not_exist_cannot_be_silenced_nor_can_that_be_hushed_up() -> None:
    slip = silencing(WHO[0], "longest-kee")
    (finding,) = check_items(bank_of(slip))
    assert finding.rule == "unknown-rule"
    assert "did you mean “longest-key”?" in finding.message
    hushed = slip.model_copy(update={"silenced": (*slip.silenced, Silence(rule="unknown-rule", reason="Hush."))})
    assert [finding.rule for finding in check_items(bank_of(hushed))] == ["unknown-rule"]


def test_rejected_items_are_not_looked_at() -> None:
    assert check_items(bank_of(SPOILT.model_copy(update={"status": Status.REJECTED}))) == ()
