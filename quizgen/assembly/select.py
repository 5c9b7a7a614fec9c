"""Which items stand in which section of which form: the hard promises first, then as good a mix as there is."""

from collections import Counter
from collections.abc import Iterable

from quizgen.assembly.mix import share_out, shares_of
from quizgen.assembly.plan import Candidate, Plan, Reseating, Seat
from quizgen.assembly.spread import Ceilings, Load
from quizgen.model.blueprint import Blueprint


def plan_forms(
    candidates: tuple[Candidate, ...], blueprint: Blueprint, *, forms: int = 1, apart: bool = False
) -> Plan:
    """A plan that fills the seats of so many forms; seats stay empty when no way to fill them was found.

    No item has two seats, no fact is used twice on one form and no two enemies meet there; with ``apart``, no fact
    is used on two forms either. Of items that fit equally well the best-ranked is taken, so that the order of the
    bank does not matter.
    """
    pools = tuple(tuple(c for c in candidates if section.admits(c.item)) for section in blueprint.sections)
    wanted = tuple(section.items for section in blueprint.sections)
    quotas = [
        share_out(section.items, shares_of(section), _room(pool, forms))
        for section, pool in zip(blueprint.sections, pools, strict=True)
    ]
    admitted = {candidate.id: candidate for pool in pools for candidate in pool}
    facts = {fact for candidate in admitted.values() for fact in candidate.facts}
    possible = sum(wanted) * forms <= len(admitted) and sum(wanted) * (forms if apart else 1) <= len(facts)
    ceilings = Ceilings(sum(wanted), admitted.values(), quotas)
    plan = Plan(pools, forms=forms, apart=apart)
    if apart and not possible:
        return plan
    _fill_quotas(plan, quotas, ceilings)
    # What an interaction could not give is made up by the others.
    for seat in plan.empty(wanted):
        _sit_best(plan, seat, plan.free(seat), ceilings)
    if not _reseat(plan, wanted, once=True):
        # A good mix can use up facts that the count needs; the count goes before the mix.
        lean = Plan(pools, forms=forms, apart=apart)
        _fill_lean(lean, wanted)
        _reseat(lean, wanted, once=True)
        plan = max(plan, lean, key=lambda either: len(either.seats))
    if possible and _reseat(plan, wanted, once=False):
        _improve(plan, ceilings)
    return plan


def how_many_fit(candidates: tuple[Candidate, ...]) -> int:
    """How many of the candidates fit on one form without using a fact twice or meeting an enemy.

    So many do fit. Now and then a few more would: to know for certain is a set packing problem.
    """
    plan = Plan((candidates,), forms=1, apart=False)
    wanted = (len({fact for candidate in candidates for fact in candidate.facts}),)
    _fill_lean(plan, wanted)
    _reseat(plan, wanted, once=True)
    return len(plan.seats)


def _room(pool: Iterable[Candidate], forms: int) -> dict[str, int]:
    """How many items of each interaction every form can have, so that all forms have the same mix."""
    return {name: count // forms for name, count in Counter(c.interaction for c in pool).items()}


def _fill_quotas(plan: Plan, quotas: list[dict[str, int]], ceilings: Ceilings) -> None:
    """Fill the seats interaction by interaction, the scarcest first, each form in turn."""
    # Scarcity counts by powers of two, so that one more item in the bank seldom changes who chooses first.
    cells = [
        ((len(pool) // wanted).bit_length(), section, pool, wanted)
        for section, quota in enumerate(quotas)
        for interaction, wanted in quota.items()
        if wanted and (pool := [c for c in plan.pools[section] if c.interaction == interaction])
    ]
    for _, section, pool, wanted in sorted(cells, key=lambda cell: cell[0]):
        for _ in range(wanted):
            for form in range(len(plan.forms)):
                free = (candidate for candidate in pool if plan.is_free(candidate, form))
                _sit_best(plan, Seat(form, section), free, ceilings)


def _sit_best(plan: Plan, seat: Seat, free: Iterable[Candidate], ceilings: Ceilings) -> None:
    best = Load(ceilings, plan, seat.form).find_best(free)
    if best is not None:
        plan.sit(best, seat)


def _fill_lean(plan: Plan, wanted: tuple[int, ...]) -> None:
    """Fill the seats with the items that use up the fewest facts, whatever their sorts."""
    for seat in plan.empty(wanted):
        best = min(plan.free(seat), key=lambda c: (len(c.facts), c.rank), default=None)
        if best is not None:
            plan.sit(best, seat)


def _reseat(plan: Plan, wanted: tuple[int, ...], *, once: bool) -> bool:
    """Whether all seats could be filled by moving others; see :class:`Reseating` for ``once``."""
    hopeless: set[Seat] = set()
    for seat in plan.empty(wanted):
        if seat not in hopeless and not Reseating(plan, once=once).fill((seat,)):
            hopeless.add(seat)
            if not once:
                break
    return not hopeless


def _improve(plan: Plan, ceilings: Ceilings) -> None:
    """Exchange items that cost something for free ones that cost less; each seat gets two chances."""
    for form, on_form in (*enumerate(plan.forms), *enumerate(plan.forms)):
        for candidate in sorted(on_form.values(), key=lambda c: c.rank):
            seat = plan.leave(candidate)
            load = Load(ceilings, plan, form)
            cost = load.excess(candidate)
            better = load.find_best(plan.free(seat), below=cost) if cost else None
            plan.sit(better or candidate, seat)
