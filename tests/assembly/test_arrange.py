"""In which order items and their parts are printed."""

from collections import Counter
from itertools import groupby

import pytest

from quizgen.assembly import assemble_forms
from quizgen.assembly.arrange import QUICK_TO_LONG, arrange_items
from quizgen.assembly.positions import LONGEST_RUN
from quizgen.model.blueprint import Blueprint, Section
from quizgen.model.form import Form, FormItem
from quizgen.model.interaction import (
    INTERACTION_TYPES,
    Choice,
    Matching,
    MultipleResponse,
    Option,
    Ordering,
    Pair,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.key import answer_key
from tests.assembly.banks import LARGE_BANK, make_item, recipe_for

FORMS = [
    form
    for seed in range(15)
    for form in assemble_forms(
        LARGE_BANK,
        recipe_for(
            LARGE_BANK,
            Section(items=10, heading="First"),
            Section(items=14, heading="Second", interactions=("choice", "true-false")),
            seed=str(seed),
            forms=2,
        ),
    )
]


def placed_of(form: Form, name: str) -> list[FormItem]:
    return [placed for placed in form.items if placed.item.interaction.type == name]


def printed_key(placed: FormItem) -> int:
    assert isinstance(placed.item.interaction, Choice)
    return placed.order.index(placed.item.interaction.options.index(placed.item.interaction.key))


def arrange(items: tuple[Item, ...], seed: str = "1", label: str = "A") -> tuple[FormItem, ...]:
    return arrange_items(seed, label, Blueprint(sections=(Section(items=len(items)),)), [items])


def test_every_interaction_has_its_place_from_quick_to_long() -> None:
    assert sorted(QUICK_TO_LONG) == sorted(INTERACTION_TYPES)


def test_numbers_run_through_and_a_heading_stands_on_its_sections_first_item() -> None:
    for form in FORMS:
        assert [placed.number for placed in form.items] == list(range(1, 25))
        headings = {placed.number: placed.heading for placed in form.items if placed.heading}
        assert headings == {1: "First", 11: "Second"}


def test_items_of_one_interaction_stand_together_from_quick_to_long() -> None:
    for form in FORMS:
        for section in (form.items[:10], form.items[10:]):
            ranks = [QUICK_TO_LONG.index(placed.item.interaction.type) for placed in section]
            assert ranks == sorted(ranks)


def test_options_that_ascend_are_printed_as_they_stand() -> None:
    fixed = [
        placed
        for form in FORMS
        for placed in form.items
        if isinstance(placed.item.interaction, Choice | MultipleResponse) and placed.item.interaction.fixed_order
    ]
    assert fixed
    for placed in fixed:
        assert placed.order == tuple(sorted(placed.order))


def test_keys_of_shuffled_items_are_balanced_over_positions() -> None:
    for form in FORMS:
        keys: dict[int, Counter[int]] = {}
        for placed in placed_of(form, "choice"):
            if isinstance(placed.item.interaction, Choice) and not placed.item.interaction.fixed_order:
                keys.setdefault(len(placed.order), Counter())[printed_key(placed)] += 1
        for options, used in keys.items():
            counts = [used[position] for position in range(options)]
            assert max(counts) - min(counts) <= 1


def test_no_key_runs_longer_than_three() -> None:
    for form in FORMS:
        letters = [printed_key(placed) for placed in placed_of(form, "choice")]
        truths = [
            placed.item.interaction.answer
            for placed in form.items
            if isinstance(placed.item.interaction, TrueFalse)
        ]
        for keys in (letters, truths):
            assert max(len(list(run)) for _, run in groupby(keys)) <= LONGEST_RUN


def test_the_most_frequent_letter_of_a_long_row_is_not_worth_guessing() -> None:
    items = tuple(make_item(number, "choice") for number in range(4, 400, 8))
    keys = Counter(map(printed_key, arrange(items)))
    assert sorted(keys) == [0, 1, 2, 3]
    assert max(keys.values()) - min(keys.values()) == 1


def test_distractors_are_shuffled_too() -> None:
    item = make_item(4)
    assert isinstance(item.interaction, Choice)
    key = item.interaction.options.index(item.interaction.key)
    seen = {
        tuple(index for index in arrange((item,), seed=str(seed))[0].order if index != key) for seed in range(60)
    }
    assert len(seen) == 6


@pytest.mark.parametrize("label", ["A", "B"])
def test_an_ordering_is_never_printed_in_the_right_order(label: str) -> None:
    for seed in range(200):
        (placed,) = arrange((make_item(0, "ordering"),), seed=str(seed), label=label)
        assert isinstance(placed.item.interaction, Ordering)
        assert placed.order != (0, 1, 2)


def matching(pairs: int, spare: int) -> Item:
    interaction = Matching(
        premise_label="Person",
        target_label="Role",
        pairs=tuple(Pair(premise=f"person {n}", target=f"role {n}") for n in range(pairs)),
        spare=tuple(f"spare {n}" for n in range(spare)),
    )
    return make_item(0).model_copy(update={"interaction": interaction})


@pytest.mark.parametrize(("pairs", "spare"), [(2, 0), (2, 1), (2, 3), (3, 0), (4, 1)])
def test_matching_targets_never_simply_follow_their_premises(pairs: int, spare: int) -> None:
    seen = set()
    for seed in range(200):
        (placed,) = arrange((matching(pairs, spare),), seed=str(seed))
        wanted = [index for index in placed.order if index < pairs]
        assert wanted != sorted(wanted)
        seen.add(placed.order)
    assert len(seen) > 1 or pairs + spare == 2


def test_a_matching_with_one_target_for_all_is_printed_all_the_same() -> None:
    interaction = Matching(
        premise_label="Person",
        target_label="Town",
        pairs=(Pair(premise="Ada Brook", target="Port Elm"), Pair(premise="Tom Reed", target="Port Elm")),
        spare=("Marsh End",),
    )
    (placed,) = arrange((make_item(0).model_copy(update={"interaction": interaction}),))
    assert sorted(placed.order) == [0, 1]


def test_forms_with_the_same_items_differ_in_order_and_in_keys() -> None:
    first, second = FORMS[:2]
    assert {placed.item.id for placed in first.items} == {placed.item.id for placed in second.items}
    assert [placed.item.id for placed in first.items] != [placed.item.id for placed in second.items]
    assert [entry.mark for entry in answer_key(first).entries] != [
        entry.mark for entry in answer_key(second).entries
    ]


def test_the_arrangement_depends_on_the_items_and_not_on_how_they_are_given() -> None:
    items = tuple(placed.item for placed in FORMS[0].items)
    assert arrange(items) == arrange(tuple(reversed(items)))


def test_a_section_may_set_the_points() -> None:
    items = (make_item(1), make_item(3, "matching"))
    blueprint = Blueprint(sections=(Section(items=1, points=5), Section(items=1)))
    placed = arrange_items("1", "A", blueprint, [items[:1], items[1:]])
    assert [one.points for one in placed] == [5, 2]


def test_papers_printed_long_ago_are_arranged_the_same_today() -> None:
    """Fixed once and for all: when this changes, the keys of papers in circulation can no longer be proven."""
    items = (
        Choice(options=tuple(Option(text=text, is_key=text == "c") for text in "abcd")),
        Choice(options=tuple(Option(text=text, is_key=text == "a") for text in "abc")),
        Choice(options=tuple(Option(text=text, is_key=text == "b") for text in "abc")),
        MultipleResponse(options=tuple(Option(text=text, is_key=text in "ab") for text in "abcd")),
        TrueFalse(answer=True),
        TrueFalse(answer=False),
        Ordering(entries=("a", "b", "c", "d")),
    )
    named = tuple(
        make_item(0).model_copy(update={"id": f"{number:012x}", "interaction": interaction})
        for number, interaction in enumerate(items)
    )
    printed = [(placed.item.id[-1], placed.order) for placed in arrange(named, "seed", "B")]
    assert printed == [
        ("4", ()),
        ("5", ()),
        ("0", (1, 3, 0, 2)),
        ("2", (1, 2, 0)),
        ("1", (2, 1, 0)),
        ("3", (3, 0, 1, 2)),
        ("6", (1, 2, 3, 0)),
    ]


def test_an_arrangement_does_not_follow_from_what_the_imprint_tells() -> None:
    """Of items that look alike to students, and are called alike, some other word decides where the key stands."""
    texts = tuple(Option(text=text, is_key=text == "a") for text in "abcd")
    named = make_item(0).model_copy(update={"interaction": Choice(options=texts)})
    unseen = [named.model_copy(update={"rationale": f"For reason {number}."}) for number in range(40)]
    keys = Counter(answered.order.index(0) for item in unseen for answered in arrange((item,), "1", "A"))
    assert len({item.id for item in unseen}) == 1
    assert set(keys) == {0, 1, 2, 3}
    assert max(keys.values()) <= 20


def test_the_seal_is_printed_nowhere() -> None:
    form = FORMS[0]
    printed = form.imprint.model_dump_json()
    assert not any(placed.item.seal[:12] in printed for placed in form.items)
