"""Items that stand on each other."""

import re
from collections.abc import Iterator
from itertools import combinations

from quizgen.checks import Flaw, FormCheck
from quizgen.model.finding import Severity
from quizgen.model.form import Form

_REFERS = re.compile(
    r"(?i)\b(?:previous|preceding|last|next) (?:question|item)|\b(?:question|item) (?:above|below|\d+)\b|"
    r"\byour (?:last |previous )?answer\b"
)


def _find(form: Form) -> Iterator[Flaw]:
    for placed in form.items:
        if found := _REFERS.search(placed.item.stem):
            yield Flaw(
                f"Item {placed.number} refers to another item (“{found.group()}”); let it stand alone.",
                item=placed.item.id,
            )
    for one, other in combinations(form.items, 2):
        if shared := sorted(set(one.item.source.facts) & set(other.item.source.facts)):
            yield Flaw(
                f"Items {one.number} and {other.number} ask about one fact, “{shared[0]}”; print one of them.",
                item=other.item.id,
            )


CHECK = FormCheck(
    summary="an item takes another’s answer as known, or two items ask about one fact",
    severity=Severity.ERROR,
    source="NBME item-writing guide; Haladyna, Downing & Rodriguez 2002, guideline 4",
    bad="1. Who spoke first?   2. What else did the person of the previous question say?",
    good="1. Who spoke first?   2. What did Tom Reed say about the piers?",
    find=_find,
)
