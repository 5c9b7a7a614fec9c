"""Whether a text is English, told from its small words."""

import re

_THE_SMALL_WORDS = """
the of and to in a is that it was for on are as with his they at be this have from or had by but not what all
were we when your can said there an which she he do how their if will up about out many then them these so would
has her him two more been who its did its into than over after also could our
"""
_SMALL_WORDS = frozenset(_THE_SMALL_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST_WORDS = 30
_ENOUGH = 0.15
"""Of running English about two words of five are in the list; of German, French or Spanish one of twenty."""
_LOOKED_AT = 50_000


def looks_english(text: str) -> bool | None:
    """Whether the text is English; None when it is too short to say."""
    words = [word.lower() for word in _WORD.findall(text[:_LOOKED_AT])]
    if len(words) < _FEWEST_WORDS:
        return None
    return sum(word in _SMALL_WORDS for word in words) >= _ENOUGH * len(words)
