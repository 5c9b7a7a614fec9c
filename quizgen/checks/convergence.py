"""A key that shares the most with the other options."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import key_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.standing_out import has_most_in_common


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    match key_and_distractors(item):
        case (key, distractors) if has_most_in_common(key, distractors):
            yield Flaw(
                f"The key “{key}” shares the most words with the other options; let two distractors share as much."
            )


CHECK = ItemCheck(
    summary="the key alone shares the most words with the other options",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 28e; NBME item-writing guide; SAQUET, Moore et al. 2024",
    bad="Long steel bridge (key) – Long stone wall – Short steel mast – Wide bridge road",
    good="Long steel bridge (key) – Long stone bridge – Short steel bridge – Short stone bridge",
    find=_find,
)
