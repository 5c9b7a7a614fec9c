"""Filling the seats of a plan: the hard promises first, then as good a mix as there is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen.assembly.exact import Totals, Trial
from quizgen.assembly.improve import improve, meet_totals
from quizgen.assembly.load import NEAR_ENOUGH, Ceilings, Goal, Load
from quizgen.assembly.plan import Candidate, Plan, Seat
from quizgen.assembly.search import can_be_filled, fill_seats

_STARTS, _WORK, _PATIENCE = 20, 3_000, 300
"""So many other ways to begin are tried, and of large banks and several forms fewer."""
_TARGETS = 5
"""So many sums of points are tried until all forms earn the same."""


def fill(plan: Plan, ceilings: Ceilings, quotas: Sequence[Mapping[str, int]], patience: int) -> Plan:
    """The plan, or another for the same forms, with as many seats filled as could be."""
    possible = can_be_filled(plan)
    if plan.apart and not possible:
        return plan
    blank = plan.cleared()
    _fill_quotas(plan, quotas, ceilings)
    # What an interaction could not give is made up by the others.
    for seat in plan.empty():
        _sit_best(plan, seat, plan.free(seat), ceilings)
    if plan.empty() and not (possible and fill_seats(plan, patience)):
        # A good mix can use up facts that the count needs; the count goes before the mix.
        lean = blank.cleared()
        fill_lean(lean)
        fill_seats(lean, patience if possible else 100)
        plan = max(plan, lean, key=lambda either: len(either.seats))
    if plan.empty() and possible:
        complete = blank.cleared()
        return complete if Trial(complete, Totals()).succeeds() else plan
    return plan


def meet(plan: Plan, ceilings: Ceilings, goal: Goal) -> Plan:
    """The filled plan, or another, with items exchanged until it meets the goal and its forms earn the same."""
    targets = _targets(plan, goal)
    for start in _starts(plan):
        for target in targets:
            improve(start, ceilings, target)
            if meet_totals(start, ceilings, target):
                _level(start, ceilings, target)
                return start
    for target in targets:
        other = plan.cleared()
        if Trial(other, target.totals).succeeds():
            _level(other, ceilings, target)
            return other
    return plan


def _starts(plan: Plan) -> Iterator[Plan]:
    """The plan, then others filled from one candidate after another: totals may be near one and far from most."""
    yield plan
    seats = plan.cleared().empty()
    admitted = sorted({c for pool in plan.pools for c in pool} - plan.common.keys(), key=lambda c: c.index)
    step = max(1, len(admitted) // _STARTS)
    how_many = _WORK // max(1, len(admitted) * len(plan.forms) ** 2)
    for candidate in admitted[::step][:how_many]:
        other = plan.cleared()
        seat = next((seat for seat in seats if plan.admits(candidate, seat.section)), None)
        if seat is not None and other.is_free(candidate, seat.form):
            other.sit(candidate, seat)
            if fill_seats(other, _PATIENCE):
                yield other


def _level(plan: Plan, ceilings: Ceilings, goal: Goal) -> None:
    """Exchange items until forms that earn the same are about as difficult; a single one, while it gains by it."""
    improve(plan, ceilings, goal)
    forms = range(len(plan.forms))
    best, least = dict(plan.seats), _spread(plan)
    # A form that cannot come to the others' level may be where these can come to.
    for expected in sorted({plan.expected_of(form) for form in forms})[:: max(1, len(forms) - 1)]:
        if least > NEAR_ENOUGH:
            improve(plan, ceilings, replace(goal, expected=expected))
            if _spread(plan) < least and goal.totals.met(plan):
                best, least = dict(plan.seats), _spread(plan)
    plan.restore(best)


def _spread(plan: Plan) -> int:
    """By how many thousandths of a point the forms differ in what students are expected to earn."""
    expected = [plan.expected_of(form) for form in range(len(plan.forms))]
    return max(expected) - min(expected)


def _targets(plan: Plan, goal: Goal) -> list[Goal]:
    """The goal with what all forms are to come to, the likeliest first, where only that they be alike is asked."""
    forms = range(len(plan.forms))
    if len(forms) == 1:
        return [goal]
    expected = sum(map(plan.expected_of, forms)) // len(forms)
    points = sorted(map(plan.points_of, forms))
    middle = points[len(points) // 2]
    among = [goal.totals.points] if goal.totals.points is not None else range(points[0], points[-1] + 1)
    nearest = sorted(among, key=lambda total: (abs(total - middle), total))[:_TARGETS]
    return [
        replace(goal, totals=replace(goal.totals, points=total), expected=expected * total // max(1, middle))
        for total in nearest
    ]


def _fill_quotas(plan: Plan, quotas: Sequence[Mapping[str, int]], ceilings: Ceilings) -> None:
    """Fill the seats interaction by interaction, the scarcest first, each form in turn."""
    # Scarcity counts by powers of two, so that one more item in the bank seldom changes who chooses first.
    cells = [
        ((len(pool) // wanted).bit_length(), section, pool, wanted)
        for section, quota in enumerate(quotas)
        for interaction, wanted in quota.items()
        if wanted and (pool := [c for c in plan.pools[section] if c.interaction == interaction])
    ]
    for _, section, pool, wanted in sorted(cells, key=lambda cell: cell[0]):
        among = sum(candidate.bit for candidate in pool)
        for _ in range(wanted):
            for form in range(len(plan.forms)):
                seat = Seat(form, section)
                _sit_best(plan, seat, plan.free(seat, among), ceilings)


def _sit_best(plan: Plan, seat: Seat, free: Iterable[Candidate], ceilings: Ceilings) -> None:
    best = Load(ceilings, plan, seat.form).find_best(free, seat.section)
    if best is not None:
        plan.sit(best, seat)


def fill_lean(plan: Plan) -> None:
    """Fill the seats with the items that use up the fewest facts, whatever their sorts."""
    for seat in plan.empty():
        best = min(plan.free(seat), key=lambda c: (len(c.facts), c.index), default=None)
        if best is not None:
            plan.sit(best, seat)
