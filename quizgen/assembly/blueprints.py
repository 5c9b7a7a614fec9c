"""Blueprints from a few options, without a file."""

from collections.abc import Sequence

from pydantic import ValidationError

from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Blueprint, Section
from quizgen.model.interaction import INTERACTION_TYPES
from quizgen.model.item import Difficulty


def plain_blueprint(  # noqa: PLR0913 - one argument for each option of the command line
    how_many: int,
    *,
    interactions: Sequence[str] = (),
    facts: Sequence[str] = (),
    topics: Sequence[str] = (),
    difficulty: Sequence[str] = (),
    title: str | None = None,
    points: int | None = None,
    minutes: int | None = None,
) -> Blueprint:
    """The blueprint of one section that options describe; an empty list allows every sort.

    Raises QuizgenError for a number out of range and for interactions or levels that do not exist; topics and
    kinds of facts are compared with the bank when forms are assembled.
    """
    if not 1 <= how_many <= 1_000:
        raise QuizgenError(f"A section has 1 to 1,000 items, not {how_many:,}; ask for another number.")
    _refuse_unknown("interaction", interactions, INTERACTION_TYPES)
    _refuse_unknown("difficulty", difficulty, tuple(Difficulty))
    try:
        section = Section.model_validate(
            {
                "items": how_many,
                "interactions": tuple(interactions),
                "facts": tuple(facts),
                "topics": tuple(topics),
                "difficulty": tuple(difficulty),
            }
        )
        return Blueprint(title=title, points=points, minutes=minutes, sections=(section,))
    except ValidationError as error:
        given = error.errors()[0]["input"]
        raise QuizgenError(
            f"'{given}' cannot be used here: topics and kinds of facts are written in small letters, digits and "
            "dashes, and a title is not empty."
        ) from error


def _refuse_unknown(noun: str, asked: Sequence[str], known: Sequence[str]) -> None:
    for name in asked:
        if name not in known:
            raise QuizgenError(f"There is no {noun} called '{name}'; there are: {', '.join(known)}.")
