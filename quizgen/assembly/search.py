"""Filling seats when it is not easy: a local search that makes room, and a proof that there is none."""

from dataclasses import dataclass, field

from quizgen.assembly.plan import Candidate, Plan, Seat, set_of

PATIENCE = 3_000
"""So many candidates in turn take a seat that others have to leave; then the search gives up."""
_REST = 6
"""So many turns does a candidate that had to leave its seat wait before it makes others leave theirs."""


def fill_seats(plan: Plan, patience: int = PATIENCE) -> bool:
    """Whether all seats could be filled; if not, the plan holds the most that were seated.

    In each turn the candidate that the fewest others make way for takes an empty seat. Of equals goes first whose
    rival had to leave least often so far, then who has waited longest: so the search neither runs in circles nor
    throws dice (breakout local search for independent sets).
    """
    best, memory = dict(plan.seats), _Memory()
    for turn in range(patience):
        empty = plan.empty()
        if len(plan.seats) > len(best):
            best = dict(plan.seats)
        if not empty:
            return True
        move = _next_move(plan, empty, memory, set_of(memory.ousted_after(turn - _REST)))
        if move is None:
            break
        candidate, seat = move
        for leaver in plan.in_the_way(candidate, seat.form):
            plan.leave(leaver)
            memory.note_leaving(leaver, turn)
        plan.sit(candidate, seat)
        memory.moved[candidate] = turn
    if plan.empty():
        plan.restore(max(best, plan.seats, key=len))
        return False
    return True


@dataclass
class _Memory:
    """What a search remembers of the candidates that it moved."""

    moved: dict[Candidate, int] = field(default_factory=dict)
    """The turn in which each moved last."""
    grudge: dict[Candidate, int] = field(default_factory=dict)
    """How often each had to leave its seat."""
    _ousted: list[tuple[int, Candidate]] = field(default_factory=list)

    def note_leaving(self, candidate: Candidate, turn: int) -> None:
        """Remember that the candidate had to leave."""
        self.moved[candidate] = turn
        self.grudge[candidate] = self.grudge.get(candidate, 0) + 1
        self._ousted.append((turn, candidate))

    def ousted_after(self, turn: int) -> list[Candidate]:
        """Those who had to leave after that turn."""
        self._ousted = [(when, candidate) for when, candidate in self._ousted if when > turn]
        return [candidate for _, candidate in self._ousted]

    def longest_waiting(self, plan: Plan, bits: int) -> Candidate:
        """Of those in the set the one that moved longest ago, or never."""
        return min(plan.named(bits), key=lambda candidate: (self.moved.get(candidate, -1), candidate.index))


def _next_move(
    plan: Plan, empty: tuple[Seat, ...], memory: _Memory, resting: int
) -> tuple[Candidate, Seat] | None:
    """Who takes which seat next; None when nobody can without three others leaving."""
    seats = tuple(dict.fromkeys(empty))
    crowds = [plan.crowded(seat) for seat in seats]
    for seat, (nobody, _, _) in zip(seats, crowds, strict=True):
        if nobody:
            return memory.longest_waiting(plan, nobody), seat
    for seat, (_, one, _) in zip(seats, crowds, strict=True):
        if ready := one & ~resting:
            return memory.longest_waiting(plan, _most_patient(plan, seat, ready, memory)), seat
    for seat, (_, _, two) in zip(seats, crowds, strict=True):
        if ready := two & ~resting:
            return memory.longest_waiting(plan, ready), seat
    return None


def _most_patient(plan: Plan, seat: Seat, ready: int, memory: _Memory) -> int:
    """Those of the candidates, each with one in the way, for whom the one leaves that had to leave least often."""
    least, found = None, 0
    others = plan.seats if plan.apart else ()
    for leaver in sorted({*plan.forms[seat.form], *others} - plan.common.keys(), key=lambda c: c.index):
        grudge = memory.grudge.get(leaver, 0)
        if least is None or grudge <= least:
            in_its_place = ready & (leaver.rivals | leaver.bit)
            if in_its_place:
                found = in_its_place if least is None or grudge < least else found | in_its_place
                least = grudge
    # Who sits on another form leaves nobody's seat but its own.
    return found or ready


def most_that_fit(candidates: tuple[Candidate, ...]) -> int:
    """A number that no form's items from these candidates exceed.

    The candidates are parted into groups in which everybody is everybody's rival: each group seats one.
    """
    groups: list[int] = []
    for candidate in candidates:
        for number, group in enumerate(groups):
            if not group & ~candidate.rivals:
                groups[number] = group | candidate.bit
                break
        else:
            groups.append(candidate.bit)
    return len(groups)


def can_be_filled(plan: Plan) -> bool:
    """Whether nothing proves that the plan's seats cannot all be filled."""
    forms = len(plan.forms)
    seats = sum(section.items for section in plan.sections)
    everyone = {candidate for pool in plan.pools for candidate in pool}
    admitted = tuple(sorted(everyone, key=lambda candidate: candidate.index))
    own = seats - len(plan.common)
    facts = {fact for candidate in (*admitted, *plan.common) for fact in candidate.facts}
    if own * forms > len(everyone - plan.common.keys()) or seats + own * (forms - 1) * plan.apart > len(facts):
        return False
    groups = ((section.items, pool) for section, pool in zip(plan.sections, plan.pools, strict=True))
    return all(wanted <= most_that_fit(tuple(pool)) for wanted, pool in (*groups, (seats, admitted)))
