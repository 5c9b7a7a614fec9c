"""Stems that ask nothing."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.interaction import BLANK, Choice, TrueFalse
from quizgen.model.item import Item

_DIRECTIVE = re.compile(
    r"(?i)\b(?:answer|arrange|calculate|choose|compare|complete|decide|define|describe|estimate|explain|fill|find|give|"
    r"identify|list|mark|match|name|number|order|pick|place|put|quote|say|select|sort|state|summari[sz]e|tell|tick|"
    r"underline|use|write)\b"
)
_GAP = re.compile(r"(?:^|\s)…(?=[\s.,;:!]|$)")
"""Where imported choices leave a place for an option."""
_UNFOCUSED = re.compile(
    r"(?i)which (?:one )?(?:of (?:these|the following|those)(?: \w+)?|(?:statement|sentence|answer|option)s?) "
    r"(?:is|are) (?:true|correct|right|false)\W*"
)


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    if isinstance(item.interaction, TrueFalse) or BLANK in item.stem or _GAP.search(item.stem):
        return
    if "?" not in item.stem and not _DIRECTIVE.search(item.stem):
        yield Flaw("The stem neither asks nor tells what to do; make it a question.")
    elif isinstance(item.interaction, Choice) and _UNFOCUSED.fullmatch(item.stem):
        yield Flaw("With the options covered the stem cannot be answered; ask about one thing.")


CHECK = ItemCheck(
    summary="the stem asks nothing that could be answered with the options covered",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 14; SAQUET, Moore et al. 2024",
    bad="Which of these is true?",
    good="Why does the ferry stop running?",
    find=_find,
)
