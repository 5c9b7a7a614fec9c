"""Points and minutes: met exactly and kept to, or refused with what there is."""

import random
from itertools import combinations

import pytest

from quizgen.assembly import assemble_forms, form_minutes
from quizgen.assembly.exact import Totals
from quizgen.assembly.load import Goal
from quizgen.assembly.plan import rank_candidates
from quizgen.assembly.points import usual_points
from quizgen.assembly.select import plan_forms
from quizgen.assembly.task import Task
from quizgen.assembly.timing import usual_seconds
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.form import Form
from quizgen.model.interaction import INTERACTION_TYPES
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


@pytest.mark.parametrize("case", range(20))
def test_a_hidden_form_with_its_very_totals_is_found(case: int) -> None:
    """Twenty of sixty items that get on with each other; others earn and take what they like."""
    chance = random.Random(case)
    friends, facts = set(chance.sample(range(60), 20)), iter(chance.sample(range(30), 20))
    items = tuple(
        make_item(
            number,
            chance.choice(INTERACTION_TYPES),
            facts=tuple(
                f"fact-{fact}"
                for fact in (
                    [next(facts)] if number in friends else chance.sample(range(30), chance.choice((1, 2)))
                )
            ),
        )
        for number in range(60)
    )
    enemies = {
        (items[one].id, items[other].id)
        for one, other in combinations(range(60), 2)
        if not {one, other} <= friends and chance.random() < 0.05
    }
    hidden = [items[number].interaction for number in sorted(friends)]
    totals = Totals(points=sum(map(usual_points, hidden)), seconds=sum(map(usual_seconds, hidden)))
    plan = plan_forms(Task(rank_candidates(items, "1", enemies), (Section(items=20),), goal=Goal(totals)))
    assert plan.empty() == ()
    assert totals.met(plan)
    chosen = {candidate.id for candidate in plan.seats}
    assert not any(one in chosen and other in chosen for one, other in enemies)
