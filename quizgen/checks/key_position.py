"""Keys in one place."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from quizgen.checks import Flaw, FormCheck
from quizgen.model.finding import Severity
from quizgen.model.form import Form
from quizgen.model.interaction import Choice
from quizgen.model.student import LETTERS

_LONGEST_RUN = 3


def _find(form: Form) -> Iterator[Flaw]:
    letters: list[int] = []
    shuffled: dict[int, list[int]] = {}
    for placed in form.items:
        if isinstance(placed.item.interaction, Choice):
            choice = placed.item.interaction
            position = placed.order.index(choice.options.index(choice.key))
            letters.append(position)
            if not choice.fixed_order:
                shuffled.setdefault(len(choice.options), []).append(position)
    for options, positions in shuffled.items():
        counts = Counter(positions)
        uses = [counts[position] for position in range(options)]
        if max(uses) - min(uses) > 1:
            told = ", ".join(f"{LETTERS[position]} {use} times" for position, use in enumerate(uses))
            yield Flaw(f"Keys of items with {options} options stand unevenly: {told}; arrange the options anew.")
    for position, run in groupby(letters):
        if len(list(run)) > _LONGEST_RUN:
            yield Flaw(f"More than {_LONGEST_RUN} keys in a row are {LETTERS[position]}; reorder the items.")


CHECK = FormCheck(
    summary="keys stand more often at one letter than at another, or more than three times in a row",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 20",
    bad="B B B B A B",
    good="B A C B C A",
    find=_find,
)
