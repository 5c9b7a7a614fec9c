"""Parallel forms: one build, equal points, about equal difficulty, and anchors in common."""

from collections import Counter
from collections.abc import Mapping

import pytest

from quizgen import pipeline
from quizgen.assembly import assemble_forms, form_minutes, plain_blueprint
from quizgen.checks import find_enemies, find_habits
from quizgen.cli._options import DEFAULT_BANK
from quizgen.errors import QuizgenError
from quizgen.estimate import expected_score
from quizgen.export import PageSetup
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.form import Form
from tests.assembly.banks import LARGE_BANK, bank_of, make_item, recipe_for

SEEDS = [str(seed) for seed in range(6)]
SHIPPED = pipeline.read(DEFAULT_BANK, ())
ENEMIES = find_enemies(SHIPPED.accepted)
HABITS = find_habits(SHIPPED.accepted)
EXPECTED = {item.id: expected_score(item, SHIPPED.article) for item in SHIPPED.accepted}


def parallel(bank: Bank, blueprint: Blueprint, forms: int, **wishes: object) -> Recipe:
    recipe = recipe_for(bank, *blueprint.sections, forms=forms, parallel=True)
    return recipe.model_copy(update={"blueprint": blueprint, **wishes})


def of_shipped_bank(blueprint: Blueprint, forms: int, **wishes: object) -> tuple[Form, ...]:
    recipe = parallel(SHIPPED, blueprint, forms, **wishes)
    return assemble_forms(SHIPPED, recipe, ENEMIES, expected=EXPECTED, habits=HABITS)


def mix(form: Form) -> Counter[str]:
    return Counter(placed.item.interaction.type for placed in form.items)


def expected(form: Form, shares: Mapping[str, float] = EXPECTED) -> float:
    return sum(placed.points * shares[placed.item.id] for placed in form.items)


def printed(form: Form) -> set[str]:
    return {placed.item.id for placed in form.items}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("items", "forms"), [(12, 4), (8, 3), (20, 2)])
def test_forms_have_one_mix_earn_the_same_and_are_as_difficult(items: int, forms: int, seed: str) -> None:
    made = of_shipped_bank(plain_blueprint(items), forms, seed=seed)
    assert [mix(form) for form in made] == [mix(made[0])] * forms
    assert [form.points for form in made] == [made[0].points] * forms
    scores = [expected(form) for form in made]
    assert max(scores) - min(scores) < 0.02 * made[0].points
    assert len(set.union(*map(printed, made))) == items * forms


def test_without_exchanges_the_forms_would_not_be_as_difficult() -> None:
    blueprint = plain_blueprint(12)
    blind = [
        assemble_forms(SHIPPED, parallel(SHIPPED, blueprint, 4, seed=seed), ENEMIES, habits=HABITS)
        for seed in SEEDS
    ]
    assert max(max(map(expected, forms)) - min(map(expected, forms)) for forms in blind) > 0.4


@pytest.mark.parametrize("points", [14, 17, 20])
def test_a_total_that_is_asked_for_is_that_of_every_form(points: int) -> None:
    blueprint = plain_blueprint(12, points=points, minutes=25)
    made = of_shipped_bank(blueprint, 3)
    assert [form.points for form in made] == [points] * 3
    assert [mix(form) for form in made] == [mix(made[0])] * 3
    assert max(map(form_minutes, made)) <= 25


@pytest.mark.parametrize("seed", SEEDS)
def test_anchors_are_common_to_all_forms_and_nothing_else_is(seed: str) -> None:
    made = of_shipped_bank(plain_blueprint(12), 4, seed=seed, anchors=4)
    common = set.intersection(*map(printed, made))
    assert len(common) == 4
    assert len(set.union(*map(printed, made))) == 4 + 4 * 8
    assert [mix(form) for form in made] == [mix(made[0])] * 4
    assert len({form.points for form in made}) == 1
    for form in made:
        facts = [fact for placed in form.items for fact in placed.item.source.facts]
        assert len(facts) == len(set(facts))


def test_anchors_are_spread_over_the_sections() -> None:
    sections = (Section(items=6, interactions=("choice",)), Section(items=3, interactions=("true-false",)))
    made = assemble_forms(LARGE_BANK, parallel(LARGE_BANK, Blueprint(sections=sections), 3, anchors=3))
    common = set.intersection(*map(printed, made))
    kinds = Counter(p.item.interaction.type for p in made[0].items if p.item.id in common)
    assert kinds == {"choice": 2, "true-false": 1}


def test_pinned_items_are_among_the_anchors() -> None:
    pinned = (LARGE_BANK.items[3].id,)
    made = assemble_forms(LARGE_BANK, parallel(LARGE_BANK, plain_blueprint(8), 2, anchors=3, pinned=pinned))
    common = printed(made[0]) & printed(made[1])
    assert len(common) == 3
    assert common >= set(pinned)


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"anchors": 9}, "A form has 8 items and cannot have 9 in common with others"),
        ({"anchors": 2, "parallel": False}, "Anchor items are common to parallel forms; ask for those too"),
        (
            {"anchors": 1, "pinned": tuple(item.id for item in LARGE_BANK.items[:2])},
            "All 2 pinned items stand on every form, so there are as many anchors at least, not 1",
        ),
    ],
)
def test_anchors_that_cannot_be_are_refused(wishes: dict[str, object], said: str) -> None:
    with pytest.raises(QuizgenError, match=said):
        assemble_forms(LARGE_BANK, parallel(LARGE_BANK, plain_blueprint(8), 2, **wishes))


def test_too_many_forms_are_told_that_fewer_or_no_anchors_would_do() -> None:
    bank = bank_of(tuple(make_item(number) for number in range(30)))
    with pytest.raises(QuizgenError) as raised:
        assemble_forms(bank, parallel(bank, plain_blueprint(10), 5, anchors=2))
    assert str(raised.value) == (
        "5 forms with items of their own need 42 items, but the bank is enough for 3 such forms; ask for fewer "
        "forms, or let them share their items."
    )


def test_forms_that_cannot_earn_the_same_are_refused() -> None:
    bank = bank_of((make_item(1, "matching"), make_item(2, "matching"), make_item(3, "matching")))
    with pytest.raises(
        QuizgenError, match="need 3 items and earn the same points, but the bank is enough for 1 such"
    ):
        assemble_forms(bank, parallel(bank, plain_blueprint(1), 3))
    priced = Blueprint(sections=(Section(items=1, points=2),))
    assert [form.points for form in assemble_forms(bank, parallel(bank, priced, 3))] == [2, 2, 2]


def test_a_mix_that_not_all_forms_can_have_is_as_near_as_can_be() -> None:
    items = (make_item(1, "text-entry"), *(make_item(number) for number in range(10, 15)))
    made = assemble_forms(bank_of(items), parallel(bank_of(items), plain_blueprint(3), 2))
    assert sorted(mix(form)["text-entry"] for form in made) == [0, 1]
    assert made[0].points == made[1].points


def test_what_make_reports_is_what_the_forms_come_to() -> None:
    quiz = pipeline.make(SHIPPED, parallel(SHIPPED, plain_blueprint(12), 4), (), PageSetup())
    told = quiz.manifest.expected_points
    assert told == {form.label: round(expected(form), 2) for form in quiz.forms}
    assert quiz.manifest.difference == round(max(told.values()) - min(told.values()), 2)
    single = pipeline.make(SHIPPED, recipe_for(SHIPPED, Section(items=6)), (), PageSetup())
    assert b"expected_points" not in single.documents["quiz.json"]
