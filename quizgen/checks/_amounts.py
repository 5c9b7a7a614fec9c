"""Options that are amounts: one number and what it counts."""

import re
from dataclasses import dataclass
from decimal import Decimal

from quizgen.checks._parts import date_of
from quizgen.text.normal import normal_form
from quizgen.text.numbers import MAGNITUDES, read_style

_QUALIFYING = (
    "about around almost nearly roughly approximately over under more less fewer than at least most up to only "
    "just exactly or"
)
_QUALIFIERS = frozenset(_QUALIFYING.split())
_LEADING = "|".join(("a", "an", "the", "in", "by", "for", "of", "after", "within", "total", *_QUALIFIERS))
_BEFORE = re.compile(rf"(?:\W|US(?=\$)|\b(?:{_LEADING})\b)*", re.IGNORECASE)
_LONGEST_UNIT = 4
"""More words make a clause, which says more than a number."""
_DIMENSIONS = {
    "money": "dollar euro pound yen rouble ruble franc cent",
    "share": "percent",
    "time": "second minute hour day week month year decade century",
    "length": "km metre mile foot feet inch yard centimetre millimetre",
    "weight": "gram kilogram kg tonne ton ounce",
    "warmth": "degree celsius fahrenheit",
}
_DIMENSION_OF = {unit: name for name, units in _DIMENSIONS.items() for unit in units.split()}


@dataclass(frozen=True)
class Amount:
    """A number, what it counts, and how exactly it is written."""

    value: Decimal
    unit: str
    """What is left of the words, without qualifiers: "troops"; empty for a bare number."""
    written: str
    """The number as it stands: "1,500", "1.5", "six"."""

    @property
    def dimension(self) -> str:
        """Money, share, time, length, weight, warmth; a count for all else."""
        units = (word.rstrip("s") if word.rstrip("s") in _DIMENSION_OF else word for word in self.unit.split())
        return next((_DIMENSION_OF[word] for word in units if word in _DIMENSION_OF), "count")

    @property
    def significant_digits(self) -> int:
        """How many digits tell something: two of 35,000."""
        digits = self.value.normalize().as_tuple().digits
        return len(digits)


def amount_of(text: str) -> Amount | None:
    """The amount that the text is; None for a date, for a name with a number, and without exactly one number."""
    style = read_style(text)
    if style is None or not _BEFORE.fullmatch(style.before) or len(style.after.split()) > _LONGEST_UNIT:
        return None
    if date_of(text) is not None or re.search(r"[^\W\d_]-?\d|\d-?[^\W\d_]", text):
        return None
    words = normal_form(text).split()
    numbers = [word for word in words if re.fullmatch(r"\d+(?:\.\d+)?", word)]
    if len(numbers) != 1:
        return None
    rest = [word for word in words if word != numbers[0] and word not in _QUALIFIERS and word not in MAGNITUDES]
    written = text[len(style.before) : len(text) - len(style.after)]
    return Amount(value=Decimal(numbers[0]), unit=" ".join(rest), written=written)


def amounts_of(texts: tuple[str, ...]) -> tuple[Amount, ...] | None:
    """The amounts that the texts are; None when one of them is none."""
    amounts = tuple(amount_of(text) for text in texts)
    found = tuple(amount for amount in amounts if amount is not None)
    return found if texts and len(found) == len(texts) else None
