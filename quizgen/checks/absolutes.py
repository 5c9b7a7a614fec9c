"""Absolute words that only distractors have."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import key_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.standing_out import ABSOLUTES, unquoted, words_among


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    pair = key_and_distractors(item)
    if pair is None or words_among(pair[0], ABSOLUTES):
        return
    for text in pair[1]:
        for word in sorted(words_among(unquoted(text), ABSOLUTES)):
            yield Flaw(f"“{word}” in “{text}” tells that it is wrong; say it less absolutely.")


CHECK = ItemCheck(
    summary="always, never, all, none, every, only or must stands in distractors alone",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 28a; SAQUET, Moore et al. 2024",
    bad="What did the mayor say? The bridge was late (key) – The ferry never runs on time",
    good="What did the mayor say? The bridge was late (key) – The ferry was late",
    find=_find,
)
