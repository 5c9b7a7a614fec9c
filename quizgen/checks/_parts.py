"""The parts of an item that rules look at."""

import re
from typing import assert_never

from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item, plain_number
from quizgen.text.dates import read_date


def keys_and_distractors(item: Item) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The right and the wrong options; both empty where there are no options."""
    match item.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            keys = tuple(option.text for option in options if option.is_key)
            return keys, tuple(option.text for option in options if not option.is_key)
        case _:
            return (), ()


def key_and_distractors(item: Item) -> tuple[str, tuple[str, ...]] | None:
    """The key of a choice and its distractors; None where there is not one key among options."""
    match item.interaction:
        case Choice() as choice:
            return choice.key.text, tuple(option.text for option in choice.distractors)
        case _:
            return None


def options_of(item: Item) -> tuple[str, ...]:
    """The options as they stand; empty where there are none."""
    match item.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            return tuple(option.text for option in options)
        case _:
            return ()


def sentence_with_blank(item: Item) -> str | None:
    """The stem, when there is a blank in it to fill with words."""
    return item.stem if isinstance(item.interaction, TextEntry) and BLANK in item.stem else None


def printed_text(item: Item) -> str:
    """All that a student reads of the item."""
    match item.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            parts = tuple(option.text for option in options)
        case Ordering(entries=entries):
            parts = entries
        case Matching(pairs=pairs) as matching:
            parts = (*(pair.premise for pair in pairs), *matching.targets)
        case TrueFalse() | TextEntry() | NumericEntry() | ExtendedText():
            parts = ()
        case unknown:
            assert_never(unknown)
    return "\n".join((item.stem, *parts))


def said_text(item: Item) -> str:
    """What the item says to be so: its stem, and what it gives to order or to match."""
    match item.interaction:
        case Ordering(entries=entries):
            return "\n".join((item.stem, *entries))
        case Matching(pairs=pairs):
            return "\n".join((item.stem, *(pair.premise for pair in pairs)))
        case _:
            return item.stem


def answers_to_find(item: Item) -> tuple[str, ...]:
    """The answers that could stand somewhere else on the paper: keys among options, and words to write."""
    match item.interaction:
        case Choice() | MultipleResponse():
            return keys_and_distractors(item)[0]
        case TextEntry() as entry:
            return (entry.key,)
        case NumericEntry(value=value, unit=unit):
            number = plain_number(value)
            # "$1.5 billion" has no 1.5 among its words: its number is 1,500 million dollars.
            return (number, f"{number} {unit}") if unit else (number,)
        case TrueFalse() | Ordering() | Matching() | ExtendedText():
            # Nobody finds a truth value, an order, a pairing or an essay in another question.
            return ()
        case unknown:
            assert_never(unknown)


_DATE_WORDS = re.compile(
    r"(?i)\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|in|on|at|by|of|since|until|from|early|late|mid|the|"
    r"spring|summer|autumn|winter|\d{1,2}(?:st|nd|rd|th)?|1[5-9]\d\d|20\d\d)\b|[\s,.–-]"
)


def date_of(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text that is nothing but a date, each 0 where it does not say; else None."""
    return None if _DATE_WORDS.sub("", text) else read_date(text)
