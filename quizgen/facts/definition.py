"""What something is."""

from typing import Literal

from quizgen.facts import FactKind
from quizgen.model.base import Slug, Text
from quizgen.model.fact import Fact


class Definition(Fact):
    """A term or name and what it is, by the article.

    ``foils`` are other meanings of the same sort.
    """

    kind: Literal["definition"] = "definition"
    term: Text
    """A noun phrase: "the S-400"; with its article where it takes one."""
    plural: bool = False
    meaning: Text
    """A noun phrase after "is": "an air defense missile system"."""
    entity: Slug | None = None

    def entity_ids(self) -> tuple[str, ...]:
        """The entity that the term names, and whoever reported it."""
        return tuple(e for e in (self.entity, self.reported_by) if e is not None)


FACT_KIND = FactKind(type=Definition, summary="a term and what it is")
