"""Who said what."""

from typing import Literal

from pydantic import model_validator

from quizgen.facts import FactKind
from quizgen.model.base import Slug, Text
from quizgen.model.fact import Fact


class Statement(Fact):
    """A speaker's words, as reported: it is asked about as a claim and never as a fact.

    ``foils`` are clauses on the same matter that the speaker did not utter.
    """

    kind: Literal["statement"] = "statement"
    speaker: Slug
    cue: Text = "said"
    """The verb in the past that can stand before "that": said, announced, accused … is rewritten as said."""
    content: Text
    """A clause: "the Belarusian army would be the first to fight"."""
    about: Text
    """A noun phrase for "What did X say about …?": "the S-400 missile system"."""
    quotation: Text | None = None
    """The speaker's words verbatim, as they stand in the article, without quotation marks."""
    gap: Text | None = None
    """The word or words of ``quotation`` that a student can be asked to fill in."""
    addressee: Slug | None = None
    occasion: Text | None = None
    """When or where it was said, to follow the verb: "in a telephone interview", "in the past"."""

    @model_validator(mode="after")
    def _gap_is_quoted(self) -> "Statement":
        if self.gap is not None and self.gap not in (self.quotation or ""):
            raise ValueError(f"the gap '{self.gap}' does not stand in the quotation; take words from it")
        return self

    def entity_ids(self) -> tuple[str, ...]:
        """The speaker, the addressee and whoever reported it."""
        return tuple(e for e in (self.speaker, self.addressee, self.reported_by) if e is not None)


FACT_KIND = FactKind(type=Statement, summary="who said what, about what, in which words")
