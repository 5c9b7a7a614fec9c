"""Who is what."""

from typing import Literal

from quizgen.facts import FactKind
from quizgen.model.base import Slug, Text
from quizgen.model.fact import Fact


class Role(Fact):
    """An office or a description that the article gives a person, a body or a country.

    ``foils`` are other descriptions of the same sort.
    """

    kind: Literal["role"] = "role"
    holder: Slug
    description: Text
    """A noun phrase after "is": "the president of Belarus"."""
    then: bool = False
    """The role is over by the article: asked about in the past tense."""

    def entity_ids(self) -> tuple[str, ...]:
        """The holder and whoever reported it."""
        return (self.holder, *super().entity_ids())


FACT_KIND = FactKind(type=Role, summary="a person, body or country and what it is")
