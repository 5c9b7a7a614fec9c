"""Who sits where while forms are planned: no fact twice on a form, no enemies together.

Sets of candidates are whole numbers with a bit for each: thousands of candidates are compared in one step.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quizgen.assembly.points import usual_points
from quizgen.assembly.timing import usual_seconds
from quizgen.model.blueprint import Section
from quizgen.model.interaction import TrueFalse
from quizgen.model.item import Item
from quizgen.model.order import order_key


@dataclass(frozen=True, eq=False)
class Candidate:
    """An item that may be selected."""

    item: Item
    index: int
    """Its place in the recipe's own order of the bank."""
    kin: int
    """The bits of the others that ask about a fact of its own."""
    rivals: int
    """The bits of all that must not stand on a form with it: its kin and its enemies."""
    expected: int = 600
    """Of a thousand students, how many are expected to answer it rightly."""
    uses: int = 0
    """How many past quizzes had the item."""
    old_facts: int = 0
    """How many of its facts past quizzes asked about."""

    @cached_property
    def id(self) -> str:
        """The item's id."""
        return self.item.id

    @cached_property
    def bit(self) -> int:
        """What stands for it in a set."""
        return 1 << self.index

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts that the item uses up; an imported one that names none uses up what it alone asks about."""
        return frozenset(self.item.source.facts or (f"only {self.id}",))

    @cached_property
    def interaction(self) -> str:
        """The name of the item's interaction."""
        return self.item.interaction.type

    @cached_property
    def seconds(self) -> int:
        """How long its answer is likely to take."""
        return usual_seconds(self.item.interaction)

    @cached_property
    def usual_points(self) -> int:
        """What it earns where its section does not say otherwise."""
        return usual_points(self.item.interaction)

    def earns(self, section: Section) -> int:
        """What it earns in the section."""
        return section.points or self.usual_points

    @cached_property
    def sorts(self) -> tuple[tuple[str, str], ...]:
        """What the item is one of, as pairs of a property and its value; a form spreads over the values."""
        source, interaction = self.item.source, self.item.interaction
        sorts = (
            ("interaction", interaction.type),
            ("topic", self.item.topic),
            ("question", source.question),
        )
        fact = (("fact", source.fact_kind),) if source.fact_kind else ()
        truth = (("truth", str(interaction.answer)),) if isinstance(interaction, TrueFalse) else ()
        return (*sorts, *fact, *truth)


def rank_candidates(  # noqa: PLR0913 - all that tells candidates apart
    items: Iterable[Item],
    seed: str,
    enemies: Iterable[tuple[str, str]] = (),
    *,
    expected: Mapping[str, float] | None = None,
    uses: Mapping[str, int] | None = None,
    old_facts: frozenset[str] = frozenset(),
) -> tuple[Candidate, ...]:
    """The items in the seed's own order, which does not depend on the order of the bank.

    ``expected`` is the share of right answers by an item's id, ``uses`` how many past quizzes had it, and
    ``old_facts`` what those asked about.
    """
    expected, uses = expected or {}, uses or {}
    ranked = sorted(items, key=lambda item: order_key(seed, "select", item.id))
    bits = {item.id: 1 << index for index, item in enumerate(ranked)}
    sharing: defaultdict[str, int] = defaultdict(int)
    for item in ranked:
        for fact in item.source.facts:
            sharing[fact] |= bits[item.id]
    hostile: defaultdict[str, int] = defaultdict(int)
    for one, other in enemies:
        hostile[one] |= bits.get(other, 0)
        hostile[other] |= bits.get(one, 0)
    candidates = []
    for index, item in enumerate(ranked):
        kin = 0
        for fact in item.source.facts:
            kin |= sharing[fact]
        kin &= ~bits[item.id]
        candidates.append(
            Candidate(
                item,
                index,
                kin,
                (kin | hostile.get(item.id, 0)) & ~bits[item.id],
                expected=round(1000 * expected.get(item.id, 0.6)),
                uses=uses.get(item.id, 0),
                old_facts=len(old_facts.intersection(item.source.facts)),
            )
        )
    return tuple(candidates)


def set_of(candidates: Iterable[Candidate]) -> int:
    """The candidates as a set."""
    bits = 0
    for candidate in candidates:
        bits |= candidate.bit
    return bits


def places_in(bits: int) -> Iterator[int]:
    """The indexes of those in the set, in order."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


class Seat(NamedTuple):
    """A place for one item: the index of the form and of the section on it."""

    form: int
    section: int


class Plan:
    """Forms being planned: which item has which kind of seat.

    It never holds an item twice, nor a fact twice or two enemies on one form; with ``apart``, nor a fact on two
    forms. Only the ``common`` items stand on every form.
    """

    def __init__(  # noqa: PLR0913 - all that a plan depends on
        self,
        candidates: tuple[Candidate, ...],
        sections: tuple[Section, ...],
        *,
        forms: int = 1,
        apart: bool = False,
        common: Mapping[Candidate, int] | None = None,
        pools: tuple[tuple[Candidate, ...], ...] | None = None,
    ) -> None:
        """A plan with nobody seated but those ``common`` to all forms, given with their sections.

        ``pools`` are the candidates of each section, in their order; without them, all that it admits.
        """
        self.sections = sections
        self.apart = apart
        self.pools = pools or tuple(tuple(c for c in candidates if part.admits(c.item)) for part in sections)
        self.common = dict(common or {})
        self.seats: dict[Candidate, Seat] = {}
        self.forms: tuple[dict[Candidate, int], ...] = tuple(dict(self.common) for _ in range(forms))
        """The candidates of each form with their sections, in the order in which they sat down."""
        self.uses: Counter[str] = Counter()
        """On how many forms each fact is used, but for those of common items."""
        self._by_index = {candidate.index: candidate for candidate in (*candidates, *self.common)}
        self._admitted = tuple(map(set_of, self.pools))
        self._taken = set_of(self.common)
        self._on = [self._taken] * forms

    def cleared(self) -> "Plan":
        """A plan for the same forms with nobody seated but the common candidates."""
        plan = copy(self)
        plan.seats = {}
        plan.forms = tuple(dict(self.common) for _ in self.forms)
        plan.uses = Counter()
        plan._taken = set_of(self.common)
        plan._on = [plan._taken] * len(self.forms)
        return plan

    def admits(self, candidate: Candidate, section: int) -> bool:
        """Whether the candidate is one of those that the section may have."""
        return bool(candidate.bit & self._admitted[section])

    def is_free(self, candidate: Candidate, form: int) -> bool:
        """Whether the candidate has no seat, none of its facts is used on the form, and no enemy sits there."""
        return not (candidate.bit & self._taken or self._blocking(candidate, form))

    def _blocking(self, candidate: Candidate, form: int) -> int:
        """Those whose seats keep the candidate from the form, as a set."""
        return candidate.rivals & self._on[form] | (candidate.kin & self._taken if self.apart else 0)

    def free(self, seat: Seat, among: int = -1) -> Iterator[Candidate]:
        """The candidates, of those in the set, that could take the seat as things stand, in their order."""
        barred = self._taken
        for seated in self.forms[seat.form]:
            barred |= seated.rivals
        if self.apart:
            for seated in self.seats:
                barred |= seated.kin
        return self.named(self._admitted[seat.section] & among & ~barred)

    def named(self, bits: int) -> Iterator[Candidate]:
        """The candidates in the set, in their order."""
        return (self._by_index[place] for place in places_in(bits))

    def crowded(self, seat: Seat) -> tuple[int, int, int]:
        """Those who could take the seat if nobody, exactly one, or exactly two left theirs, as sets.

        Who already sits elsewhere leaves that seat; who has this kind of seat is in no set.
        """
        one = two = more = 0
        walls = [self._taken, *(seated.rivals for seated in self.forms[seat.form])]
        if self.apart:
            walls += [seated.kin for seated, other in self.seats.items() if other.form != seat.form]
        for wall in walls:
            more |= two & wall
            two |= one & wall
            one |= wall
        admitted = self._admitted[seat.section] & ~set_of(self.common)
        for seated in self.common:
            admitted &= ~seated.rivals
        for seated, section in self.forms[seat.form].items():
            if section == seat.section:
                admitted &= ~seated.bit
        return admitted & ~one, admitted & one & ~two, admitted & two & ~more

    def in_the_way(self, candidate: Candidate, form: int) -> list[Candidate]:
        """Those who have to leave their seats before this candidate can sit on the form."""
        return [*self.named(candidate.bit & self._taken | self._blocking(candidate, form))]

    def sit(self, candidate: Candidate, seat: Seat) -> None:
        """Give the seat to a candidate that is free."""
        self.seats[candidate] = seat
        self.forms[seat.form][candidate] = seat.section
        self.uses.update(candidate.facts)
        self._taken |= candidate.bit
        self._on[seat.form] |= candidate.bit

    def leave(self, candidate: Candidate) -> Seat:
        """The seat that the candidate leaves."""
        seat = self.seats.pop(candidate)
        del self.forms[seat.form][candidate]
        self.uses.subtract(candidate.facts)
        self._taken &= ~candidate.bit
        self._on[seat.form] &= ~candidate.bit
        return seat

    def restore(self, seats: Mapping[Candidate, Seat]) -> None:
        """Seat exactly these candidates."""
        wanted = dict(seats)
        for candidate in tuple(self.seats):
            self.leave(candidate)
        for candidate, seat in wanted.items():
            self.sit(candidate, seat)

    def seated(self, seat: Seat) -> tuple[Item, ...]:
        """The items in that section of that form, in the order in which they sat down."""
        return tuple(c.item for c, section in self.forms[seat.form].items() if section == seat.section)

    def empty(self) -> tuple[Seat, ...]:
        """The seats that nobody has, form by form."""
        taken = [Counter(form.values()) for form in self.forms]
        return tuple(
            Seat(form, number)
            for form in range(len(self.forms))
            for number, section in enumerate(self.sections)
            for _ in range(section.items - taken[form][number])
        )

    def points_of(self, form: int) -> int:
        """What the form earns in all."""
        return sum(candidate.earns(self.sections[section]) for candidate, section in self.forms[form].items())

    def seconds_of(self, form: int) -> int:
        """How long the answers of the form are likely to take."""
        return sum(candidate.seconds for candidate in self.forms[form])

    def expected_of(self, form: int) -> int:
        """How many thousandths of points students are expected to earn on the form."""
        return sum(c.expected * c.earns(self.sections[section]) for c, section in self.forms[form].items())

    def mix_of(self, form: int) -> Counter[str]:
        """How many items of each interaction the form has."""
        return Counter(candidate.interaction for candidate in self.forms[form])

    def has_one_mix(self) -> bool:
        """Whether all forms have as many items of each interaction."""
        return all(self.mix_of(form) == self.mix_of(0) for form in range(len(self.forms)))

    def earns_the_same(self) -> bool:
        """Whether all forms come to the same points."""
        return len({self.points_of(form) for form in range(len(self.forms))}) == 1
