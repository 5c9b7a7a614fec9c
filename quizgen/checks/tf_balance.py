"""True or false by habit."""

from collections.abc import Iterator

from quizgen.checks import Flaw, FormCheck
from quizgen.checks._habits import are_longer, count_lopsided
from quizgen.model.finding import Severity
from quizgen.model.form import Form
from quizgen.model.interaction import TrueFalse


def _find(form: Form) -> Iterator[Flaw]:
    lengths: dict[bool, list[int]] = {True: [], False: []}
    for placed in form.items:
        if isinstance(placed.item.interaction, TrueFalse):
            lengths[placed.item.interaction.answer].append(len(placed.item.stem))
    true, false = len(lengths[True]), len(lengths[False])
    if count_lopsided(true, false):
        yield Flaw(f"{true} statements are true and {false} false; keep both between 40 and 60 %.")
    if are_longer(lengths[True], lengths[False]):
        yield Flaw("True statements are by a quarter longer than false ones; exchange some.")


CHECK = FormCheck(
    summary="true and false statements are not about equally many, or true ones are longer",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 24, for statements",
    bad="Of ten statements nine are true.",
    good="Of ten statements five are true.",
    find=_find,
)
