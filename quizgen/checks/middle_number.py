"""Keys that are a middle number too often."""

from collections.abc import Iterator

from quizgen.checks import Flaw, FormCheck
from quizgen.checks._habits import count_too_many, middle_key
from quizgen.model.finding import Severity
from quizgen.model.form import Form


def _find(form: Form) -> Iterator[Flaw]:
    looks = [look for placed in form.items if (look := middle_key(placed.item)) is not None]
    if count_too_many(looks):
        middle = sum(look.has_it for look in looks)
        yield Flaw(
            f"In {middle} of {len(looks)} items the key is a number in the middle, which is hardly chance; "
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
