"""Wrong answers worth reading: like the key, plausible, and not true by anything else that is known."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

from quizgen.model.fact import Fact
from quizgen.model.interaction import Option
from quizgen.text.dates import in_order_of_time
from quizgen.text.normal import contains_answer
from quizgen.text.standing_out import ABSOLUTES, stand_outs, words_among
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
    keys: Sequence[str], pool: Iterable[Candidate], how_many: int, order: Callable[[str], bytes], stem: str = ""
) -> tuple[Candidate, ...]:
    """Up to ``how_many`` distractors, chosen so that nothing but knowledge points at the keys, nor away from them.

    Sets in which no option stands out come first. Where one has to, it is a key as often as by chance: never would
    tell as much as always. Dates are drawn so that each place among them is the key's equally often. Among equals
    neighbours go before foils, and those before outsiders, who only fill up to two. Fewer than two means that no
    good choice can be made.
    """
    sound = sound_candidates(keys, pool, order)
    known = [candidate for candidate in sound if candidate.source < OUTSIDER]
    usable = known if len(known) >= 2 else list(sound)
    fewest, most = min(2, how_many), min(how_many, max(2, len(known)))
    if len(usable) < fewest:
        return tuple(usable)
    luck = Luck(order, f"{'|'.join(keys)}|{stem}")
    ranked = list(enumerate(usable[:_MOST_TRIED]))
    sets = [chosen for size in range(fewest, most + 1) for chosen in combinations(ranked, size)]
    best = min(
        sets,
        key=lambda chosen: (
            *luck.strains(keys, [c.text for _, c in chosen], stem),
            -len(chosen),
            luck.length_missed(keys, [c.text for _, c in chosen]),
            sum(c.source for _, c in chosen),
            [rank for rank, _ in chosen],
        ),
    )
    return tuple(candidate for _, candidate in best)


@dataclass(frozen=True)
class Luck:
    """What is left to chance about one question, the same everywhere and always."""

    order: Callable[[str], bytes]
    about: str

    def draw(self, what: str) -> float:
        """A number from 0 to 1, 1 excluded."""
        return int.from_bytes(self.order(f"{what}|{self.about}")[:6], "big") / 2**48

    def strains(self, keys: Sequence[str], distractors: Sequence[str], stem: str) -> tuple[bool, bool, int]:
        """How ill the set suits: in the place of its key among dates, in what stands out, and in how much does."""
        marks = stand_outs(stem, (*keys, *distractors))
        leaders = [at for at, mark in enumerate(marks) if mark == max(marks)]
        told = any(at < len(keys) for at in leaders)
        size = len(marks)
        # How likely it is that so many options taken blindly have a key among them.
        by_chance = 1 - comb(size - len(keys), len(leaders)) / comb(size, len(leaders))
        return (
            not self._has_its_place(keys, distractors),
            told is not (self.draw("leader") < by_chance),
            sum(mark - min(marks) for mark in marks),
        )

    def length_missed(self, keys: Sequence[str], distractors: Sequence[str]) -> int:
        """By how many places the key is longer or shorter than it should be, so that no place is the keys' own."""
        if len(keys) > 1:
            return 0
        shorter = sum(len(text) < len(keys[0]) for text in distractors)
        return abs(shorter - int(self.draw("length") * (len(distractors) + 1)))

    def _has_its_place(self, keys: Sequence[str], distractors: Sequence[str]) -> bool:
        dated = in_order_of_time((*keys, *distractors))
        return dated is None or len(keys) > 1 or dated.index(keys[0]) == int(self.draw("place") * len(dated))


def _overlap(one: str, other: str) -> bool:
    return contains_answer(one, other) or contains_answer(other, one)
