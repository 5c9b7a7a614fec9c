"""How likely a pattern is to arise by chance."""

from collections.abc import Sequence

UNLIKELY = 0.05
"""The level of significance: one in twenty sound forms is looked at in vain."""


def probability_of_at_least(successes: int, chances: Sequence[float]) -> float:
    """How likely it is that so many independent events happen, each with its own chance."""
    exactly = [1.0]
    for chance in chances:
        without, with_one = [*exactly, 0.0], [0.0, *exactly]
        exactly = [a * (1 - chance) + b * chance for a, b in zip(without, with_one, strict=True)]
    return sum(exactly[successes:])
