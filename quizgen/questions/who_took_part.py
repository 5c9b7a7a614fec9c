"""Who was there?"""

from collections.abc import Iterator

from quizgen.facts.event import Event
from quizgen.model.entity import Entity
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import is_named, names_of, peers
from quizgen.questions._events import same_event
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question, sentence


def write(material: Material) -> Iterator[Item]:
    """For each event with participants whom its name does not give away: who they are."""
    writer = Writer(material, "who-took-part")
    for fact in material.of(Event):
        everyone = tuple(material.entity(who) for who in fact.who)
        keys = tuple(entity for entity in everyone if not is_named(entity, fact.what, material))
        if not keys:
            continue
        asked = "who" if len(keys) == 1 else "which of these"
        took, all_took = _took_part(fact, keys), _took_part(fact, everyone)
        draft = Draft(
            facts=(fact,),
            stem=question(f"{asked} {took} in {fact.what}"),
            rationale=sentence(f"{names_of(everyone)} {all_took} in {fact.what}"),
        )
        there_too = [
            material.entity(who) for other in material.of(Event) if same_event(fact, other) for who in other.who
        ]
        pool = peers(material, keys, draft.stem, true=there_too)
        yield from writer.choice_or_several(draft, tuple(key.name for key in keys), pool)


def _took_part(fact: Event, entities: tuple[Entity, ...]) -> str:
    if not fact.planned:
        return "took part"
    return "was to take part" if len(entities) == 1 else "were to take part"


QUESTION_KIND = QuestionKind(summary="who took part in something", write=write)
