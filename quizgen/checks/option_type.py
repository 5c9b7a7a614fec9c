"""Options that are not of one sort."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._amounts import amount_of
from quizgen.checks._known import Known
from quizgen.checks._parts import date_of, keys_and_distractors
from quizgen.model.entity import EntityType
from quizgen.model.finding import Severity
from quizgen.model.item import Item

_ACTORS = frozenset((EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.GROUP))
"""Countries, bodies and groups act alike: each can agree, object or impose."""
_SCENES = frozenset((EntityType.COUNTRY, EntityType.PLACE))
"""Both answer "where"."""


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    keys, distractors = keys_and_distractors(item)
    sorts = [sort for key in keys if (sort := _sorts(key, known))]
    if not keys or len(sorts) < len(keys):
        return
    allowed = frozenset().union(*sorts)
    for text in distractors:
        found = _sorts(text, known)
        if found and not found & allowed:
            yield Flaw(
                f"“{text}” ({_named(found)}) is of another sort than the key ({_named(allowed)}); "
                "give one of its sort."
            )


def _sorts(text: str, known: Known) -> frozenset[str]:
    """What the option could be, by the bank's names, as a date or as an amount; empty when nobody knows."""
    types = {entity.type for entity in known.named(text)}
    for family in (_ACTORS, _SCENES):
        if types & family:
            types |= family
    if types:
        return frozenset(str(one) for one in types)
    if date_of(text) is not None:
        return frozenset(("date",))
    amount = amount_of(text)
    return frozenset() if amount is None else frozenset((amount.dimension,))


def _named(sorts: frozenset[str]) -> str:
    return " or ".join(sorted(sorts))


CHECK = ItemCheck(
    summary="a distractor is of another sort than the key: a place among persons, dollars among days",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guidelines 23 and 29",
    bad="Who opened the ferry? Ada Brook (key) – Port Elm – Tom Reed",
    good="Who opened the ferry? Ada Brook (key) – Lena Marsh – Tom Reed",
    find=_find,
)
