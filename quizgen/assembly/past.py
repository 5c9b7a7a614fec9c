"""What past quizzes have printed, and what of it a new one prints again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.model.bank import Bank
from quizgen.model.form import Form, Imprint


@dataclass(frozen=True)
class Reuse:
    """What of past quizzes the forms of a quiz print or ask about again, by ids."""

    items: tuple[str, ...]
    facts: tuple[str, ...]


def past_items(bank: Bank, imprints: Iterable[Imprint]) -> tuple[str, ...]:
    """The ids of those items of the bank that were printed, each as often as quizzes had it.

    The forms of one recipe are one quiz: a class that got forms A and B has seen their items once.
    """
    quizzes: dict[bytes, set[str]] = {}
    for imprint in imprints:
        quizzes.setdefault(imprint.recipe.digest, set()).update(imprint.items)
    known = {item.id for item in bank.items}
    return tuple(sorted(name for printed in quizzes.values() for name in printed & known))


def facts_of_past(bank: Bank, past: Iterable[str]) -> frozenset[str]:
    """The facts that items printed before asked about, as far as the bank still has those items."""
    names = frozenset(past)
    return frozenset(fact for item in bank.items if item.id in names for fact in item.source.facts)


def find_reuse(bank: Bank, forms: Sequence[Form]) -> Reuse:
    """What the forms of one recipe have in common with the past quizzes that it names."""
    past = frozenset(forms[0].recipe.past)
    printed = {placed.item.id: placed.item for form in forms for placed in form.items}
    asked = {fact for item in printed.values() for fact in item.source.facts}
    return Reuse(tuple(sorted(printed.keys() & past)), tuple(sorted(facts_of_past(bank, past) & asked)))
