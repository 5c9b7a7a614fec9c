"""What decides a paper, and what is told of it."""

import json

from quizgen.assembly import form_code
from quizgen.model.blueprint import Blueprint, Recipe, Section

RECIPE = Recipe(
    bank="harbour-bridge",
    bank_digest="0123456789abcdef",
    version="0.1.0",
    seed="7b",
    blueprint=Blueprint(
        title="Bridges",
        minutes=20,
        sections=(Section(items=4, interactions=("choice",), points=2), Section(items=3, topics=("money",))),
    ),
    forms=3,
    parallel=True,
    passage=False,
)


def test_a_recipe_without_newer_wishes_keeps_the_digest_and_code_that_were_printed() -> None:
    assert RECIPE.digest.hex()[:16] == "0587a7ccaea03f94"
    assert form_code(RECIPE, "B") == "MTA4-R94F"


def test_wishes_that_nobody_had_are_not_written_down() -> None:
    told = json.loads(RECIPE.model_dump_json())
    assert not told.keys() & {"anchors", "pinned", "excluded", "past", "exposure"}
    assert "points" not in told["blueprint"]


def test_every_wish_changes_the_digest_and_comes_back() -> None:
    wishes = (
        {"anchors": 2},
        {"pinned": ("a1",)},
        {"excluded": ("a1",)},
        {"past": ("a1", "a1")},
        {"exposure": 1},
        {"blueprint": RECIPE.blueprint.model_copy(update={"points": 30})},
    )
    recipes = [RECIPE.model_copy(update=wish) for wish in wishes]
    assert len({recipe.digest for recipe in (RECIPE, *recipes)}) == len(wishes) + 1
    for recipe in recipes:
        assert Recipe.model_validate_json(recipe.model_dump_json()) == recipe
