"""Items that must stand on every form, or on none, and what past quizzes printed."""

import pytest

from quizgen.assembly import assemble_forms, find_items, find_reuse, past_items, rebuild_form
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Recipe, Section
from quizgen.model.form import Form
from quizgen.model.item import Status
from tests.assembly.banks import LARGE_BANK, bank_of, large_items, make_item, recipe_for

SEEDS = ["1", "2", "3", "4"]
IDS = [item.id for item in LARGE_BANK.items]


def wishing(bank: Bank = LARGE_BANK, *sections: Section, **wishes: object) -> Recipe:
    return recipe_for(bank, *(sections or (Section(items=8),))).model_copy(update=wishes)


def printed(form: Form) -> set[str]:
    return {placed.item.id for placed in form.items}


def complaint(recipe: Recipe, bank: Bank = LARGE_BANK, enemies: tuple[tuple[str, str], ...] = ()) -> str:
    with pytest.raises(QuizgenError) as raised:
        assemble_forms(bank, recipe, enemies)
    return str(raised.value)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("parallel", [False, True])
def test_pinned_items_stand_on_every_form_and_excluded_ones_on_none(seed: str, parallel: bool) -> None:
    pinned, excluded = (IDS[3], IDS[60]), tuple(IDS[100:190])
    recipe = wishing(forms=3, parallel=parallel, seed=seed, pinned=pinned, excluded=excluded)
    forms = assemble_forms(LARGE_BANK, recipe)
    for form in forms:
        assert printed(form) >= set(pinned)
        assert printed(form).isdisjoint(excluded)
        assert rebuild_form(LARGE_BANK, form.imprint) == form
    if parallel:
        assert printed(forms[0]) & printed(forms[1]) == set(pinned)


def test_a_pinned_item_stands_in_a_section_that_admits_it() -> None:
    ordering = next(item for item in LARGE_BANK.items if item.interaction.type == "ordering")
    sections = (
        Section(items=3, interactions=("choice",)),
        Section(items=2, interactions=("ordering", "matching")),
    )
    (form,) = assemble_forms(LARGE_BANK, wishing(LARGE_BANK, *sections, pinned=(ordering.id,)))
    assert ordering.id in {placed.item.id for placed in form.items[3:]}


def test_pinned_items_make_room_for_each_other_among_sections() -> None:
    choices = [make_item(number, "choice") for number in range(3)]
    statements = [make_item(number, "true-false") for number in range(10, 14)]
    bank = bank_of((*choices, *statements))
    sections = (Section(items=2), Section(items=2, interactions=("true-false",)))
    for pinned in ((statements[0], statements[1], choices[0], choices[1]), (statements[2], choices[0])):
        ids = tuple(sorted(item.id for item in pinned))
        (form,) = assemble_forms(bank, wishing(bank, *sections, pinned=ids))
        assert printed(form) >= set(ids)


SHARING = tuple(make_item(number, facts=("loan",)) for number in (300, 301))
BOTH = tuple(item.id for item in SHARING)
DRAFT = make_item(310).model_copy(update={"status": Status.DRAFT})
BANK = bank_of((*large_items(60), *SHARING, DRAFT))


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"pinned": ("ffffffffffff",)}, "has no item ffffffffffff, which is pinned"),
        ({"pinned": (DRAFT.id,)}, f"The pinned item {DRAFT.id} is a draft, and only accepted items are printed"),
        ({"pinned": (IDS[0],), "excluded": (IDS[0],)}, f"The item {IDS[0]} is both pinned and excluded"),
        ({"pinned": BOTH}, "cannot stand on one form, as both ask about the fact 'loan'"),
        ({"pinned": (IDS[0], IDS[1])}, "cannot stand on one form, as one tells the other's answer; unpin one"),
        ({"pinned": (IDS[17],)}, f"{IDS[17]} fits no part of the quiz: it is a hard ordering item"),
        ({"pinned": (IDS[0], IDS[2], IDS[4])}, "other pinned ones take all 2 places that it fits; unpin one"),
    ],
)  # fmt: skip
def test_a_pin_that_cannot_be_honoured_says_why(wishes: dict[str, object], said: str) -> None:
    recipe = wishing(BANK, Section(items=2, interactions=("choice", "true-false")), **wishes)
    assert said in complaint(recipe, BANK, ((IDS[0], IDS[1]),))


def test_a_pin_that_makes_the_rest_impossible_is_named() -> None:
    items = tuple(make_item(number) for number in range(4))
    enemies = tuple((items[0].id, other.id) for other in items[1:])
    recipe = wishing(bank_of(items), Section(items=3), pinned=(items[0].id,))
    assert complaint(recipe, bank_of(items), enemies) == (
        f"With the pinned item the rest of the quiz cannot be filled as asked; unpin {items[0].id}."
    )


def test_too_much_excluded_is_told_of() -> None:
    items = tuple(make_item(number) for number in range(6))
    recipe = wishing(bank_of(items), Section(items=4), excluded=tuple(item.id for item in items[:3]))
    assert complaint(recipe, bank_of(items)) == (
        "The quiz asks for 4 items, but the bank has 3 beside 3 that are excluded or were printed before; ask for "
        "3 at most, or exclude fewer items."
    )


def test_items_are_named_by_as_few_characters_as_tell_them_apart() -> None:
    whole = IDS[5]
    shortest = next(whole[:n] for n in range(4, 13) if sum(one.startswith(whole[:n]) for one in IDS) == 1)
    assert find_items(LARGE_BANK, [shortest, whole, IDS[2]]) == tuple(sorted({whole, IDS[2]}))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a1", "'a1' is too short to name an item; give at least the first 4 characters"),
        ("zzzz", "no item whose id begins with 'zzzz'"),
        ("abcd", "'abcd' may mean 2 items: abcd00000001, abcd00000002; write more of the id"),
    ],
)
def test_a_name_that_means_no_item_or_several_is_refused(name: str, said: str) -> None:
    twins = tuple(make_item(n).model_copy(update={"id": f"abcd0000000{n}"}) for n in (1, 2))
    with pytest.raises(QuizgenError, match=said):
        find_items(bank_of(twins), [name])


def test_forms_of_one_recipe_are_one_quiz() -> None:
    first = assemble_forms(LARGE_BANK, wishing(forms=3))
    second = assemble_forms(LARGE_BANK, wishing(seed="2", pinned=(first[0].items[0].item.id,)))
    past = past_items(LARGE_BANK, [form.imprint for form in (*first, *second)])
    assert past.count(first[0].items[0].item.id) == 2
    assert {past.count(name) for name in printed(first[0]) - printed(second[0])} == {1}
    assert past_items(bank_of(()), [form.imprint for form in first]) == ()


def quizzes(bank: Bank, how_many: int, **wishes: object) -> list[Form]:
    """Quizzes one after another, each of which avoids all before it."""
    made: list[Form] = []
    for _ in range(how_many):
        past = past_items(bank, [form.imprint for form in made])
        made += assemble_forms(bank, wishing(bank, past=past, **wishes))
    return made


def test_no_item_and_no_fact_of_a_past_quiz_comes_back_while_there_are_others() -> None:
    made = quizzes(LARGE_BANK, 5)
    assert len(set.union(*map(printed, made))) == 5 * 8
    for number, form in enumerate(made):
        facts = {fact for placed in form.items for fact in placed.item.source.facts}
        earlier = {fact for old in made[:number] for placed in old.items for fact in placed.item.source.facts}
        assert facts.isdisjoint(earlier)
        assert find_reuse(LARGE_BANK, [form]).items == find_reuse(LARGE_BANK, [form]).facts == ()


def test_facts_come_back_only_as_far_as_they_have_to_and_are_told_of() -> None:
    bank = bank_of(tuple(make_item(number, facts=(f"fact-{number % 10}",)) for number in range(40)))
    first, second = quizzes(bank, 2)
    assert printed(first).isdisjoint(printed(second))
    reused = find_reuse(bank, [second])
    assert reused.items == ()
    assert len(reused.facts) == 6
    assert set(reused.facts) <= {fact for placed in first.items for fact in placed.item.source.facts}


def test_items_come_back_only_when_they_may() -> None:
    bank = bank_of(tuple(make_item(number) for number in range(12)))
    (first,) = quizzes(bank, 1)
    past = past_items(bank, [first.imprint])
    assert complaint(wishing(bank, past=past), bank).endswith(
        "ask for 4 at most, or avoid fewer past quizzes, or allow their items again with --exposure."
    )
    (again,) = assemble_forms(bank, wishing(bank, past=past, exposure=1))
    assert len(find_reuse(bank, [again]).items) == 4
    assert complaint(wishing(bank, past=(*past, *past), exposure=1), bank)
    pinned = tuple(sorted(printed(first)))[:1]
    (kept,) = assemble_forms(bank, wishing(bank, Section(items=4), past=past, pinned=pinned))
    assert find_reuse(bank, [kept]).items == pinned
