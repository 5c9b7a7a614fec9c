"""Which items are selected: what is promised, and what is striven for."""

import itertools
import random
from collections import Counter
from collections.abc import Iterable

import pytest

from quizgen.assembly import assemble_forms
from quizgen.assembly.plan import rank_candidates
from quizgen.assembly.select import how_many_fit, plan_forms
from quizgen.assembly.task import Task
from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Blueprint, Section
from quizgen.model.form import Form
from quizgen.model.interaction import TrueFalse
from quizgen.model.item import Item, Status
from tests.assembly.banks import CYCLE, LARGE_BANK, TOPICS, bank_of, large_items, make_item, recipe_for

SEEDS = [str(seed) for seed in range(12)]


def form_of(
    *sections: Section,
    items: tuple[Item, ...] = LARGE_BANK.items,
    seed: str = "1",
    enemies: Iterable[tuple[str, str]] = (),
) -> Form:
    bank = bank_of(items)
    return assemble_forms(bank, recipe_for(bank, *sections, seed=seed), enemies)[0]


def interactions(form: Form) -> Counter[str]:
    return Counter(placed.item.interaction.type for placed in form.items)


def test_drafts_and_rejected_items_are_never_printed() -> None:
    unfit = tuple(
        make_item(number).model_copy(update={"status": status})
        for number, status in enumerate((Status.DRAFT, Status.REJECTED) * 10)
    )
    accepted = tuple(make_item(number) for number in range(100, 105))
    form = form_of(Section(items=5), items=(*unfit, *accepted))
    assert {placed.item.id for placed in form.items} == {item.id for item in accepted}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_section_without_wishes_has_the_usual_mix(seed: str) -> None:
    assert interactions(form_of(Section(items=20), seed=seed)) == {
        "choice": 9,
        "true-false": 3,
        "multiple-response": 2,
        "text-entry": 2,
        "numeric-entry": 1,
        "matching": 1,
        "ordering": 1,
        "extended-text": 1,
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_named_interactions_share_a_section_evenly(seed: str) -> None:
    form = form_of(Section(items=9, interactions=("choice", "true-false", "text-entry")), seed=seed)
    assert interactions(form) == {"choice": 3, "true-false": 3, "text-entry": 3}


def test_what_the_bank_lacks_is_made_up_by_others() -> None:
    items = tuple(make_item(number, "matching" if number < 2 else "choice") for number in range(40))
    assert interactions(form_of(Section(items=10, interactions=("matching", "choice")), items=items)) == {
        "matching": 2,
        "choice": 8,
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_topics_and_kinds_are_spread(seed: str) -> None:
    form = form_of(Section(items=20), seed=seed)
    topics = Counter(placed.item.topic for placed in form.items)
    assert set(topics) == set(TOPICS)
    assert max(topics.values()) <= 5
    for kinds in (
        Counter(placed.item.source.question for placed in form.items),
        Counter(placed.item.source.fact_kind for placed in form.items),
    ):
        assert max(kinds.values()) <= 6


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("how_many", [2, 5, 10])
def test_true_and_false_are_balanced_though_the_bank_is_not(seed: str, how_many: int) -> None:
    form = form_of(Section(items=how_many, interactions=("true-false",)), seed=seed)
    statements = [placed.item.interaction for placed in form.items]
    true = sum(statement.answer for statement in statements if isinstance(statement, TrueFalse))
    assert 0.4 <= true / how_many <= 0.6


def test_statements_that_are_all_true_are_better_than_none() -> None:
    items = tuple(make_item(number, "true-false") for number in range(30) if number % 3)
    assert interactions(form_of(Section(items=6, interactions=("true-false",)), items=items)) == {"true-false": 6}


@pytest.mark.parametrize("seed", SEEDS)
def test_enemies_never_meet_on_a_form(seed: str) -> None:
    items = tuple(make_item(number, "choice") for number in range(40))
    enemies = {(one.id, other.id) for one, other in itertools.pairwise(items)}
    form = form_of(Section(items=16), items=items, seed=seed, enemies=enemies)
    chosen = {placed.item.id for placed in form.items}
    assert len(chosen) == 16
    assert not any(one in chosen and other in chosen for one, other in enemies)


def test_parallel_forms_keep_enemies_apart_by_printing_them_on_different_forms() -> None:
    items = tuple(make_item(number, "choice") for number in range(2))
    bank = bank_of(items)
    recipe = recipe_for(bank, Section(items=1), forms=2).model_copy(update={"parallel": True})
    forms = assemble_forms(bank, recipe, [(items[0].id, items[1].id)])
    assert {form.items[0].item.id for form in forms} == {item.id for item in items}


def test_when_only_enemies_are_left_the_quiz_is_refused() -> None:
    items = tuple(make_item(number, "choice") for number in range(2))
    with pytest.raises(
        QuizgenError, match=r"has 2 \(1 once no fact is used twice and no item tells another's answer"
    ):
        form_of(Section(items=2), items=items, enemies=[(items[0].id, items[1].id)])


def test_one_more_item_in_the_bank_leaves_nine_papers_in_ten_as_they_are() -> None:
    """Twelve of two hundred items, one more of any interaction: at the worst half of the paper changes."""
    changed = []
    for seed in SEEDS:
        before = {placed.item.id for placed in form_of(Section(items=12), seed=seed).items}
        for number in range(1000, 1020):
            larger = (*LARGE_BANK.items, make_item(number, CYCLE[number % 20]))
            after = {placed.item.id for placed in form_of(Section(items=12), items=larger, seed=seed).items}
            changed.append(len(before - after))
    assert changed.count(0) >= 0.9 * len(changed)
    assert max(changed) <= 6


def test_the_order_of_the_bank_does_not_matter() -> None:
    turned = tuple(reversed(LARGE_BANK.items))
    assert form_of(Section(items=20)).digest == form_of(Section(items=20), items=turned).digest


def test_other_seeds_give_other_items() -> None:
    papers = [{placed.item.id for placed in form_of(Section(items=12), seed=seed).items} for seed in SEEDS]
    shared = [len(one & other) for one in papers for other in papers if one is not other]
    assert sum(shared) / len(shared) < 4


def test_sections_with_narrow_wishes_are_served_before_broad_ones() -> None:
    items = (*(make_item(number) for number in range(20)), *(make_item(number, "ordering") for number in (50, 51)))
    form = form_of(Section(items=20), Section(items=2, interactions=("ordering",)), items=items)
    assert [placed.item.interaction.type for placed in form.items[-2:]] == ["ordering", "ordering"]


def test_facts_are_shared_out_by_moving_items_when_every_fact_is_needed() -> None:
    """Thirty sections' worth of chains: fact n serves as choice and as true-false, and each must serve once."""
    facts = [f"fact-{number}" for number in range(30)]
    items = tuple(
        make_item(number, name, facts=(fact,))
        for number, (name, fact) in enumerate(
            (name, fact)
            for fact in facts
            for name in (("choice", "true-false") if fact != "fact-3" else ("choice",))
        )
    )
    form = form_of(
        Section(items=1, interactions=("choice",)), Section(items=29, interactions=("true-false",)), items=items
    )
    assert form.items[0].item.source.facts == ("fact-3",)


def _some_way_exists(items: tuple[Item, ...], blueprint: Blueprint, forms: int) -> bool:
    """Whether any assignment of items to seats keeps the promises: tried one by one."""
    seats = [
        (form, section) for form in range(forms) for section in blueprint.sections for _ in range(section.items)
    ]

    def place(seat: int, used: frozenset[int], facts: frozenset[tuple[int, str]]) -> bool:
        if seat == len(seats):
            return True
        form, section = seats[seat]
        return any(
            place(seat + 1, used | {index}, facts | {(form, fact) for fact in item.source.facts})
            for index, item in enumerate(items)
            if index not in used
            and section.admits(item)
            and facts.isdisjoint((form, f) for f in item.source.facts)
        )

    return place(0, frozenset(), frozenset())


@pytest.mark.parametrize("case", range(150))
def test_a_way_is_found_whenever_there_is_one(case: int) -> None:
    chance = random.Random(case)
    items = tuple(
        make_item(
            number,
            chance.choice(("choice", "true-false")),
            topic=chance.choice(("bridge", "harbour")),
            facts=tuple(f"fact-{fact}" for fact in sorted(chance.sample(range(7), chance.choice((1, 1, 2, 3))))),
        )
        for number in range(9)
    )
    sections = tuple(
        Section(
            items=chance.randint(1, 3),
            interactions=chance.choice(((), ("choice",), ("true-false",))),
            topics=chance.choice(((), (items[0].topic,))),
        )
        for _ in range(chance.randint(1, 3))
    )
    blueprint = Blueprint(sections=sections)
    forms = chance.choice((1, 1, 2))
    plan = plan_forms(Task(rank_candidates(items, "1"), sections, forms=forms))
    filled = len(plan.seats) == forms * blueprint.how_many
    assert filled == _some_way_exists(items, blueprint, forms)


def test_the_estimate_of_how_many_fit_is_exact_when_each_item_has_one_fact() -> None:
    items = tuple(make_item(number, facts=(f"fact-{number % 37}",)) for number in range(120))
    assert how_many_fit(rank_candidates(items, "1")) == 37


@pytest.mark.parametrize("seed", SEEDS)
def test_parallel_forms_share_no_item_and_no_fact_when_there_are_enough(seed: str) -> None:
    recipe = recipe_for(LARGE_BANK, Section(items=8), seed=seed, forms=4, parallel=True)
    forms = assemble_forms(LARGE_BANK, recipe)
    facts = [fact for form in forms for placed in form.items for fact in placed.item.source.facts]
    assert len(facts) == len(set(facts))
    assert [interactions(form) for form in forms] == [interactions(forms[0])] * 4


def test_parallel_forms_share_facts_only_as_far_as_they_have_to() -> None:
    items = large_items(80, facts=25)
    bank = bank_of(items)
    forms = assemble_forms(
        bank, recipe_for(bank, Section(items=7, interactions=("choice", "true-false")), forms=4, parallel=True)
    )
    printed = [placed.item.id for form in forms for placed in form.items]
    assert len(printed) == len(set(printed)) == 28
    uses = Counter(fact for form in forms for placed in form.items for fact in placed.item.source.facts)
    assert max(uses.values()) == 2
    for form in forms:
        facts = [fact for placed in form.items for fact in placed.item.source.facts]
        assert len(facts) == len(set(facts))


def test_twenty_six_parallel_forms_can_be_had() -> None:
    forms = assemble_forms(LARGE_BANK, recipe_for(LARGE_BANK, Section(items=6), forms=26, parallel=True))
    assert [form.label for form in forms] == list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert len({placed.item.id for form in forms for placed in form.items}) == 26 * 6


def test_every_accepted_item_can_be_printed() -> None:
    items = tuple(make_item(number) for number in range(40))
    assert len(form_of(Section(items=40), items=items).items) == 40
    with pytest.raises(QuizgenError):
        form_of(Section(items=41), items=items)
