"""Right answers that would be marked wrong."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.interaction import TextEntry
from quizgen.model.item import Item
from quizgen.text.normal import normal_form


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    if not isinstance(item.interaction, TextEntry):
        return
    accepted = {normal_form(answer) for answer in item.interaction.accepted}
    others = [
        answer
        for answer in sorted(known.right_answers(item, [item.interaction.key]) - accepted)
        if not _is_only_a_spelling(answer, accepted, known)
    ]
    if others:
        yield Flaw(f"“{others[0]}” fits as well, by the facts of the bank; accept it, or ask more narrowly.")


def _is_only_a_spelling(answer: str, accepted: set[str], known: Known) -> bool:
    """Whether another spelling of the same name is accepted: a person who marks knows a name when they see it."""
    return any(normal_form(other) in accepted for entity in known.named(answer) for other in entity.answers)


CHECK = ItemCheck(
    summary="another answer is right by the facts but would not be accepted",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 19 (one right answer), for blanks",
    bad="Write the name of a councillor: ____ (two are in the article)",
    good="Write the name of the mayor of Port Elm: ____",
    find=_find,
)
