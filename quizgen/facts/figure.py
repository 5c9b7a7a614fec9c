"""How many, how much, how high in a series."""

from typing import Literal

from pydantic import model_validator

from quizgen.facts import FactKind
from quizgen.model.base import Number, Slug, Text
from quizgen.model.fact import Fact

FIGURE = "{figure}"
"""Stands in a figure's sentence where the figure belongs."""


class Figure(Fact):
    """A number and what it counts or measures.

    ``foils`` are other figures in the same style: "about 35,000" for "about 200,000".
    """

    kind: Literal["figure"] = "figure"
    form: Literal["count", "money", "ordinal", "vague", "name"] = "count"
    """A count, a sum of money, a place in a series ("sixth"), a size without a number ("dozens"), or a number that
    is part of a name ("S-400")."""
    phrase: Text
    """The figure as the article has it, qualifier and all: "about 200,000", "$1.5 billion", "sixth", "dozens"."""
    value: Number | None = None
    """The number in units of ``unit``; None for vague figures and names."""
    qualifier: Text | None = None
    """About, more than, nearly …; None when the article gives the number plainly."""
    unit: Text
    """What one of them is, in the plural: "troops", "billion US dollars"."""
    sentence: Text
    """The fact in one sentence with ``{figure}`` for the phrase: "{figure} troops were to take part."."""
    question: Text
    """The question whose answer is the figure, without attribution: "How many troops were to take part?"."""
    measures: Text
    """A noun phrase for what the figure says: "troops expected in the joint exercises"."""
    whose: Slug | None = None

    @model_validator(mode="after")
    def _can_be_asked(self) -> "Figure":
        if self.sentence.count(FIGURE) != 1:
            raise ValueError(f"the sentence holds {FIGURE} exactly once, where the figure belongs")
        if not self.question.endswith("?"):
            raise ValueError("the question ends in a question mark")
        if self.form in ("count", "money", "ordinal") and self.value is None:
            raise ValueError(f"a figure of the form '{self.form}' needs its value")
        return self

    def entity_ids(self) -> tuple[str, ...]:
        """Whose figure it is, and whoever reported it."""
        return tuple(e for e in (self.whose, self.reported_by) if e is not None)


FACT_KIND = FactKind(type=Figure, summary="a number and what it counts or measures")
