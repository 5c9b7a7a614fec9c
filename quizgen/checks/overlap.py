"""Ranges that meet."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of
from quizgen.model.finding import Severity
from quizgen.model.item import Item

_NUMBER = r"[$€£]?(\d[\d,]*(?:\.\d+)?)"
_BETWEEN = re.compile(rf"(?i)(?:from |between )?{_NUMBER}\D{{0,12}}?(?:\s?[–-]\s?|\bto |\band ){_NUMBER}\D*")
_BELOW = re.compile(rf"(?i)(?:(under|less than|fewer than|below)|up to|at most|no more than) {_NUMBER}\D*")
_ABOVE = re.compile(rf"(?i)(?:(over|more than|above)|at least|no fewer than|no less than) {_NUMBER}\D*")
_AND_MORE = re.compile(rf"(?i){_NUMBER}\D* (?:or|and) (?:more|over|above|later)\b\D*")
_AND_LESS = re.compile(rf"(?i){_NUMBER}\D* (?:or|and) (?:less|fewer|under|below|earlier)\b\D*")
_INFINITE = Decimal("Infinity")

Range = tuple[Decimal, bool, Decimal, bool]
"""Where it starts and whether that belongs to it; the same for where it ends."""


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    ranges = {text: found for text in options_of(item) if (found := _range_of(text)) is not None}
    # "More than 5,000" beside "more than 8,000" is how articles give figures; beside a closed range they meet.
    if not any(_INFINITE not in (-found[0], found[2]) for found in ranges.values()):
        return
    for (one, first), (other, second) in combinations(ranges.items(), 2):
        if _meet(first, second):
            yield Flaw(f"“{one}” and “{other}” overlap, so a number may fall into both; part them.")


def _meet(one: Range, other: Range) -> bool:
    low, high = sorted((one, other))
    return low[2] > high[0] or (low[2] == high[0] and low[3] and high[1])


def _range_of(text: str) -> Range | None:
    if found := _BETWEEN.fullmatch(text):
        start, end = _value(found[1]), _value(found[2])
        return (start, True, end, True) if start < end else None
    if found := _BELOW.fullmatch(text):
        return (-_INFINITE, False, _value(found[2]), not found[1])
    if found := _ABOVE.fullmatch(text):
        return (_value(found[2]), not found[1], _INFINITE, False)
    if found := _AND_MORE.fullmatch(text):
        return (_value(found[1]), True, _INFINITE, False)
    if found := _AND_LESS.fullmatch(text):
        return (-_INFINITE, False, _value(found[1]), True)
    return None


def _value(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


CHECK = ItemCheck(
    summary="ranges of numbers meet or lie within one another",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 22",
    bad="How many cars? 10 to 20 – 20 to 30 – 30 to 40",
    good="How many cars? 10 to 19 – 20 to 29 – 30 to 39",
    find=_find,
)
