"""What an item asks of the mind: a level of Bloom's revised taxonomy, estimated from interaction and verb.

The verbs stand where Anderson & Krathwohl (2001, table 5.1) have them or their next of kin. A verb is no proof:
"explain" asks somebody who was told the explanation to remember it. Facts of a news article are asked about at the
two lowest levels nearly always; a higher one is only given where the stem's verb asks for it.
"""

import re
from typing import assert_never

from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Bloom, Item
from quizgen.text.standing_out import unquoted

_VERBS = {
    Bloom.REMEMBER: "choose complete find give identify label list name quote recall recognise recognize state",
    Bloom.UNDERSTAND: (
        "classify compare contrast describe discuss exemplify explain illustrate infer interpret paraphrase "
        "predict summarise summarize translate"
    ),
    Bloom.APPLY: "apply calculate carry compute demonstrate solve use",
    Bloom.ANALYSE: "analyse analyze attribute deconstruct differentiate distinguish examine organise organize",
    Bloom.EVALUATE: "argue assess criticise criticize critique defend evaluate judge justify",
    Bloom.CREATE: "compose create design devise imagine invent plan propose",
}
_LEVELS = {verb: level for level, verbs in _VERBS.items() for verb in verbs.split()}
_ORDER = tuple(Bloom)

_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_ATTRIBUTION = re.compile(r"According to [^,]*, ")
_CAUSE = r"\b(?:lead|leads|led) to\b|\bcaused?\b|\bbecause\b|\bresult(?:s|ed)? (?:in|from)\b|\bresponse to\b"
_ASKS = re.compile(r"(?:\w+ )?(?:who|whom|whose|when|where|which|what|how)\b", re.IGNORECASE)
_ASKS_TO_UNDERSTAND = re.compile(
    rf"(?:\w+ )?(?:why\b|what\b.*(?:{_CAUSE}|\bsay\b.*\babout\b|\bmeans?\b|\bfollows\b|\b(?:reason|purpose)\b)"
    r"|(?:what|which)\b.*\b(?:main idea|best title|best summary|sums up|inferred|implied)\b"
    r"|match\b.*\b(?:causes?|effects?|reasons?|meanings?)\b)",
    re.IGNORECASE,
)
"""Asks for a cause, a meaning, other words or a main point: to explain, to interpret, to infer, to sum up."""


def bloom_level(item: Item) -> Bloom:
    """The highest level that a sentence of the stem asks for; where none tells, what its interaction asks for."""
    stem = unquoted(item.stem)
    if isinstance(item.interaction, TrueFalse):
        # The verbs of a statement are what somebody did, not what the student is to do.
        return Bloom.UNDERSTAND if re.search(_CAUSE, stem) else Bloom.REMEMBER
    told = [level for sentence in _SENTENCE.split(stem) if (level := _level_asked(sentence)) is not None]
    return max(told, key=_ORDER.index) if told else _usual_level(item.interaction)


def _level_asked(sentence: str) -> Bloom | None:
    if BLANK in sentence:
        return None  # a statement to complete starts with its subject
    sentence = _ATTRIBUTION.sub("", sentence, count=1)
    verb = sentence.split(maxsplit=1)[0].strip(",:").casefold() if sentence.strip() else ""
    if verb in _LEVELS:
        return _LEVELS[verb]
    if _ASKS_TO_UNDERSTAND.match(sentence):
        return Bloom.UNDERSTAND
    return Bloom.REMEMBER if _ASKS.match(sentence) else None


def _usual_level(interaction: Interaction) -> Bloom:
    match interaction:
        case Choice() | MultipleResponse() | TrueFalse() | TextEntry() | NumericEntry() | Matching():
            return Bloom.REMEMBER
        case Ordering() | ExtendedText():
            return Bloom.UNDERSTAND
        case unknown:
            assert_never(unknown)
