"""Blanks that tell how long the answer is."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.interaction import BLANK
from quizgen.model.item import Item


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    # Every form prints its blanks in one width; only what is drawn by hand can tell the answer's.
    for found in re.findall(r"_{2,}|\.{4,}|…{2,}|(?:_ ){2,}_?", item.stem):
        if found != BLANK:
            yield Flaw(
                f"“{found}” draws a blank by hand, in a width of its own; write {BLANK}, which all answers share."
            )


CHECK = ItemCheck(
    summary="a blank is drawn by hand, in a width that follows the answer",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 28 (no clues), for blanks",
    bad="The ferry opened in .......",
    good="The ferry opened in ____.",
    find=_find,
)
