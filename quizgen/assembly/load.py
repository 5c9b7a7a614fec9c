"""What speaks against an item on a form: too much of one sort, wrong totals, habits of keys, worn facts."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from quizgen.assembly.exact import Totals
from quizgen.assembly.plan import Candidate, Plan

Habits = Callable[[Iterable[str]], int]
"""How many of the items with these ids have to be exchanged before no habit of their keys helps a guesser."""

_POINT, _SECOND = 1_000_000_000, 20_000
_UNEQUAL_MIX = 100_000
_OLD_FACT, _USED_ITEM = 30_000, 20_000
_HABIT = 10_000
_WEIGHTS = {"interaction": 2_000, "truth": 1_000, "question": 40, "topic": 20, "fact": 20}
_FACT_ON_ANOTHER_FORM = 300
NEAR_ENOUGH, _THOUSANDTHS = 25, 2
"""Forms may miss what students are expected to earn by so many thousandths of a point; each two more weigh one."""


@dataclass(frozen=True)
class Goal:
    """What the items of every form should come to, together."""

    totals: Totals = field(default_factory=Totals)
    expected: int | None = None
    """How many thousandths of points students should be expected to earn; None where it does not matter."""
    habits: Habits | None = None


class Ceilings:
    """How many items of each sort a form should have at most.

    Below its ceiling a sort costs nothing, so that the recipe's rank alone decides there, and a new item in the
    bank disturbs few others.
    """

    def __init__(
        self, how_many: int, candidates: Collection[Candidate], quotas: Iterable[Mapping[str, int]], *, alike: bool
    ) -> None:
        """The ceilings of a form of so many items from these candidates; each section has its quotas.

        With ``alike`` the quotas go before all that is only wished for: other forms keep to them too.
        """
        values = Counter(name for name, _ in {sort for candidate in candidates for sort in candidate.sorts})
        self._quotas: Counter[str] = Counter()
        for quota in quotas:
            self._quotas.update(quota)
        true_false = self._quotas["true-false"]
        # Topics share a form evenly. Kinds of facts and of questions differ in weight, so each may have half as
        # much again as its even share.
        self._by_property = {
            "topic": -(-how_many // max(1, values["topic"])),
            "fact": max(2, -(-3 * how_many // (2 * max(1, values["fact"])))),
            "question": max(2, -(-3 * how_many // (2 * max(1, values["question"])))),
            # At most 60 % true and at most 60 % false, as far as halves of the number allow.
            "truth": max(true_false * 3 // 5, -(-true_false // 2)),
        }
        self.weights = _WEIGHTS | {"interaction": _UNEQUAL_MIX} if alike else _WEIGHTS

    def of(self, sort: tuple[str, str]) -> int:
        """The ceiling of one sort."""
        name, value = sort
        return self._quotas[value] if name == "interaction" else self._by_property[name]


class Load:
    """What stands on a form already, to weigh one more item against."""

    def __init__(self, ceilings: Ceilings, plan: Plan, form: int, goal: Goal | None = None) -> None:
        """The load of a form as the plan stands; without a goal, only sorts and worn facts count."""
        self._ceilings = ceilings
        self._uses = plan.uses
        self._sections = plan.sections
        self._goal = goal
        seated = plan.forms[form]
        self._counts = Counter(sort for candidate in seated for sort in candidate.sorts)
        if goal is not None:
            self._points = plan.points_of(form)
            self._seconds = plan.seconds_of(form)
            self._expected = plan.expected_of(form)
            self._ids = [candidate.id for candidate in seated]
            self._habits_of_others: int | None = None

    def cost(self, candidate: Candidate, section: int) -> int:
        """What a free candidate costs in the section, with all that is on the form besides."""
        return self._distance(candidate, section) + self._wear(candidate) + self._habits(candidate)

    def find_best(self, free: Iterable[Candidate], section: int, *, below: int | None = None) -> Candidate | None:
        """The free candidate that costs least, the first of equals; None if none costs less than asked."""
        best, least = None, below
        for candidate in free:
            cost = self._distance(candidate, section)
            # What is quick to work out rules most candidates out; habits take longest.
            for part in (self._wear, self._habits):
                if least is not None and cost >= least:
                    break
                cost += part(candidate)
            if least is None or cost < least:
                best, least = candidate, cost
                if cost == 0:
                    break
        return best

    def _wear(self, candidate: Candidate) -> int:
        """What the candidate costs for being one too many of its sorts, and for what was used before."""
        cost = candidate.uses * _USED_ITEM + candidate.old_facts * _OLD_FACT
        for sort in candidate.sorts:
            over = self._counts[sort] + 1 - self._ceilings.of(sort)
            if over > 0:
                cost += over * self._ceilings.weights[sort[0]]
        for fact in candidate.facts:
            cost += _FACT_ON_ANOTHER_FORM * self._uses[fact]
        return cost

    def _distance(self, candidate: Candidate, section: int) -> int:
        """What the candidate costs for what the form misses with it."""
        goal = self._goal
        if goal is None:
            return 0
        distance, totals = 0, goal.totals
        earned = candidate.earns(self._sections[section])
        if totals.points is not None:
            distance += _POINT * abs(self._points + earned - totals.points)
        if totals.seconds is not None:
            distance += _SECOND * max(0, self._seconds + candidate.seconds - totals.seconds)
        if goal.expected is not None:
            missed = abs(self._expected + earned * candidate.expected - goal.expected)
            distance += max(0, missed - NEAR_ENOUGH) // _THOUSANDTHS
        return distance

    def _habits(self, candidate: Candidate) -> int:
        if self._goal is None or self._goal.habits is None:
            return 0
        if candidate.interaction in {"choice", "true-false"}:
            return _HABIT * self._goal.habits((*self._ids, candidate.id))
        if self._habits_of_others is None:
            self._habits_of_others = self._goal.habits(self._ids)
        return _HABIT * self._habits_of_others
