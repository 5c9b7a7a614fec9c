"""Whether one item gives another's answer away: a light rule by which selection prefers items."""

import re
from functools import lru_cache

from quizgen.model.interaction import Choice, MultipleResponse, NumericEntry, TextEntry
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


def gives_away(teller: Item, asked: Item) -> bool:
    """Whether the teller's stem holds a key of the asked item: all its content words, at least two or a number."""
    told = content_words(teller.stem)
    return any(words <= told for words in _telling_words(asked))


def _telling_words(item: Item) -> list[frozenset[str]]:
    """The content words of each key that is worth copying from another stem."""
    keys = [content_words(text) for text in _key_texts(item)]
    return [words for words in keys if len(words) > 1 or any(word[0].isdigit() for word in words)]


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
        case _:
            # Nobody finds an order, a pairing, a truth value or an essay in one stem.
            return ()
