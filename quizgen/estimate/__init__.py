"""Estimates for items, made from words and not from answers: how hard an item is, and what it asks of the mind."""

from quizgen.estimate.bloom import bloom_level
from quizgen.estimate.difficulty import estimate, expected_score
from quizgen.model.article import Article
from quizgen.model.estimate import Estimate
from quizgen.model.item import Item

__all__ = ["Estimate", "bloom_level", "estimate", "expected_score", "with_estimates"]


def with_estimates(items: tuple[Item, ...], article: Article) -> tuple[Item, ...]:
    """The items, each with its estimated difficulty and Bloom level, under the id that follows from them."""
    return tuple(item.estimated(estimate(item, article).band, bloom_level(item)) for item in items)
