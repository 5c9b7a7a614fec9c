"""A key that is built otherwise than all distractors."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import key_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item

_FORMS = (
    ("a quotation", re.compile(r"[“\"]")),
    (
        "an infinitive with “to”",
        re.compile(r"[Tt]o (?!(?:the|an?|his|her|its|our|their|this|that|these|those|each|every|all)\b)[a-z]"),
    ),
    ("a phrase with “by”", re.compile(r"(?i)by [a-z]")),
    ("a phrase with “because”", re.compile(r"(?i)because\b")),
    ("a clause with “that”", re.compile(r"(?i)that [a-z]")),
    ("a number", re.compile(r"[$€£]?\d")),
    (
        "an -ing form",
        re.compile(
            r"(?i)(?!(?:beijing|ceiling|clothing|during|evening|king|lightning|morning|nanjing|nothing|pudding|"
            r"sibling|something|spring|sterling|string|thing|viking|wedding)\b)[a-z]{2,}ing\b"
        ),
    ),
)


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    pair = key_and_distractors(item)
    if pair is None:
        return
    key, distractors = pair
    for what, start in _FORMS:
        begins = start.match(key) is not None
        if all((start.match(text) is not None) is not begins for text in distractors):
            yield Flaw(f"Only the key is {'' if begins else 'not '}{what}; word all options alike.")
            return
    ends = key[-1] in ".!?"
    if all((text[-1] in ".!?") is not ends for text in distractors) and not re.search(r"\b\w\.$", key):
        yield Flaw(f"Only the key ends {'' if ends else 'not '}in a full stop; punctuate all options alike.")
    elif all(text[0].isupper() is not key[0].isupper() for text in distractors) and key[0].isalpha():
        yield Flaw("Only the key starts otherwise, with a capital or without; write all options alike.")


CHECK = ItemCheck(
    summary="the key is built, capitalised or punctuated unlike every distractor",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 23; SAQUET, Moore et al. 2024",
    bad="What is planned? To build a bridge (key) – A ferry – A tunnel",
    good="What is planned? A bridge (key) – A ferry – A tunnel",
    find=_find,
)
