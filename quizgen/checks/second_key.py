"""A distractor that is right as well."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._amounts import amount_of
from quizgen.checks._known import Known
from quizgen.checks._parts import date_of, keys_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.normal import normal_form


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    keys, distractors = keys_and_distractors(item)
    right = known.right_answers(item, keys)
    for text in distractors:
        if normal_form(text) in right:
            yield Flaw(f"“{text}” is right too, by the facts of the bank; give another wrong answer.")
            continue
        for key in keys:
            if why := _same_as(text, key, known):
                yield Flaw(f"“{text}” {why} “{key}”, the key; give another wrong answer.")
                break


def _same_as(text: str, key: str, known: Known) -> str | None:
    if any(
        one.id == other.id or one.id in other.also or other.id in one.also
        for one in known.named(text)
        for other in known.named(key)
    ):
        return "is another name for"
    wrong, right = amount_of(text), amount_of(key)
    if wrong and right and wrong.value == right.value and wrong.unit == right.unit:
        return "is the same number as"
    wider, date = date_of(text), date_of(key)
    if (
        wider
        and date
        and wider != date
        and all(part in (0, other) for part, other in zip(wider, date, strict=True))
    ):
        return "is true as well of"
    return None


CHECK = ItemCheck(
    summary="a distractor is right as well",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 19; SAQUET, Moore et al. 2024",
    bad="Who opened the ferry? Mayor Ada Brook (key) – Ada Brook – Tom Reed",
    good="Who opened the ferry? Ada Brook (key) – Tom Reed – Lena Marsh",
    find=_find,
)
