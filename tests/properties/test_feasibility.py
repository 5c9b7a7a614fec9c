"""Whenever there is a form that keeps what was asked, one is found; none is ever wrong."""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.assembly import assemble_forms
from quizgen.assembly.points import usual_points
from quizgen.assembly.timing import usual_seconds
from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.form import Form
from quizgen.model.item import Item
from tests.assembly.banks import bank_of, make_item, recipe_for

NAMES = ("choice", "true-false", "matching", "ordering", "extended-text", "multiple-response")
Pairs = frozenset[tuple[str, str]]


@st.composite
def small_banks(draw: st.DrawFn) -> tuple[tuple[Item, ...], Pairs]:
    """Six to eleven items that share facts and dislike each other, about two topics."""
    facts = st.lists(st.integers(1, 9), min_size=1, max_size=2, unique=True)
    drawn = draw(st.lists(st.tuples(st.sampled_from(NAMES), facts, st.booleans()), min_size=6, max_size=11))
    items = tuple(
        make_item(number, name, facts=tuple(f"fact-{n}" for n in used), topic="bridge" if first else "harbour")
        for number, (name, used, first) in enumerate(drawn)
    )
    pairs = [(one.id, other.id) for one, other in combinations(items, 2)]
    return items, frozenset(draw(st.lists(st.sampled_from(pairs), max_size=12, unique=True)))


@st.composite
def blueprints(draw: st.DrawFn) -> Blueprint:
    """One or two sections of one to three items, with totals that may or may not be within reach."""
    part = st.builds(
        Section,
        items=st.integers(1, 3),
        topics=st.just(()) | st.just(("bridge",)),
        points=st.none() | st.just(2),
    )
    sections = tuple(draw(st.lists(part, min_size=1, max_size=2)))
    how_many = sum(section.items for section in sections)
    return Blueprint(
        sections=sections,
        points=draw(st.none() | st.integers(how_many, 3 * how_many)),
        minutes=draw(st.none() | st.integers(how_many, 3 * how_many)),
    )


def keeps(items: tuple[tuple[Item, Section], ...], blueprint: Blueprint, enemies: Pairs) -> bool:
    """Whether these items, each in its section, keep all that a form of the blueprint must."""
    facts = [fact for item, _ in items for fact in item.source.facts]
    points = sum(section.points or usual_points(item.interaction) for item, section in items)
    seconds = sum(usual_seconds(item.interaction) for item, _ in items)
    return (
        len(facts) == len(set(facts))
        and not any({(a.id, b.id), (b.id, a.id)} & enemies for (a, _), (b, _) in combinations(items, 2))
        and blueprint.points in (None, points)
        and (blueprint.minutes is None or seconds <= 60 * blueprint.minutes)
    )


def every_form(
    items: tuple[Item, ...], sections: tuple[Section, ...]
) -> Iterator[tuple[tuple[Item, Section], ...]]:
    """Every way to fill the sections with different items, whatever else is asked."""
    if not sections:
        yield ()
        return
    section, *others = sections
    for some in combinations([item for item in items if section.admits(item)], section.items):
        left = tuple(item for item in items if item not in some)
        for rest in every_form(left, tuple(others)):
            yield (*((item, section) for item in some), *rest)


def placed(form: Form) -> tuple[tuple[Item, Section], ...]:
    """The form's items with their sections."""
    sections = [section for section in form.recipe.blueprint.sections for _ in range(section.items)]
    return tuple((p.item, section) for p, section in zip(form.items, sections, strict=True))


def recipe_of(items: tuple[Item, ...], blueprint: Blueprint, **wishes: object) -> Recipe:
    recipe = recipe_for(bank_of(items), *blueprint.sections)
    return recipe.model_copy(update={"blueprint": blueprint, "passage": False, **wishes})


def assembled(items: tuple[Item, ...], recipe: Recipe, enemies: Pairs) -> tuple[Form, ...]:
    """The recipe's forms; none when they are refused."""
    with suppress(QuizgenError):
        return assemble_forms(bank_of(items), recipe, enemies)
    return ()


def complaint(items: tuple[Item, ...], recipe: Recipe, enemies: Pairs) -> str:
    """Why the recipe is refused; nothing when it is not."""
    try:
        assemble_forms(bank_of(items), recipe, enemies)
    except QuizgenError as error:
        return str(error)
    return ""


@given(small_banks(), blueprints())
@settings(max_examples=250, deadline=None)
def test_a_form_is_found_exactly_when_there_is_one(
    bank: tuple[tuple[Item, ...], Pairs], blueprint: Blueprint
) -> None:
    items, enemies = bank
    possible = any(keeps(some, blueprint, enemies) for some in every_form(items, blueprint.sections))
    forms = assembled(items, recipe_of(items, blueprint), enemies)
    assert possible == bool(forms)
    assert all(keeps(placed(form), blueprint, enemies) for form in forms)


@given(small_banks(), blueprints(), st.integers(2, 3))
@settings(max_examples=100, deadline=None)
def test_parallel_forms_are_never_wrong(
    bank: tuple[tuple[Item, ...], Pairs], blueprint: Blueprint, how_many: int
) -> None:
    items, enemies = bank
    forms = assembled(items, recipe_of(items, blueprint, forms=how_many, parallel=True), enemies)
    assert all(keeps(placed(form), blueprint, enemies) for form in forms)
    assert len({form.points for form in forms}) <= 1
    assert len({p.item.id for form in forms for p in form.items}) == len(forms) * blueprint.how_many


@given(small_banks(), blueprints())
@settings(max_examples=100, deadline=None)
def test_what_is_said_to_be_enough_is_enough(bank: tuple[tuple[Item, ...], Pairs], blueprint: Blueprint) -> None:
    items, enemies = bank
    said = complaint(items, recipe_of(items, blueprint), enemies)
    if "drop the total of" in said:
        freed = blueprint.model_copy(update={"points": None})
        assert assembled(items, recipe_of(items, freed), enemies)
    if found := re.search(r"give it (\d+) minutes", said):
        slower = blueprint.model_copy(update={"minutes": int(found.group(1))})
        assert assembled(items, recipe_of(items, slower), enemies)
