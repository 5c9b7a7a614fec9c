"""Which items stand in which section of which form."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.assembly.filling import fill, fill_lean, meet
from quizgen.assembly.load import Ceilings, Goal
from quizgen.assembly.mix import share_out, shares_of
from quizgen.assembly.plan import Candidate, Plan, Seat
from quizgen.assembly.search import PATIENCE, fill_seats, most_that_fit
from quizgen.model.blueprint import Section

_MOST_ITEMS = 1_000
_MIXES = 12
"""So many mixes are tried until all forms have the same."""

Quotas = list[dict[str, int]]
"""How many items of each interaction each section of every form has."""


@dataclass(frozen=True)
class Task:
    """Forms to plan: so many of these sections, from these candidates."""

    candidates: tuple[Candidate, ...]
    sections: tuple[Section, ...]
    forms: int = 1
    apart: bool = False
    """No fact is used on two forms."""
    goal: Goal = field(default_factory=Goal)
    common: Mapping[Candidate, int] = field(default_factory=dict)
    """Who stands on every form, with the index of its section."""
    patience: int = PATIENCE

    def plan(self, sections: tuple[Section, ...], common: Mapping[Candidate, int]) -> Plan:
        """A plan of the forms, in these sections, with nobody seated but the common candidates."""
        return Plan(self.candidates, sections, forms=self.forms, apart=self.apart, common=common)


def plan_forms(task: Task) -> Plan:
    """A plan that fills the task's seats and meets its goal, with forms that earn the same, if a way was found.

    When none was it falls short: see :meth:`Plan.empty`, :meth:`Totals.met`, :meth:`Plan.earns_the_same`. Forms have
    one mix of interactions where that can be; see :meth:`Plan.has_one_mix`. No item but the common ones has two
    seats, no fact is used twice on one form and no two enemies meet there. Of items that fit equally well the
    first is taken, so that the order of the bank does not matter.
    """
    plan = task.plan(task.sections, task.common)
    quotas = _quotas(plan, {})
    if task.forms > 1 and (alike := _plan_alike(task, plan, quotas)) is not None:
        return alike
    ceilings = _ceilings(plan, quotas)
    plan = fill(plan, ceilings, _without_common(plan, quotas), task.patience)
    return plan if plan.empty() else meet(plan, ceilings, task.goal)


def how_many_fit(candidates: tuple[Candidate, ...]) -> int:
    """How many of the candidates fit on one form without using a fact twice or meeting an enemy.

    So many do fit. Now and then a few more would: to know for certain is a set packing problem.
    """
    most = min(most_that_fit(candidates), len({fact for c in candidates for fact in c.facts}), _MOST_ITEMS)
    if not most:
        return 0
    plan = Plan(candidates, (Section(items=most),))
    fill_lean(plan)
    fill_seats(plan, 200)
    return len(plan.seats)


def _plan_alike(task: Task, blank: Plan, quotas: Quotas) -> Plan | None:
    """A plan whose forms have one mix of interactions, as each section is planned as one for each interaction."""
    at_most: dict[tuple[int, str], int] = {}
    for _ in range(_MIXES):
        if any(sum(q.values()) < section.items for q, section in zip(quotas, task.sections, strict=True)):
            return None
        cells = [(at, name) for at, quota in enumerate(quotas) for name, count in quota.items() if count]
        sections = tuple(
            task.sections[at].model_copy(update={"items": quotas[at][name], "interactions": (name,)})
            for at, name in cells
        )
        plan = task.plan(sections, {c: cells.index((at, c.interaction)) for c, at in task.common.items()})
        ceilings = _ceilings(blank, quotas)
        plan = fill(
            plan,
            ceilings,
            [{name: section.items for name in section.interactions} for section in sections],
            task.patience,
        )
        if not plan.empty():
            plan = meet(plan, ceilings, task.goal)
            if not (task.goal.totals.met(plan) and plan.earns_the_same()):
                return None
            whole = blank.cleared()
            for candidate, seat in plan.seats.items():
                whole.sit(candidate, Seat(seat.form, cells[seat.section][0]))
            return whole
        # What one form could not get the others do without.
        for at, name in {cells[seat.section] for seat in plan.empty()}:
            at_most[at, name] = quotas[at][name] - 1
        quotas = _quotas(blank, at_most)
    return None


def _ceilings(plan: Plan, quotas: Sequence[Mapping[str, int]]) -> Ceilings:
    admitted = {candidate for pool in plan.pools for candidate in pool}
    how_many = sum(section.items for section in plan.sections)
    return Ceilings(how_many, admitted, quotas, alike=len(plan.forms) > 1)


def _quotas(plan: Plan, at_most: Mapping[tuple[int, str], int]) -> Quotas:
    """How many items of each interaction each section of every form is to have, the common ones counted in."""
    quotas = []
    for number, (section, pool) in enumerate(zip(plan.sections, plan.pools, strict=True)):
        common = Counter(candidate.interaction for candidate, where in plan.common.items() if where == number)
        own = Counter(candidate.interaction for candidate in pool if candidate not in plan.common)
        room = {
            # All forms have the same mix, so that each has as much room as the others.
            name: min(own[name] // len(plan.forms) + common[name], at_most.get((number, name), section.items))
            for name in own | common
        }
        whole = share_out(section.items, shares_of(section), room)
        wanted = {name: count - common[name] for name, count in whole.items() if count > common[name]}
        room = {name: room.get(name, 0) - common[name] for name in wanted}
        shared = share_out(section.items - common.total(), wanted, room)
        quotas.append({name: common[name] + shared.get(name, 0) for name in common | Counter(shared)})
    return quotas


def _without_common(plan: Plan, quotas: Quotas) -> Quotas:
    """The quotas of what is still to be found."""
    left = [dict(quota) for quota in quotas]
    for candidate, section in plan.common.items():
        left[section][candidate.interaction] -= 1
    return left
