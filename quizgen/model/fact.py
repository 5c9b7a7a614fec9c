"""What is common to all kinds of facts; the kinds themselves are files in ``quizgen/facts``."""

from pydantic import Field

from quizgen.model.article import Span
from quizgen.model.base import Noun, Slug, Text


class Foil(Noun):
    """A plausible wrong answer to the question that a fact answers, and why it is wrong."""

    text: Text
    why: Text | None = None
    """One sentence for the key: "That figure is the size of the loan"."""


class Fact(Noun):
    """One thing that the article says; every kind of fact is a subclass with a literal ``kind``.

    ``reported_by`` is None when the article states the fact in its own voice, and the id of the entity whose
    claim it is otherwise: a claim is only ever asked about as a claim.
    """

    kind: str
    id: Slug
    topic: Slug
    evidence: tuple[Span, ...] = Field(min_length=1)
    reported_by: Slug | None = None
    foils: tuple[Foil, ...] = ()
    """Wrong answers of the same sort as this fact's answer, used after neighbouring facts gave theirs."""

    def entity_ids(self) -> tuple[str, ...]:
        """The ids of all entities that the fact names; a bank has each of them."""
        return () if self.reported_by is None else (self.reported_by,)

    def earlier_fact(self) -> str | None:
        """The id of the fact of the same kind that comes before this one, where the kind knows such a chain."""
        return None
