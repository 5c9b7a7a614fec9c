"""The form code: eight characters on each page that tell a paper from every other."""

import hashlib
import unicodedata

from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Recipe

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 characters without 0, 1, I, L and O, which are read for one another; 31 is prime, see :func:`_check`."""

_DATA = 7
_SEPARATORS = frozenset("-‐‑‒–—−_./")


def form_code(recipe: Recipe, label: str) -> str:
    """The code of the form with this label, ``XXXX-XXXX``: seven characters of a hash and a check character."""
    number = int.from_bytes(hashlib.sha256(recipe.digest + label.encode()).digest())
    values = [number // len(ALPHABET) ** place % len(ALPHABET) for place in range(_DATA)]
    characters = "".join(ALPHABET[value] for value in (*values, _check(values)))
    return f"{characters[:4]}-{characters[4:]}"


def read_code(text: str) -> str:
    """The code that a person typed, as it is printed.

    Case, spaces, dashes and full-width characters do not count. Raises QuizgenError saying what is mistyped.
    """
    typed = "".join(
        character
        for character in unicodedata.normalize("NFKC", text).upper()
        if not character.isspace() and character not in _SEPARATORS
    )
    shown = text.strip() if len(text.strip()) <= 40 else f"{text.strip()[:40]}…"
    if len(typed) != _DATA + 1:
        raise QuizgenError(
            f"'{shown}' is not a form code: a code has 8 characters, such as 7Q4M-K2X9, and this has {len(typed)}."
        )
    strangers = [character for character in typed if character not in ALPHABET]
    if strangers:
        raise QuizgenError(
            f"'{shown}' is not a form code: '{strangers[0]}' never stands in one, "
            "as codes have neither 0, 1, I, L nor O; look at the foot of the paper again."
        )
    values = [ALPHABET.index(character) for character in typed]
    if _check(values[:_DATA]) != values[_DATA]:
        raise QuizgenError(
            f"'{shown}' is mistyped: its check character does not fit; look at the foot of the paper again."
        )
    return f"{typed[:4]}-{typed[4:]}"


def _check(values: list[int]) -> int:
    """The value that makes the sum of all eight, weighted 8 down to 1, a multiple of 31.

    As 31 is prime and the weights differ, one wrong character and two characters in each other's place always
    change that sum.
    """
    weighted = sum(weight * value for weight, value in zip(range(_DATA + 1, 1, -1), values, strict=True))
    return -weighted % len(ALPHABET)
