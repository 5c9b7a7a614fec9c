"""Tiers leave no trace on papers that have none."""

from quizgen.model.form import Imprint
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from quizgen.model.tier import Tier
from tests.samples import sample_form
from tests.tiered import tiered

ADDED = ("tier", "tiers", "aid", "sign", "corrected", "free")


def names_in(value: object) -> set[str]:
    match value:
        case dict():
            return set(value).union(*map(names_in, value.values()))
        case list():
            return set().union(*map(names_in, value))
        case _:
            return set()


def test_a_form_without_tiers_writes_none_down() -> None:
    form = sample_form()
    for noun in (form.imprint, student_form(form), answer_key(form)):
        assert names_in(noun.model_dump(mode="json")).isdisjoint(ADDED)


def test_an_imprint_is_read_back_with_its_tiers() -> None:
    for form in (sample_form(), *tiered()):
        assert Imprint.model_validate_json(form.imprint.model_dump_json()) == form.imprint


def test_papers_are_called_by_label_and_tier() -> None:
    assert [form.imprint.name for form in tiered()] == ["A", "A support", "A stretch"]


def test_every_tier_has_a_sign_of_its_own_that_says_nothing() -> None:
    signs = [tier.sign for tier in Tier]
    assert len(set(signs)) == len(signs)
    assert not any(sign.isalnum() for sign in signs)
