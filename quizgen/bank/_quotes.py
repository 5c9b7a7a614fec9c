"""From words that a teacher quotes to their place in the article."""

import difflib
import re
from collections import Counter

from pydantic import Field, model_validator

from quizgen.model.article import Article, Span
from quizgen.model.base import Noun, Text

_LINE_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_SHOWN = 120
_ENOUGH = 20
_WINDOWS = 8
_LIKE = 0.6
"""Of difflib's likeness: two words of three are the same."""
_TOO_LONG_TO_SEARCH = 50_000
_WORD = re.compile(r"\S+")
_PUNCTUATION = "\"'.,;:!?()-"
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\xa0": " "})


class Quote(Noun):
    """Words of the article, exactly as they stand there.

    In a file it is the quoted text alone, or a record with the number of the paragraph where the words stand in
    more than one.
    """

    quote: Text
    paragraph: int | None = Field(default=None, ge=1)
    """Counted from 1."""

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, raw: object) -> object:
        return {"quote": raw} if isinstance(raw, str) else raw

    @property
    def words(self) -> str:
        """The quote on one line, as the article's paragraphs are."""
        return _LINE_BREAK.sub(" ", self.quote)


def find_quote(article: Article, quote: Quote) -> Span | str:
    """Where the quote stands, or what is wrong with it."""
    words, paragraphs = quote.words, article.paragraphs
    if quote.paragraph is not None and quote.paragraph > len(paragraphs):
        return f"The article has {len(paragraphs)} paragraphs, and no paragraph {quote.paragraph}."
    if quote.paragraph is not None:
        here = _occurrences(article.text, words, within=paragraphs[quote.paragraph - 1])
        if here:
            return Span(start=here[0], end=here[0] + len(words))
    everywhere = _occurrences(article.text, words, within=Span(start=0, end=len(article.text)))
    if not everywhere:
        near = _nearest_words(article, words)
        if near is None:
            return f"The article does not have the words {_in_quotes(words)}, nor any like them."
        start = _start_of_difference(words, near)
        sought, there = _in_quotes(words[start:]), _in_quotes(near[start:])
        return f"The article does not have the words {sought} as they are quoted; it has: {there}"
    numbers = sorted({article.paragraph_number(Span(start=start, end=start + 1)) for start in everywhere})
    where = ", ".join(map(str, numbers))
    if quote.paragraph is not None:
        return f"{_in_quotes(words)} stands in paragraph {where}, not in paragraph {quote.paragraph}."
    if len(everywhere) == 1:
        return Span(start=everywhere[0], end=everywhere[0] + len(words))
    if len(numbers) == 1:
        return f"The article has {_in_quotes(words)} more than once, in paragraph {where}; quote more words."
    return (
        f"The article has {_in_quotes(words)} more than once, in paragraphs {where}; quote more words, or name "
        "the paragraph: '- {quote: …, paragraph: " + str(numbers[0]) + "}'."
    )


def _occurrences(text: str, words: str, within: Span) -> list[int]:
    """Where the words start, but for places where they are a part of other words; no more than a few."""
    starts: list[int] = []
    start = text.find(words, within.start, within.end)
    while start >= 0 and len(starts) < _ENOUGH:
        end = start + len(words)
        cut_before = start > 0 and text[start - 1].isalnum() and words[0].isalnum()
        cut_behind = end < len(text) and text[end].isalnum() and words[-1].isalnum()
        if not cut_before and not cut_behind:
            starts.append(start)
        start = text.find(words, start + 1, within.end)
    return starts


def _nearest_words(article: Article, words: str) -> str | None:
    """The words of the article most like these; None when none are like them."""
    found = list(_WORD.finditer(article.text))
    if not found or len(found) > _TOO_LONG_TO_SEARCH:
        return None
    windows = _fullest_windows(
        [_plain(match.group()) for match in found], [_plain(word) for word in words.split()]
    )
    stretches = [article.text[found[at.start].start() : found[at.stop - 1].end()] for at in windows]
    likeness, nearest = max((_likeness(words, stretch), stretch) for stretch in stretches)
    return " ".join(nearest.split()) if likeness >= _LIKE else None


def _likeness(words: str, others: str) -> float:
    return difflib.SequenceMatcher(None, _plain(words)[:500], _plain(others)[:500], autojunk=False).ratio()


def _start_of_difference(words: str, others: str) -> int:
    """Where to start showing two texts so that a person sees where they part."""
    same = next((at for at, (a, b) in enumerate(zip(words, others, strict=False)) if a != b), 0)
    return 0 if same < _SHOWN // 2 else words.rfind(" ", 0, same - _SHOWN // 4) + 1


def _fullest_windows(words: list[str], sought: list[str]) -> list[range]:
    """The first few stretches as long as the sought words that share most words with them."""
    size = min(len(sought), len(words))
    lacking = Counter(sought)
    shared = best = 0
    fullest: list[range] = [range(size)]
    for index, word in enumerate(words):
        shared += lacking[word] > 0
        lacking[word] -= 1
        if index >= size:
            gone = words[index - size]
            lacking[gone] += 1
            shared -= lacking[gone] > 0
        start = max(0, index - size + 1)
        if shared > best:
            best, fullest = shared, []
        if shared == best and len(fullest) < _WINDOWS:
            fullest.append(range(start, start + size))
    return fullest


def _plain(text: str) -> str:
    return text.translate(_PLAIN).casefold().strip(_PUNCTUATION)


def _in_quotes(text: str) -> str:
    short = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return short if short[0] in "“‘\"'" else f"“{short}”"
