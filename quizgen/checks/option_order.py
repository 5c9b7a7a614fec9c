"""Numbers and dates that do not ascend."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._amounts import amounts_of
from quizgen.checks._known import Known
from quizgen.checks._parts import date_of, options_of
from quizgen.model.finding import Severity
from quizgen.model.interaction import Choice, MultipleResponse
from quizgen.model.item import Item


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    match item.interaction:
        case Choice(fixed_order=fixed) | MultipleResponse(fixed_order=fixed):
            pass
        case _:
            return
    values = _values(options_of(item))
    if values is None:
        return
    if not fixed:
        yield Flaw(
            "The options are numbers or dates and would be shuffled; put them in order with fixed_order: true."
        )
    elif values not in (sorted(values), sorted(values, reverse=True)):
        yield Flaw("The numbers or dates of the options are not in order; put the smallest or earliest first.")


def _values(options: tuple[str, ...]) -> list[tuple[object, ...]] | None:
    """What the options are ordered by; None when they are neither all amounts of one unit nor all dates."""
    amounts = amounts_of(options)
    if amounts is not None:
        return [(amount.value,) for amount in amounts] if len({amount.unit for amount in amounts}) == 1 else None
    dates = [date for option in options if (date := date_of(option)) is not None]
    comparable = len(dates) == len(options) and len({tuple(map(bool, date)) for date in dates}) == 1
    return [tuple(date) for date in dates] if comparable else None


CHECK = ItemCheck(
    summary="options that are numbers or dates are not in order",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 21; SAQUET, Moore et al. 2024",
    bad="In which year did the ferry open? 1911 – 1902 – 1908",
    good="In which year did the ferry open? 1902 – 1908 – 1911",
    find=_find,
)
