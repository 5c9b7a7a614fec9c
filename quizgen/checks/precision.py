"""A key that is more exact than all distractors."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._amounts import amounts_of
from quizgen.checks._known import Known
from quizgen.checks._parts import key_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    pair = key_and_distractors(item)
    amounts = amounts_of((pair[0], *pair[1])) if pair else None
    if pair is None or amounts is None:
        return
    key, *others = amounts
    if all(key.significant_digits > other.significant_digits for other in others):
        yield Flaw(f"The key “{pair[0]}” is more exact than every other option; give one of them as many digits.")
    elif all(key.unit != other.unit for other in others) and len({other.unit for other in others}) == 1:
        yield Flaw(f"Only the key “{pair[0]}” is written with its unit that way; write all options alike.")
    elif all(key.written[0].isdigit() != other.written[0].isdigit() for other in others):
        yield Flaw(f"Only the key “{pair[0]}” is written in this style, as digits or as a word; write all alike.")


CHECK = ItemCheck(
    summary="the key is more exact than every distractor, or written in another style",
    severity=Severity.WARNING,
    source="SAQUET, Moore et al. 2024 (convergence and grammatical cues)",
    bad="How many cars? 11,960 (key) – 8,000 – 20,000",
    good="How many cars? 11,960 (key) – 8,430 – 19,720",
    find=_find,
)
