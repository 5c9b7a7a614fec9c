"""How long it takes to choose forms from 2,000 items, beside reading those as JSON; and how alike forms are."""

import json
from functools import partial
from random import Random

from _stopwatch import median_seconds, report
from enemies import HOW_MANY, enlarged

from quizgen import pipeline
from quizgen.assembly import assemble_forms, plain_blueprint
from quizgen.checks import find_enemies, find_habits
from quizgen.cli._options import DEFAULT_BANK
from quizgen.errors import QuizgenError
from quizgen.estimate import expected_score
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe
from quizgen.model.form import Form
from quizgen.model.item import Item
from quizgen.soundness import set_aside

TASKS: dict[str, tuple[Blueprint, dict[str, object]]] = {
    "30 items": (plain_blueprint(30), {}),
    "30 items, 50 points in 45 minutes": (plain_blueprint(30, points=50, minutes=45), {}),
    "4 parallel forms of 12, 3 anchors": (plain_blueprint(12), {"forms": 4, "parallel": True, "anchors": 3}),
    "refused: 30 items in 10 minutes": (plain_blueprint(30, minutes=10), {}),
}
SEEDS = 20


class Assembly:
    """Forms from one bank, its enemies, habits and estimates worked out beforehand."""

    def __init__(self, bank: Bank) -> None:
        """The assembly of forms from the bank's accepted items."""
        self._bank = bank
        self._enemies = find_enemies(bank.accepted)
        self._habits = find_habits(bank.accepted)
        self.expected = {item.id: expected_score(item, bank.article) for item in bank.accepted}

    def forms(self, blueprint: Blueprint, **wishes: object) -> tuple[Form, ...]:
        """The forms, or none when they are refused."""
        recipe = Recipe(bank=self._bank.id, bank_digest="0", version="0", seed="1", blueprint=blueprint)
        recipe = recipe.model_copy(update=wishes)
        try:
            return assemble_forms(self._bank, recipe, self._enemies, expected=self.expected, habits=self._habits)
        except QuizgenError:
            return ()

    def naive(self, how_many: int) -> int:
        """How many of so many items, drawn blindly, use a fact twice or meet an enemy."""
        drawn = Random(1).sample(self._bank.accepted, how_many)
        return sum(self._clashes(item, drawn) for item in drawn)

    def _clashes(self, item: Item, others: list[Item]) -> bool:
        return any(
            other is not item
            and (
                not set(item.source.facts).isdisjoint(other.source.facts)
                or (min(item.id, other.id), max(item.id, other.id)) in self._enemies
            )
            for other in others
        )


def main() -> None:
    """Print the time of each task, and by how much four forms of the shipped bank differ."""
    bank, _ = set_aside(pipeline.read(DEFAULT_BANK, ()))
    large = bank.model_copy(update={"items": enlarged(bank.accepted)})
    text = json.dumps([item.model_dump(mode="json") for item in large.items])
    yardstick = median_seconds(lambda: json.loads(text), times=5)
    assembly = Assembly(large)
    for name, (blueprint, wishes) in TASKS.items():
        run = partial(assembly.forms, blueprint, **wishes)
        report(f"{name}, of {HOW_MANY}", median_seconds(run, times=3), "json.loads", yardstick)
    print(f"of 30 items drawn blindly, {assembly.naive(30)} share a fact with another or tell its answer")
    _report_differences(Assembly(bank))


def _report_differences(assembly: Assembly) -> None:
    spreads = []
    for seed in range(SEEDS):
        forms = assembly.forms(plain_blueprint(12), seed=str(seed), forms=4, parallel=True)
        earned = [sum(p.points * assembly.expected[p.item.id] for p in form.items) for form in forms]
        spreads.append((max(earned) - min(earned)) / forms[0].points)
    print(
        f"4 parallel forms of 12, {SEEDS} seeds: expected scores differ by {max(spreads):.2%} of all points at "
        f"most, by {sum(spreads) / SEEDS:.2%} on average"
    )


if __name__ == "__main__":
    main()
