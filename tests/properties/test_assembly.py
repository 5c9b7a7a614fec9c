"""What holds for every form that is assembled, whatever the bank, the blueprint and the seed."""

import os
import subprocess
import sys
from collections import Counter
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.assembly import assemble_forms, read_code, rebuild_form
from quizgen.assembly.arrange import arrange_items
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.form import Form, how_many_to_arrange
from quizgen.model.interaction import Choice
from quizgen.model.key import answer_key
from tests.assembly.banks import CYCLE, KINDS, LARGE_BANK, TOPICS, bank_of, make_item, recipe_for

names = st.sampled_from(sorted(set(CYCLE)))
seeds = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """Eight to forty items of all sorts, more or less crowded onto their facts."""
    facts = draw(st.integers(5, 40))
    some = st.lists(st.integers(1, facts), min_size=1, max_size=3, unique=True)
    drawn = draw(st.lists(st.tuples(names, some), min_size=8, max_size=40))
    return bank_of(
        tuple(
            make_item(number, name, facts=tuple(f"fact-{fact}" for fact in used))
            for number, (name, used) in enumerate(drawn)
        )
    )


sections = st.builds(
    Section,
    items=st.integers(1, 4),
    interactions=st.just(()) | st.lists(names, min_size=2, max_size=5, unique=True).map(tuple),
    topics=st.just(()) | st.just(TOPICS[:3]),
    facts=st.just(()) | st.just(KINDS[:4]),
    points=st.none() | st.integers(1, 5),
    heading=st.none() | st.just("Part"),
)


@st.composite
def recipes(draw: st.DrawFn, bank: Bank) -> Recipe:
    """One to three sections, one to three forms."""
    return recipe_for(
        bank,
        *draw(st.lists(sections, min_size=1, max_size=3)),
        seed=draw(seeds),
        forms=draw(st.integers(1, 3)),
        parallel=draw(st.booleans()),
    )


def assembled(bank: Bank, recipe: Recipe) -> tuple[Form, ...]:
    """The recipe's forms; none when the bank cannot fill them, which is told with numbers or names."""
    try:
        return assemble_forms(bank, recipe)
    except QuizgenError as error:
        message = str(error)
        assert message.endswith(".")
        assert "\n" not in message
        assert any(character.isdigit() for character in message) or "there are: " in message
        return ()


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_form_keeps_its_promises(data: st.DataObject) -> None:
    bank = data.draw(banks())
    recipe = data.draw(recipes(bank))
    forms = assembled(bank, recipe)
    assert len(forms) in (0, recipe.forms)
    for form in forms:
        _assert_fits(form, recipe.blueprint)
        assert read_code(form.code) == form.code
        assert len(answer_key(form).entries) == len(form.items)
        assert rebuild_form(bank, form.imprint) == form
    assert len({form.code for form in forms}) == len(forms)
    printed = [frozenset(placed.item.id for placed in form.items) for form in forms]
    if recipe.parallel:
        assert len(frozenset(chain(*printed))) == sum(map(len, printed))
    else:
        assert len(set(printed)) <= 1


def _assert_fits(form: Form, blueprint: Blueprint) -> None:
    """Counts, filters, headings and points by section; no item and no fact twice; whole arrangements."""
    assert len(form.items) == blueprint.how_many
    facts = [fact for placed in form.items for fact in placed.item.source.facts]
    assert len(facts) == len(set(facts))
    printed = iter(form.items)
    for section in blueprint.sections:
        for index in range(section.items):
            placed = next(printed)
            assert section.admits(placed.item)
            assert placed.heading == (section.heading if index == 0 else None)
            assert section.points in (None, placed.points)
    for placed in form.items:
        assert sorted(placed.order) == list(range(how_many_to_arrange(placed.item.interaction)))


@given(seeds, st.lists(st.integers(0, 60), min_size=1, max_size=40, unique=True))
@settings(deadline=None)
def test_shuffling_keeps_the_key_and_spreads_it(seed: str, numbers: list[int]) -> None:
    items = tuple(make_item(number) for number in numbers)
    blueprint = Blueprint(sections=(Section(items=len(items)),))
    used: dict[int, Counter[int]] = {}
    for placed in arrange_items(seed, "A", blueprint, [items]):
        choice = placed.item.interaction
        assert isinstance(choice, Choice)
        printed = [choice.options[index] for index in placed.order]
        assert [option for option in printed if option.is_key] == [choice.key]
        if not choice.fixed_order:
            used.setdefault(len(printed), Counter())[printed.index(choice.key)] += 1
    for options, counts in used.items():
        assert max(counts.values()) - min(counts[position] for position in range(options)) <= 1


@given(seeds, st.integers(1, 20), st.booleans())
@settings(max_examples=30, deadline=None)
def test_the_same_recipe_gives_the_same_forms(seed: str, how_many: int, parallel: bool) -> None:
    recipe = recipe_for(LARGE_BANK, Section(items=how_many), seed=seed, forms=2, parallel=parallel)
    again = Recipe.model_validate_json(recipe.model_dump_json())
    turned = bank_of(tuple(reversed(LARGE_BANK.items)))
    assert assemble_forms(LARGE_BANK, recipe) == assemble_forms(turned, again)


_PRINT_DIGESTS = """
from quizgen.assembly import assemble_forms
from quizgen.model.blueprint import Section
from tests.assembly.banks import LARGE_BANK, recipe_for

for parallel in (False, True):
    recipe = recipe_for(LARGE_BANK, Section(items=15), Section(items=5), forms=4, parallel=parallel)
    for form in assemble_forms(LARGE_BANK, recipe):
        print(form.label, form.code, form.digest)
"""


def test_the_same_recipe_gives_the_same_forms_in_every_process() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", _PRINT_DIGESTS],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in ("0", "1", "12345")
    }
    assert len(printed) == 1
    assert len(printed.pop().splitlines()) == 8
