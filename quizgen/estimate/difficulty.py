"""How hard an item is, estimated from its words and those of its article.

A student knows the answer or guesses: score = guess + (1 - guess) * knows, where knows is the logistic function of
``BASE`` plus the weighted features. The signs of the weights are those that research found; their sizes and the
limits of the bands are set by hand, without answers of students. ``docs/reference/estimates.md`` names sources.
"""

from dataclasses import asdict, astuple
from math import exp, factorial
from typing import assert_never

from quizgen.estimate._features import Features, find_features
from quizgen.model.article import Article
from quizgen.model.estimate import Estimate
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
from quizgen.model.item import Difficulty, Item

EASY_FROM = 0.8
HARD_BELOW = 0.65

BASE = 0.2
WEIGHTS = Features(
    in_title=0.8, early=1.2, frequent=1.0, copied=1.6, closeness=-3.0, length=-1.0, places=-1.0, writing=-1.0
)

_TYPICAL = Features(
    in_title=0.0, early=0.25, frequent=0.6, copied=0.6, closeness=0.5, length=0.1, places=0.0, writing=0.0
)
_TELLING = 0.25
"""A reason is told when its feature moves the sum this far from what is typical."""

_REASONS = {
    "in_title": ("it is about what the title names", ""),
    "early": ("its evidence stands early in the article", "its evidence stands late in the article"),
    "frequent": ("its answer’s words come again and again", "its answer’s words are rare in the article"),
    "copied": ("its wording is the article’s", "its wording is not the article’s"),
    "closeness": ("right and wrong are far apart", "right and wrong are close"),
    "length": ("", "its stem is long"),
    "places": ("", "there are several places to fill"),
    "writing": ("", "the answer has to be written"),
}
"""What makes an item easier, and what makes it harder."""


def estimate(item: Item, article: Article) -> Estimate:
    """The estimate for an item; what is not there, evidence or text, makes it neither easier nor harder."""
    features, guess = find_features(item, article), guess_rate(item.interaction)
    score = _score(features, guess)
    return Estimate(score=score, band=band_of(score), reasons=(*_reasons(features), *_guessing(guess)))


def expected_score(item: Item, article: Article) -> float:
    """The expected share of right answers, from 0 to 1, guesses included."""
    return _score(find_features(item, article), guess_rate(item.interaction))


def band_of(score: float) -> Difficulty:
    """The band of an expected score."""
    if score >= EASY_FROM:
        return Difficulty.EASY
    return Difficulty.HARD if score < HARD_BELOW else Difficulty.MEDIUM


def guess_rate(interaction: Interaction) -> float:
    """The share that blind guessing gets right: of a matching by pair, of all else the whole item."""
    match interaction:
        case Choice(options=options):
            return 1 / len(options)
        case MultipleResponse(options=options):
            return 1 / (2.0 ** len(options) - 1)
        case TrueFalse():
            return 1 / 2
        case Ordering(entries=entries):
            return 1 / factorial(len(entries))
        case Matching() as matching:
            return 1 / len(matching.targets)
        case TextEntry() | NumericEntry() | ExtendedText():
            return 0.0
        case unknown:
            assert_never(unknown)


def _score(features: Features, guess: float) -> float:
    total = BASE + sum(weight * value for weight, value in zip(astuple(WEIGHTS), astuple(features), strict=True))
    knows: float = 1 / (1 + exp(-total))
    # Rounded, so that the last bit of a machine's arithmetic decides no band.
    return round(guess + (1 - guess) * knows, 4)


def _reasons(features: Features) -> list[str]:
    """What sets the item apart from others, weightiest first."""
    weights, usual = asdict(WEIGHTS), asdict(_TYPICAL)
    moves = {name: weights[name] * (value - usual[name]) for name, value in asdict(features).items()}
    told = sorted((name for name in moves if abs(moves[name]) >= _TELLING), key=lambda name: -abs(moves[name]))
    return [reason for name in told if (reason := _REASONS[name][moves[name] < 0])]


def _guessing(guess: float) -> list[str]:
    return [f"a blind guess is right {guess:.0%} of the time"] if guess >= 0.2 else []
