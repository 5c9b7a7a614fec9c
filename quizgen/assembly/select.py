"""Which items stand in which section of which form: the hard promises first, then as good a mix as there is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from quizgen.assembly.exact import Totals, Trial
from quizgen.assembly.improve import improve, meet_totals
from quizgen.assembly.load import Ceilings, Goal, Load
from quizgen.assembly.mix import share_out, shares_of
from quizgen.assembly.plan import Candidate, Plan, Seat
from quizgen.assembly.search import PATIENCE, can_be_filled, fill_seats, most_that_fit
from quizgen.model.blueprint import Blueprint, Section

_MOST_ITEMS = 1_000
_MIXES = 4
"""So many mixes are tried until all forms have the same."""
_TARGETS = 5
"""So many sums of points are tried until all forms earn the same."""


def plan_forms(  # noqa: PLR0913 - all that a plan depends on
    candidates: tuple[Candidate, ...],
    blueprint: Blueprint,
    *,
    forms: int = 1,
    apart: bool = False,
    goal: Goal | None = None,
    common: Mapping[Candidate, int] | None = None,
    patience: int = PATIENCE,
) -> Plan:
    """A plan that fills the seats of so many forms, meets the goal's totals and makes all forms alike.

    When no way was found it falls short: see :meth:`Plan.empty`, :meth:`Totals.met`, :meth:`Plan.has_one_mix`. No
    item but the ``common`` ones has two seats, no fact is used twice on one form and no two enemies meet there;
    with ``apart``, no fact is used on two forms either. Of items that fit equally well the first is taken, so that
    the order of the bank does not matter.
    """
    at_most: dict[str, int] = {}
    for _ in range(_MIXES):
        plan = Plan(candidates, blueprint.sections, forms=forms, apart=apart, common=common)
        quotas = _quotas(plan, at_most)
        admitted = {candidate for pool in plan.pools for candidate in pool}
        ceilings = Ceilings(blueprint.how_many, admitted, _with_common(plan, quotas), alike=forms > 1)
        plan = _fill(plan, ceilings, quotas, patience)
        suffice = sum(sum(quota.values()) for quota in quotas) == blueprint.how_many - len(plan.common)
        if plan.empty() or plan.has_one_mix() or not suffice:
            break
        # What one form could not get the others do without.
        mixes = [plan.mix_of(form) for form in range(forms)]
        at_most = {name: min(mix[name] for mix in mixes) for name in {name for mix in mixes for name in mix}}
    return plan if plan.empty() else _meet(plan, ceilings, goal or Goal())


def _fill(plan: Plan, ceilings: Ceilings, quotas: Sequence[Mapping[str, int]], patience: int) -> Plan:
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
        _fill_lean(lean)
        fill_seats(lean, patience if possible else 100)
        plan = max(plan, lean, key=lambda either: len(either.seats))
    if plan.empty() and possible:
        complete = blank.cleared()
        return complete if Trial(complete, Totals()).succeeds() else plan
    return plan


def _meet(plan: Plan, ceilings: Ceilings, goal: Goal) -> Plan:
    """The filled plan with items exchanged until it meets the goal and its forms are alike."""
    for target in _targets(plan, goal):
        improve(plan, ceilings, target)
        if target.totals.met(plan):
            return plan
        if meet_totals(plan, ceilings, target):
            improve(plan, ceilings, target)
            return plan
    for target in _targets(plan, goal):
        other = plan.cleared()
        if Trial(other, target.totals).succeeds():
            improve(other, ceilings, target)
            return other
    return plan


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


def how_many_fit(candidates: tuple[Candidate, ...]) -> int:
    """How many of the candidates fit on one form without using a fact twice or meeting an enemy.

    So many do fit. Now and then a few more would: to know for certain is a set packing problem.
    """
    most = min(most_that_fit(candidates), len({fact for c in candidates for fact in c.facts}), _MOST_ITEMS)
    if not most:
        return 0
    plan = Plan(candidates, (Section(items=most),))
    _fill_lean(plan)
    fill_seats(plan, 200)
    return len(plan.seats)


def _quotas(plan: Plan, at_most: Mapping[str, int]) -> list[dict[str, int]]:
    """How many items of each interaction each section of every form still needs, beside the common ones."""
    quotas = []
    for number, (section, pool) in enumerate(zip(plan.sections, plan.pools, strict=True)):
        common = Counter(candidate.interaction for candidate, where in plan.common.items() if where == number)
        own = Counter(candidate.interaction for candidate in pool if candidate not in plan.common)
        room = {
            # All forms have the same mix, so that each has as much room as the others.
            name: min(own[name] // len(plan.forms) + common[name], at_most.get(name, section.items))
            for name in own | common
        }
        whole = share_out(section.items, shares_of(section), room)
        wanted = {name: count - common[name] for name, count in whole.items() if count > common[name]}
        room = {name: room.get(name, 0) - common[name] for name in wanted}
        quotas.append(share_out(section.items - common.total(), wanted, room))
    return quotas


def _with_common(plan: Plan, quotas: Sequence[Mapping[str, int]]) -> list[Counter[str]]:
    """The quotas with the common items counted in."""
    whole = [Counter(quota) for quota in quotas]
    for candidate, section in plan.common.items():
        whole[section][candidate.interaction] += 1
    return whole


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


def _fill_lean(plan: Plan) -> None:
    """Fill the seats with the items that use up the fewest facts, whatever their sorts."""
    for seat in plan.empty():
        best = min(plan.free(seat), key=lambda c: (len(c.facts), c.index), default=None)
        if best is not None:
            plan.sit(best, seat)
