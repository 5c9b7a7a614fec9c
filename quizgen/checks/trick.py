"""Options that differ by a hair."""

from collections.abc import Iterator
from itertools import combinations

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._amounts import amount_of
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.normal import normal_form, same_answer

_HAIR = 50
"""Numbers less than a fiftieth apart test eyesight."""


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    for one, other in combinations(options_of(item), 2):
        if not same_answer(one, other) and _differ_by_a_hair(one, other):
            yield Flaw(f"“{one}” and “{other}” differ by a hair; make the difference plain.")


def _differ_by_a_hair(one: str, other: str) -> bool:
    first, second = amount_of(one), amount_of(other)
    if first and second:
        small, large = sorted((first.value, second.value))
        # Whole numbers that follow each other, and years, are as far apart as they can be.
        return first.unit == second.unit and 1 < large - small < large / _HAIR
    one, other = normal_form(one), normal_form(other)
    different = set(one) ^ set(other)
    return (
        min(len(one), len(other)) >= 6 and not any(c.isdigit() for c in different) and _one_edit_apart(one, other)
    )


def _one_edit_apart(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if any(character.isdigit() for character in one[at : at + 1] + other[at : at + 1]):
        return False
    return one[at:] == other[at + 1 :] or one[at + 1 :] == other[at + 1 :]


CHECK = ItemCheck(
    summary="two options differ by one letter or by less than 2 %",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 7",
    bad="12,000 – 12,050 – 20,000",
    good="12,000 – 16,000 – 20,000",
    find=_find,
)
