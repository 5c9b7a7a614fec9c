"""Estimated times."""

from quizgen.assembly import assemble_forms, form_minutes
from quizgen.assembly.timing import reading_seconds, usual_seconds
from quizgen.model.blueprint import Section
from quizgen.model.form import Passage
from tests.assembly.banks import LARGE_BANK, interaction, recipe_for


def test_the_estimates_are_those_that_the_manual_tells() -> None:
    told = {
        "true-false": 30,
        "choice": 60,
        "text-entry": 60,
        "numeric-entry": 60,
        "multiple-response": 90,
        "matching": 30 * 4,
        "ordering": 30 * 5,
        "extended-text": 60 * 4,
    }
    assert {name: usual_seconds(interaction(name, 2)) for name in told} == told


def test_reading_takes_a_minute_for_238_words() -> None:
    passage = Passage(title="Bridges", paragraphs=("word " * 238, "word " * 119))
    assert reading_seconds(passage) == 90
    assert reading_seconds(None) == 0


def test_a_form_takes_its_answers_and_its_reading() -> None:
    recipe = recipe_for(LARGE_BANK, Section(items=5, interactions=("true-false",)))
    (read,) = assemble_forms(LARGE_BANK, recipe)
    (unread,) = assemble_forms(LARGE_BANK, recipe.model_copy(update={"passage": False}))
    assert form_minutes(unread) == 3
    assert form_minutes(read) == -(-(150 + reading_seconds(read.passage)) // 60)
