"""An article as a student meets it: which words stand where, and how often."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from quizgen.model.article import Article
from quizgen.model.item import Item
from quizgen.text.normal import content_stems, content_words

UNKNOWN = 0.5
"""What cannot be told counts as the middle."""


@dataclass(frozen=True)
class Reading:
    """The stems of an article's words that carry meaning; all of them empty when there is no text."""

    title: frozenset[str]
    paragraphs: tuple[frozenset[str], ...]
    often: Counter[str]
    """How often each stands in the text."""

    def paragraph_about(self, stems: frozenset[str]) -> int | None:
        """The number of the first paragraph that shares most with the stems; None when none shares any."""
        shared = [len(stems & paragraph) for paragraph in self.paragraphs]
        return shared.index(max(shared)) + 1 if any(shared) else None


@dataclass(frozen=True)
class Proof:
    """Where an item's answer stands: its words, those around it, and the numbers of the paragraphs."""

    words: frozenset[str]
    around: frozenset[str]
    paragraphs: tuple[int, ...]


@lru_cache(maxsize=64)
def read_article(article: Article) -> Reading:
    """The article's words."""
    return Reading(
        title=content_stems(article.title),
        paragraphs=tuple(content_stems(article.words(span)) for span in article.paragraphs),
        often=Counter(content_words(article.text)),
    )


def find_proof(item: Item, asked: frozenset[str], reading: Reading) -> Proof:
    """Where the item's evidence stands; without evidence, the paragraph that its words are most like."""
    quoted = frozenset[str]().union(*(content_stems(evidence.quote) for evidence in item.source.evidence))
    numbers = tuple(dict.fromkeys(evidence.paragraph for evidence in item.source.evidence))
    if not numbers and (likely := reading.paragraph_about(asked)):
        numbers = (likely,)
    known = [reading.paragraphs[number - 1] for number in numbers if number <= len(reading.paragraphs)]
    around = quoted.union(*known)
    return Proof(words=quoted or around, around=around, paragraphs=numbers)


def share_in(stems: frozenset[str], place: frozenset[str]) -> float:
    """Which share of the stems stands in the place."""
    return len(stems & place) / len(stems) if stems and place else UNKNOWN
