"""Whether one item gives another's answer away: a light rule by which selection prefers items."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

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
from quizgen.model.item import Item, plain_number

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")

# fmt: off
_FUNCTION_WORDS = frozenset((
    "a", "about", "after", "all", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by", "did",
    "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "in", "into", "is", "it",
    "its", "more", "most", "no", "not", "of", "on", "or", "over", "she", "than", "that", "the", "their",
    "there", "these", "they", "this", "those", "to", "was", "were", "what", "when", "where", "which", "who",
    "whom", "whose", "why", "will", "with", "would",
))
# fmt: on


@lru_cache(maxsize=10_000)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, in small letters, and numbers without commas between thousands."""
    words = (word.casefold().replace(",", "") for word in _WORD.findall(text))
    return frozenset(word for word in words if word not in _FUNCTION_WORDS)


@dataclass(frozen=True)
class Clues:
    """The content words by which an item tells and is told."""

    stem: frozenset[str]
    keys: tuple[frozenset[str], ...]

    def tell(self, asked: "Clues") -> bool:
        """Whether this item's stem holds a key of the asked item.

        All content words of the key count, when they are two or a number. A single word, such as a country's name,
        stands in many stems: it counts where half of the question stands beside it.
        """
        same_matter = 2 * len(asked.stem & self.stem) >= len(asked.stem)
        return any(key <= self.stem and (same_matter or _is_telling(key)) for key in asked.keys)


def clues_of(item: Item) -> Clues:
    """The content words of the item's stem and of each of its keys."""
    keys = (content_words(text) for text in _key_texts(item))
    return Clues(stem=content_words(item.stem), keys=tuple(key for key in keys if key))


def gives_away(teller: Item, asked: Item) -> bool:
    """Whether the teller's stem gives the asked item's answer away; see :meth:`Clues.tell`."""
    return clues_of(teller).tell(clues_of(asked))


def _is_telling(key: frozenset[str]) -> bool:
    return len(key) > 1 or any(word[0].isdigit() for word in key)


def _key_texts(item: Item) -> tuple[str, ...]:
    match item.interaction:
        case Choice() as choice:
            return (choice.key.text,)
        case MultipleResponse() as response:
            return tuple(option.text for option in response.keys)
        case TextEntry() as entry:
            return (entry.key,)
        case NumericEntry(value=value):
            return (plain_number(value),)
        case TrueFalse() | Ordering() | Matching() | ExtendedText():
            # Nobody finds an order, a pairing, a truth value or an essay in one stem.
            return ()
        case unknown:
            assert_never(unknown)
