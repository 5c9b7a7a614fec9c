"""What a bank has to offer, for a teacher who is about to ask for a form."""

from collections import Counter
from collections.abc import Iterable

from quizgen.assembly.plan import rank_candidates
from quizgen.assembly.select import how_many_fit
from quizgen.model.bank import Bank
from quizgen.model.base import Noun
from quizgen.model.interaction import INTERACTION_TYPES
from quizgen.model.item import Difficulty


class Count(Noun):
    """How many accepted items are of one sort."""

    name: str
    items: int


class Offer(Noun):
    """The accepted items of a bank, counted by what a blueprint can ask for.

    Interactions and levels of difficulty come in their own order, none for those that the bank lacks; the others
    come by number, most first.
    """

    bank: str
    title: str
    items: int
    fit_on_one_form: int
    """How many items one form can have, no fact used twice and no two enemies met: an estimate, never too high."""
    interactions: tuple[Count, ...]
    facts: tuple[Count, ...]
    """By kind of fact."""
    questions: tuple[Count, ...]
    """By kind of question."""
    topics: tuple[Count, ...]
    difficulty: tuple[Count, ...]
    unproven: int = 0
    """How many were imported without words of an article that prove their answers."""


def offer(bank: Bank, enemies: Iterable[tuple[str, str]] = ()) -> Offer:
    """What the bank's accepted items offer; no two ``enemies`` fit on one form."""
    items = bank.accepted
    return Offer(
        bank=bank.id,
        title=bank.article.title,
        items=len(items),
        fit_on_one_form=how_many_fit(rank_candidates(items, "", enemies)),
        interactions=_counts((item.interaction.type for item in items), INTERACTION_TYPES),
        facts=_counts(item.source.fact_kind for item in items if item.source.fact_kind),
        questions=_counts(item.source.question for item in items),
        topics=_counts(item.topic for item in items),
        difficulty=_counts((item.difficulty.value for item in items), tuple(Difficulty)),
        unproven=sum(item.is_unproven for item in items),
    )


def _counts(names: Iterable[str], order: tuple[str, ...] = ()) -> tuple[Count, ...]:
    """How often each name occurs: in the given order, else the most frequent first and equals by alphabet."""
    counted = Counter(names)
    ordered = [name for name in order if counted[name]] or sorted(counted, key=lambda name: (-counted[name], name))
    return tuple(Count(name=name, items=counted[name]) for name in ordered)
