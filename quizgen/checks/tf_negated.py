"""Statements that say no."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.interaction import TrueFalse
from quizgen.model.item import Item
from quizgen.text.standing_out import unquoted

_NO = re.compile(r"(?i)\b(?:not|never|nobody|nothing|neither|nor|none)\b|n’t\b")


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    found = _NO.search(unquoted(item.stem)) if isinstance(item.interaction, TrueFalse) else None
    if found is not None:
        yield Flaw(f"“{found.group()}” makes “false” mean that it is so; state it without a negation.")


CHECK = ItemCheck(
    summary="a statement to be judged is negated",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 17",
    bad="The ferry will not stop running.",
    good="The ferry will stop running.",
    find=_find,
)
