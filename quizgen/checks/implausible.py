"""Numbers and dates that nobody would pick."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._amounts import amount_of
from quizgen.checks._known import Known
from quizgen.checks._parts import date_of, key_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item

_FARTHEST = 5
"""A number more than five times the key, or less than a fifth of it, is seen to be wrong."""
_FARTHEST_YEARS = 10


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    pair = key_and_distractors(item)
    if pair is None:
        return
    key, distractors = pair
    amount, date = amount_of(key), date_of(key)
    for text in distractors:
        other, other_date = amount_of(text), date_of(text)
        if other and other.dimension == "share" and other.value > 100:
            yield Flaw(f"“{text}” is impossible; give a share of 100 % or less.")
        elif (
            amount
            and other
            and amount.value
            and not (amount.value / _FARTHEST <= other.value <= amount.value * _FARTHEST)
        ):
            yield Flaw(
                f"“{text}” is too far from the key “{key}” to be plausible; stay within a fifth and five times."
            )
        elif (
            date
            and other_date
            and 0 not in (date[0], other_date[0])
            and abs(date[0] - other_date[0]) > _FARTHEST_YEARS * _years_spanned(known, date[0])
        ):
            yield Flaw(f"“{text}” is too far from the time that the article is about; give a nearer date.")


def _years_spanned(known: Known, year: int) -> int:
    years = {year, *(int(found) for found in re.findall(r"\b(?:1[5-9]|20)\d\d\b", known.bank.article.text))}
    return max(1, max(years) - min(years))


CHECK = ItemCheck(
    summary="a number or date among the distractors is too far from the key, or impossible",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 29; SAQUET, Moore et al. 2024",
    bad="How many cars a day? 12,000 (key) – 90 – 4,000,000",
    good="How many cars a day? 12,000 (key) – 8,000 – 20,000",
    find=_find,
)
