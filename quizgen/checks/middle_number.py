"""Keys that are a middle number too often."""

from collections.abc import Iterator

from quizgen.checks import Flaw, FormCheck
from quizgen.checks._amounts import amounts_of
from quizgen.checks._chance import UNLIKELY, probability_of_at_least
from quizgen.model.finding import Severity
from quizgen.model.form import Form
from quizgen.model.interaction import Choice


def _find(form: Form) -> Iterator[Flaw]:
    middle, chances = 0, []
    for placed in form.items:
        choice = placed.item.interaction
        if not isinstance(choice, Choice):
            continue
        amounts = amounts_of((choice.key.text, *(option.text for option in choice.distractors)))
        if amounts is not None and len(amounts) >= 3:
            key, *others = (amount.value for amount in amounts)
            middle += min(others) < key < max(others)
            chances.append((len(amounts) - 2) / len(amounts))
    if probability_of_at_least(middle, chances) < UNLIKELY:
        yield Flaw(
            f"In {middle} of {len(chances)} items the key is a number in the middle, which is hardly chance; "
            "exchange some."
        )


CHECK = FormCheck(
    summary="the key is a middle number more often than by chance",
    severity=Severity.WARNING,
    source="quizgen: who has to guess picks a number in the middle",
    bad="Of seven items with numbers, seven have a middle one as the key.",
    good="Of seven items with numbers, four have a middle one as the key.",
    find=_find,
)
