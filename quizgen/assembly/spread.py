"""What speaks against an item on a form: too much of one sort."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from quizgen.assembly.plan import Candidate, Plan

_WEIGHTS = {"interaction": 200, "truth": 100, "question": 4, "topic": 2, "fact": 2}
_FACT_ON_ANOTHER_FORM = 30


class Ceilings:
    """How many items of each sort a form should have at most.

    Below its ceiling a sort costs nothing, so that the recipe's rank alone decides there, and a new item in the
    bank disturbs few others.
    """

    def __init__(
        self, how_many: int, candidates: Collection[Candidate], quotas: Iterable[Mapping[str, int]]
    ) -> None:
        """The ceilings of a form of so many items from these candidates; each section has its quotas."""
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

    def of(self, sort: tuple[str, str]) -> int:
        """The ceiling of one sort."""
        name, value = sort
        return self._quotas[value] if name == "interaction" else self._by_property[name]


class Load:
    """What stands on a form already, to weigh one more item against."""

    def __init__(self, ceilings: Ceilings, plan: Plan, form: int) -> None:
        """The load of a form as the plan stands."""
        self._ceilings = ceilings
        self._uses = plan.uses
        self._counts = Counter(sort for seated in plan.forms[form].values() for sort in seated.sorts)

    def excess(self, candidate: Candidate) -> int:
        """What a free candidate costs for being one too many of its sorts, and for facts that other forms use."""
        return sum(
            _WEIGHTS[sort[0]] * max(0, self._counts[sort] + 1 - self._ceilings.of(sort))
            for sort in candidate.sorts
        ) + _FACT_ON_ANOTHER_FORM * sum(self._uses[fact] for fact in candidate.facts)

    def find_best(self, free: Iterable[Candidate], *, below: int | None = None) -> Candidate | None:
        """The free candidate that costs least, the best-ranked of equals; None if none costs less than asked."""
        best = min(((self.excess(c), c.rank, c) for c in free), key=lambda triple: triple[:2], default=None)
        return None if best is None or (below is not None and best[0] >= below) else best[2]
