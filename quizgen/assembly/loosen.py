"""What a teacher could do without: each wish of a recipe dropped in turn, to see whether that is enough."""

from collections.abc import Iterator, Sequence

from quizgen.assembly.planning import Planning
from quizgen.model.blueprint import Blueprint, Section
from quizgen.text.wording import join_words

SORTS = {
    "difficulty": "levels of difficulty",
    "interactions": "interactions",
    "facts": "kinds of facts",
    "questions": "kinds of questions",
    "topics": "topics",
}
"""What a section can ask for, and what a teacher would call it."""
_MOST_PINS = 8


def find_ways(planning: Planning) -> list[str]:
    """What to drop or to loosen, each of which is enough by itself: "allow more topics", "unpin 3fa9"."""
    return [*_sections_to_loosen(planning), *_wishes_to_drop(planning)]


def _sections_to_loosen(planning: Planning) -> Iterator[str]:
    blueprint = planning.recipe.blueprint
    for number, section in enumerate(blueprint.sections):
        where = f" in section {number + 1}" if len(blueprint.sections) > 1 else ""
        asked = [name for name in SORTS if getattr(section, name)]
        enough = [name for name in asked if _works_without(planning, number, [name])]
        if enough:
            yield f"allow more {join_words([SORTS[name] for name in enough], 'or')}{where}"
        elif len(asked) > 1 and _works_without(planning, number, asked):
            yield f"allow more {join_words([SORTS[name] for name in asked])}{where}"


def _works_without(planning: Planning, number: int, names: Sequence[str]) -> bool:
    blueprint = planning.recipe.blueprint
    sections = list(blueprint.sections)
    sections[number] = sections[number].model_copy(update=dict.fromkeys(names, ()))
    return _works(planning, blueprint=_with_sections(blueprint, sections))


def _with_sections(blueprint: Blueprint, sections: Sequence[Section]) -> Blueprint:
    return blueprint.model_copy(update={"sections": tuple(sections)})


def _wishes_to_drop(planning: Planning) -> Iterator[str]:
    recipe = planning.recipe
    blueprint = recipe.blueprint
    if blueprint.points and _works(planning, blueprint=blueprint.model_copy(update={"points": None})):
        yield f"drop the total of {blueprint.points} points"
    if blueprint.minutes:
        minutes = planning.fewest_minutes
        if _works(planning, blueprint=blueprint.model_copy(update={"minutes": minutes})):
            yield f"give it {minutes} minutes"
        elif _works(planning, blueprint=blueprint.model_copy(update={"minutes": None})):
            yield f"give it more than {blueprint.minutes} minutes"
    if recipe.excluded and _works(planning, excluded=()):
        yield "exclude fewer items"
    if recipe.past and _works(planning, past=()):
        yield "avoid fewer past quizzes, or allow their items again with --exposure"
    if recipe.anchors and _works(planning, anchors=0):
        yield "leave the anchors out"
    if len(recipe.pinned) <= _MOST_PINS:
        for name in recipe.pinned:
            if _works(planning, pinned=tuple(other for other in recipe.pinned if other != name)):
                yield f"unpin {name}"


def _works(planning: Planning, **changes: object) -> bool:
    return planning.with_recipe(**changes).find_plan() is not None
