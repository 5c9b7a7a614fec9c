"""Options that refer to options."""

import re
from collections.abc import Iterator
from itertools import permutations

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of
from quizgen.model.finding import Severity
from quizgen.model.interaction import Choice
from quizgen.model.item import Item
from quizgen.text.normal import normal_form

_LETTERS = re.compile(
    r"(?:(?:only|both|neither|options?|answers?) )*[A-F1-5](?:(?:, | and | or | nor | & )[A-F1-5])+(?: only)?\.?",
    re.IGNORECASE,
)


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    options = options_of(item)
    for text in options:
        if _LETTERS.fullmatch(text) and not all(option.isdigit() for option in options):
            yield Flaw(
                f"“{text}” refers to other options; say in words what is meant, or use a multiple response."
            )
    if not isinstance(item.interaction, Choice):
        return
    for part, whole in permutations(options, 2):
        if _parts(part) < _parts(whole):
            yield Flaw(
                f"“{part}” is a part of “{whole}”: whoever picks the second is right about the first; part them."
            )
            break


def _parts(text: str) -> frozenset[str]:
    return frozenset(part for piece in re.split(r",| and | or ", text) if (part := normal_form(piece)))


CHECK = ItemCheck(
    summary="an option refers to other options’ letters, or is a part of another option",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 9; SAQUET, Moore et al. 2024",
    bad="What was shipped? Timber – Timber and salt – A and B",
    good="What was shipped? Timber – Salt – Wool",
    find=_find,
)
