"""A key that stands out by its length."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import key_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.standing_out import is_much_longer


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    match key_and_distractors(item):
        case (key, distractors) if is_much_longer(key, distractors):
            yield Flaw(
                f"The key “{key}” is much longer than the other options; shorten it or lengthen one of them."
            )


CHECK = ItemCheck(
    summary="the key is much longer than every distractor",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 24; SAQUET, Moore et al. 2024",
    bad="What did the council decide? To build a new bridge over the harbour (key) – To wait – To sell",
    good="What did the council decide? To build a bridge (key) – To wait a year – To sell the ferry",
    find=_find,
)
