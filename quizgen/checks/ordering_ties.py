"""Orders that are open, or printed in one sentence."""

from collections.abc import Iterator
from itertools import combinations

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.facts.event import Event
from quizgen.model.finding import Severity
from quizgen.model.interaction import Ordering
from quizgen.model.item import Item
from quizgen.text.dates import read_date
from quizgen.text.normal import normal_form, same_answer


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    if not isinstance(item.interaction, Ordering):
        return
    entries = item.interaction.entries
    for one, other in combinations(entries, 2):
        if _tie(one, other, known):
            yield Flaw(f"Nothing tells whether “{one}” or “{other}” came first; leave one of them out.")
    for evidence in item.source.evidence:
        text = normal_form(evidence.quote)
        places = [text.find(normal_form(entry)) for entry in entries]
        if min(places) >= 0 and places == sorted(places):
            yield Flaw(
                "One sentence of the article has all entries in this order; ask about an order that takes reading."
            )
            return


def _tie(one: str, other: str, known: Known) -> bool:
    first, second = read_date(one), read_date(other)
    if first is not None and first == second:
        return True
    here, there = _event(one, known), _event(other, known)
    if (
        here is None
        or there is None
        or here is there
        or _comes_after(here, there, known)
        or _comes_after(there, here, known)
    ):
        return False
    then, when = (read_date(event.when or "") for event in (here, there))
    return then is None or when is None or then == when


def _event(entry: str, known: Known) -> Event | None:
    events = (fact for fact in known.bank.facts if isinstance(fact, Event))
    return next(
        (e for e in events if same_answer(entry, e.what) or (e.short and same_answer(entry, e.short))), None
    )


def _comes_after(event: Event, earlier: Event, known: Known) -> bool:
    seen = {event.id}
    fact = known.facts.get(event.after or "")
    while isinstance(fact, Event) and fact.id not in seen:
        if fact.id == earlier.id:
            return True
        seen.add(fact.id)
        fact = known.facts.get(fact.after or "")
    return False


CHECK = ItemCheck(
    summary="the order of two entries is open, or one sentence of the article has all of them in order",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 19 (one right answer), for orders",
    bad="Put in order: the fair in May 2020 – the flood in May 2020 – the election",
    good="Put in order: the fair in March 2020 – the flood in May 2020 – the election in June 2020",
    find=_find,
)
