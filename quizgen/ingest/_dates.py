"""The date of an article, as pages and lines write it."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_MONTH},? {_DAY},? {_YEAR}",
        rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}",
        rf"\b{_MONTH},? {_YEAR}",
        rf"(?<!\d){_YEAR}-(?P<month>\d\d)(?![\d-])",
    )
)


def iso_date(text: str) -> str | None:
    """The first date with a year in ISO 8601, as far as it is told; None when it could be read in two ways."""
    for pattern in _PATTERNS:
        found = pattern.search(text[:300])
        if found is None:
            continue
        parts = found.groupdict()
        name = parts["month"]
        month = int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1
        day = int(parts.get("day") or 1)
        try:
            whole = date(int(parts["year"]), month, day).isoformat()
        except ValueError:
            continue
        return whole if parts.get("day") else whole[:7]
    return None
