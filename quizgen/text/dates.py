"""Dates in running text, read as far as they can be put in order."""

import re

_MONTHS = "january february march april may june july august september october november december"
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_DAY = re.compile(r"\b([12]?\d|3[01])(?:st|nd|rd|th)?\b(?!\d)")


def read_date(text: str) -> tuple[int, int, int] | None:
    """Year, month and day, each 0 where the text does not say; None without a month or a year."""
    low = text.lower()
    year = _YEAR.search(low)
    month = next((n for n, name in enumerate(_MONTHS.split(), start=1) if re.search(rf"\b{name}\b", low)), 0)
    if year is None and not month:
        return None
    rest = _YEAR.sub(" ", low)
    day = _DAY.search(rest) if month else None
    return (int(year.group()) if year else 0, month, int(day.group(1)) if day else 0)


def in_order_of_time(texts: tuple[str, ...]) -> tuple[str, ...] | None:
    """The texts from the earliest date to the latest; None when one has no date or two cannot be compared."""
    dates = [read_date(text) for text in texts]
    read = [date for date in dates if date is not None]
    if len(read) < len(texts) or len({date[0] == 0 for date in read}) > 1 or len(set(read)) < len(read):
        return None
    return tuple(text for _, text in sorted(zip(read, texts, strict=True)))
