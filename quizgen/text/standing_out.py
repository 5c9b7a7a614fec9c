"""How one wording stands out among others, so that a reader who knows nothing would pick it."""

import re
from collections.abc import Sequence

from quizgen.text.normal import content_stems, normal_form, words
from quizgen.text.wording import is_plural

ABSOLUTES = frozenset(("always", "never", "all", "none", "every", "only", "must"))
VAGUE = frozenset(("often", "usually", "many", "some", "few"))

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
_ORDINAL = re.compile(r"\d+th")
_MUCH_LONGER = 1.25
_LONGEST_NOUN_PHRASE = 6
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|should|might|must|did|does|do|be|been)\b")


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks: somebody else chose those words."""
    return _QUOTED.sub("“…”", text)


def words_among(text: str, sought: frozenset[str]) -> frozenset[str]:
    """Those of the sought words that the text uses, whatever their case."""
    return sought & set(normal_form(text).split())


def is_much_longer(text: str, others: Sequence[str]) -> bool:
    """Whether the text, of four words or more, is by a quarter longer than each other in letters or in words."""
    how_many = len(words(text))
    return how_many >= 4 and (
        len(text) > _MUCH_LONGER * max(map(len, others))
        or how_many > _MUCH_LONGER * max(len(words(other)) for other in others)
    )


def find_echoes(heard: str, text: str, others: Sequence[str]) -> frozenset[str]:
    """The word stems of four letters, or ordinals, that the text shares with what is heard and no other has."""
    telling = {stem for stem in content_stems(heard) if len(stem) >= 4 or _ORDINAL.fullmatch(stem)}
    shared = telling & content_stems(text)
    return frozenset(shared.difference(*(content_stems(other) for other in others)))


def has_most_in_common(text: str, others: Sequence[str]) -> bool:
    """Whether the text shares two content words or more with the others, and more than any of them does."""
    everything = (text, *others)
    shared = [
        len(
            content_stems(one)
            & frozenset().union(*(content_stems(other) for other in everything if other is not one))
        )
        for one in everything
    ]
    return shared[0] >= 2 and shared[0] > max(shared[1:])


def stand_outs(heard: str, texts: Sequence[str]) -> tuple[int, ...]:
    """For each text how much it stands out among the others, so that it looks like the right answer.

    Twice counts that it is the longest, or that it alone echoes what was heard; once that it shares most with the
    others, or is the only one with an article at its start, without one, in the singular, in the plural, or with a
    vague word. An absolute word that it alone has makes it look wrong, which counts against it.
    """
    return tuple(_stands_out(heard, text, (*texts[:at], *texts[at + 1 :])) for at, text in enumerate(texts))


def _stands_out(heard: str, text: str, others: Sequence[str]) -> int:
    return sum(
        (
            2 * is_much_longer(text, others),
            2 * bool(find_echoes(heard, text, others)),
            has_most_in_common(text, others),
            all(_starts_with_article(other) is not _starts_with_article(text) for other in others),
            _is_alone_in_number(text, others),
            _alone_has(text, others, VAGUE),
            -2 * _alone_has(text, others, ABSOLUTES),
        )
    )


def _starts_with_article(text: str) -> bool:
    return text.lower().startswith(("the ", "a ", "an "))


def _is_alone_in_number(text: str, others: Sequence[str]) -> bool:
    if not all(map(_has_number, (text, *others))):
        return False
    return all(is_plural(other) is not is_plural(text) for other in others)


def _has_number(text: str) -> bool:
    """Whether the text is a short noun phrase; clauses and names have no number that could tell."""
    told = words(text)
    named = any(word[0].isupper() or word[0].isdigit() for word in told[1:])
    return 1 <= len(told) <= _LONGEST_NOUN_PHRASE and not named and not _VERB.search(text)


def _alone_has(text: str, others: Sequence[str], sought: frozenset[str]) -> bool:
    return bool(words_among(text, sought)) and not any(words_among(other, sought) for other in others)
