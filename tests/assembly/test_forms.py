"""From a bank and a recipe to forms."""

import pytest

from quizgen.assembly import assemble_forms, form_code
from quizgen.model.blueprint import Blueprint, Section
from quizgen.model.form import passage_of
from quizgen.model.interaction import BLANK, TextEntry
from quizgen.model.item import Status
from tests.assembly.banks import LARGE_BANK, bank_of, make_item, recipe_for
from tests.samples import ARTICLE, BANK


def test_a_form_carries_what_its_paper_prints() -> None:
    blueprint = Blueprint(
        title="Bridges", instructions="Answer all.", minutes=20, sections=(Section(items=3), Section(items=2))
    )
    recipe = recipe_for(LARGE_BANK, Section(items=1), forms=2).model_copy(update={"blueprint": blueprint})
    forms = assemble_forms(LARGE_BANK, recipe)
    assert [form.label for form in forms] == ["A", "B"]
    assert [form.code for form in forms] == [form_code(recipe, "A"), form_code(recipe, "B")]
    for form in forms:
        assert (form.title, form.subject, form.language) == ("Bridges", ARTICLE.subject, "en")
        assert (form.instructions, form.minutes) == ("Answer all.", 20)
        assert form.passage == passage_of(ARTICLE)
        assert form.recipe == recipe
        assert len(form.items) == 5


def test_the_title_is_the_recipes_else_the_blueprints_else_the_articles() -> None:
    plain = recipe_for(BANK, Section(items=3))
    titled = plain.model_copy(update={"blueprint": Blueprint(title="Bridges", sections=plain.blueprint.sections)})
    own = titled.model_copy(update={"title": "Test 1"})
    titles = [assemble_forms(BANK, recipe)[0].title for recipe in (plain, titled, own)]
    assert titles == [ARTICLE.title, "Bridges", "Test 1"]


def test_the_passage_is_left_out_when_the_recipe_says_so() -> None:
    recipe = recipe_for(BANK, Section(items=3)).model_copy(update={"passage": False})
    assert assemble_forms(BANK, recipe)[0].passage is None


@pytest.mark.parametrize(("answer", "width"), [("need", 12), ("x" * 25, 25), ("x" * 90, 40)])
def test_every_blank_is_as_wide_as_the_banks_longest_answer(answer: str, width: int) -> None:
    entry = TextEntry(accepted=(answer, "y" * 200))
    longest = make_item(99, "text-entry").model_copy(update={"interaction": entry, "status": Status.DRAFT})
    others = tuple(make_item(number, "text-entry") for number in range(4))
    bank = bank_of((longest, *others))
    (form,) = assemble_forms(bank, recipe_for(bank, Section(items=4)))
    assert (form.blank_chars, form.line_chars) == (12, width)
    gapped = longest.model_copy(update={"stem": f"It is {BLANK} now."})
    (form,) = assemble_forms(bank_of((gapped, *others)), recipe_for(bank, Section(items=4)))
    assert (form.blank_chars, form.line_chars) == (width, 12)


def test_the_sample_bank_prints_seven_items_as_two_of_its_eight_share_a_fact() -> None:
    (form,) = assemble_forms(BANK, recipe_for(BANK, Section(items=7)))
    assert len({fact for placed in form.items for fact in placed.item.source.facts}) == 7
