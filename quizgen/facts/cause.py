"""What led to what."""

from typing import Literal

from quizgen.facts import FactKind
from quizgen.model.base import Slug, Text
from quizgen.model.fact import Fact


class Cause(Fact):
    """A cause and its effect, as the article links them.

    ``foils`` are other causes, as noun phrases, that the article does not give for this effect.
    """

    kind: Literal["cause"] = "cause"
    cause: Text
    """A noun phrase for "… led to": "the crackdown on the protests"."""
    effect: Text
    """A noun phrase for "led to …": "the sanctions on Belarus"."""
    follows: Slug | None = None
    """The id of the cause fact that brought about this one's cause. Along such a chain every cause leads, by and
    by, to every later effect: none of them is a wrong answer."""
    explanation: Text
    """A full sentence that a good student would write: the model answer to "Explain what led to …"."""

    def earlier_fact(self) -> str | None:
        """The cause fact that brought about this one."""
        return self.follows


FACT_KIND = FactKind(type=Cause, summary="what led to what")
