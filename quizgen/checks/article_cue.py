"""“A” or “an” that tells how the answer starts."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of, sentence_with_blank
from quizgen.model.finding import Severity
from quizgen.model.interaction import BLANK
from quizgen.model.item import Item
from quizgen.text.wording import sounds_open


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    first_words = {match.group() for text in options_of(item) if (match := re.search(r"[\w$€£]+", text))}
    if re.search(r"\ban?\W*$", item.stem) and len({sounds_open(word) for word in first_words}) == 2:
        yield Flaw("The article at the end of the stem fits only some of the options; write “a(n)” instead.")
    if re.search(rf"\ban? {BLANK}", sentence_with_blank(item) or ""):
        yield Flaw("The article before the blank tells how the answer starts; write “a(n)”.")


CHECK = ItemCheck(
    summary="an article before the answer, “a” or “an”, fits only some of the options",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 28c; SAQUET, Moore et al. 2024",
    bad="The visitor was an: engineer (key) – painter – judge",
    good="The visitor was a(n): engineer (key) – painter – judge",
    find=_find,
)
