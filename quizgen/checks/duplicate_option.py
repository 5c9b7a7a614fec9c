"""Options that are one answer in two wordings."""

from collections.abc import Iterator
from itertools import combinations

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of
from quizgen.model.finding import Severity
from quizgen.model.interaction import Matching, Ordering
from quizgen.model.item import Item
from quizgen.text.normal import same_answer


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    for texts in _lists(item):
        for one, other in combinations(texts, 2):
            if same_answer(one, other):
                yield Flaw(f"“{one}” and “{other}” are the same answer; change one of them or take it out.")


def _lists(item: Item) -> tuple[tuple[str, ...], ...]:
    match item.interaction:
        case Matching(pairs=pairs) as matching:
            return (tuple(pair.premise for pair in pairs), matching.targets)
        case Ordering(entries=entries):
            return (entries,)
        case _:
            return (options_of(item),)


CHECK = ItemCheck(
    summary="two options, entries or targets are the same answer",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 19",
    bad="How long is the bridge? 3 kilometres – 3 km – 5 km",
    good="How long is the bridge? 3 km – 5 km – 8 km",
    find=_find,
)
