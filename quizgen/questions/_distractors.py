"""Wrong answers worth reading: like the key, plausible, and not true by anything else that is known."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

from quizgen.model.fact import Fact
from quizgen.model.interaction import Option
from quizgen.text.normal import contains_answer
from quizgen.text.standing_out import (
    ABSOLUTES,
    VAGUE,
    find_echoes,
    has_most_in_common,
    is_much_longer,
    words_among,
)
from quizgen.text.wording import capitalise_first

NEIGHBOUR, FOIL, OUTSIDER = range(3)
"""Where a candidate comes from, the best source first."""

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
    absolutes = any(words_among(key, ABSOLUTES) for key in keys)
    sound: list[Candidate] = []
    for candidate in sorted(pool, key=lambda c: (c.source, order(c.text), c.why or "")):
        alike = any(_overlap(candidate.text, taken) for taken in (*keys, *(c.text for c in sound)))
        too_strong = bool(words_among(candidate.text, ABSOLUTES)) and not absolutes
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
            is_much_longer(key, distractors),
            bool(find_echoes(stem, key, distractors)),
            has_most_in_common(key, distractors),
            all(_starts_with_article(key) != _starts_with_article(text) for text in distractors),
            any(words_among(text, VAGUE) for text in distractors),
        )
    )


def _overlap(one: str, other: str) -> bool:
    return contains_answer(one, other) or contains_answer(other, one)


def _starts_with_article(text: str) -> bool:
    return text.lower().startswith(("the ", "a ", "an "))
