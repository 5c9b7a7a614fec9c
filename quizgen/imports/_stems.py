"""Stems with blanks: drawn by hand in a file, printed in one width here."""

import re

from quizgen.imports._intake import GAP, UnreadableError
from quizgen.model.interaction import BLANK, Interaction, NumericEntry, TextEntry

_DRAWN = re.compile(r"(?<![^\W_])_{2,}+(?![^\W_])|\.{4,}+|…{2,}+|(?:_ ){2,}_?")
_ELLIPSIS = "…"


def settled(stem: str, interaction: Interaction) -> str:
    """The stem with a blank where words or a number are to be filled in, and with dots where an option belongs.

    A GAP of the file's own goes before blanks that were drawn by hand. Raises UnreadableError for an empty stem.
    """
    is_filled_in = isinstance(interaction, TextEntry | NumericEntry)
    places = 1 if GAP in stem else len(_DRAWN.findall(stem))
    drawn = BLANK if is_filled_in and GAP not in stem and places == 1 else _ELLIPSIS
    stem = _DRAWN.sub(drawn, stem)
    if drawn != BLANK:
        # What is left of long rules beside letters would still count as a blank.
        stem = re.sub(r"_{4,}", _ELLIPSIS, stem)
    stem = stem.replace(GAP, BLANK if is_filled_in else _ELLIPSIS)
    if not stem.strip(f"{_ELLIPSIS}_ \n"):
        raise UnreadableError(
            "no-stem", "There is no question here, only answers; write the question before them."
        )
    return stem
