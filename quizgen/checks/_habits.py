"""Habits of keys that help somebody who guesses: how many items of a form have to be exchanged to break them."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from statistics import fmean
from typing import NamedTuple

from quizgen.checks._amounts import amounts_of
from quizgen.checks._chance import UNLIKELY, probability_of_at_least
from quizgen.checks._parts import key_and_distractors
from quizgen.model.interaction import TrueFalse
from quizgen.model.item import Item

MUCH_LONGER = 1.25
ENOUGH_TO_COMPARE = 3
"""Fewer statements on a side have no mean worth comparing."""


class Look(NamedTuple):
    """Whether an item's key has what guessers look for, and how likely it would have it by chance."""

    has_it: bool
    chance: float


def longest_key(item: Item) -> Look | None:
    """Whether the key is the longest option; None where there is not one key among options."""
    pair = key_and_distractors(item)
    if pair is None:
        return None
    key, distractors = pair
    return Look(len(key) > max(map(len, distractors)), 1 / (1 + len(distractors)))


def middle_key(item: Item) -> Look | None:
    """Whether the key is neither the smallest nor the largest of several numbers; None for other options."""
    pair = key_and_distractors(item)
    amounts = amounts_of((pair[0], *pair[1])) if pair else None
    if amounts is None or len(amounts) < 3:
        return None
    key, *others = (amount.value for amount in amounts)
    return Look(min(others) < key < max(others), (len(amounts) - 2) / len(amounts))


def count_too_many(looks: Iterable[Look | None]) -> int:
    """How many keys more have it than can be put down to chance."""
    seen = [look for look in looks if look is not None]
    having = sum(look.has_it for look in seen)
    return max(0, having - _most_by_chance(tuple(sorted(look.chance for look in seen))))


@lru_cache(maxsize=4_096)
def _most_by_chance(chances: tuple[float, ...]) -> int:
    most = 0
    while most < len(chances) and probability_of_at_least(most + 1, chances) >= UNLIKELY:
        most += 1
    return most


def count_lopsided(true: int, false: int) -> int:
    """How many statements have to be exchanged before 40 to 60 % are true; of few, before halves differ by one."""
    exchanged = 0
    while abs(true - false) > 1 and not 2 * (true + false) <= 5 * true <= 3 * (true + false):
        true, false = (true - 1, false + 1) if true > false else (true + 1, false - 1)
        exchanged += 1
    return exchanged


def are_longer(true: Sequence[int], false: Sequence[int]) -> bool:
    """Whether true statements of these lengths are much longer than false ones."""
    return min(len(true), len(false)) >= ENOUGH_TO_COMPARE and fmean(true) > MUCH_LONGER * fmean(false)


def find_habits(items: Iterable[Item]) -> Callable[[Iterable[str]], int]:
    """A function that says of some of the items, by their ids, how many to exchange before no habit is left.

    It says 0 exactly when none of the rules key-longest, middle-number and tf-balance finds anything in a form of
    those items.
    """
    choices: dict[str, tuple[Look | None, Look | None]] = {}
    statements: dict[str, tuple[bool, int]] = {}
    for item in items:
        if isinstance(item.interaction, TrueFalse):
            statements[item.id] = item.interaction.answer, len(item.stem)
        elif (look := longest_key(item)) is not None:
            choices[item.id] = look, middle_key(item)

    def count(ids: Iterable[str]) -> int:
        names = tuple(ids)
        looks = [choices[name] for name in names if name in choices]
        lengths: dict[bool, list[int]] = {True: [], False: []}
        for name in names:
            if name in statements:
                answer, length = statements[name]
                lengths[answer].append(length)
        true, false = lengths[True], lengths[False]
        longer = 1 + int(10 * (fmean(true) / fmean(false) - MUCH_LONGER)) if are_longer(true, false) else 0
        return (
            count_too_many(longest for longest, _ in looks)
            + count_too_many(middle for _, middle in looks)
            + count_lopsided(len(true), len(false))
            + longer
        )

    return count
