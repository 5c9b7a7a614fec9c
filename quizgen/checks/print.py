"""What does not print well."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of
from quizgen.model.finding import Severity
from quizgen.model.item import Item

_MOST_OPTIONS = 5


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    how_many = len(options_of(item))
    if how_many > _MOST_OPTIONS:
        yield Flaw(f"There are {how_many} options; keep the {_MOST_OPTIONS} best: three are usually enough.")


CHECK = ItemCheck(
    summary="more than five options",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 18; Rodriguez 2005",
    bad="A question with eight options, of which nobody picks five",
    good="A question with three options that somebody might pick",
    find=_find,
)
