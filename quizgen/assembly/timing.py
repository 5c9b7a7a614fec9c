"""How long a student is likely to need: an estimate by interaction, to hold against a lesson's length."""

from collections.abc import Iterable
from typing import assert_never

from quizgen.model.form import Form, Passage
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
from quizgen.text.readability import WORDS_PER_MINUTE


def usual_seconds(interaction: Interaction) -> int:
    """How many seconds an answer is likely to take, by the rules of thumb that teachers plan tests with.

    Half a minute for a statement, for each pair to match and for each entry to order; a minute for a choice, for a
    name or number to write and for each line of an answer in sentences; a minute and a half where all right
    options are to be found.
    """
    match interaction:
        case TrueFalse():
            return 30
        case Choice() | TextEntry() | NumericEntry():
            return 60
        case MultipleResponse():
            return 90
        case Ordering(entries=entries):
            return 30 * len(entries)
        case Matching(pairs=pairs):
            return 30 * len(pairs)
        case ExtendedText(lines=lines):
            return 60 * lines
        case unknown:
            assert_never(unknown)


def reading_seconds(passage: Passage | None) -> int:
    """How many seconds it takes to read what is printed before the questions."""
    words = sum(len(paragraph.split()) for paragraph in passage.paragraphs) if passage else 0
    return -(-60 * words // WORDS_PER_MINUTE)


def form_minutes(form: Form) -> int:
    """How many minutes the form is likely to take, its passage included; a minute begun counts."""
    return whole_minutes(
        (usual_seconds(placed.item.interaction) for placed in form.items), reading_seconds(form.passage)
    )


def whole_minutes(seconds: Iterable[int], reading: int) -> int:
    """The minutes that answers and reading add up to; a minute begun counts."""
    return -(-(sum(seconds) + reading) // 60)
