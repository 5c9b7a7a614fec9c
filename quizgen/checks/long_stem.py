"""Stems that take long to read."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.normal import words

_LONGEST = 40
"""Of stems that people wrote for published tests the median has 12 words, the longest twentieth 22 or more."""


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    how_many = len(words(item.stem))
    if how_many > _LONGEST:
        yield Flaw(f"The stem has {how_many} words; say it in {_LONGEST} or fewer.")


CHECK = ItemCheck(
    summary="the stem has more than 40 words",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 16; SAQUET, Moore et al. 2024",
    bad="In view of the fact that the ferry, which has run for many years, is to stop … when does it stop?",
    good="When does the ferry stop running?",
    find=_find,
)
