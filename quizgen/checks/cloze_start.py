"""Blanks before there is anything to go by."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import sentence_with_blank
from quizgen.model.finding import Severity
from quizgen.model.interaction import BLANK
from quizgen.model.item import Item


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    sentence = sentence_with_blank(item)
    if sentence is not None and BLANK in " ".join(re.findall(r"[\w’-]+", sentence)[:2]):
        yield Flaw("The blank stands at the start, before one knows what is asked; turn the sentence round.")


CHECK = ItemCheck(
    summary="the blank is among the first two words",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 14 (clear directions), for blanks",
    bad="____ is to cost $40 million.",
    good="The new structure that is to cost $40 million is a ____.",
    find=_find,
)
