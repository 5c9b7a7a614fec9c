"""The key of an old paper is printed again, or refused: never a wrong one."""

import pytest

from quizgen.assembly import assemble_forms, rebuild_form
from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Section
from quizgen.model.form import Form
from quizgen.model.item import Bloom, Difficulty, Item, Status
from quizgen.model.key import answer_key
from tests.assembly.banks import LARGE_BANK, bank_of, make_item, recipe_for

SECTIONS = (Section(items=5, interactions=("true-false", "choice"), points=2), Section(items=10, heading="More"))
PRINTED = [
    form
    for parallel in (False, True)
    for form in assemble_forms(LARGE_BANK, recipe_for(LARGE_BANK, *SECTIONS, forms=3, parallel=parallel))
]


def without(form: Form, *numbers: int) -> tuple[Item, ...]:
    gone = {form.items[number - 1].item.id for number in numbers}
    return tuple(item for item in LARGE_BANK.items if item.id not in gone)


@pytest.mark.parametrize("form", PRINTED, ids=lambda form: f"{form.label}-{form.recipe.parallel}")
def test_a_paper_is_rebuilt_from_its_imprint(form: Form) -> None:
    assert rebuild_form(LARGE_BANK, form.imprint) == form


@pytest.mark.parametrize("form", PRINTED, ids=lambda form: f"{form.label}-{form.recipe.parallel}")
def test_a_key_outlives_changes_to_the_rest_of_the_bank(form: Form) -> None:
    kept = {placed.item.id for placed in form.items}
    items = (
        *(make_item(number, "text-entry") for number in range(500, 560)),
        *(item for item in reversed(LARGE_BANK.items) if item.id in kept),
    )
    rebuilt = rebuild_form(bank_of(items), form.imprint)
    assert answer_key(rebuilt) == answer_key(form)
    assert rebuilt.imprint == form.imprint


def test_a_key_outlives_the_rejection_of_its_items() -> None:
    form = PRINTED[0]
    rejected = tuple(item.model_copy(update={"status": Status.REJECTED}) for item in LARGE_BANK.items)
    assert rebuild_form(bank_of(rejected), form.imprint).digest == form.digest


def test_a_key_outlives_another_estimate_of_its_items() -> None:
    form = PRINTED[0]
    estimated = tuple(item.estimated(Difficulty.HARD, Bloom.ANALYSE) for item in LARGE_BANK.items)
    assert not {item.id for item in estimated} & set(form.imprint.items)
    assert rebuild_form(bank_of(estimated), form.imprint) == form


def test_a_paper_of_another_version_keeps_the_code_that_is_printed_on_it() -> None:
    form = PRINTED[0]
    recipe = form.recipe.model_copy(update={"version": "9.9"})
    rebuilt = rebuild_form(LARGE_BANK, form.imprint.model_copy(update={"recipe": recipe}))
    assert (rebuilt.code, rebuilt.digest) == (form.code, form.digest)


def test_items_that_are_gone_are_named_by_their_numbers() -> None:
    form = PRINTED[0]
    with pytest.raises(QuizgenError) as raised:
        rebuild_form(bank_of(without(form, 3, 7)), form.imprint)
    assert str(raised.value) == (
        f"The bank 'harbour-bridge' has changed since paper {form.code} was printed: its items 3, 7 are gone or "
        "changed, so its key cannot be proven; use the bank as it was then."
    )
    with pytest.raises(QuizgenError, match=r"its item 15 is gone or changed"):
        rebuild_form(bank_of(without(form, 15)), form.imprint)
    with pytest.raises(QuizgenError, match=r"its items 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more are gone"):
        rebuild_form(bank_of(without(form, *range(1, 13))), form.imprint)


def test_a_changed_item_is_refused_though_it_kept_its_old_id() -> None:
    form = PRINTED[0]
    target = form.items[3].item
    items = tuple(
        item.model_copy(update={"rationale": "Because."}) if item.id == target.id else item
        for item in LARGE_BANK.items
    )
    with pytest.raises(QuizgenError, match=r"its item 4 is gone or changed"):
        rebuild_form(bank_of(items), form.imprint)


def test_another_bank_is_refused_by_name() -> None:
    form = PRINTED[0]
    other = bank_of(tuple(make_item(number) for number in range(700, 720)))
    with pytest.raises(
        QuizgenError, match=r"None of the items of paper .* printed from the bank 'harbour-bridge'"
    ):
        rebuild_form(other, form.imprint)


@pytest.mark.parametrize("what", ["seed", "label", "items", "fewer", "more", "digest", "points"])
def test_an_altered_imprint_is_refused(what: str) -> None:
    form = PRINTED[0]
    imprint, recipe = form.imprint, form.recipe
    sections = (recipe.blueprint.sections[0].model_copy(update={"points": 3}), recipe.blueprint.sections[1])
    blueprint = recipe.blueprint.model_copy(update={"sections": sections})
    changes: dict[str, dict[str, object]] = {
        "seed": {"recipe": recipe.model_copy(update={"seed": "2"})},
        "label": {"label": "B"},
        "items": {"items": (*imprint.items[5:], *imprint.items[:5])},
        "fewer": {"items": imprint.items[:-1]},
        "more": {"items": (*imprint.items, imprint.items[0])},
        "digest": {"digest": "0" * 16},
        "points": {"recipe": recipe.model_copy(update={"blueprint": blueprint})},
    }
    altered = imprint.model_copy(update=changes[what])
    with pytest.raises(QuizgenError, match="its key cannot be proven"):
        rebuild_form(LARGE_BANK, altered)
