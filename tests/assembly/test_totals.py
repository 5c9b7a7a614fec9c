"""Points and minutes: met exactly and kept to, or refused with what there is."""

import pytest

from quizgen.assembly import assemble_forms, form_minutes
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.form import Form
from tests.assembly.banks import LARGE_BANK, bank_of, make_item, recipe_for


def asked(bank: Bank, *sections: Section, points: int | None = None, minutes: int | None = None) -> Recipe:
    blueprint = Blueprint(sections=sections, points=points, minutes=minutes)
    return recipe_for(bank, *sections).model_copy(update={"blueprint": blueprint})


def form_of(recipe: Recipe, bank: Bank = LARGE_BANK) -> Form:
    (form,) = assemble_forms(bank, recipe)
    return form


def complaint(recipe: Recipe, bank: Bank = LARGE_BANK) -> str:
    with pytest.raises(QuizgenError) as raised:
        assemble_forms(bank, recipe)
    return str(raised.value)


@pytest.mark.parametrize("points", range(12, 36, 3))
def test_points_come_out_exactly(points: int) -> None:
    form = form_of(asked(LARGE_BANK, Section(items=12), points=points))
    assert (len(form.items), form.points) == (12, points)


@pytest.mark.parametrize("minutes", [8, 10, 14, 20, 60])
def test_minutes_are_kept_to(minutes: int) -> None:
    form = form_of(asked(LARGE_BANK, Section(items=12), minutes=minutes))
    assert len(form.items) == 12
    assert form_minutes(form) <= minutes


def test_points_of_a_section_count_as_it_says() -> None:
    sections = (Section(items=4, points=5), Section(items=4))
    form = form_of(asked(LARGE_BANK, *sections, points=20 + 9))
    assert form.points == 29
    assert [placed.points for placed in form.items[:4]] == [5] * 4


def test_points_and_minutes_are_met_together() -> None:
    form = form_of(asked(LARGE_BANK, Section(items=10), points=20, minutes=16))
    assert form.points == 20
    assert form_minutes(form) <= 16


def test_totals_that_are_met_anyway_change_nothing() -> None:
    plain = form_of(asked(LARGE_BANK, Section(items=12)))
    told = form_of(asked(LARGE_BANK, Section(items=12), points=plain.points, minutes=90))
    assert {p.item.id for p in told.items} == {p.item.id for p in plain.items}


def test_points_out_of_reach_are_told_what_can_be_had() -> None:
    assert complaint(asked(LARGE_BANK, Section(items=5, interactions=("choice",)), points=9)) == (
        "The quiz is to earn 9 points, but 5 items that fit together earn 5; allow more interactions, or drop the "
        "total of 9 points."
    )


def test_minutes_out_of_reach_are_told_what_it_takes() -> None:
    bank = bank_of(tuple(make_item(number) for number in range(20)))
    assert complaint(asked(bank, Section(items=12), minutes=5), bank) == (
        "The quiz is to take 5 minutes, but its 12 items take 13 at least by estimate, the reading included; ask "
        "for fewer items, or give it 13 minutes."
    )


def test_totals_that_rule_each_other_out_are_told_which_to_drop() -> None:
    bank = bank_of(
        (
            *(make_item(number, "true-false") for number in range(10)),
            *(make_item(number, "extended-text") for number in range(20, 30)),
        )
    )
    assert complaint(asked(bank, Section(items=5), points=15, minutes=10), bank) == (
        "No 5 items were found that earn exactly 15 points and take 10 minutes at most; drop the total of 15 "
        "points, or give it 21 minutes."
    )


def test_a_total_between_what_items_can_earn_is_told_so() -> None:
    bank = bank_of(tuple(make_item(number, "extended-text") for number in range(8)))
    bank = bank_of((*bank.items, *(make_item(number, "choice") for number in range(20, 28))))
    assert form_of(asked(bank, Section(items=2), points=4), bank).points == 4
    assert complaint(asked(bank, Section(items=2), points=5), bank) == (
        "No 2 items were found that fit together and earn exactly 5 points; drop the total of 5 points."
    )
