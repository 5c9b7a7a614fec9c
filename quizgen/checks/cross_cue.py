"""Items that tell each other’s answers."""

from collections.abc import Iterator

from quizgen.checks import Flaw, FormCheck
from quizgen.checks._enemies import find_giveaways
from quizgen.model.finding import Severity
from quizgen.model.form import Form


def _find(form: Form) -> Iterator[Flaw]:
    numbers = {placed.item.id: placed.number for placed in form.items}
    for teller, asked in find_giveaways([placed.item for placed in form.items]):
        yield Flaw(
            f"Item {numbers[teller.id]} tells the answer of item {numbers[asked.id]}, “{asked.key_text}”; "
            "print them on different papers.",
            item=asked.id,
        )


CHECK = FormCheck(
    summary="an item tells another item’s answer",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 4",
    bad="1. Who is the mayor of Port Elm?   2. Why did Ada Brook, the mayor of Port Elm, wait?",
    good="1. Who is the mayor of Port Elm?   2. When does the ferry stop running?",
    find=_find,
)
