"""Questions for what is not."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import options_of
from quizgen.model.finding import Severity
from quizgen.model.interaction import ExtendedText, TrueFalse
from quizgen.model.item import Item
from quizgen.text.standing_out import unquoted

_MARKED = re.compile(r"\b(?:NOT|EXCEPT|LEAST|FALSE|NEVER|NO|WRONG|INCORRECT)\b")
_ASKING = r"\b(?:which|who|whom|what|where|when|how)\b"
_CLAUSE = (
    r"\b(?:that|who|which|because|if|sa(?:y|ys|id)|tells?|told|announced?|argued?|believed?|claim(?:ed)?|expect(?:ed)?|"
    r"promised?|report(?:ed)?|think|thought|warn(?:ed)?)\b"
)
# What a clause further on denies is not what is asked: "Who said that the quay was not safe?"
_ASKED_FOR_WHAT_IS_NOT = re.compile(
    rf"^(?:(?!{_ASKING}).)*{_ASKING}(?:(?!{_CLAUSE})[^,“])*?"
    r"(?:\b(?:not|never|false|untrue|incorrect|wrong)\b|n’t\b)"
    r"|\bexcept\b(?! for)|\b(?:least|less) likely\b|\bthe least\b",
    re.IGNORECASE,
)
_OPTION_SAYS_NO = re.compile(r"(?i)\b(?:not|no|never|none|nobody|nothing|neither|without)\b|n’t\b")


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    if isinstance(item.interaction, TrueFalse | ExtendedText):
        return
    stem = unquoted(item.stem)
    marked = _MARKED.search(stem)
    found = marked or _ASKED_FOR_WHAT_IS_NOT.search(stem)
    if found is None:
        return
    doubled = [text for text in options_of(item) if _OPTION_SAYS_NO.search(unquoted(text))]
    if doubled:
        yield Flaw(f"The stem says no and so does “{doubled[0]}”; ask for what is so.", Severity.ERROR)
    elif marked:
        yield Flaw("The stem asks for what is not so; ask for what is so if you can.", Severity.INFO)
    else:
        yield Flaw(
            "The stem asks for what is not so, which is easily overlooked; ask for what is so, or write NOT."
        )


CHECK = ItemCheck(
    summary="the stem asks for what is not so without saying NOT in capitals, or says no twice",
    severity=Severity.ERROR,
    source="Haladyna, Downing & Rodriguez 2002, guideline 17; SAQUET, Moore et al. 2024",
    bad="Which of these is not a harbour town?",
    good="Which of these is a harbour town?",
    find=_find,
)
