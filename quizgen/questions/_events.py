"""Events put into words: planned is not done."""

from quizgen.facts.event import Event
from quizgen.model.entity import Entity, EntityType
from quizgen.questions._material import Material
from quizgen.text.normal import says_the_same
from quizgen.text.wording import is_plural, question, sentence


def takes_place(fact: Event, rest: str) -> str:
    """The event with its time or place as a sentence: it "took place", or "was to take place"."""
    verb = f"{was(fact)} to take place" if fact.planned else "took place"
    return sentence(f"{fact.what} {verb} {rest}")


def asked_of(fact: Event, asked: str) -> str:
    """The question about the event: "when did … take place", "when was … to take place"."""
    return question(
        f"{asked} {was(fact) if fact.planned else 'did'} {fact.what}{' to' if fact.planned else ''} take place"
    )


def was(fact: Event) -> str:
    """The verb as the event’s name needs it: was or were."""
    return "were" if is_plural(fact.what) else "was"


def at_place(place: Entity) -> str:
    """The place with its preposition: "in Minsk", "at the harbour"."""
    inside = place.type is EntityType.COUNTRY or not place.name.startswith("the ")
    return f"{'in' if inside else 'at'} {place.name}"


def same_event(one: Event, other: Event) -> bool:
    """Whether the two facts may speak of one event."""
    return one.id == other.id or says_the_same(one.what, other.what)


def places_of(material: Material, fact: Event) -> list[Entity]:
    """Where facts about the same event place it."""
    return [
        material.entity(other.where)
        for other in material.of(Event)
        if other.where is not None and same_event(fact, other)
    ]
