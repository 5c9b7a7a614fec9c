"""How one wording stands out among others, so that a reader who knows nothing would pick it."""

import re
from collections.abc import Sequence

from quizgen.text.normal import content_stems, normal_form, words

ABSOLUTES = frozenset(("always", "never", "all", "none", "every", "only", "must"))
VAGUE = frozenset(("often", "usually", "many", "some", "few"))

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
_MUCH_LONGER = 1.25


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
    """The word stems of four letters or more that the text shares with what is heard and that no other has."""
    shared = {stem for stem in content_stems(heard) if len(stem) >= 4} & content_stems(text)
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
