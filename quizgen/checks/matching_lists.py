"""Lists that can be matched without reading."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.interaction import Matching
from quizgen.model.item import Item
from quizgen.text.normal import normal_form, same_answer

_MOST_ROWS = 10


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    matching = item.interaction
    if not isinstance(matching, Matching):
        return
    is_shared = len({pair.target for pair in matching.pairs}) < len(matching.pairs)
    if len(matching.targets) == len(matching.pairs) and not is_shared:
        yield Flaw(
            "There are as many targets as premises, so the last one follows from the others; add a spare target."
        )
    if len(matching.targets) > _MOST_ROWS:
        yield Flaw(f"There are {len(matching.targets)} targets; keep to {_MOST_ROWS} or fewer.")
    types = [{entity.type for entity in known.named(pair.premise)} for pair in matching.pairs]
    if all(types) and not set.intersection(*types):
        yield Flaw("The premises are of several sorts, which tells what belongs together; match like with like.")
    for pair in matching.pairs:
        also = _also_right(pair.premise, pair.target, matching.targets, known)
        if also is not None:
            message = (
                f"“{also}” is right for “{pair.premise}” too, by the facts of the bank; take one of them out."
            )
            yield Flaw(message, Severity.ERROR)


def _also_right(premise: str, target: str, targets: tuple[str, ...], known: Known) -> str | None:
    for answers in known.answers_about(premise):
        if normal_form(target) in answers:
            others = (text for text in targets if not same_answer(text, target) and normal_form(text) in answers)
            return next(others, None)
    return None


CHECK = ItemCheck(
    summary="lists of equal length without reuse, too many rows, mixed sorts, or a premise with two targets",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guidelines 19 and 28 (one right answer, no clues), for matching",
    bad="Three persons to match with three offices",
    good="Three persons to match with four offices",
    find=_find,
)
