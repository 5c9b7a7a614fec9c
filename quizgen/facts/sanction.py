"""Who punished whom, for what, and who objects."""

from typing import Literal

from pydantic import Field

from quizgen.facts import FactKind
from quizgen.model.base import Slug, Text
from quizgen.model.fact import Fact


class Sanction(Fact):
    """A penalty that states or bodies imposed.

    ``foils`` are other reasons, as noun phrases, that the article does not give.
    """

    kind: Literal["sanction"] = "sanction"
    name: Text
    """A plural noun phrase: "the sanctions on Belarus", "the Western restrictions"."""
    imposed_by: tuple[Slug, ...] = Field(min_length=1)
    target: Slug
    reason: Text
    """A noun phrase for "in response to …": "the crackdown on the protests"."""
    reason_includes: tuple[Text, ...] = ()
    """Noun phrases for the parts of the reason that the article names."""
    consists_of: Text | None = None
    objectors: tuple[Slug, ...] = ()
    """Who criticised it, by the article."""

    def entity_ids(self) -> tuple[str, ...]:
        """Who imposed it, on whom, and who objects."""
        return (*self.imposed_by, self.target, *self.objectors, *super().entity_ids())


FACT_KIND = FactKind(type=Sanction, summary="who imposed what on whom, for what, and who objects")
