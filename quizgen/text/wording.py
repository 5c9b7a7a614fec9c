"""Sentences put together from words: capitals, lists, quotation marks, full stops."""

import re
from collections.abc import Sequence

_ENDS = re.compile(r"[.?!…:][”’)\]]*$")
_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "‘"})
_OPENING = (
    "the",
    "a",
    "an",
    "in",
    "on",
    "at",
    "by",
    "for",
    "from",
    "to",
    "of",
    "with",
    "during",
    "after",
    "before",
)
_JOINING = ("because", "since", "although", "though", "while", "if", "as", "once", "until", "when", "under", "and")
_ASKING = ("how", "what", "which", "who", "whom", "whose", "when", "where", "why", "about", "more")
_POINTING = (
    "this",
    "these",
    "that",
    "those",
    "its",
    "their",
    "some",
    "most",
    "each",
    "both",
    "another",
    "there",
    "it",
)
_PLURALS = frozenset(("people", "men", "women", "children", "feet", "teeth", "mice", "geese", "police", "cattle"))
_SINGULARS = (
    "news series species means politics physics economics mathematics athletics gymnastics ethics diabetes "
    "measles mumps rabies chaos atlas lens bias gas canvas christmas"
)
_SINGULAR_WORDS = frozenset(_SINGULARS.split())
_SMALL_WORDS = frozenset(_OPENING + _JOINING + _ASKING + _POINTING)


def capitalise_first(text: str) -> str:
    """The text with a capital at its start; "iPhone" and "$5" stay as they are."""
    match = re.match(r"[“‘(]*", text)
    at = match.end() if match else 0
    return text if text[at + 1 : at + 2].isupper() else text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def lower_first(text: str, known_in: str) -> str:
    """The sentence as it goes on after "According to …,": a name keeps its capital.

    A word that is no name is told by ``known_in``, running text in which it stands in small letters.
    """
    first = re.match(r"[^\W\d_]+", text)
    if first is None or not first.group().istitle():
        return text
    word = first.group().lower()
    small = word in _SMALL_WORDS or re.search(rf"\b{word}\b", known_in) is not None
    return text[0].lower() + text[1:] if small else text


def sentence(text: str) -> str:
    """The text with a capital at its start and one mark at its end."""
    text = capitalise_first(text.strip())
    return text if _ENDS.search(text) else f"{text}."


def question(text: str) -> str:
    """The text with a capital at its start and a question mark at its end."""
    return f"{capitalise_first(text.strip())}?"


def join_words(words: Sequence[str], conjunction: str = "and") -> str:
    """One, "one and two", "one, two and three"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def curly(text: str) -> str:
    """The text with straight apostrophes and inner quotation marks made typographic, inner marks single."""
    text = re.sub(r'"([^"]*)"', r"‘\1’", text)
    return re.sub(r"(?<=\w)'|'(?=\w+\b)", "’", text).translate(_MARKS)


def is_plural(noun_phrase: str) -> bool:
    """Whether the noun phrase takes "were", told by its head noun: most by the ending, some by heart."""
    head = re.split(
        r" (?:of|on|in|at|for|by|with|about|between|from|to|that|which|after|before|against|over)\b", noun_phrase
    )
    words = head[0].split()
    noun = words[-1].lower()
    if " and " in head[0] or noun in _PLURALS or re.search(r"(?:ce|er|s|wo)men$", noun):
        return True
    return noun not in _SINGULAR_WORDS and len(noun) > 3 and re.search(r"(?<![sui])s$", noun) is not None


def quoted(text: str, end: str = "") -> str:
    """The words in double curly quotation marks; ``end`` stands inside, unless they end in ? or ! of their own."""
    words = curly(text.strip()).rstrip(",;")
    if not words.endswith(("?", "!", "…")):
        words = words.rstrip(".") + end
    return f"“{words}”"


def possessive(name: str) -> str:
    """The name's possessive: "Brook’s", "the United States’"."""
    return f"{name}’" if name.endswith("s") and name.startswith("the ") else f"{name}’s"


def sentences(text: str) -> tuple[str, ...]:
    """The text's sentences, told by their end marks alone: good for quotations, not for whole articles."""
    return tuple(part for part in re.split(r"(?<=[.?!…])\s+(?=[A-Z“‘])", text.strip()) if part)


def without_article(noun_phrase: str) -> str:
    """The noun phrase without "the", "a" or "an" at its start."""
    return re.sub(r"^(?:the|an?) ", "", noun_phrase, flags=re.IGNORECASE)


def is_fragment(words: str) -> bool:
    """Whether the words are a piece of a sentence, told by the small letter at their start."""
    return words[:1].islower()


def fit_articles(text: str) -> str:
    """The text with "a" or "an" as the next word's first sound wants it."""
    return re.sub(
        r"\b([Aa])n? (?=([\w$€£]+))", lambda match: f"{match[1]}{'n' if sounds_open(match[2]) else ''} ", text
    )


def sounds_open(word: str) -> bool:
    """Whether the word takes "an": told by its first sound, not by its first letter."""
    if word[0].isdigit():
        return word.startswith("8") or word in ("11", "18")
    return re.match(r"[aeio]|u(?!n[io]|s[aeiu]|r[aio])|hou?r\b|hon|heir", word.lower()) is not None


def other_spelling(word: str) -> str:
    """The word as it is spelled on the other side of the Atlantic, as far as a plain rule can tell."""
    if len(word) >= 7 and re.search(r"[iy]z(?:e|es|ed|ing)$", word):
        return re.sub(r"([iy])z(e|es|ed|ing)$", r"\1s\2", word)
    return re.sub(r"\b(def|off)en([sc])e\b", lambda match: f"{match[1]}en{'c' if match[2] == 's' else 's'}e", word)
