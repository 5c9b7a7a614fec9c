"""When two wordings are the same answer: case, articles, punctuation, number words and units do not count."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from quizgen.text.numbers import MAGNITUDES, NUMBER_WORDS, ORDINAL_WORDS

# A sign that calculates or compares tells answers apart, as does a minus before a number: "x + 1", "-5", "C#".
_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)\b|(?:(?<![\w.)])-)?\d+(?:,\d{3})*(?:\.\d+)?|[^\W_]+|[+*/=<>≤≥≠^×÷√±#]")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ARTICLES = frozenset(("a", "an", "the"))
_POSSESSIVE = re.compile(r"[’'](?:s\b)?")
_UNITS = {
    "kilometer": "km",
    "kilometre": "km",
    "kilometers": "km",
    "kilometres": "km",
    "meter": "metre",
    "meters": "metre",
    "metres": "metre",
    "dollars": "dollar",
    "euros": "euro",
    "pounds": "pound",
}
_UNIT_OF_SIGN = {"$": "dollar", "€": "euro", "£": "pound"}
_SIGNS = re.compile(
    r"(US\$|[$€£])\s*(\d[\d,.]*\d|\d)((?:\s+(?:thousand|million|billion|trillion))?)", re.IGNORECASE
)
_SMALL_WORDS = (
    "a an the and or but nor so if as at by for from in into of on onto over to with within without about "
    "above after against among around before behind below between during near since than that this these "
    "those through under until up upon via while who whom whose which what when where why how it its he "
    "him his she her they them their we us our you your i me my is are was were be been being am do does "
    "did has have had will would shall should can could may might must not no yes there here also very "
    "more most much many such same other"
)
_SMALL = frozenset(_SMALL_WORDS.split())
# A capital inside a sentence, or a number beside it, makes "May" a month and no verb.
_MONTH_OF_MAY = re.compile(r"(?<=[\w,;–-] )May\b|(?<=[–-])May\b|\bMay(?=\W*(?:\d|$))")


def words(text: str) -> tuple[str, ...]:
    """The text's words as they stand, without punctuation; what a token is when stems are measured."""
    return tuple(re.findall(r"[$€£]?[^\W_]+(?:[.,’'-][^\W_]+)*", text))


@lru_cache(maxsize=10_000)
def normal_form(text: str) -> str:
    """The text without what makes no difference to an answer, so that equal answers are equal strings."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("per cent", "percent").replace("%", " percent")
    text = text.replace("−", "-")
    text = _SIGNS.sub(lambda m: f"{m[2]}{m[3]} {_UNIT_OF_SIGN[m[1][-1]]}", text)
    text = re.sub(r"\b(?:us|u\.s\.) (?=dollars?\b)", "", text)
    tokens: list[str] = []
    for token in _TOKEN.findall(_POSSESSIVE.sub("", text)):
        if token in MAGNITUDES and tokens and _is_number(tokens[-1]):
            tokens[-1] = _plain(Decimal(tokens[-1]) * MAGNITUDES[token])
        elif token not in _ARTICLES:
            tokens.append(_normal_token(token))
    # Of "the", or of an answer in signs alone, nothing would be left.
    return " ".join(tokens) or " ".join(text.split())


def same_answer(one: str, other: str) -> bool:
    """Whether the two wordings are one answer."""
    return normal_form(one) == normal_form(other)


def contains_answer(text: str, answer: str) -> bool:
    """Whether the words of the answer stand in the text one after the other, after normalisation."""
    return f" {normal_form(answer)} " in f" {normal_form(text)} "


def content_words(text: str) -> tuple[str, ...]:
    """The text's words that carry meaning, one by one, cut to what their inflected forms share."""
    small = _SMALL - {"may"} if _MONTH_OF_MAY.search(text) else _SMALL
    tokens = (token for token in normal_form(text).split() if token not in small)
    return tuple(_stem(token) for token in tokens if token[-1].isalnum())


@lru_cache(maxsize=10_000)
def content_stems(text: str) -> frozenset[str]:
    """The text's words that carry meaning, cut to what their inflected forms share."""
    return frozenset(content_words(text))


def says_the_same(one: str, other: str) -> bool:
    """Whether two clauses share so many words that one may be the other's paraphrase."""
    first, second = content_stems(one), content_stems(other)
    smaller = min(len(first), len(second))
    return smaller > 0 and len(first & second) >= 0.6 * smaller


def _normal_token(token: str) -> str:
    if token in NUMBER_WORDS:
        return str(NUMBER_WORDS.index(token))
    if token in ORDINAL_WORDS:
        return f"{ORDINAL_WORDS.index(token) + 1}th"
    if ordinal := _ORDINAL.fullmatch(token):
        return f"{ordinal[1]}th"
    if token[0].isdigit():
        return _plain(Decimal(token.replace(",", ""))) if _is_number(token.replace(",", "")) else token
    if token.startswith("-"):
        return f"-{_normal_token(token[1:])}"
    return _UNITS.get(token, token)


def _is_number(token: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", token) is not None


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _stem(token: str) -> str:
    # What is made from other words: election, announcement, independence.
    if made := re.fullmatch(r"(\w+?)(?:(?<=ct)ions?|(?<=\w{5})(?:ements?|en(?:ce|t)s?))", token):
        return str(made[1])
    for ending in (
        "ations",
        "ation",
        "ingly",
        "ings",
        "ing",
        "ies",
        "ied",
        "ers",
        "er",
        "ed",
        "es",
        "s",
        "y",
        "e",
    ):
        if token.endswith(ending) and len(token) - len(ending) >= 4:
            return token[: -len(ending)]
    return token
