"""Keys that are the longest option too often."""

from collections.abc import Iterator

from quizgen.checks import Flaw, FormCheck
from quizgen.checks._habits import count_too_many, longest_key
from quizgen.model.finding import Severity
from quizgen.model.form import Form


def _find(form: Form) -> Iterator[Flaw]:
    looks = [look for placed in form.items if (look := longest_key(placed.item)) is not None]
    if count_too_many(looks):
        longest = sum(look.has_it for look in looks)
        yield Flaw(
            f"The key is the longest option in {longest} of {len(looks)} items, which is hardly chance; "
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
