"""What a fact makes right: for each relation in it, what one can ask about and every answer that is true."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.facts.agreement import Agreement
from quizgen.facts.cause import Cause
from quizgen.facts.definition import Definition
from quizgen.facts.event import Event
from quizgen.facts.figure import Figure
from quizgen.facts.listing import Listing
from quizgen.facts.role import Role
from quizgen.facts.sanction import Sanction
from quizgen.facts.statement import Statement
from quizgen.model.entity import Entity
from quizgen.model.fact import Fact

Entities = Mapping[str, Entity]


@dataclass(frozen=True)
class Right:
    """The right answers to a question by one relation about one subject."""

    relation: str
    subject: str
    answers: tuple[str, ...]


def rights_of(  # noqa: PLR0912 - one case for each kind of fact
    fact: Fact, facts: Sequence[Fact], entities: Entities
) -> Iterator[Right]:
    """What the fact makes right; names come in every spelling that is right."""

    def names(*identifiers: str | None) -> tuple[str, ...]:
        return tuple(_names(identifiers, entities))

    match fact:
        case Statement():
            words = (fact.content,) if fact.quotation is None else (fact.content, fact.quotation)
            yield Right("said", f"{fact.speaker} {fact.about}", words)
            for said in words:
                yield Right("speaker", said, names(fact.speaker))
        case Figure():
            yield Right("figure", fact.measures, (fact.phrase,))
            yield Right("measures", fact.phrase, (fact.measures,))
        case Event():
            yield Right("when", fact.what, (fact.when,) if fact.when else ())
            yield Right("where", fact.what, names(fact.where))
            yield Right("who took part", fact.what, names(*fact.who))
        case Role():
            yield Right("holder", fact.description, names(fact.holder))
            for name in names(fact.holder):
                yield Right("description", name, (fact.description,))
        case Listing():
            yield Right("member", fact.set, fact.members)
        case Sanction():
            yield Right("imposed by", fact.name, names(*fact.imposed_by))
            yield Right("imposed on", fact.name, names(fact.target))
            yield Right("reason", fact.name, (fact.reason, *fact.reason_includes))
            yield Right("objectors", fact.name, names(*fact.objectors))
        case Agreement():
            yield Right("parties", fact.name, names(*fact.parties))
            yield Right("gives", fact.name, (fact.gives,))
            yield Right("giver", fact.name, names(fact.giver))
            yield Right("receiver", fact.name, names(fact.receiver))
        case Cause():
            causes = {other.id: other for other in facts if isinstance(other, Cause)}
            chain = tuple(_before(fact, causes))
            yield Right("cause", fact.effect, tuple(earlier.cause for earlier in chain))
            for earlier in chain:
                yield Right("effect", earlier.cause, (fact.effect,))
        case Definition():
            yield Right("meaning", fact.term, (fact.meaning,))
            yield Right("term", fact.meaning, (fact.term, *names(fact.entity)))
        case _:
            # The set of kinds is open: of a new one nothing is known to be right but its items' own keys.
            return


def _names(identifiers: Iterable[str | None], entities: Entities) -> Iterator[str]:
    for identifier in identifiers:
        if identifier is None or identifier not in entities:
            continue
        entity = entities[identifier]
        yield from entity.answers
        for other in entities.values():
            if other.id in entity.also or entity.id in other.also:
                yield from other.answers


def _before(fact: Cause, causes: Mapping[str, Cause]) -> Iterator[Cause]:
    """The cause and those that brought it about; along the chain each leads to what comes last."""
    seen: set[str] = set()
    here: Cause | None = fact
    while here is not None and here.id not in seen:
        seen.add(here.id)
        yield here
        here = causes.get(here.follows or "")
