"""Wrong answers worth reading: like the key, plausible, and not true by anything else that is known."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

from quizgen.model.fact import Fact
from quizgen.model.interaction import Option
from quizgen.text.normal import contains_answer, content_stems, normal_form, words
from quizgen.text.wording import capitalise_first

NEIGHBOUR, FOIL, OUTSIDER = range(3)
"""Where a candidate comes from, the best source first."""

_ABSOLUTES = frozenset(["always", "never", "all", "none", "every", "only", "must"])
_VAGUE = frozenset(["often", "usually", "many", "some", "few"])
_MOST_TRIED = 12


@dataclass(frozen=True)
class Candidate:
    """A possible distractor, and why it is wrong."""

    text: str
    why: str | None = None
    source: int = NEIGHBOUR

    @property
    def is_outsider(self) -> bool:
        """Whether the article does not mention it."""
        return self.source == OUTSIDER

    @property
    def option(self) -> Option:
        """The candidate as it is printed."""
        return Option(text=capitalise_first(self.text), feedback=self.why)


def foils_of(fact: Fact) -> tuple[Candidate, ...]:
    """The wrong answers that the fact itself brings along."""
    return tuple(Candidate(text=foil.text, why=foil.why, source=FOIL) for foil in fact.foils)


def sound_candidates(
    keys: Iterable[str], pool: Iterable[Candidate], order: Callable[[str], bytes]
) -> tuple[Candidate, ...]:
    """The candidates that are no key, hold no key, stand in no key and differ from each other: the best first."""
    keys = tuple(keys)
    absolutes = _ABSOLUTES & {word for key in keys for word in normal_form(key).split()}
    sound: list[Candidate] = []
    for candidate in sorted(pool, key=lambda c: (c.source, order(c.text), c.why or "")):
        alike = any(_overlap(candidate.text, taken) for taken in (*keys, *(c.text for c in sound)))
        too_strong = not _ABSOLUTES.isdisjoint(normal_form(candidate.text).split()) and not absolutes
        if not alike and not too_strong:
            sound.append(candidate)
    return tuple(sound)


def draw_distractors(
    key: str, pool: Iterable[Candidate], how_many: int, order: Callable[[str], bytes], stem: str = ""
) -> tuple[Candidate, ...]:
    """Up to ``how_many`` distractors, chosen so that nothing but knowledge points at the key.

    Sets that give the key away by length, by an echo of the stem or by what the options share come last; among
    the others neighbours go before foils, and those before outsiders, who only fill up to two. Fewer than two
    means that no good item can be made.
    """
    sound = sound_candidates([key], pool, order)
    known = [candidate for candidate in sound if candidate.source < OUTSIDER]
    usable = known if len(known) >= 2 else list(sound)
    if len(usable) < 2:
        return tuple(usable)
    most = min(how_many, max(2, len(known)))
    ranked = list(enumerate(usable[:_MOST_TRIED]))
    sets = [chosen for size in range(2, most + 1) for chosen in combinations(ranked, size)]
    best = min(
        sets,
        key=lambda chosen: (
            cues(key, [c.text for _, c in chosen], stem),
            -len(chosen),
            sum(c.source for _, c in chosen),
            [rank for rank, _ in chosen],
        ),
    )
    return tuple(candidate for _, candidate in best)


def cues(key: str, distractors: list[str], stem: str) -> int:
    """How many ways there are to tell the key without knowing the article."""
    return sum(
        (
            _is_longest(key, distractors),
            _echoes(stem, key, distractors),
            _has_most_in_common(key, distractors),
            all(_starts_with_article(key) != _starts_with_article(text) for text in distractors),
            any(not _VAGUE.isdisjoint(normal_form(text).split()) for text in distractors),
        )
    )


def _overlap(one: str, other: str) -> bool:
    return contains_answer(one, other) or contains_answer(other, one)


def _is_longest(key: str, distractors: list[str]) -> bool:
    longest = max(len(text) for text in distractors)
    most_words = max(len(words(text)) for text in distractors)
    many_words = len(words(key)) >= 4
    return many_words and (len(key) > 1.25 * longest or len(words(key)) > 1.25 * most_words)


def _echoes(stem: str, key: str, distractors: list[str]) -> bool:
    in_stem = {stem for stem in content_stems(stem) if len(stem) >= 4}
    shared = in_stem & content_stems(key)
    return any(all(word not in content_stems(text) for text in distractors) for word in shared)


def _has_most_in_common(key: str, distractors: list[str]) -> bool:
    def shared(text: str, others: list[str]) -> int:
        return len(content_stems(text) & frozenset().union(*(content_stems(other) for other in others)))

    of_key = shared(key, distractors)
    of_others = [
        shared(text, [key, *(other for other in distractors if other is not text)]) for text in distractors
    ]
    return of_key >= 2 and of_key > max(of_others)


def _starts_with_article(text: str) -> bool:
    return text.lower().startswith(("the ", "a ", "an "))
