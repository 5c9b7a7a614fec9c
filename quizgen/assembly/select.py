"""Which items stand in which section of which form."""

from quizgen.assembly.alike import plan_alike
from quizgen.assembly.filling import fill, fill_lean, meet
from quizgen.assembly.plan import Candidate, Plan
from quizgen.assembly.search import fill_seats, most_that_fit
from quizgen.assembly.task import Quotas, Task, ceilings_of, quotas_of
from quizgen.model.blueprint import Section

_MOST_ITEMS = 1_000


def plan_forms(task: Task) -> Plan:
    """A plan that fills the task's seats and meets its goal, with forms that earn the same, if a way was found.

    When none was it falls short: see :meth:`Plan.empty`, :meth:`Totals.met`, :meth:`Plan.earns_the_same`. Forms
    have one mix of interactions where that can be; see :meth:`Plan.has_one_mix`. No item but the common ones has
    two seats, no fact is used twice on one form and no two enemies meet there. Of items that fit equally well the
    first is taken, so that the order of the bank does not matter.
    """
    if task.forms > 1 and (alike := plan_alike(task)) is not None:
        return alike
    plan = task.plan()
    quotas = quotas_of(plan)
    ceilings = ceilings_of(plan, quotas)
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


def _without_common(plan: Plan, quotas: Quotas) -> Quotas:
    """The quotas of what is still to be found."""
    left = [dict(quota) for quota in quotas]
    for candidate, section in plan.common.items():
        left[section][candidate.interaction] -= 1
    return left
