"""Names mended: countries told from persons, titles cut off, one name labelled one way through a whole text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from quizgen.text.gazetteer import Known, given_names, known_names
from quizgen.text.titles import is_all_title, title_length

Name = tuple[int, int, str]
"""The first token, the token after the last, and the label."""

_LABEL = {Known.COUNTRY: "COUNTRY", Known.NATIONALITY: "NORP", Known.PLACE: "LOC", Known.BODY: "ORG"}
# These also name people: where the model saw a person, there is one.
_AMBIGUOUS_WORDS = (
    "Georgia Jordan Chad Turkey Israel Lima Paris London Sydney Alexandria Jerusalem Dallas Austin "
    "Florence Victoria Medina Kingston Santiago Sofia Vienna Berlin Washington Lincoln Montana Dakota "
    "Virginia Carolina Perth Adelaide Hamilton Georgetown Roseau Nassau Hamburg Cologne Basel Male Polish "
    "Danish Greek Pole Dane Finn Scot Swede Turk Swiss English French US Security"
)
_AMBIGUOUS = frozenset(_AMBIGUOUS_WORDS.split())
_CALENDAR_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december today yesterday tomorrow christmas easter"
)
_CALENDAR = frozenset(_CALENDAR_WORDS.split())
_HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "professor", "sen", "gov", "rep", "gen"))
# The last word of a name often tells what it names.
_ORGANISATIONS_WORDS = (
    "University College School Academy Institute Ministry Department Agency Council Committee Commission "
    "Association Federation Union Party Company Corporation Corp Inc Ltd Group Bank Records Orchestra "
    "Band Club Foundation Society Organization Organisation Court Parliament Congress Senate Assembly "
    "Police Army Navy News Times Post Herald Tribune Gazette Museum Hospital Airlines Airways Industries "
    "Studios Press Authority Bureau Board"
)
_ORGANISATIONS = frozenset(_ORGANISATIONS_WORDS.split())
_OF_SOMETHING = _ORGANISATIONS - frozenset(("Army", "News", "Times", "Group", "Band", "Press")) | {
    "House",
    "Church",
}
_SITES_WORDS = (
    "River Lake Island Islands Mountain Mountains Valley Bay Sea Ocean Street Road Avenue Boulevard "
    "Highway Bridge Airport Province County District Peninsula Coast Beach Forest Desert Canal Square "
    "Park Hills Strait Harbor Harbour"
)
_SITES = frozenset(_SITES_WORDS.split())
# Without one of these in the text, Georgia is as likely the American state.
_GEORGIAN = frozenset(("Georgian", "Georgians", "Tbilisi"))
_PARTICLES_WORDS = "al bin da dal de del della den der di dos du el ibn la le ten ter van von y"
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
_LONGEST = 6
# A name is cut as a text's tokens are: at commas, hyphens and before a possessive ending.
# The pattern is checked against spaCy itself in the tests.
_CUT = re.compile(r"'s\b|[A-Z]\.(?:[A-Z]\.)+|St\.|[,-]|[^\s,'-]+(?:'(?!s\b)[^\s,'-]+)*")


def mend_names(words: Sequence[str], tags: Sequence[str], names: Iterable[Name]) -> list[Name]:
    """The names in the order of the text, none overlapping; ``words`` are the tokens, ``tags`` their fine tags."""
    proper = [tag in ("NNP", "NNPS") for tag in tags]
    trimmed = list(_with_of(words, proper, _trimmed(words, names)))
    people = list(_with_people(words, proper, trimmed))
    known = list(_with_known(words, people))
    return _consistent(words, proper, known)


def _trimmed(words: Sequence[str], names: Iterable[Name]) -> Iterator[Name]:
    """The names without articles, titles, nationalities and possessive endings around them."""
    for first, end, label in names:
        start, stop = _inner(words, first, end)
        if not any(word[0].isupper() or word[0].isdigit() for word in words[start:stop]):
            continue
        people = _after_people(words, start, stop)
        if is_all_title(words[people:stop]) and (people > start or label == "PERSON"):
            # "Belarusian President" is nobody's name.
            continue
        name = people + title_length(words[people:stop])
        titled = name > people and words[stop - 1] not in _ORGANISATIONS | _SITES
        if label == "PERSON" or (titled and (words[name] in given_names() or label in ("MISC", "LOC"))):
            yield (name, next((at for at in range(name + 1, stop) if _ends_person(words, at)), stop), "PERSON")
        else:
            yield (start, stop, label)


def _ends_person(words: Sequence[str], at: int) -> bool:
    small = words[at].islower() and words[at] not in _PARTICLES and words[at - 1] != "-"
    return small or words[at] == ","


def _after_people(words: Sequence[str], start: int, stop: int) -> int:
    while stop - start > 1:
        kind = known_names().get(words[start])
        if kind is not Known.NATIONALITY and not (
            kind is Known.COUNTRY and is_all_title(words[start + 1 : start + 2])
        ):
            break
        start += 1
    return start


def _inner(words: Sequence[str], start: int, stop: int) -> tuple[int, int]:
    while start < stop and (words[start].lower() in ("the", "a", "an", "of") or not words[start][0].isalnum()):
        start += 1
    while stop > start and (words[stop - 1] in ("'s", "’s") or _is_mark(words[stop - 1])):
        stop -= 1
    while stop > start and words[stop - 1].lower() in _CALENDAR:
        stop -= 1
    return start, stop


def _with_of(words: Sequence[str], proper: Sequence[bool], names: Iterable[Name]) -> Iterator[Name]:
    """The names with such as "University of Larkfield" whole, whatever the model made of their parts."""
    whole: list[Name] = []
    for at in range(1, len(words) - 1):
        if words[at] == "of" and words[at - 1] in _OF_SOMETHING and proper[at + 1]:
            first, end = at - 1, at + 2
            while first and proper[first - 1] and words[first - 1][0].isupper():
                first -= 1
            while end < len(words) and proper[end] and words[end][0].isupper():
                end += 1
            if whole and first < whole[-1][1]:
                first = whole.pop()[0]
            whole.append((first, end, "ORG"))
    inside = {at for first, end, _ in whole for at in range(first, end)}
    yield from sorted([*whole, *(name for name in names if inside.isdisjoint(range(name[0], name[1])))])


def _with_people(words: Sequence[str], proper: Sequence[bool], names: Sequence[Name]) -> Iterator[Name]:
    """The names labelled by their telling words, and people found by a title or a given name before them."""
    labelled = [(first, end, _label_of(words[first:end], label)) for first, end, label in names]
    taken = {at: name for name in labelled for at in range(name[0], name[1])}
    found: dict[int, Name] = {name[0]: name for name in labelled}
    for at in range(len(words)):
        addressed = at > 0 and words[at - 1].rstrip(".").lower() in _HONORIFICS and words[at - 1][0].isupper()
        if at in taken or not proper[at] or not (addressed or words[at] in given_names()):
            continue
        end = at + 1
        while end < len(words) and end - at < 3 and proper[end] and words[end][0].isupper() and end not in taken:
            end += 1
        following = taken.get(end)
        if following is not None and following[2] == "PERSON" and following[0] == end:
            # The model saw the surname alone.
            del found[end]
            end = following[1]
        if addressed or end - at > 1:
            found[at] = (at, end, _label_of(words[at:end], "PERSON"))
            taken |= dict.fromkeys(range(at, end), found[at])
    yield from sorted(found.values())


def _label_of(name: Sequence[str], label: str) -> str:
    if len(name) > 1 and name[-1] in _ORGANISATIONS:
        return "ORG"
    if len(name) > 1 and name[-1] in _SITES:
        return "LOC"
    called = len(name) <= 3 and name[0] in given_names()
    initials = len(name) > 1 and re.fullmatch(r"(?:[A-Z]\.)+", name[0]) is not None and len(name[-1]) > 2
    if (called or initials) and all(word[0].isupper() for word in name):
        return "PERSON"
    return label


def _with_known(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """The names with those of the gazetteer labelled as it says, and those added that the model overlooked."""
    known = list(_find_known(words))
    kept: list[Name] = []
    for first, end, label in names:
        start, stop = first, end
        for other in known:
            if other[:2] == (first, end):
                person = label == "PERSON" and " ".join(words[first:end]) in _AMBIGUOUS
                kept.append((first, end, label) if person else other)
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


def _consistent(words: Sequence[str], proper: Sequence[bool], names: Sequence[Name]) -> list[Name]:
    """The names, each labelled as most of its mentions are, a surname as the full name; overlooked ones too."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for first, end, label in names:
        votes.setdefault(tuple(words[first:end]), Counter())[label] += 1
    persons = {
        words[at]
        for first, end, label in names
        if label == "PERSON" and 1 < end - first <= _LONGEST
        for at in (first, end - 1)
        if words[at][0].isupper() and len(words[at]) > 2
    }
    found: list[Name] = []
    for first, end, label in names:
        mention = tuple(words[first:end])
        if " ".join(mention) in known_names():
            found.append((first, end, label))
        elif end - first == 1 and words[first] in persons:
            found.append((first, end, "PERSON"))
        else:
            found.append((first, end, _most(votes[mention], label)))
    taken = {at for first, end, _ in found for at in range(first, end)}
    for at in range(len(words)):
        for length in range(_LONGEST, 0, -1):
            mention = tuple(words[at : at + length])
            label = (
                "PERSON" if length == 1 and words[at] in persons else _most(votes.get(mention, Counter()), "MISC")
            )
            free = all(other not in taken and proper[other] for other in range(at, at + len(mention)))
            if free and label != "MISC":
                found.append((at, at + len(mention), label))
                taken |= set(range(at, at + len(mention)))
                break
    return sorted(found)


def _most(votes: Counter[str], otherwise: str) -> str:
    most = max(sorted(votes), key=votes.__getitem__, default=otherwise)
    return otherwise if votes[otherwise] == votes[most] else most


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
