"""What a recipe says of single items: those that must stand on every form, those that must not, and anchors."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizgen.assembly.mix import share_out
from quizgen.assembly.past import facts_of_past
from quizgen.assembly.plan import Candidate, rank_candidates
from quizgen.assembly.select import plan_forms
from quizgen.assembly.task import Task
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.item import Item, Status

_SHORTEST_PREFIX = 4


def find_items(bank: Bank, names: Iterable[str]) -> tuple[str, ...]:
    """The full ids of the items that a person names by ids or by their beginnings, sorted and each once.

    Raises QuizgenError for a name that is too short, that no item has and that several have.
    """
    found = set()
    for name in names:
        matching = sorted({item.id for item in bank.items if item.id.startswith(name)})
        if name in matching:
            matching = [name]
        if len(name) < _SHORTEST_PREFIX:
            raise QuizgenError(
                f"'{name}' is too short to name an item; give at least the first {_SHORTEST_PREFIX} characters "
                "of its id."
            )
        if not matching:
            raise QuizgenError(
                f"The bank '{bank.id}' has no item whose id begins with '{name}'; `quizgen proof` shows all ids."
            )
        if len(matching) > 1:
            shown = ", ".join(matching[:4]) + (" …" if len(matching) > 4 else "")
            raise QuizgenError(f"'{name}' may mean {len(matching)} items: {shown}; write more of the id.")
        found.add(matching[0])
    return tuple(sorted(found))


def candidates_for(
    bank: Bank, recipe: Recipe, enemies: Iterable[tuple[str, str]], expected: Mapping[str, float]
) -> tuple[Candidate, ...]:
    """The accepted items that the recipe allows, in its own order: without those excluded or printed too often."""
    uses = Counter(recipe.past)
    barred = {name for name, times in uses.items() if times > recipe.exposure and name not in recipe.pinned}
    barred.update(recipe.excluded)
    return rank_candidates(
        (item for item in bank.accepted if item.id not in barred),
        recipe.seed,
        enemies,
        expected=expected,
        uses=uses,
        old_facts=facts_of_past(bank, recipe.past),
    )


def seat_pinned(bank: Bank, recipe: Recipe, candidates: Sequence[Candidate]) -> dict[Candidate, int]:
    """The pinned items, each with the index of the section that it stands in.

    Raises QuizgenError for one that may not be printed, that no section has a place for, or that another pinned
    item keeps away.
    """
    known = {candidate.id: candidate for candidate in candidates}
    items = {item.id: item for item in bank.items}
    for name in recipe.pinned:
        if name not in known:
            raise QuizgenError(_why_not(name, items.get(name), recipe, bank))
    pinned = [known[name] for name in sorted(recipe.pinned)]
    for one, other in combinations(pinned, 2):
        if one.rivals & other.bit:
            shared = sorted(one.facts & other.facts)
            why = f"both ask about the fact '{shared[0]}'" if shared else "one tells the other's answer"
            raise QuizgenError(
                f"The pinned items {one.id} and {other.id} cannot stand on one form, as {why}; unpin one of them."
            )
    return _share_sections(pinned, recipe.blueprint)


def _why_not(name: str, item: Item | None, recipe: Recipe, bank: Bank) -> str:
    if item is None:
        return f"The bank '{bank.id}' has no item {name}, which is pinned; `quizgen proof` shows all ids."
    if name in recipe.excluded:
        return f"The item {name} is both pinned and excluded; choose one."
    is_so = "a draft" if item.status is Status.DRAFT else "rejected"
    return f"The pinned item {name} is {is_so}, and only accepted items are printed; accept it or unpin it."


def _share_sections(pinned: Sequence[Candidate], blueprint: Blueprint) -> dict[Candidate, int]:
    """A section for each pinned item, none with more than it has places (augmenting paths)."""
    seated: dict[Candidate, int] = {}

    def seat(candidate: Candidate, tried: set[int]) -> bool:
        for number, section in enumerate(blueprint.sections):
            if number in tried or not section.admits(candidate.item):
                continue
            tried.add(number)
            sitting = [other for other, where in seated.items() if where == number]
            if len(sitting) < section.items or any(seat(other, tried) for other in sitting):
                seated[candidate] = number
                return True
        return False

    for candidate in pinned:
        if not any(section.admits(candidate.item) for section in blueprint.sections):
            item = candidate.item
            raise QuizgenError(
                f"The pinned item {item.id} fits no part of the quiz: it is {_article(item.difficulty)} "
                f"{item.difficulty} {item.interaction.type} item ({item.source.question}) on the topic "
                f"'{item.topic}'; unpin it, or allow items of its sort."
            )
        if not seat(candidate, set()):
            raise QuizgenError(
                f"There is no place for the pinned item {candidate.id}: the other pinned ones take all "
                f"{blueprint.how_many} places that it fits; unpin one, or ask for more items."
                if len(blueprint.sections) == 1
                else f"There is no place for the pinned item {candidate.id}: other pinned ones take those of all "
                "sections that it fits; unpin one, or ask for more items."
            )
    return seated


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"


@dataclass(frozen=True)
class Anchors:
    """How the items common to all parallel forms are chosen."""

    recipe: Recipe
    pinned: Mapping[Candidate, int]

    def choose(self, candidates: tuple[Candidate, ...]) -> dict[Candidate, int]:
        """The pinned items and as many others as the recipe wants common, shared out over its sections.

        They are a small form of their own. Fewer come back when the candidates do not have as many that fit.
        """
        blueprint = self.recipe.blueprint
        own = Counter(self.pinned.values())
        left = {str(at): section.items - own[at] for at, section in enumerate(blueprint.sections)}
        room = {name: places for name, places in left.items() if places}
        extra = self.recipe.anchors - len(self.pinned)
        if extra <= 0:
            return dict(self.pinned)
        shares = share_out(extra, room, room)
        wanted = {at: own[at] + shares.get(str(at), 0) for at in range(len(blueprint.sections))}
        kept = [at for at, count in wanted.items() if count]
        sections: list[Section] = [blueprint.sections[at].model_copy(update={"items": wanted[at]}) for at in kept]
        common = {candidate: kept.index(at) for candidate, at in self.pinned.items()}
        plan = plan_forms(Task(candidates, tuple(sections), common=common))
        return {candidate: kept[section] for candidate, section in plan.forms[0].items()}


def check_anchors(recipe: Recipe) -> None:
    """Raise QuizgenError for a number of anchors that pinned items or the length of the form rule out."""
    if not recipe.anchors:
        return
    if not recipe.parallel:
        raise QuizgenError(
            "Anchor items are common to parallel forms; ask for those too, or leave the anchors out."
        )
    if recipe.anchors > recipe.blueprint.how_many:
        raise QuizgenError(
            f"A form has {recipe.blueprint.how_many} items and cannot have {recipe.anchors} in common with "
            "others; ask for fewer anchors, or for more items."
        )
    if recipe.anchors < len(recipe.pinned):
        raise QuizgenError(
            f"All {len(recipe.pinned)} pinned items stand on every form, so there are as many anchors at least, "
            f"not {recipe.anchors}; ask for more anchors, or leave them out."
        )
