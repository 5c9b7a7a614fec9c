"""Silences that silence nothing."""

from collections.abc import Iterator
from difflib import get_close_matches

from quizgen.checks import CHECKS, Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.item import Item


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    for silence in item.silenced:
        if silence.rule not in CHECKS:
            near = get_close_matches(silence.rule, CHECKS, n=1)
            mend = f"did you mean “{near[0]}”?" if near else "take it out of the item's silenced rules."
            yield Flaw(f"There is no rule called “{silence.rule}”; {mend}")


CHECK = ItemCheck(
    summary="a rule is silenced that does not exist",
    severity=Severity.ERROR,
    source="quizgen: a slip of the pen would silence nothing",
    bad="silenced: {longest-kee: the name is that long}",
    good="silenced: {longest-key: the name is that long}",
    find=_find,
)
