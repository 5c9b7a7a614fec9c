"""Blueprints from options, and those that come with quizgen."""

from pathlib import Path

import pytest
import yaml

from quizgen.assembly import assemble_forms, plain_blueprint
from quizgen.bundled import bundled_folder
from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Blueprint
from quizgen.model.item import Difficulty
from tests.assembly.banks import LARGE_BANK, recipe_for

SHIPPED = sorted((bundled_folder("question_bank") / "blueprints").glob("*.yaml"))


def test_options_become_one_section() -> None:
    blueprint = plain_blueprint(
        5, interactions=["choice"], facts=["figure"], topics=["bridge"], difficulty=["hard"], title="Bridges"
    )
    assert blueprint.title == "Bridges"
    (section,) = blueprint.sections
    assert (section.items, section.interactions, section.facts) == (5, ("choice",), ("figure",))
    assert (section.topics, section.difficulty) == (("bridge",), (Difficulty.HARD,))


@pytest.mark.parametrize("how_many", [0, -3, 1_001])
def test_a_number_out_of_range_is_refused_in_words(how_many: int) -> None:
    with pytest.raises(QuizgenError, match="A section has 1 to 1,000 items"):
        plain_blueprint(how_many)


def test_an_unknown_interaction_names_the_known_ones() -> None:
    with pytest.raises(QuizgenError, match=r"no interaction called 'essay'; there are: choice, .*extended-text"):
        plain_blueprint(5, interactions=["essay"])
    with pytest.raises(QuizgenError, match="no difficulty called 'tough'; there are: easy, medium, hard"):
        plain_blueprint(5, difficulty=["tough"])


@pytest.mark.parametrize("topic", ["", "The Bridge", "x" * 100, "../x"])
def test_a_topic_that_no_bank_can_have_is_refused_in_words(topic: str) -> None:
    with pytest.raises(QuizgenError, match="small letters, digits and dashes"):
        plain_blueprint(5, topics=[topic])


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_blueprint_says_what_it_is_for_and_fits_any_good_bank(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# A ")
    blueprint = Blueprint.model_validate(yaml.safe_load(text))
    assert blueprint.title is None
    assert not any(section.topics or section.facts or section.questions for section in blueprint.sections)
    (form,) = assemble_forms(LARGE_BANK, recipe_for(LARGE_BANK, *blueprint.sections))
    assert len(form.items) == blueprint.how_many


def test_three_blueprints_are_shipped() -> None:
    assert [path.stem for path in SHIPPED] == ["full-test", "quick-check", "worksheet"]
