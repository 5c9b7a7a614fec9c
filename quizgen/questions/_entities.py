"""Names as answers: others of the same type who are not also right."""

from collections.abc import Callable, Iterable, Iterator

from quizgen.model.entity import Entity, EntityType
from quizgen.questions._distractors import NEIGHBOUR, OUTSIDER, Candidate
from quizgen.questions._material import Material
from quizgen.text.normal import contains_answer

ACTORS = frozenset((EntityType.COUNTRY, EntityType.ORGANISATION))
"""Countries and organisations both impose, agree and object."""

_ASKED_FOR = {
    EntityType.PERSON: "who",
    EntityType.COUNTRY: "which country",
    EntityType.ORGANISATION: "which organisation",
    EntityType.PLACE: "which place",
    EntityType.GROUP: "which group",
    EntityType.THING: "what",
    EntityType.WORK: "which work",
}


def question_word(entities: Iterable[Entity]) -> str:
    """What asks for these entities: "who", "which country"; "who" when they are of several types."""
    asked = {_ASKED_FOR[entity.type] for entity in entities}
    return asked.pop() if len(asked) == 1 else "who"


def stands_for(one: Entity, other: Entity) -> bool:
    """Whether two entities are the same or stand for one another: Moscow for Russia."""
    return (
        one.id == other.id
        or one.id in other.also
        or other.id in one.also
        or not set(one.also).isdisjoint(other.also)
    )


def is_named(entity: Entity, text: str, material: Material) -> bool:
    """Whether the text names the entity, or one that stands for it."""
    same = (other for other in material.entities if stands_for(entity, other))
    return any(contains_answer(text, answer) for other in same for answer in other.answers)


def peers(
    material: Material,
    keys: Iterable[Entity],
    stem: str,
    why: Callable[[Entity], str | None] = lambda _: None,
    true: Iterable[Entity] = (),
) -> Iterator[Candidate]:
    """Entities of the keys' types that are neither right, nor stand for a right one, nor named in the stem.

    ``true`` are more entities that would be right; ``why`` tells of a wrong one what it is instead.
    """
    keys = tuple(keys)
    types = {key.type for key in keys}
    types |= ACTORS if types & ACTORS else frozenset()
    right = (*keys, *true)
    for entity in material.entities:
        wrong = entity.type in types and not any(stands_for(entity, key) for key in right)
        if wrong and not is_named(entity, stem, material):
            yield Candidate(
                text=entity.name,
                why=f"The article does not mention {entity.name}." if entity.outsider else why(entity),
                source=OUTSIDER if entity.outsider else NEIGHBOUR,
            )
