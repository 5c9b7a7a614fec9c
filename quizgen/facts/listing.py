"""A set and what the article names as belonging to it."""

from typing import Literal

from pydantic import Field

from quizgen.facts import FactKind
from quizgen.model.base import Text
from quizgen.model.fact import Fact


class Listing(Fact):
    """Members of a set that the article names.

    ``foils`` are others of the same sort that the article does not name as members.
    """

    kind: Literal["listing"] = "listing"
    question: Text
    """The question whose answer are the members, without attribution: "Which kinds of weapons was Belarus
    expecting?"."""
    set: Text
    """A noun phrase: "the weapons that Belarus was expecting"."""
    members: tuple[Text, ...] = Field(min_length=2)
    """Noun phrases of one sort."""


FACT_KIND = FactKind(type=Listing, summary="a set and its members")
