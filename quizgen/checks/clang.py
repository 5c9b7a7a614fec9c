"""A word of the stem that only the key repeats."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import key_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.normal import words
from quizgen.text.standing_out import find_echoes


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    match key_and_distractors(item):
        case (key, distractors) if echoes := find_echoes(item.stem, key, distractors):
            word = next((word for word in words(key) if any(stem in word.casefold() for stem in echoes)), key)
            yield Flaw(f"Only the key repeats “{word}” from the stem; use another word, or use it in two options.")


CHECK = ItemCheck(
    summary="a word of the stem stands in the key and in no distractor",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 28b; NBME item-writing guide; SAQUET, Moore et al. 2024",
    bad="What did the harbour council discuss? Plans for the harbour (key) – A new school – Lower taxes",
    good="What did the council discuss? Plans for the harbour (key) – A new school – Lower taxes",
    find=_find,
)
