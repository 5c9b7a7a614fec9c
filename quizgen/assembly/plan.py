"""Who sits where while forms are planned: no fact twice, no enemies together, and a way to make room."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quizgen.model.interaction import TrueFalse
from quizgen.model.item import Item
from quizgen.model.order import order_key


@dataclass(frozen=True, eq=False)
class Candidate:
    """An item that may be selected; ``rank`` is its place in the recipe's own order of the bank."""

    item: Item
    rank: bytes
    enemies: frozenset[str] = frozenset()
    """The ids of the items that must not stand on a form with it."""

    @cached_property
    def id(self) -> str:
        """The item's id."""
        return self.item.id

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts that the item uses up; an imported one that names none uses up what it alone asks about."""
        return frozenset(self.item.source.facts or (f"only {self.id}",))

    @cached_property
    def interaction(self) -> str:
        """The name of the item's interaction."""
        return self.item.interaction.type

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


def rank_candidates(
    items: tuple[Item, ...], seed: str, enemies: Iterable[tuple[str, str]] = ()
) -> tuple[Candidate, ...]:
    """The items in the seed's own order, which does not depend on the order of the bank."""
    hostile: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in enemies:
        hostile[one].add(other)
        hostile[other].add(one)
    candidates = (
        Candidate(item, order_key(seed, "select", item.id), frozenset(hostile.get(item.id, ()))) for item in items
    )
    return tuple(sorted(candidates, key=lambda candidate: candidate.rank))


class Seat(NamedTuple):
    """A place for one item: the index of the form and of the section on it."""

    form: int
    section: int


class Plan:
    """Forms being planned: which item has which kind of seat.

    It never holds an item twice, nor a fact twice or two enemies on one form; with ``apart``, nor a fact on two
    forms.
    """

    def __init__(self, pools: tuple[tuple[Candidate, ...], ...], *, forms: int, apart: bool) -> None:
        """An empty plan; ``pools`` holds, for each section, the candidates that it admits."""
        self.pools = pools
        self.apart = apart
        self.seats: dict[str, Seat] = {}
        self.forms: tuple[dict[str, Candidate], ...] = tuple({} for _ in range(forms))
        self.uses: Counter[str] = Counter()
        """On how many forms each fact is used."""
        self._holders: tuple[dict[str, Candidate], ...] = tuple({} for _ in range(1 if apart else forms))

    def _holders_for(self, form: int) -> dict[str, Candidate]:
        return self._holders[0 if self.apart else form]

    def is_free(self, candidate: Candidate, form: int) -> bool:
        """Whether the candidate has no seat, none of its facts is used on the form, and no enemy sits there."""
        return (
            candidate.id not in self.seats
            and self._holders_for(form).keys().isdisjoint(candidate.facts)
            and candidate.enemies.isdisjoint(self.forms[form])
        )

    def free(self, seat: Seat) -> Iterator[Candidate]:
        """The candidates that could take the seat as things stand, by rank."""
        return (candidate for candidate in self.pools[seat.section] if self.is_free(candidate, seat.form))

    def in_the_way(self, candidate: Candidate, form: int) -> dict[str, Candidate]:
        """The seated candidates, by id, that have to leave before this one can sit on the form."""
        holders = self._holders_for(form)
        leaving = {holders[fact].id: holders[fact] for fact in candidate.facts if fact in holders}
        leaving |= {enemy: self.forms[form][enemy] for enemy in candidate.enemies if enemy in self.forms[form]}
        if candidate.id in self.seats:
            leaving[candidate.id] = candidate
        return leaving

    def sit(self, candidate: Candidate, seat: Seat) -> None:
        """Give the seat to a candidate that is free."""
        self.seats[candidate.id] = seat
        self.forms[seat.form][candidate.id] = candidate
        self._holders_for(seat.form).update(dict.fromkeys(candidate.facts, candidate))
        self.uses.update(candidate.facts)

    def leave(self, candidate: Candidate) -> Seat:
        """The seat that the candidate leaves."""
        seat = self.seats.pop(candidate.id)
        del self.forms[seat.form][candidate.id]
        holders = self._holders_for(seat.form)
        for fact in candidate.facts:
            del holders[fact]
        self.uses.subtract(candidate.facts)
        return seat

    def seated(self, seat: Seat) -> tuple[Item, ...]:
        """The items in that section of that form, in the order in which they sat down."""
        on_form = self.forms[seat.form].values()
        return tuple(candidate.item for candidate in on_form if self.seats[candidate.id] == seat)

    def empty(self, wanted: tuple[int, ...]) -> tuple[Seat, ...]:
        """The seats that nobody has when each section of a form wants so many, form by form."""
        taken = Counter(self.seats.values())
        every = (Seat(form, section) for form in range(len(self.forms)) for section in range(len(self.pools)))
        return tuple(seat for seat in every for _ in range(wanted[seat.section] - taken[seat]))


class Reseating:
    """A search that fills empty seats by moving seated candidates elsewhere, in chains if need be.

    ``once`` tries each candidate a single time: fast, and complete where every item has one fact and no enemies
    (there it is the augmenting path of bipartite matching). Without it the search follows every chain of moves,
    but gives up after having looked at ``patience`` candidates.
    """

    def __init__(self, plan: Plan, *, once: bool, patience: int = 200_000) -> None:
        """A search in the plan, which it changes only when it succeeds."""
        self._plan = plan
        self._once = once
        self._patience = patience
        self._tried: set[str] = set()

    def fill(self, empty: tuple[Seat, ...], kept: frozenset[str] = frozenset()) -> bool:
        """Whether all empty seats could be filled; the candidates ``kept`` stay where they are."""
        if not empty:
            return True
        if len(kept) > 150:  # far from Python's own limit of nested calls
            return False
        seat, *others = empty
        for candidate, leaving in self._moves(seat, kept):
            if self._patience <= 0 or candidate.id in self._tried:
                continue
            if self._once:
                self._tried.add(candidate.id)
            left = [(other, self._plan.leave(other)) for other in leaving]
            self._plan.sit(candidate, seat)
            emptied = tuple(old for _, old in left)
            if self.fill((*emptied, *others), kept | {candidate.id}):
                return True
            self._plan.leave(candidate)
            for other, old in left:
                self._plan.sit(other, old)
        return False

    def _moves(self, seat: Seat, kept: frozenset[str]) -> list[tuple[Candidate, list[Candidate]]]:
        """Who could take the seat and who has to leave for it, the fewest leavers first."""
        moves = []
        self._patience -= len(self._plan.pools[seat.section])
        for candidate in self._plan.pools[seat.section]:
            if candidate.id in kept or candidate.id in self._tried or self._plan.seats.get(candidate.id) == seat:
                continue
            leaving = self._plan.in_the_way(candidate, seat.form)
            if kept.isdisjoint(leaving):
                moves.append((candidate, list(leaving.values())))
        return sorted(moves, key=lambda move: (len(move[1]), len(move[0].facts), move[0].rank))
