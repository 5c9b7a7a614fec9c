"""Who and what the article speaks of, and plausible others of the same type."""

from enum import StrEnum

from quizgen.model.base import Noun, Slug, Text


class EntityType(StrEnum):
    """What sort of thing a name names; a distractor is of its key's type."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"
    THING = "thing"
    WORK = "work"


class Entity(Noun):
    """A person, organisation, country, place, group, thing or work.

    ``name`` is written as in the middle of a sentence: "the European Union". ``outsider`` marks one that the
    article does not mention: it serves as a distractor only.
    """

    id: Slug
    name: Text
    type: EntityType
    short: Text | None = None
    """How the name goes after it was given once: "Lukashenko"."""
    aliases: tuple[Text, ...] = ()
    """Other names and spellings that are right answers."""
    also: tuple[Slug, ...] = ()
    """Ids of entities that stand for this one, or for which it stands: Moscow for Russia. Never a distractor of
    one another."""
    outsider: bool = False

    @property
    def short_name(self) -> str:
        """The name as used where brevity matters."""
        return self.short or self.name

    @property
    def answers(self) -> tuple[str, ...]:
        """Every way of writing the name that is right, the full name first, none twice."""
        return tuple(dict.fromkeys((self.name, self.short_name, *self.aliases)))
