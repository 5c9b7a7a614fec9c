"""“All of the above”, “none of these”."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of
from quizgen.model.finding import Severity
from quizgen.model.item import Item

_ALL_OR_NONE = re.compile(
    r"\W*(?:(?:all|none|both|neither|either|any|two|more than one) (?:of )?(?:the |these |those )?"
    r"(?:above|others?|options|answers|these|those|them|preceding)\b.*|(?:all|none|both|neither)\W*)",
    re.IGNORECASE,
)


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    # A rule of ours wrote it and can write better; a person's item is the person's to judge.
    severity = Severity.ERROR if item.source.is_derived else Severity.WARNING
    for text in options_of(item):
        if _ALL_OR_NONE.fullmatch(text):
            yield Flaw(f"“{text}” tests logic rather than reading; put a real answer in its place.", severity)


CHECK = ItemCheck(
    summary="an option is “all of the above”, “none of these” or the like",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guidelines 25 and 26; SAQUET, Moore et al. 2024",
    bad="What was shipped? Timber – Salt – All of the above",
    good="What was shipped? Timber – Salt – Wool",
    find=_find,
)
