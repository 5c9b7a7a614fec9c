"""Exchanging items of filled forms for better ones: each exchange keeps every promise."""

from itertools import combinations

from quizgen.assembly.load import NEAR_ENOUGH, Ceilings, Goal, Load
from quizgen.assembly.plan import Candidate, Plan, Seat, set_of

_ROUNDS = 8
_STEPS, _STALL = 300, 100
"""So many exchanges, good or bad, lead to the totals, and so many to something nearer, or the search gives up."""
_REST = 8
_MOST_PAIRS = 60


def improve(plan: Plan, ceilings: Ceilings, goal: Goal) -> None:
    """Exchange items that cost something for free ones, and for those of other forms, that cost less."""
    for _ in range(_ROUNDS):
        changed = [_improve_form(plan, form, ceilings, goal) for form in range(len(plan.forms))]
        if len(plan.forms) > 1:
            changed.append(_exchange_between_forms(plan, ceilings, goal))
        if not any(changed):
            return


def meet_totals(plan: Plan, ceilings: Ceilings, goal: Goal) -> bool:
    """Whether the forms meet the goal's totals, after exchanges that make them worse on the way if need be.

    Each step takes the seat that has been left alone longest on the form that misses most, and gives it to the
    best candidate that did not just leave it (tabu search). It gives up when nothing has come nearer for long.
    """
    before = dict(plan.seats)
    since: dict[Candidate, int] = {}
    least, found_at = None, 0
    for step in range(_STEPS):
        missing = [goal.totals.missed_by(plan, form) for form in range(len(plan.forms))]
        worst = max(range(len(missing)), key=lambda form: (missing[form], -form))
        if missing[worst] == (0, 0):
            return True
        movable = [candidate for candidate in plan.forms[worst] if candidate not in plan.common]
        if least is None or sorted(missing) < least:
            least, found_at = sorted(missing), step
        if not movable or step - found_at > max(_STALL, 3 * len(plan.seats)):
            break
        leaver = min(movable, key=lambda candidate: (since.get(candidate, -1), candidate.index))
        seat = plan.leave(leaver)
        resting = set_of(c for c, left in since.items() if step - left < _REST) | leaver.bit
        free = plan.free(seat, ~resting)
        better = Load(ceilings, plan, seat.form, goal).find_best(free, seat.section)
        plan.sit(better or leaver, seat)
        since[leaver] = since[better or leaver] = step
    if goal.totals.met(plan):
        return True
    plan.restore(before)
    return False


def _improve_form(plan: Plan, form: int, ceilings: Ceilings, goal: Goal) -> bool:
    """Whether a seat of the form could be given to somebody better."""
    changed = False
    for candidate in sorted(plan.forms[form].keys() - plan.common.keys(), key=lambda c: c.index):
        seat = plan.leave(candidate)
        load = Load(ceilings, plan, form, goal)
        cost = load.cost(candidate, seat.section)
        better = load.find_best(plan.free(seat), seat.section, below=cost) if cost else None
        plan.sit(better or candidate, seat)
        changed = changed or better is not None
    return changed


def _exchange_between_forms(plan: Plan, ceilings: Ceilings, goal: Goal) -> bool:
    """Whether two forms gained by exchanging an item, those first that differ most in what they are to come to."""

    def distance(pair: tuple[int, int]) -> int:
        one, other = pair
        apart = abs(plan.expected_of(one) - plan.expected_of(other)) if goal.expected is not None else 0
        return apart + 1_000_000 * sum(sum(goal.totals.missed_by(plan, form)) for form in pair)

    pairs = sorted(combinations(range(len(plan.forms)), 2), key=lambda pair: (-distance(pair), pair))
    changed = False
    for pair in pairs[:_MOST_PAIRS]:
        if distance(pair) >= NEAR_ENOUGH:
            changed = _exchange(plan, pair, ceilings, goal) or changed
    return changed


def _exchange(plan: Plan, pair: tuple[int, int], ceilings: Ceilings, goal: Goal) -> bool:
    """Whether an item of one form and one of the other changed places, as that cost less."""
    ours, theirs = (sorted(plan.forms[form].keys() - plan.common.keys(), key=lambda c: c.index) for form in pair)
    for one in ours:
        here = plan.leave(one)
        load = Load(ceilings, plan, here.form, goal)
        cost = load.cost(one, here.section)
        for other in theirs:
            there = plan.leave(other)
            if _may_change_places(plan, one, here, other, there):
                load_there = Load(ceilings, plan, there.form, goal)
                before = cost + load_there.cost(other, there.section)
                if load.cost(other, here.section) + load_there.cost(one, there.section) < before:
                    plan.sit(other, here)
                    plan.sit(one, there)
                    return True
            plan.sit(other, there)
        plan.sit(one, here)
    return False


def _may_change_places(plan: Plan, one: Candidate, here: Seat, other: Candidate, there: Seat) -> bool:
    """Whether both, who have left their seats, could sit on the other's; forms with facts apart stay so."""
    return (
        plan.admits(one, there.section)
        and plan.admits(other, here.section)
        and plan.is_free(other, here.form)
        and plan.is_free(one, there.form)
    )
