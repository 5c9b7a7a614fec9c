"""What is to be planned: so many forms of these sections, and how many items of each interaction they have."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.assembly.load import Ceilings, Goal
from quizgen.assembly.mix import share_out, shares_of
from quizgen.assembly.plan import Candidate, Plan
from quizgen.assembly.search import PATIENCE
from quizgen.model.blueprint import Section

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

    def plan(self) -> Plan:
        """A plan of the forms with nobody seated but the common candidates."""
        return Plan(self.candidates, self.sections, forms=self.forms, apart=self.apart, common=self.common)


def quotas_of(plan: Plan, at_most: Mapping[tuple[int, str], int] | None = None) -> Quotas:
    """How many items of each interaction each section of every form is to have, the common ones counted in.

    They fall short of the section's number where the bank does not have as many for every form. A section, by its
    index, has ``at_most`` so many of an interaction.
    """
    quotas, caps = [], at_most or {}
    for number, (section, pool) in enumerate(zip(plan.sections, plan.pools, strict=True)):
        common = Counter(candidate.interaction for candidate, where in plan.common.items() if where == number)
        own = Counter(candidate.interaction for candidate in pool if candidate not in plan.common)
        room = {
            # All forms have the same mix, so that each has as much room as the others.
            name: min(own[name] // len(plan.forms) + common[name], caps.get((number, name), section.items))
            for name in own | common
        }
        whole = share_out(section.items, shares_of(section), room)
        wanted = {name: count - common[name] for name, count in whole.items() if count > common[name]}
        room = {name: room.get(name, 0) - common[name] for name in wanted}
        shared = share_out(section.items - common.total(), wanted, room)
        quotas.append({name: common[name] + shared.get(name, 0) for name in common | Counter(shared)})
    return quotas


def ceilings_of(plan: Plan, quotas: Sequence[Mapping[str, int]]) -> Ceilings:
    """How many items of each sort a form of the plan should have at most."""
    admitted = {candidate for pool in plan.pools for candidate in pool}
    how_many = sum(section.items for section in plan.sections)
    return Ceilings(how_many, admitted, quotas, alike=len(plan.forms) > 1)
