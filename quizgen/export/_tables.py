"""Tables for spreadsheets, in which no cell is worked out as a formula."""

import re

_FORMULA = re.compile(r"\A'*[=+\-@＝＋－＠\t]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def guarded(text: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would work out; who reads it takes one away."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
