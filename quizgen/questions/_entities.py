"""Names as answers: others of the same type who are not also right."""

from collections.abc import Callable, Iterable, Iterator

from quizgen.model.entity import Entity, EntityType
from quizgen.questions._distractors import NEIGHBOUR, OUTSIDER, Candidate
from quizgen.questions._material import Material
from quizgen.text.normal import contains_answer, same_answer
from quizgen.text.wording import join_words

_ACTORS = frozenset((EntityType.COUNTRY, EntityType.ORGANISATION))

_ASKED_FOR = {
    EntityType.PERSON: "who",
    EntityType.COUNTRY: "which country",
    EntityType.ORGANISATION: "who",
    EntityType.PLACE: "which place",
    EntityType.GROUP: "who",
    EntityType.THING: "what",
    EntityType.WORK: "which work",
}


def entities(material: Material, identifiers: tuple[str, ...]) -> tuple[Entity, ...]:
    """The entities with these ids, in alphabetical order of their names."""
    return tuple(sorted((material.entity(i) for i in identifiers), key=lambda entity: entity.name))


def names_of(these: tuple[Entity, ...]) -> str:
    """The names as a list in a sentence."""
    return join_words([entity.name for entity in these])


def question_word(entity: Entity) -> str:
    """What asks for the entity: "who", "which country"."""
    return _ASKED_FOR[entity.type]


def stands_for(one: Entity, other: Entity) -> bool:
    """Whether two entities are the same or stand for one another: Moscow for Russia."""
    return one.id == other.id or one.id in other.also or other.id in one.also


def is_named(entity: Entity, text: str, material: Material) -> bool:
    """Whether the text names the entity, or one that stands for it."""
    same = (other for other in material.entities if stands_for(entity, other))
    return any(contains_answer(text, answer) for other in same for answer in other.answers)


def peers(  # noqa: PLR0913 - every way of being right is a parameter of its own
    material: Material,
    keys: Iterable[Entity],
    stem: str,
    why: Callable[[Entity], str | None] = lambda _: None,
    true: Iterable[Entity] = (),
    *,
    as_actors: bool = False,
) -> Iterator[Candidate]:
    """Entities of the keys' types that are neither right, nor stand for a right one, nor named in the stem.

    ``true`` are more entities that would be right; ``why`` tells of a wrong one what it is instead. As actors,
    who impose, agree and object, countries and organisations go together.
    """
    keys = tuple(keys)
    types = {key.type for key in keys}
    types |= _ACTORS if as_actors and types & _ACTORS else frozenset()
    right = (*keys, *true)
    taken: list[Entity] = []

    def rank(entity: Entity) -> tuple[bool, bool, bool, str]:
        return (entity.outsider, why(entity) is None, all(entity.type is not key.type for key in keys), entity.id)

    # Of entities that stand for one another, such as Moscow and the Kremlin, only one is offered.
    for entity in sorted(material.entities, key=rank):
        wrong = entity.type in types and not any(stands_for(entity, other) for other in (*right, *taken))
        if not wrong or is_named(entity, stem, material) or (as_actors and _only_reports(material, entity)):
            continue
        taken.append(entity)
        yield Candidate(
            text=entity.name,
            why=f"The article does not mention {entity.name}." if entity.outsider else why(entity),
            source=OUTSIDER if entity.outsider else NEIGHBOUR,
        )


def _only_reports(material: Material, entity: Entity) -> bool:
    return same_answer(entity.name, material.article.publisher or "")
