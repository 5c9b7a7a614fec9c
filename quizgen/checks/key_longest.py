"""Keys that are the longest option too often."""

from collections.abc import Iterator

from quizgen.checks import Flaw, FormCheck
from quizgen.checks._chance import UNLIKELY, probability_of_at_least
from quizgen.model.finding import Severity
from quizgen.model.form import Form
from quizgen.model.interaction import Choice


def _find(form: Form) -> Iterator[Flaw]:
    choices = [placed.item.interaction for placed in form.items if isinstance(placed.item.interaction, Choice)]
    longest = sum(
        len(choice.key.text) > max(len(option.text) for option in choice.distractors) for choice in choices
    )
    chances = [1 / len(choice.options) for choice in choices]
    if probability_of_at_least(longest, chances) < UNLIKELY:
        yield Flaw(
            f"The key is the longest option in {longest} of {len(choices)} items, which is hardly chance; "
            "exchange some."
        )


CHECK = FormCheck(
    summary="the key is the longest option more often than by chance",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 24",
    bad="The key is the longest option in 9 of 12 items.",
    good="The key is the longest option in 4 of 12 items.",
    find=_find,
)
