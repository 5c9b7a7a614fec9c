"""What happened or is planned: when, where and with whom."""

from typing import Literal

from pydantic import model_validator

from quizgen.facts import FactKind
from quizgen.model.base import Slug, Text
from quizgen.model.fact import Fact


class Event(Fact):
    """Something that took place, or that is planned: planned is not done.

    ``foils`` are other times for the event in the same style as ``when``.
    """

    kind: Literal["event"] = "event"
    what: Text
    """A noun phrase that can take place: "the meeting in Minsk"; it names neither its own time nor its place when
    those are to be asked."""
    short: Text | None = None
    """A noun phrase for an entry of a time line, when ``what`` is too long or not clear alone."""
    when: Text | None = None
    """As it follows "took place": "on May 28, 2021", "in August 2020", "the week after the announcement"."""
    where: Slug | None = None
    who: tuple[Slug, ...] = ()
    """Who took part."""
    verb: Literal["take place", "start", "end"] = "take place"
    """What the event did or will do at ``when`` and ``where``."""
    planned: bool = False
    after: Slug | None = None
    """The id of the event that the article places before this one; a chain of them is a time line."""

    @model_validator(mode="after")
    def _something_to_ask(self) -> "Event":
        if self.when is None and self.where is None and not self.who and self.after is None:
            raise ValueError("an event has at least one of when, where, who and after")
        return self

    def entity_ids(self) -> tuple[str, ...]:
        """The place, who took part, and whoever reported it."""
        return tuple(e for e in (self.where, *self.who, self.reported_by) if e is not None)

    def earlier_fact(self) -> str | None:
        """The event that the article places before this one."""
        return self.after


FACT_KIND = FactKind(type=Event, summary="what happened or is planned: when, where, with whom")
