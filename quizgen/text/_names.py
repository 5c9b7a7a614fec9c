"""Names mended: countries told from persons, titles cut off, one name labelled one way through a whole text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from quizgen.text.gazetteer import Known, known_names
from quizgen.text.titles import is_title_word, title_length

Name = tuple[int, int, str]
"""The first token, the token after the last, and the label."""

_LABEL = {Known.COUNTRY: "COUNTRY", Known.NATIONALITY: "NORP", Known.PLACE: "LOC", Known.BODY: "ORG"}
# These also name people and things; what the model made of them stands, unless it saw no name at all.
_AMBIGUOUS_WORDS = (
    "Georgia Jordan Chad Turkey Israel Lima Paris London Sydney Alexandria Jerusalem Dallas Austin "
    "Florence Victoria Medina Kingston Santiago Sofia Vienna Berlin Washington Lincoln Montana Dakota "
    "Virginia Carolina Perth Adelaide Hamilton Georgetown Roseau Nassau Hamburg Cologne Basel Male Polish "
    "Danish Greek Pole Dane Finn Scot Swede Turk Swiss English French US Security"
)
_AMBIGUOUS = frozenset(_AMBIGUOUS_WORDS.split())
_PLACES = frozenset(("LOC", "GPE", "FAC", "COUNTRY"))
_CALENDAR_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december today yesterday tomorrow christmas easter"
)
_CALENDAR = frozenset(_CALENDAR_WORDS.split())
# Without one of these in the text, Georgia is as likely the American state.
_GEORGIAN = frozenset(("Georgian", "Georgians", "Tbilisi"))
_LONGEST = 6
# A name is cut as a text's tokens are: at commas, hyphens and before a possessive ending.
# The pattern is checked against spaCy itself in the tests.
_CUT = re.compile(r"'s\b|[A-Z]\.(?:[A-Z]\.)+|St\.|[,-]|[^\s,'-]+(?:'(?!s\b)[^\s,'-]+)*")


def mend_names(words: Sequence[str], tags: Sequence[str], names: Iterable[Name]) -> list[Name]:
    """The names in the order of the text, none overlapping; ``words`` are the tokens, ``tags`` their fine tags."""
    trimmed = list(_trimmed(words, names))
    known = list(_with_known(words, trimmed))
    return list(_consistent(words, tags, known))


def _trimmed(words: Sequence[str], names: Iterable[Name]) -> Iterator[Name]:
    """The names without articles, titles, nationalities and possessive endings around them."""
    for first, end, label in names:
        start, stop = _inner(words, first, end)
        if label == "PERSON":
            while stop - start > 1 and known_names().get(words[start]) is Known.NATIONALITY:
                start += 1
            start += title_length(words[start:stop])
            if stop - start == 1 and is_title_word(words[start]):
                continue
        if any(word[0].isupper() or word[0].isdigit() for word in words[start:stop]):
            yield (start, stop, label)


def _inner(words: Sequence[str], start: int, stop: int) -> tuple[int, int]:
    while start < stop and (words[start].lower() in ("the", "a", "an") or not words[start][0].isalnum()):
        start += 1
    while stop > start and (words[stop - 1] in ("'s", "’s") or _is_mark(words[stop - 1])):
        stop -= 1
    while stop > start and words[stop - 1].lower() in _CALENDAR:
        stop -= 1
    return start, stop


def _with_known(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """The names with those of the gazetteer labelled as it says, and those added that the model overlooked."""
    known = list(_find_known(words))
    kept: list[Name] = []
    for first, end, label in names:
        start, stop = first, end
        for other in known:
            if other[:2] == (first, end):
                surely = " ".join(words[first:end]) not in _AMBIGUOUS or label in _PLACES
                kept.append(other if surely else (first, end, label))
                stop = start
            elif other[0] < first < other[1]:
                # The gazetteer knows a longer name, such as "North Korea" where the model saw "Korea".
                start = max(start, other[1])
            elif other[0] < end < other[1]:
                stop = min(stop, other[0])
        if start < stop:
            kept.append((start, stop, label))
    taken = {at for first, end, _ in kept for at in range(first, end)}
    yield from sorted([*kept, *(name for name in known if taken.isdisjoint(range(name[0], name[1])))])


def _consistent(words: Sequence[str], tags: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """The names, each labelled as most of its mentions are, a surname as the full name; overlooked ones too."""
    votes: dict[str, Counter[str]] = {}
    for first, end, label in names:
        votes.setdefault(" ".join(words[first:end]), Counter())[label] += 1
    surnames = {
        words[end - 1]
        for first, end, label in names
        if label == "PERSON" and 1 < end - first <= _LONGEST and words[end - 1][:1].isupper()
    }
    found: list[Name] = []
    for first, end, label in names:
        text = " ".join(words[first:end])
        if text in known_names():
            found.append((first, end, label))
        elif end - first == 1 and text in surnames:
            found.append((first, end, "PERSON"))
        else:
            most = max(sorted(votes[text]), key=votes[text].__getitem__)
            found.append((first, end, label if votes[text][label] == votes[text][most] else most))
    taken = {at for first, end, _ in found for at in range(first, end)}
    for at, word in enumerate(words):
        if at not in taken and word in surnames and tags[at] in ("NNP", "NNPS"):
            found.append((at, at + 1, "PERSON"))
    yield from sorted(found)


def _find_known(words: Sequence[str]) -> Iterator[Name]:
    by_words = _known_by_words()
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            kind = by_words.get(tuple(word.replace("’", "'") for word in words[at : at + length]))
            if kind is not None:
                state = words[at] == "Georgia" and _GEORGIAN.isdisjoint(words)
                yield (at, at + length, "LOC" if state else _LABEL[kind])
                at += length
                break
        else:
            at += 1


@cache
def _known_by_words() -> dict[tuple[str, ...], Known]:
    return {tuple(_CUT.findall(name)): kind for name, kind in known_names().items()}


def _is_mark(word: str) -> bool:
    return not any(sign.isalnum() for sign in word)
