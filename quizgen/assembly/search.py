"""Filling seats when it is not easy: a local search that makes room, and a proof that there is none."""

from quizgen.assembly.plan import Candidate, Plan, Seat, set_of

PATIENCE = 3_000
"""So many candidates in turn are given a seat that another has to leave; then the search gives up."""
_REST = 6
"""So many turns does a candidate that had to leave its seat wait before it takes one again."""


def fill_seats(plan: Plan, patience: int = PATIENCE) -> bool:
    """Whether all seats could be filled; if not, the plan holds the most that were seated.

    In each turn the candidate that the fewest others make way for takes an empty seat. Of equals goes first whose
    rival had to leave least often so far, then who has waited longest: so the search neither runs in circles nor
    throws dice (breakout local search for independent sets).
    """
    best = dict(plan.seats)
    ousted: dict[Candidate, int] = {}
    since: dict[Candidate, int] = {}
    for turn in range(patience):
        empty = plan.empty()
        if len(plan.seats) > len(best):
            best = dict(plan.seats)
        if not empty:
            return True
        resting = set_of(c for c, left in since.items() if turn - left < _REST and c in ousted)
        found = _next_move(plan, empty, resting, ousted, since)
        if found is None:
            break
        candidate, seat = found
        for leaver in plan.in_the_way(candidate, seat.form):
            plan.leave(leaver)
            ousted[leaver] = ousted.get(leaver, 0) + 1
            since[leaver] = turn
        plan.sit(candidate, seat)
        since[candidate] = turn
        ousted.setdefault(candidate, 0)
    filled = not plan.empty()
    if not filled:
        plan.restore(best)
    return filled


def _next_move(
    plan: Plan, empty: tuple[Seat, ...], resting: int, ousted: dict[Candidate, int], since: dict[Candidate, int]
) -> tuple[Candidate, Seat] | None:
    """Who takes which seat next; None when nobody can without three others leaving."""
    crowds = [(seat, plan.crowded(seat)) for seat in dict.fromkeys(empty)]
    for leavers in range(3):
        best: tuple[tuple[int, int, int], Candidate, Seat] | None = None
        for seat, crowd in crowds:
            # Who leaves nobody without a seat need not rest.
            for candidate in plan.named(crowd[leavers] & ~(resting if leavers else 0)):
                grudge = sum(ousted.get(c, 0) for c in plan.in_the_way(candidate, seat.form)) if leavers else 0
                key = (grudge, since.get(candidate, -1), candidate.index)
                if best is None or key < best[0]:
                    best = key, candidate, seat
        if best is not None:
            return best[1], best[2]
    return None


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
