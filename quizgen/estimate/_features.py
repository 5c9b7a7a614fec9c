"""What is seen in the words of an item and of its article, as numbers from 0 to 1."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from typing import assert_never

from quizgen.estimate._reading import UNKNOWN, Proof, Reading, find_proof, read_article, share_in
from quizgen.estimate._rivals import find_places, mean_closeness
from quizgen.model.article import Article
from quizgen.model.interaction import (
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
from quizgen.model.item import Item
from quizgen.text.normal import content_stems, words

_QUOTED = re.compile(r"“([^”]*)”")
_QUESTION = re.compile(r"(?:“[^”]*”|[^“?])*\?(?=\s)")
"""A question that something follows: "Give two answers", which makes it neither longer nor harder."""
_USUAL_WHEN_TRUE, _USUAL_WHEN_FALSE = 0.75, 0.55
"""The share of a statement's words that its evidence has, in the middle of the shipped bank. What counts is the
distance from it: if true statements were easier by themselves, a quiz of easy ones would tell its own key."""


@dataclass(frozen=True)
class Features:
    """What makes an item easier or harder; what cannot be told is in the middle."""

    in_title: float
    """Which share of the title's words the stem and the answer have."""
    early: float
    """How early the evidence stands: 1 in the first paragraph, a half in the second, a third in the third …"""
    frequent: float
    """How often the answer's words stand in the article: a third for once, 1 from seven times on."""
    copied: float
    """Which share of the stem's and the answer's words the evidence has; of a stem with a quotation, of that."""
    closeness: float
    """How close the wrong answers are to the right one; of a false statement, how close it is to the evidence."""
    length: float
    """How long the stem is: 0 up to 12 words, 1 from 40."""
    places: float
    """How many places are to be filled: 0 for one, 1 for six or more."""
    writing: float
    """How much is to be written in each place: 0 to choose, from 0.3 for a word to 1 for twelve or more."""


def find_features(item: Item, article: Article) -> Features:
    """The features of the item, as far as its evidence and the article's text are there."""
    interaction, reading = item.interaction, read_article(article)
    question = found.group() if (found := _QUESTION.match(item.stem)) else item.stem
    answer = content_stems(_answer(item))
    asked, quoted = answer | content_stems(question), _quoted(question)
    proof = find_proof(item, asked, reading)
    copied = share_in(answer | quoted if quoted else asked, proof.words)
    closeness = mean_closeness(find_places(interaction), proof, reading)
    if isinstance(interaction, TrueFalse):
        copied, closeness = _agreement(asked, proof, is_true=interaction.answer)
    return Features(
        in_title=share_in(reading.title, asked),
        early=_mean([1 / number for number in proof.paragraphs]),
        # A figure stands out of the text, however seldom it is there.
        frequent=UNKNOWN if isinstance(interaction, NumericEntry) else _frequency(answer, reading),
        copied=copied,
        closeness=closeness,
        length=_from_0_to_1((len(words(question)) - 12) / 28),
        places=_from_0_to_1((how_many_places(interaction) - 1) / 5),
        writing=_writing(interaction),
    )


def _agreement(statement: frozenset[str], proof: Proof, *, is_true: bool) -> tuple[float, float]:
    """How much a true statement is copied and how close to the truth a false one is; the other is unknown."""
    if not proof.around:
        return UNKNOWN, UNKNOWN
    usual = _USUAL_WHEN_TRUE if is_true else _USUAL_WHEN_FALSE
    distance = _from_0_to_1(UNKNOWN + share_in(statement, proof.around) - usual)
    return (distance, UNKNOWN) if is_true else (UNKNOWN, distance)


def _frequency(answer: frozenset[str], reading: Reading) -> float:
    if not answer or not reading.often:
        return UNKNOWN
    return _from_0_to_1(log2(1 + _mean([reading.often[stem] for stem in answer])) / 3)


def _from_0_to_1(value: float) -> float:
    return max(0.0, min(1.0, value))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else UNKNOWN


def how_many_places(interaction: Interaction) -> int:
    """How many things a student has to get right."""
    match interaction:
        case Choice() | TrueFalse() | TextEntry() | NumericEntry():
            return 1
        case MultipleResponse() as response:
            return len(response.keys)
        case Ordering(entries=entries):
            return len(entries)
        case Matching(pairs=pairs):
            return len(pairs)
        case ExtendedText(scoring=scoring):
            return len(scoring)
        case unknown:
            assert_never(unknown)


def _writing(interaction: Interaction) -> float:
    match interaction:
        case Choice() | MultipleResponse() | TrueFalse() | Ordering() | Matching():
            return 0.0
        case TextEntry() as entry:
            written = len(words(entry.key))
        case NumericEntry():
            written = 1
        case ExtendedText(model_answer=model_answer):
            written = len(words(model_answer))
        case unknown:
            assert_never(unknown)
    return 0.3 + 0.7 * _from_0_to_1((written / how_many_places(interaction) - 1) / 11)


def _answer(item: Item) -> str:
    """The words of the right answer; of a statement to judge, the statement."""
    match item.interaction:
        case TrueFalse():
            return item.stem
        case NumericEntry(unit=unit):
            return f"{item.key_text} {unit or ''}"
        case _:
            return item.key_text


def _quoted(stem: str) -> frozenset[str]:
    """The words of the quotations in the stem, of three words or more: around them it only tells what to do."""
    quotations = (quotation for quotation in _QUOTED.findall(stem) if len(words(quotation)) >= 3)
    return frozenset[str]().union(*map(content_stems, quotations))
