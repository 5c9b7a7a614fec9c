"""Too little left to go by."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import sentence_with_blank
from quizgen.model.finding import Severity
from quizgen.model.interaction import BLANK, TextEntry
from quizgen.model.item import Item
from quizgen.text.normal import content_stems

_MOST = 5
"""At least four content words stand for each one that is missing."""


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    if sentence_with_blank(item) is None or not isinstance(item.interaction, TextEntry):
        return
    missing = len(content_stems(item.interaction.key))
    left = len(content_stems(re.sub(BLANK, " ", item.stem)))
    if missing * _MOST > missing + left:
        yield Flaw(
            "More than a fifth of what the sentence says is missing; leave more words to go by, or ask for fewer."
        )


CHECK = ItemCheck(
    summary="more than a fifth of the sentence’s content words are to be filled in",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 14 (clear directions), for blanks",
    bad="The bridge is ____.",
    good="The bridge over the harbour of Port Elm is built of ____.",
    find=_find,
)
