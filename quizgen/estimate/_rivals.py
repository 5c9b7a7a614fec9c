"""What a student has to tell apart: a right answer, and the wrong ones that could be taken for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from quizgen.estimate._reading import UNKNOWN, Proof, Reading, share_in
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.text.normal import content_stems, same_answer, words
from quizgen.text.numbers import read_style

_TEMPTING = 2
"""More than two wrong answers seldom tempt anybody (Rodriguez 2005)."""


@dataclass(frozen=True)
class Place:
    """A place to fill: what belongs there, and what else could be put there."""

    right: str
    wrong: tuple[str, ...]


def find_places(interaction: Interaction) -> tuple[Place, ...]:
    """The places where a right answer stands beside printed wrong ones; none where the student brings the words.

    An ordering has none either: every entry is right somewhere.
    """
    match interaction:
        case Choice() as choice:
            return (Place(choice.key.text, tuple(option.text for option in choice.distractors)),)
        case MultipleResponse() as response:
            wrong = tuple(option.text for option in response.distractors)
            return tuple(Place(option.text, wrong) for option in response.keys)
        case Matching(pairs=pairs) as matching:
            return tuple(
                Place(pair.target, tuple(target for target in matching.targets if target != pair.target))
                for pair in pairs
            )
        case Ordering() | TrueFalse() | TextEntry() | NumericEntry() | ExtendedText():
            return ()
        case unknown:
            assert_never(unknown)


def mean_closeness(places: Sequence[Place], proof: Proof, reading: Reading) -> float:
    """How close wrong answers are to the right ones, over all places."""
    return sum(_closeness(place, proof, reading) for place in places) / len(places) if places else UNKNOWN


def _closeness(place: Place, proof: Proof, reading: Reading) -> float:
    """The mean of the two closest; a third wrong answer never makes it less."""
    right = place.right
    close = sorted(
        0.4 * _alike(right, wrong) + 0.6 * _tempting(right, wrong, proof, reading) for wrong in place.wrong
    )
    return sum(close[-_TEMPTING:]) / _TEMPTING


def _alike(one: str, other: str) -> float:
    """How much two answers are alike: numbers by their ratio, words by what they share and by their length."""
    first, second = read_style(one), read_style(other)
    if first and second and same_answer(first.phrase(second.value), other):
        smaller, larger = sorted((first.value, second.value))
        return float(smaller / larger) if larger else 1.0
    stems, others = content_stems(one), content_stems(other)
    shared = len(stems & others) / min(len(stems), len(others)) if stems and others else 0.0
    shorter, longer = sorted((len(words(one)), len(words(other))))
    return (shared + (shorter / longer if longer else 1.0)) / 2


def _tempting(right: str, wrong: str, proof: Proof, reading: Reading) -> float:
    """How much of what sets a wrong answer apart stands in the article, and of that near the evidence."""
    if not reading.often:
        return UNKNOWN
    apart = content_stems(wrong) - content_stems(right)
    return 0.6 * share_in(apart, frozenset(reading.often)) + 0.4 * share_in(apart, proof.around)
