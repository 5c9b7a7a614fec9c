"""Where was it, or where is it to be?"""

from collections.abc import Iterator

from quizgen.facts.event import Event
from quizgen.model.entity import Entity
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import peers
from quizgen.questions._events import asked_of, at_place, places_of, takes_place
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer


def write(material: Material) -> Iterator[Item]:
    """For each event with a place: that place, among others of its type."""
    writer = Writer(material, "where")
    for fact in material.of(Event):
        if fact.where is None:
            continue
        place = material.entity(fact.where)

        def why(entity: Entity, fact: Event = fact) -> str | None:
            there = [other for other in material.of(Event) if other.where == entity.id and other.id != fact.id]
            first = min(there, key=lambda other: other.id, default=None)
            return f"That is the place of {first.what}." if first else None

        draft = Draft(facts=(fact,), stem=asked_of(fact, "where"), rationale=takes_place(fact, at_place(place)))
        pool = peers(material, [place], draft.stem, why, true=places_of(material, fact))
        yield from writer.choice(draft, place.name, pool)


QUESTION_KIND = QuestionKind(summary="where something happened or is planned", write=write)
