"""Singular or plural that only the key has."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._amounts import amount_of
from quizgen.checks._known import Known
from quizgen.checks._parts import date_of, key_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.normal import words
from quizgen.text.wording import is_plural

_NO_NOUN = re.compile(
    r"(?i)(?:in|on|at|by|for|from|to|of|with|during|after|before|because|that|about|over|under|since|until|when|"
    r"while|not|he|she|it|they|there|yes|no)\b"
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|should|might|must|did|does|do|be|been)\b")


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    pair = key_and_distractors(item)
    if pair is None or not all(_is_noun(text, known) for text in (pair[0], *pair[1])):
        return
    key, distractors = pair
    number = is_plural(key)
    if all(is_plural(text) is not number for text in distractors):
        yield Flaw(
            f"Only the key “{key}” is {'plural' if number else 'singular'}; make one more option agree with it."
        )


def _is_noun(text: str, known: Known) -> bool:
    """Whether the option is a short noun phrase; names, numbers and clauses have no number that could tell."""
    return (
        1 <= len(words(text)) <= 6
        and not _NO_NOUN.match(text)
        and not _VERB.search(text)
        and not known.named(text)
        and amount_of(text) is None
        and date_of(text) is None
        and not any(word[0].isupper() or word[0].isdigit() for word in words(text)[1:])
        and text.isprintable()
    )


CHECK = ItemCheck(
    summary="only the key is singular, or only the key is plural",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 28c",
    bad="What was shipped? Timber planks (key) – Salt – Wool",
    good="What was shipped? Timber (key) – Salt – Wool",
    find=_find,
)
