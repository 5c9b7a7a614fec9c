"""Where sentences may and must start, told by marks alone; what is left open is for the parser to decide."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Abbreviations that a name or a number follows: no sentence ends with them.
_BEFORE_NAMES_WORDS = (
    "mr mrs ms mx dr drs prof sen sens rep reps gov govs gen col lt sgt capt cpl maj adm cmdr rev hon "
    "pres supt st ste mt ft messrs vs v cf e.g i.e fig vol pp ca approx dept no nos op bros"
)
_BEFORE_NAMES = frozenset(_BEFORE_NAMES_WORDS.split())
# Abbreviations that end a sentence as often as they stand within one.
_EITHER_WORDS = (
    "u.s u.n u.k u.s.a e.u d.c a.m p.m inc corp co ltd jr sr ph.d m.d b.a m.a etc al jan feb mar apr jun "
    "jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd plc calif fla mass pa va wash "
    "ore tex"
)
_EITHER = frozenset(_EITHER_WORDS.split())
# A word in small letters before a full stop is no abbreviation ("He sat."), but for these.
_SMALL_ABBREVIATIONS_WORDS = "sq c vs cf ca approx fig vol pp dept etc e.g i.e a.m p.m al v"
_SMALL_ABBREVIATIONS = frozenset(_SMALL_ABBREVIATIONS_WORDS.split())
_STARTERS_WORDS = (
    "the a an he she it they we i you this that these those there his her its their our my in on at by "
    "for from with but and or so yet if when while after before since although though because as however "
    "meanwhile now then what who why how where not no one some many most all both each another according"
)
_STARTERS = frozenset(_STARTERS_WORDS.split())
_CUES_WORDS = (
    "said says say asked asks ask told tells added adds replied replies wrote writes shouted cried called "
    "wondered demanded insisted exclaimed yelled whispered answered explained declared continued recalled "
    "joked quipped commented remarked tweeted"
)
_CUES = frozenset(_CUES_WORDS.split())
_ENDS = frozenset((".", "?", "!", "…", "...", "?!", "!?", "!!", "??"))
_OPENERS = frozenset("“‘([{«")
_CLOSERS = frozenset("”’)]}»")
_NUMBER_OF_LIST = re.compile(r"\d{1,2}|[A-Za-z]|[ivx]+")
_SHORT_LINE = 70
_LONGEST_CUE = 6


def mark_sentence_starts(doc: "Doc") -> list[bool | None]:
    """Whether each token must start a sentence (True), must not (False), or is for the parser to judge (None)."""
    words = [token for token in doc if not token.is_space]
    marks: list[bool | None] = [token.i == 0 for token in doc]
    text = doc.text
    line = sentence = 0
    for at, token in enumerate(words):
        gap = text[words[at - 1].idx + len(words[at - 1]) : token.idx] if at else ""
        if at == 0 or gap.count("\n") > 1 or ("\n" in gap and _ends_line(words[line], words[at - 1], token)):
            marks[token.i], line, sentence = True, at, at
            continue
        line = at if "\n" in gap else line
        marks[token.i] = _starts(words, sentence, at)
        sentence = sentence if marks[token.i] is False else at
    return marks


def _ends_line(first: "Token", last: "Token", following: "Token") -> bool:
    # Text that was broken into lines of one width goes on in the next line; a heading or a caption's name ends.
    return last.idx + len(last) - first.idx < _SHORT_LINE and not following.text[0].islower()


def _starts(words: Sequence["Token"], sentence: int, at: int) -> bool | None:
    """Whether the word at ``at`` starts a sentence, when the one before it started at ``sentence``."""
    last = at - 1
    while last > sentence and (_closes(words[last]) or _in_reference(words, last)):
        last -= 1
    end = words[last].text
    if _closes(words[at]) or not (end in _ENDS or end.endswith(".")) or _opens(words[at - 1]):
        return False
    if _in_reference(words, at):
        return False
    rest = words[at : at + _LONGEST_CUE]
    first = next((word.text for word in rest if not _opens(word)), "")
    if not (first[:1].isupper() or first[:1].isdigit() or first[:1] in "$£€"):
        # Only in careless text does a sentence start small.
        careless = end in _ENDS and last == at - 1 and first[:1].islower() and words[last - 1].is_lower
        return None if careless and words[last - 1].text not in _SMALL_ABBREVIATIONS else False
    if end == "." and last == sentence + 1 and _NUMBER_OF_LIST.fullmatch(words[sentence].text):
        return False
    if end in ("...", "…"):
        return None
    if last < at - 1 and end[-1] in "?!" and _reports(rest):
        return False
    if end == "." and last > sentence and not words[last - 1].whitespace_:
        last -= 1
        if words[last].is_lower and words[last].text not in _SMALL_ABBREVIATIONS:
            return True
    return _after_full_stop(words[last].text, first)


def _after_full_stop(word: str, following: str) -> bool | None:
    bare = word.rstrip(".").lower()
    if bare == "c" and following[0].isdigit():
        return False
    if re.fullmatch(r"[A-HJ-Z]\.?|(?:[A-Z]\.)+", word) and bare not in _EITHER:
        # "George W. Bush", but "Plan B. The other": an initial stands within a name.
        return following.lower() in _STARTERS
    if bare in _BEFORE_NAMES:
        return False
    if bare in _EITHER:
        if following.lower() in _STARTERS:
            return True
        return False if following[0].isdigit() else None
    return True


def _reports(rest: Sequence["Token"]) -> bool:
    # “Is it true?” Ann Brook asked: the sentence goes on behind the quotation.
    for word in rest:
        if word.text.lower() in _CUES:
            return True
        if word.is_punct or word.is_quote or word.tag_.startswith(("V", "W", "MD")):
            return False
    return False


def _in_reference(words: Sequence["Token"], at: int) -> bool:
    # The "[6]" behind a sentence belongs to it.
    for start in range(max(at - 2, 0), at + 1):
        three = [word.text for word in words[start : start + 3]]
        if len(three) == 3 and three[0] == "[" and three[1].isdigit() and three[2] == "]":
            return True
    return False


def _opens(token: "Token") -> bool:
    if token.text in ('"', "'"):
        return not token.whitespace_ and not _is_glued(token)
    return token.text in _OPENERS


def _closes(token: "Token") -> bool:
    if token.text in ('"', "'", "''"):
        return _is_glued(token)
    return token.text in _CLOSERS


def _is_glued(token: "Token") -> bool:
    # A straight mark closes what it stands close behind.
    if token.i == 0:
        return False
    before = token.nbor(-1)
    return not before.whitespace_ and not before.is_space and before.text not in _OPENERS
