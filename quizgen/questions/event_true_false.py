"""Are time and place right?"""

from collections.abc import Iterator

from quizgen.facts.event import Event
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._distractors import foils_of, sound_candidates
from quizgen.questions._entities import is_named, peers
from quizgen.questions._events import at_place, places_of, takes_place
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Lie, Writer


def write(material: Material) -> Iterator[Item]:
    """For each event: its time and its place, once right and once not."""
    writer = Writer(material, "event-true-false")
    for fact in material.of(Event):
        if fact.when is not None:
            true = takes_place(fact, fact.when)
            wrong = sound_candidates([fact.when], foils_of(fact), writer.order([fact]))
            lies = [Lie(takes_place(fact, other.text)) for other in wrong]
            yield from writer.true_false(Draft(facts=(fact,), stem=true, rationale=true, variant="when"), lies)
        place = material.entity(fact.where) if fact.where else None
        if place is not None and not is_named(place, fact.what, material):
            true = takes_place(fact, at_place(place))
            lies = [
                Lie(takes_place(fact, at_place(other)))
                for other in material.entities
                if other.name in _elsewhere(material, fact)
            ]
            yield from writer.true_false(Draft(facts=(fact,), stem=true, rationale=true, variant="where"), lies)


def _elsewhere(material: Material, fact: Event) -> set[str]:
    places = places_of(material, fact)
    return {other.text for other in peers(material, places, fact.what) if not other.is_outsider}


QUESTION_KIND = QuestionKind(summary="true or false: when or where something happened", write=write)
