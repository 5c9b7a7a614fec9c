"""From a bank and a recipe to a plan: the best that keeps what was asked, or none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from quizgen.assembly.exact import Totals
from quizgen.assembly.load import Goal, Habits
from quizgen.assembly.plan import Candidate, Plan
from quizgen.assembly.search import PATIENCE
from quizgen.assembly.select import plan_forms
from quizgen.assembly.task import Task
from quizgen.assembly.timing import reading_seconds, whole_minutes
from quizgen.assembly.wishes import Anchors, candidates_for, seat_pinned
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Recipe
from quizgen.model.form import passage_of

_CHOICES_OF_ANCHORS = 3
_PATIENCE_FOR_WISHES = 300
"""Shorter than for what was asked: there is another way."""


@dataclass(frozen=True)
class Planning:
    """All that a plan is made from."""

    bank: Bank
    recipe: Recipe
    enemies: frozenset[tuple[str, str]] = frozenset()
    expected: Mapping[str, float] | None = None
    habits: Habits | None = None

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The items that may be selected, in the recipe's own order."""
        return candidates_for(self.bank, self.recipe, self.enemies, self.expected or {})

    @cached_property
    def pinned(self) -> dict[Candidate, int]:
        """The items that stand on every form, with their sections."""
        return seat_pinned(self.bank, self.recipe, self.candidates)

    @cached_property
    def reading_seconds(self) -> int:
        """How long it takes to read the passage, if it is printed."""
        return reading_seconds(passage_of(self.bank.article) if self.recipe.passage else None)

    @property
    def goal(self) -> Goal:
        """What the items of every form come to."""
        blueprint = self.recipe.blueprint
        seconds = None if blueprint.minutes is None else max(0, 60 * blueprint.minutes - self.reading_seconds)
        return Goal(Totals(blueprint.points, seconds), habits=self.habits)

    @property
    def own_forms(self) -> int:
        """How many forms have items of their own."""
        return self.recipe.forms if self.recipe.parallel else 1

    @cached_property
    def fewest_minutes(self) -> int:
        """How many minutes a form with the points asked for takes when its items are exchanged for quick ones."""
        blueprint = self.recipe.blueprint
        quick = Goal(Totals(points=blueprint.points, seconds=0))
        plan = plan_forms(Task(self.candidates, blueprint.sections, goal=quick))
        return whole_minutes([plan.seconds_of(0)], self.reading_seconds)

    def with_recipe(self, **changes: object) -> "Planning":
        """The same for a recipe with other values."""
        return replace(self, recipe=self.recipe.model_copy(update=changes))

    def find_plan(self) -> Plan | None:
        """A plan that keeps all that was asked, or None when none was found.

        Where it can be, past quizzes asked about none of its facts; then, parallel forms have as many items of
        each interaction; then, no two of them share a fact.
        """
        second_best = None
        for plan in self._plans():
            if not plan.empty() and self.goal.totals.met(plan) and plan.earns_the_same():
                if plan.has_one_mix():
                    return plan
                second_best = second_best or plan
        return second_best

    def _plans(self) -> Iterator[Plan]:
        for candidates in self._fresh_first():
            for common in self._common(candidates):
                for apart in (True, False) if self.own_forms > 1 else (False,):
                    preferred = apart or candidates != self.candidates
                    yield plan_forms(
                        Task(
                            candidates,
                            self.recipe.blueprint.sections,
                            forms=self.own_forms,
                            apart=apart,
                            goal=self.goal,
                            common=common,
                            patience=_PATIENCE_FOR_WISHES if preferred else PATIENCE,
                        )
                    )

    def _fresh_first(self) -> Iterator[tuple[Candidate, ...]]:
        fresh = tuple(c for c in self.candidates if c in self.pinned or not (c.uses or c.old_facts))
        if len(fresh) < len(self.candidates):
            yield fresh
        yield self.candidates

    def _common(self, candidates: tuple[Candidate, ...]) -> Iterator[dict[Candidate, int]]:
        """Several choices of the items common to all forms, as one may take what a form needs."""
        if self.recipe.anchors <= len(self.pinned):
            yield self.pinned
            return
        for _ in range(_CHOICES_OF_ANCHORS):
            common = Anchors(self.recipe, self.pinned).choose(candidates)
            if len(common) < self.recipe.anchors:
                return
            yield common
            candidates = tuple(c for c in candidates if c in self.pinned or c not in common)
