"""Words in options that everyone reads in another way."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.standing_out import VAGUE, unquoted, words_among


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    for text in options_of(item):
        for word in sorted(words_among(unquoted(text), VAGUE)):
            yield Flaw(f"“{word}” in “{text}” means something else to everyone; say how often or how many.")


CHECK = ItemCheck(
    summary="often, usually, many, some or few in an option",
    severity=Severity.WARNING,
    source="SAQUET, Moore et al. 2024",
    bad="How does the ferry run? Often – Sometimes – Every hour",
    good="How does the ferry run? Every hour – Twice a day – Once a week",
    find=_find,
)
