"""Events put into words: planned is not done."""

from quizgen.facts.event import Event
from quizgen.model.entity import Entity, EntityType
from quizgen.questions._material import Material
from quizgen.text.normal import says_the_same
from quizgen.text.wording import is_plural, question, sentence

_PAST = {"take place": "took place", "start": "started", "end": "ended"}


def takes_place(fact: Event, rest: str) -> str:
    """The event with its time or place as a sentence: it "took place", or "was to take place"."""
    verb = f"{was(fact)} to {fact.verb}" if fact.planned else _PAST[fact.verb]
    return sentence(f"{fact.what} {verb} {rest}")


def asked_of(fact: Event, asked: str) -> str:
    """The question about the event: "when did … take place", "when was … to take place"."""
    if fact.planned:
        return question(f"{asked} {was(fact)} {fact.what} to {fact.verb}")
    return question(f"{asked} did {fact.what} {fact.verb}")


def was(fact: Event) -> str:
    """The verb as the event’s name needs it: was or were."""
    return "were" if is_plural(fact.what) else "was"


def at_place(place: Entity) -> str:
    """The place with its preposition: "in Minsk", "at the harbour", "on the island"."""
    if place.name.lower().endswith(("island", "square")):
        return f"on {place.name}"
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
