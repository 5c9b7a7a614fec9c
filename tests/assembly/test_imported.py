"""Imported items use up no facts: each asks about something of its own."""

import pytest

from quizgen.assembly import assemble_forms, offer, plain_blueprint, rebuild_form
from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Recipe
from tests.checks.imported import bank_of_imported
from tests.samples import ITEMS

BANK = bank_of_imported(*ITEMS)


def recipe(how_many: int, forms: int = 1, *, parallel: bool = False, facts: tuple[str, ...] = ()) -> Recipe:
    return Recipe(
        bank=BANK.id,
        bank_digest=BANK.digest,
        version="0",
        seed="1",
        blueprint=plain_blueprint(how_many, facts=facts),
        forms=forms,
        parallel=parallel,
    )


def test_all_of_them_fit_on_one_form() -> None:
    (form,) = assemble_forms(BANK, recipe(len(ITEMS)))
    assert {placed.item.id for placed in form.items} == {item.id for item in BANK.items}
    assert offer(BANK).fit_on_one_form == len(ITEMS)
    assert form.passage is None
    assert not form.has_article


def test_parallel_forms_share_none() -> None:
    one, other = assemble_forms(BANK, recipe(4, 2, parallel=True))
    assert {placed.item.id for placed in one.items}.isdisjoint(placed.item.id for placed in other.items)


def test_the_form_is_built_again_from_its_imprint() -> None:
    (form,) = assemble_forms(BANK, recipe(5))
    assert rebuild_form(BANK, form.imprint) == form


def test_what_is_offered_names_no_facts_and_says_what_is_unproven() -> None:
    offered = offer(BANK)
    assert offered.facts == ()
    assert offered.unproven == len(ITEMS)
    assert [count.name for count in offered.questions] == ["imported"]


def test_asking_for_facts_that_imported_items_lack_is_answered_plainly() -> None:
    with pytest.raises(QuizgenError, match="no accepted item of the bank 'own' has it; there are: none"):
        assemble_forms(BANK, recipe(2, facts=("figure",)))
