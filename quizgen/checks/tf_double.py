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
_PRONOUN = r"(?:he|she|it|they)"
_SUBJECT = rf"(?:{_PRONOUN}|(?:the|its|their|his|her|an?) [\w’-]+|[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)"
_PAST = (
    r"(?:became|began|bought|brought|built|came|drew|fell|fought|found|gave|grew|held|kept|led|left|lost|made|met|"
    r"paid|put|ran|rose|said|sent|set|sold|spoke|spent|stood|taught|told|took|went|won|wrote|\w+ed)"
)
_ALSO = r"(?:also |later |soon |then )?"
_VERB = re.compile(rf"\b(?:{_FINITE}|{_PAST})\b")
_SECOND_CLAUSE = re.compile(
    rf", (?:and|but|so|while|whereas|yet) {_ALSO}{_SUBJECT} (?:\w+ly )?(?:{_FINITE}|{_PAST})\b"
    rf"| (?:and|but) {_PRONOUN} (?:\w+ly )?(?:{_FINITE}|{_PAST})\b"
    rf"|,? (?:and|but) {_ALSO}{_FINITE}\b"
    r"|;"
    r"|(?<!\bSt)(?<!\b[A-Z])(?<!\b(?:Mr|Dr|Ms))(?<!\bMrs)\. [A-Z]"
)
_SECOND_VERB = re.compile(rf"\b(\w+),? (?:and|but) {_ALSO}{_PAST}\b")
_IN_A_ROW = re.compile(rf"\b{_PAST}, {_PAST},? and {_PAST}\b|\bthat\b[^,;]* and that (?!of\b)")
_INSERTED = re.compile(r", (?:which|who|whose|where|\w+ed (?:as|at|by|from|in|on|to|with)) [^,]*,")
_FURTHER_VERB = re.compile(rf"(?<!\bthat )(?<!\bwhich )(?<!\bwho )\b{_FINITE}\b")


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    if not isinstance(item.interaction, TrueFalse):
        return
    stem = _without_lists_in_subclauses(unquoted(item.stem))
    # In "Elm, Reed and Brook were …" the verb after "and" is the first one, and there is one clause.
    second_clause = any(_VERB.search(stem[: found.start()]) for found in _SECOND_CLAUSE.finditer(stem))
    if second_clause or _IN_A_ROW.search(stem) or _has_second_verb(stem):
        yield Flaw("The statement says two things, of which one can be true and the other false; split it.")


def _has_second_verb(stem: str) -> bool:
    """Whether two verbs of one subject say two things, each with words of its own: "raised fees and cut taxes"."""
    for found in _SECOND_VERB.finditer(stem):
        # "Bought and sold boats" and "paved and unpaved roads" share what follows. What has a verb further on
        # may be "those arrested in May and charged in June were …".
        shares = _VERB.fullmatch(found[1]) is not None or _FURTHER_VERB.search(stem[found.end() :])
        if not shares and _VERB.search(stem[: found.start()]):
            return True
    return False


def _without_lists_in_subclauses(stem: str) -> str:
    """The statement without "which were signed and" in "treaties which were signed and are in force"."""
    stem = _INSERTED.sub("", stem)
    return re.sub(r"\b(?:which|who|whose|where|that) (?:\w+ ){1,3}?(?:and|or) (?!that\b)", " ", stem)


CHECK = ItemCheck(
    summary="a statement to be judged says two things that can each be false",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 1; SAQUET, Moore et al. 2024",
    bad="The bridge is late, and the ferry was sold.",
    good="The ferry was sold.",
    find=_find,
)
