"""How hard an item is by its words, and the sentence that goes with it."""

from quizgen.model.base import Noun, Text
from quizgen.model.item import Difficulty

ESTIMATE_NOTE = "Difficulty is estimated from words, not from students’ answers."
"""Stands wherever the difficulty of items is shown."""


class Estimate(Noun):
    """An item's expected share of right answers, guesses included, the band that it falls in, and why."""

    score: float
    """From 0 to 1."""
    band: Difficulty
    reasons: tuple[Text, ...] = ()
    """What sets it apart from other items, what weighs most first."""
