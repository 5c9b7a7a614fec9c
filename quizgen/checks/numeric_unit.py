"""Numbers to write that are not clear."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.facts.figure import Figure
from quizgen.model.finding import Severity
from quizgen.model.interaction import NumericEntry
from quizgen.model.item import IMPORTED, Item

_UNIT_IN_STEM = re.compile(
    r"(?i)\bhow many \w|\b(?:which|what) (?:year|century|place|number|share|percentage)\b|"
    r"\bin (?:\w+ )*(?:dollars|euros|pounds|percent|per cent|"
    r"metres|kilometres|miles|years|months|days|hours|minutes|tons|tonnes)\b|[%$€£]"
)


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    entry = item.interaction
    if not isinstance(entry, NumericEntry):
        return
    # What we ask for has a unit; a teacher's own question may be about a number and nothing else.
    severity = Severity.WARNING if item.source.question == IMPORTED else Severity.ERROR
    if entry.unit is None and not _UNIT_IN_STEM.search(item.stem):
        yield Flaw("Nothing says in which unit to answer; give the interaction a unit.", severity)
    if entry.tolerance >= abs(entry.value) / 2 and entry.tolerance:
        yield Flaw("The tolerance lets nearly anything count as right; make it smaller.", severity)
        return
    asked = set(item.source.facts)
    for fact in known.bank.facts:
        rival = fact.value if isinstance(fact, Figure) and fact.id not in asked else None
        if rival is not None and rival != entry.value and abs(rival - entry.value) <= entry.tolerance:
            yield Flaw(f"The tolerance also lets {rival:f} in, another figure of the article; make it smaller.")
            return


CHECK = ItemCheck(
    summary="a number is to be written without a unit, or with a tolerance that lets another reading in",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guidelines 14 and 19 (directions, one right answer), for numbers",
    bad="How long is the bridge? ____ (no unit)",
    good="How long is the bridge? ____ metres",
    find=_find,
)
