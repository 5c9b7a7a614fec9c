"""Who agreed on what, or lends, grants and delivers what to whom."""

from typing import Literal

from pydantic import Field

from quizgen.facts import FactKind
from quizgen.model.base import Slug, Text
from quizgen.model.fact import Fact


class Agreement(Fact):
    """A treaty, a loan, a delivery, a plan between parties.

    ``foils`` are other things that it might have provided for, in the words of ``gives``.
    """

    kind: Literal["agreement"] = "agreement"
    name: Text
    """A noun phrase, singular unless ``plural``: "the union agreement between Belarus and Russia"."""
    plural: bool = False
    parties: tuple[Slug, ...] = Field(min_length=1)
    giver: Slug | None = None
    """The party that gives, for a loan or a delivery."""
    receiver: Slug | None = None
    gives: Text
    """A noun phrase for what it provides for: "close political, economic and military ties"."""
    planned: bool = False
    """Still to be discussed, signed or delivered by the article."""

    def entity_ids(self) -> tuple[str, ...]:
        """The parties and whoever reported it."""
        ends = (e for e in (self.giver, self.receiver) if e is not None)
        return (*self.parties, *ends, *super().entity_ids())


FACT_KIND = FactKind(type=Agreement, summary="who agreed on what, or gives what to whom")
