"""A loss: what a format could not carry, as a value, so that nothing is cut in silence."""

from collections.abc import Iterable
from enum import StrEnum

from quizgen.model.base import Noun, Text

_NAMED = 6


class Outcome(StrEnum):
    """What became of an item, or of something that all items have."""

    SIMPLIFIED = "simplified"
    LEFT_OUT = "left-out"


class Loss(Noun):
    """Something that one file does not hold; ``number`` and ``item`` are None for what no item of the file has."""

    outcome: Outcome
    number: int | None = None
    item: Text | None = None
    """The item's id."""
    what: Text
    """What is lost, in a word or two: "feedback", "matching"."""
    why: Text
    """The reason, as a sentence without its full stop: "Aiken takes choice only"."""


def told(losses: Iterable[Loss], file: str) -> tuple[str, ...]:
    """The losses of one file in words, a sentence for each reason, the gravest first."""
    groups: dict[tuple[Outcome, str, bool], list[Loss]] = {}
    for loss in losses:
        groups.setdefault((loss.outcome, loss.why, loss.number is None), []).append(loss)
    ranks = sorted(groups, key=lambda group: (group[0] is Outcome.SIMPLIFIED, group[2]))
    return tuple(_sentence(groups[group], file) for group in ranks)


def _sentence(losses: list[Loss], file: str) -> str:
    what, why = ", ".join(dict.fromkeys(loss.what for loss in losses)), losses[0].why
    numbers = list(dict.fromkeys(loss.number for loss in losses if loss.number is not None))
    if not numbers:
        return f"{file} holds no {what}: {why}."
    named = ", ".join(map(str, numbers[:_NAMED]))
    if len(numbers) > _NAMED:
        named = f"{named} and {len(numbers) - _NAMED} more"
    noun = "item" if len(numbers) == 1 else "items"
    done = "left out of" if losses[0].outcome is Outcome.LEFT_OUT else "simplified in"
    return f"{len(numbers)} {noun} {done} {file}: {why} ({what}; {noun} {named})."
