"""Statements that can be half true."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.interaction import TrueFalse
from quizgen.model.item import Item
from quizgen.text.standing_out import unquoted

_FINITE = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)"
_SUBJECT = r"(?:he|she|it|they|(?:the|its|their|his|her|an?) [\w’-]+|[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)"
_PAST = (
    "became|began|bought|brought|built|came|fell|found|gave|grew|held|kept|led|left|lost|made|met|paid|put|ran|rose|"
    "said|sent|set|sold|spoke|stood|told|took|went|won"
)
_VERB = re.compile(rf"\b(?:{_FINITE}|\w+ed|{_PAST})\b")
_SECOND_CLAUSE = re.compile(
    rf", (?:and|but|while|whereas|yet) (?:also |then )?{_SUBJECT} (?:\w+ly )?(?:{_FINITE}|\w+ed)\b"
    rf"|,? (?:and|but) (?:also |then )?{_FINITE}\b"
    r"|;"
    r"|(?<!\bSt)(?<!\b[A-Z])(?<!\b(?:Mr|Dr|Ms))(?<!\bMrs)\. [A-Z]"
)


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    if not isinstance(item.interaction, TrueFalse):
        return
    stem = _without_lists_in_subclauses(unquoted(item.stem))
    # In "Elm, Reed and Brook were …" the verb after "and" is the first one, and there is one clause.
    if any(_VERB.search(stem[: found.start()]) for found in _SECOND_CLAUSE.finditer(stem)):
        yield Flaw("The statement says two things, of which one can be true and the other false; split it.")


def _without_lists_in_subclauses(stem: str) -> str:
    """The statement without "which were signed and" in "treaties which were signed and are in force"."""
    return re.sub(r"\b(?:which|who|whose|where) (?:\w+ ){1,3}?(?:and|or) ", " ", stem)


CHECK = ItemCheck(
    summary="a statement to be judged says two things that can each be false",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 1; SAQUET, Moore et al. 2024",
    bad="The bridge is late, and the ferry was sold.",
    good="The ferry was sold.",
    find=_find,
)
