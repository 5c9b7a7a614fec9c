"""Numbers in running text: read, and written again in the same style."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
NUMBER_WORDS = tuple(_CARDINALS.split())
ORDINAL_WORDS = tuple(_ORDINALS.split())
MAGNITUDES = {
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
_SPREAD = tuple(Decimal(factor) for factor in ("0.25", "0.5", "0.75", "1.25", "1.5", "2", "2.5", "3"))


@dataclass(frozen=True)
class NumberStyle:
    """A phrase around one number: what stands before and after it, and how the number is written."""

    before: str
    after: str
    value: Decimal
    commas: bool
    in_words: bool

    def phrase(self, value: Decimal) -> str:
        """The phrase with another number, written the same way."""
        if self.in_words and value == int(value) and 0 <= value < len(NUMBER_WORDS):
            return f"{self.before}{NUMBER_WORDS[int(value)]}{self.after}"
        commas = self.commas or self.value < 1_000 or value >= 10_000
        text = f"{value:,f}" if commas else f"{value:f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return f"{self.before}{text}{self.after}"


def read_style(phrase: str) -> NumberStyle | None:
    """How the phrase writes its number, such as "about 35,000" or "more than six"; None unless it has one."""
    digits = list(_DIGITS.finditer(phrase))
    words = list(_WORD.finditer(phrase))
    if len(digits) + len(words) != 1:
        return None
    match = (digits or words)[0]
    text = match.group()
    return NumberStyle(
        before=phrase[: match.start()],
        after=phrase[match.end() :],
        value=Decimal(text.replace(",", "")) if digits else Decimal(NUMBER_WORDS.index(text.lower())),
        commas="," in text,
        in_words=not digits,
    )


def spread_values(value: Decimal) -> tuple[Decimal, ...]:
    """Other numbers around this one, from a quarter of it to three times it, as round as it is, ascending."""
    step = _step(value)
    rounded = {(value * factor / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step for factor in _SPREAD}
    if value == int(value) and 1 <= value < 10:
        rounded |= {value + near for near in (-2, -1, 1, 2)}
    return tuple(sorted(other for other in rounded if other > 0 and other != value))


def _step(value: Decimal) -> Decimal:
    # Numbers that people give are round: 35,000 goes by five thousands, 200,000 by fifty thousands, 48 by ones.
    normal = value.normalize().as_tuple()
    place = Decimal(1).scaleb(int(normal.exponent))
    half = len(normal.digits) == 1
    step = place * (Decimal("0.5") if half else 5 if normal.digits[-1] == 5 else 1)
    return max(step, Decimal(1)) if value == int(value) else step
