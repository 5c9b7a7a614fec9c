"""Parallel forms of one build: as many items of each interaction, worth the same points, on every form."""

from collections import Counter
from typing import NamedTuple

from quizgen.assembly.filling import fill, meet
from quizgen.assembly.mix import share_out
from quizgen.assembly.plan import Candidate, Plan, Seat
from quizgen.assembly.task import Quotas, Task, ceilings_of, quotas_of

_MIXES = 8
"""So many mixes are tried until all forms have the same."""


class _Cell(NamedTuple):
    """The part of a section that is for items of one interaction and worth; 0 when any worth will do."""

    section: int
    interaction: str
    points: int


Cells = Counter[_Cell]
"""How many items of each cell every form has."""


def plan_alike(task: Task) -> Plan | None:
    """A plan that keeps the whole task with one mix of interactions on all forms, or None when none was found.

    Each section is planned as several, one for each interaction and worth, so that forms cannot but be alike. Only
    if that fails may items of one interaction differ in worth, as long as forms earn the same.
    """
    return _Build(task, by_worth=True).find() or _Build(task, by_worth=False).find()


class _Build:
    """A search for a mix that all forms can have."""

    def __init__(self, task: Task, *, by_worth: bool) -> None:
        """A search in which items of one interaction differ in worth only when not taken ``by_worth``."""
        self._task = task
        self._by_worth = by_worth
        self._blank = task.plan()
        self._fixed = Counter(self._cell_of(candidate, section) for candidate, section in task.common.items())
        own = Counter(
            self._cell_of(candidate, section)
            for section, pool in enumerate(self._blank.pools)
            for candidate in pool
            if candidate not in task.common
        )
        self._room = Counter({cell: own[cell] // task.forms + self._fixed[cell] for cell in own | self._fixed})
        """How many items of each cell every form could have."""

    def _cell_of(self, candidate: Candidate, section: int) -> _Cell:
        earned = candidate.earns(self._task.sections[section]) if self._by_worth else 0
        return _Cell(section, candidate.interaction, earned)

    def find(self) -> Plan | None:
        """A plan with the first mix, from the one wished for on, that all forms could have."""
        at_most: dict[tuple[int, str], int] = {}
        for _ in range(_MIXES):
            quotas = quotas_of(self._blank, at_most)
            if any(sum(q.values()) < part.items for q, part in zip(quotas, self._task.sections, strict=True)):
                return None
            cells = self._share_out(quotas)
            lacking = {
                (section, name): lack
                for section, quota in enumerate(quotas)
                for name, wanted in quota.items()
                if (lack := wanted - sum(n for c, n in cells.items() if c[:2] == (section, name)))
            }
            if not lacking:
                kinds = sorted(self._steer(cells))
                plan = self._fill(kinds, cells, quotas)
                if not plan.empty():
                    return self._finish(plan, kinds, quotas)
                lacking = {kinds[seat.section][:2]: 1 for seat in plan.empty()}
            # What one form could not get the others do without.
            for (section, name), lack in lacking.items():
                at_most[section, name] = max(0, quotas[section].get(name, 0) - lack)
        return None

    def _share_out(self, quotas: Quotas) -> Cells:
        """The quotas shared out among the worths, as far as every form can have as many."""
        cells = Counter(self._fixed)
        for section, quota in enumerate(quotas):
            for name, wanted in quota.items():
                here = sorted(cell for cell in self._room if cell[:2] == (section, name))
                left = {str(at): self._room[cell] - self._fixed[cell] for at, cell in enumerate(here)}
                room = {at: places for at, places in left.items() if places}
                fixed = sum(self._fixed[cell] for cell in here)
                for at, count in share_out(wanted - fixed, room, room).items():
                    cells[here[int(at)]] += count
        return cells

    def _steer(self, cells: Cells) -> Cells:
        """The cells, changed in place, with single items exchanged until the points asked for come out."""
        points = self._task.goal.totals.points
        while self._by_worth and points is not None:
            missing = points - sum(cell.points * count for cell, count in cells.items())
            moves = [
                (abs(missing - there.points + here.points), here.interaction != there.interaction, here, there)
                for here in cells
                for there in self._room
                if here.section == there.section
                and cells[here] > self._fixed[here]
                and cells[there] < self._room[there]
            ]
            if not moves or min(moves)[0] >= abs(missing):
                break
            _, _, here, there = min(moves)
            cells[here] -= 1
            cells[there] += 1
        for cell in [cell for cell, count in cells.items() if not count]:
            del cells[cell]
        return cells

    def _fill(self, kinds: list[_Cell], cells: Cells, quotas: Quotas) -> Plan:
        """A plan whose sections are the cells, filled as far as could be."""
        task = self._task
        plan = Plan(
            task.candidates,
            tuple(task.sections[cell.section].model_copy(update={"items": cells[cell]}) for cell in kinds),
            forms=task.forms,
            apart=task.apart,
            common={c: kinds.index(self._cell_of(c, section)) for c, section in task.common.items()},
            pools=tuple(
                tuple(c for c in self._blank.pools[cell.section] if self._cell_of(c, cell.section) == cell)
                for cell in kinds
            ),
        )
        wanted = [{cell.interaction: cells[cell] - self._fixed[cell]} for cell in kinds]
        return fill(plan, ceilings_of(self._blank, quotas), wanted, task.patience)

    def _finish(self, plan: Plan, kinds: list[_Cell], quotas: Quotas) -> Plan | None:
        """The plan with its cells put together into sections, if it keeps the task."""
        plan = meet(plan, ceilings_of(self._blank, quotas), self._task.goal)
        if not (self._task.goal.totals.met(plan) and plan.earns_the_same()):
            return None
        whole = self._task.plan()
        for candidate, seat in plan.seats.items():
            whole.sit(candidate, Seat(seat.form, kinds[seat.section].section))
        return whole
