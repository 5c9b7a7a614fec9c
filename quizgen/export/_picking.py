"""Items as questions to pick an answer from: all that quiz games know."""

from dataclasses import dataclass
from typing import assert_never

from quizgen.export import _labels
from quizgen.export._carry import LeftOut, Simplify
from quizgen.export._markup import one_line
from quizgen.export._tables import guarded
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item_set import SetEntry

_WORDS_A_SECOND = 3
"""Reading aloud pace (Brysbaert 2019 measured 183 words a minute): nobody in the room is left behind."""
_TO_THINK = 10
"""Seconds."""


@dataclass(frozen=True)
class Pick:
    """A question with its answers in printed order; ``keys`` are the places of the right ones, from 1."""

    stem: str
    answers: tuple[str, ...]
    keys: tuple[int, ...]

    @property
    def seconds(self) -> int:
        """How long the slowest reader needs, about."""
        words = sum(len(text.split()) for text in (self.stem, *self.answers))
        return _TO_THINK + -(-words // _WORDS_A_SECOND)


def pick(entry: SetEntry, platform: str, simplify: Simplify) -> Pick:
    """The item as a question to pick from, each text on one line; LeftOut when it is none."""
    match entry.item.interaction:
        case Choice() | MultipleResponse():
            options = [(option.text, option.is_key) for option in entry.options]
        case TrueFalse(answer=answer):
            options = [(_labels.TRUE, answer), (_labels.FALSE, not answer)]
        case TextEntry() | NumericEntry() | Ordering() | Matching() | ExtendedText() as other:
            raise LeftOut(other.type, f"{platform} takes questions with answers to pick only")
        case unknown:
            assert_never(unknown)
    if any("\n" in text for text in (entry.item.stem, *(text for text, _ in options))):
        simplify("line breaks", f"{platform} has one line for each text; a space takes their place")
    return Pick(
        stem=one_line(entry.item.stem),
        answers=tuple(one_line(text) for text, _ in options),
        keys=tuple(place for place, (_, is_key) in enumerate(options, start=1) if is_key),
    )


def check_lengths(picked: Pick, platform: str, *, stem: int, answer: int, answers: int) -> None:
    """Raise LeftOut when the platform has no room for the question; lengths are in characters."""
    if len(picked.answers) > answers:
        raise LeftOut(f"more than {answers} answers", f"{platform} has room for {answers} answers")
    if len(picked.stem) > stem:
        raise LeftOut("a long question", f"{platform} has room for questions of {stem} characters")
    if any(len(text) > answer for text in picked.answers):
        raise LeftOut("a long answer", f"{platform} has room for answers of {answer} characters")


def as_cell(text: str, simplify: Simplify) -> str:
    """The text as a cell of a table, which tells of an apostrophe that it needs."""
    cell = guarded(text)
    if cell != text:
        simplify(
            "a text that starts like a formula", "an apostrophe before it keeps spreadsheets from working it out"
        )
    return cell
