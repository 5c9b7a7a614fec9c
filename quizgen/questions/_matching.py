"""Sets of facts to match: few enough to keep in view, and no premise with two right targets."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.model.fact import Fact
from quizgen.model.interaction import Matching, Pair
from quizgen.model.item import Item
from quizgen.model.order import order_key
from quizgen.questions._writer import Draft, Writer
from quizgen.text.normal import contains_answer
from quizgen.text.wording import capitalise_first

_MOST_PAIRS = 4


@dataclass(frozen=True)
class Row:
    """A fact with its premise, the target that belongs to it, and the sentence that says so."""

    fact: Fact
    premise: str
    target: str
    rationale: str


def _no_spare(_: Sequence[Row]) -> Iterable[str]:
    return ()


def _never(_: Row, __: Row) -> bool:
    return False


@dataclass(frozen=True)
class Plan:
    """What is matched with what, and what must not stand side by side."""

    stem: str
    premises: str
    """The heading over the premises."""
    targets: str
    spare: Callable[[Sequence[Row]], Iterable[str]] = _no_spare
    """Targets that belong to none of these rows; without any, the target of another row is left over."""
    clash: Callable[[Row, Row], bool] = _never
    """Whether the second row's target would be right for the first row's premise as well."""
    shared_targets: bool = False
    """Several premises may have one target."""


def write_matching(writer: Writer, plan: Plan, rows: Iterable[Row]) -> Iterator[Item]:
    """Matchings that together use every row, a set for each reporter's rows."""
    by_reporter: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: order_key("", writer.question, f"{row.fact.id}|{row.premise}")):
        by_reporter.setdefault(row.fact.reported_by or "", []).append(row)
    for reporter, group in by_reporter.items():
        for number, chosen in enumerate(_sets(plan, group), start=1):
            yield from _matching(writer, plan, chosen, group, f"{reporter}-{number}".lstrip("-"))


def _sets(plan: Plan, rows: list[Row]) -> Iterator[list[Row]]:
    left = rows
    while left:
        chosen: list[Row] = []
        for row in (*left, *(row for row in rows if row not in left)):
            most = _MOST_PAIRS if row in left else 3
            if len(chosen) < most and all(_go_together(plan, row, other) for other in chosen):
                chosen.append(row)
        fresh = sum(row in left for row in chosen)
        left = [row for row in left if row not in chosen]
        # A set that differs from the others in one row alone would be the same question again.
        if fresh > 1:
            yield chosen


def _matching(writer: Writer, plan: Plan, chosen: list[Row], group: list[Row], variant: str) -> Iterator[Item]:
    over = next(
        (row for row in group if all(_go_together(plan, row, other, apart=True) for other in chosen)), None
    )
    free = [text for text in plan.spare(chosen) if not any(_alike(text, row.target) for row in chosen)]
    extra = free[:1] or ([over.target] if over else [])
    if len(chosen) + len(extra) < 3 or len({row.target for row in chosen}) < 2:
        return
    draft = Draft(
        facts=tuple(row.fact for row in chosen),
        stem=plan.stem,
        rationale=" ".join(dict.fromkeys(row.rationale for row in chosen)),
        variant=variant,
        imperative=True,
        also_shows=(over.fact,) if over and not free else (),
    )
    interaction = Matching(
        premise_label=plan.premises,
        target_label=plan.targets,
        pairs=tuple(Pair(premise=_as_premise(r.premise), target=capitalise_first(r.target)) for r in chosen),
        spare=tuple(capitalise_first(text) for text in extra),
    )
    yield from writer.item(draft, interaction)


def _as_premise(text: str) -> str:
    # A quotation stays verbatim: a fragment keeps its small letter.
    return text if text.startswith("“") else capitalise_first(text)


def _go_together(plan: Plan, one: Row, other: Row, *, apart: bool = False) -> bool:
    shared = plan.shared_targets and not apart and one.target == other.target
    return (
        not _alike(one.premise, other.premise)
        and (shared or not _alike(one.target, other.target))
        and not plan.clash(one, other)
        and not plan.clash(other, one)
    )


def _alike(one: str, other: str) -> bool:
    return contains_answer(one, other) or contains_answer(other, one)
