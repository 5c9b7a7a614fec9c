"""What a question asks for, told from its own words: whether it can be answered without options, and how long.

The words are English ones. A question in another language is not understood, and so never said to stand alone.
"""

import re
from enum import StrEnum

_QUESTION = re.compile(
    r"(?:[^?]*,\s+)?"  # "According to the mayor, "
    r"(?:(?:to|on|in|at|by|for|from|with|under|of|during|since|until)\s+)?"
    r"(?P<asking>who|whom|whose|when|where|why|how|what|which)\b(?P<rest>[^?]*)\?"
    r"(?:\s[^?]*)?",  # "Write the name."
    re.IGNORECASE,
)
_SAID = re.compile(r"“[^”]*”|\"[^\"]*\"|\bthat\b[^?]*", re.IGNORECASE)
"""What somebody is asked to have said: its words ask nothing."""
_NEEDS_OPTIONS = re.compile(
    r"\b(?:these|those|following|above|below|listed|not|never|except|least|incorrect(?:ly)?|untrue|false|true|"
    r"correct(?:ly)?|best|closest|most likely|most nearly|one of|options?|choices?|answers?|statements?|"
    r"sentences?|descriptions?|examples?|phrases?|paragraphs?|summar(?:y|ies)|headlines?|titles?|letters?|"
    r"choose|circle|mark|pick|select|tick)\b|n[’']t\b",
    re.IGNORECASE,
)
_NO_KIND = re.compile(r"\s*(?:of|ones?|two|three|is|are|was|were|fits?)\b", re.IGNORECASE)
_ABOUT_NOTHING = re.compile(
    r"\s+(?:(?:did|do|does|has|had|have)\s+)?[^?]*?\b(?:say|says|said|tell|tells|told|mention(?:s|ed)?|report(?:s|ed)?|"
    r"state[sd]?|claim(?:s|ed)?|write|wrote|written|happen(?:s|ed)?)(?:\s+(?:us|in|at|on|during)\b[^?]*)?",
    re.IGNORECASE,
)
_SHORT_WHAT = re.compile(
    r"\s+(?:year|month|day|date|century|number|share|percentage|name|country|city|town|place|age|nationality)\b",
    re.IGNORECASE,
)
_SHORT_HOW = re.compile(
    r"\s+(?:many|much|long|old|often|far|large|big|high|tall|deep|fast|soon|late)\b", re.IGNORECASE
)


class Asked(StrEnum):
    """How long an answer in one's own words is: a name, a date or a number, or else a clause."""

    NAME = "name"
    CLAUSE = "clause"


def asked_without_options(question: str) -> Asked | None:
    """What the question asks for when no options stand below it; None when it needs them to make sense.

    "Which of these …", negative questions and questions that any true sentence would answer need their options.
    """
    found = _QUESTION.fullmatch(question.strip())
    if found is None or _NEEDS_OPTIONS.search(_SAID.sub("", question)):
        return None
    asking, rest = found["asking"].lower(), found["rest"]
    if (asking == "which" and _NO_KIND.match(rest)) or (asking == "what" and _ABOUT_NOTHING.fullmatch(rest)):
        return None
    short = {"why": False, "what": _SHORT_WHAT.match(rest), "how": _SHORT_HOW.match(rest)}.get(asking, True)
    return Asked.NAME if short else Asked.CLAUSE


def asks_who(question: str) -> bool:
    """Whether the answer is who somebody is."""
    found = _QUESTION.fullmatch(question.strip())
    return found is not None and found["asking"].lower() in ("who", "whom", "whose")
