"""Filling seats that are hard to fill, and telling that some cannot be filled."""

import itertools
import random

import pytest

from quizgen.assembly.exact import Totals, Trial
from quizgen.assembly.plan import Plan, rank_candidates
from quizgen.assembly.search import can_be_filled, fill_seats, most_that_fit
from quizgen.model.blueprint import Section
from quizgen.model.item import Item
from tests.assembly.banks import make_item

ITEMS = tuple(make_item(number) for number in range(120))


def plan_of(items: tuple[Item, ...], wanted: int, enemies: set[tuple[str, str]], seed: str = "1") -> Plan:
    return Plan(rank_candidates(items, seed, enemies), (Section(items=wanted),))


def names(plan: Plan) -> set[str]:
    return {candidate.id for candidate in plan.seats}


def chain(items: tuple[Item, ...]) -> set[tuple[str, str]]:
    return {(one.id, other.id) for one, other in itertools.pairwise(items)}


@pytest.mark.parametrize("seed", "abcdef")
@pytest.mark.parametrize("length", [2, 10, 40, 120])
def test_every_other_item_of_a_chain_of_enemies_can_be_had(length: int, seed: str) -> None:
    plan = plan_of(ITEMS[:length], length // 2, chain(ITEMS[:length]), seed)
    assert fill_seats(plan)
    assert not any(one in names(plan) and other in names(plan) for one, other in chain(ITEMS[:length]))


@pytest.mark.parametrize("case", range(12))
def test_a_hidden_form_among_enemies_is_found(case: int) -> None:
    """Thirty items that get on with each other, among ninety that each dislike a fifth of all others."""
    chance = random.Random(case)
    friends = set(chance.sample(range(120), 30))
    enemies = {
        (ITEMS[one].id, ITEMS[other].id)
        for one, other in itertools.combinations(range(120), 2)
        if not {one, other} <= friends and chance.random() < 0.2
    }
    plan = plan_of(ITEMS, 28, enemies)
    assert fill_seats(plan)
    assert not any(one in names(plan) and other in names(plan) for one, other in enemies)


def test_what_cannot_be_filled_is_left_with_as_many_as_could_be_had() -> None:
    plan = plan_of(ITEMS[:10], 7, chain(ITEMS[:10]))
    assert not fill_seats(plan)
    assert len(plan.seats) == 5


@pytest.mark.parametrize("case", range(40))
def test_the_bound_is_never_below_what_fits(case: int) -> None:
    chance = random.Random(case)
    items = ITEMS[: chance.randint(1, 9)]
    enemies = {(a.id, b.id) for a, b in itertools.combinations(items, 2) if chance.random() < 0.4}
    most = max(
        len(some)
        for size in range(len(items) + 1)
        for some in itertools.combinations(items, size)
        if not any((a.id, b.id) in enemies for a, b in itertools.combinations(some, 2))
    )
    assert most <= most_that_fit(rank_candidates(items, "1", enemies)) <= len(items)
    plan = plan_of(items, most, enemies)
    assert can_be_filled(plan)
    assert fill_seats(plan) or Trial(plan.cleared(), Totals()).succeeds()


def test_far_too_much_is_proven_impossible() -> None:
    crowd = tuple(make_item(number, facts=(f"fact-{number % 4}",)) for number in range(60))
    assert not can_be_filled(plan_of(crowd, 5, set()))
    everybody = set(itertools.combinations([item.id for item in ITEMS[:20]], 2))
    assert not can_be_filled(plan_of(ITEMS[:20], 2, everybody))


def test_the_search_takes_no_longer_than_it_was_told() -> None:
    plan = plan_of(ITEMS[:40], 20, chain(ITEMS[:40]))
    assert not fill_seats(plan, patience=3)
    assert len(plan.seats) <= 3


def test_a_trial_that_fails_leaves_the_plan_as_it_was() -> None:
    plan = plan_of(ITEMS[:6], 3, set())
    assert not Trial(plan, Totals(points=99)).succeeds()
    assert plan.seats == {}
    assert Trial(plan, Totals(points=3, seconds=180)).succeeds()
    assert len(plan.seats) == 3
