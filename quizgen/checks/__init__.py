"""Item-writing flaws that a rule can find: one file per rule, found by its name.

Rules are given items in plain words, whatever markup these are written in.
Rules find defects. That an item has none does not make it a good question: whether it is worth asking, only a
person can say.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from quizgen.checks._enemies import find_enemies
from quizgen.checks._habits import find_habits
from quizgen.checks._known import Known
from quizgen.model.bank import Bank
from quizgen.model.finding import Finding, Place, Severity
from quizgen.model.form import Form
from quizgen.model.item import Item, Status
from quizgen.registry import Registry

__all__ = [
    "CHECKS",
    "Check",
    "Flaw",
    "FormCheck",
    "ItemCheck",
    "check_form",
    "check_items",
    "find_enemies",
    "find_habits",
]


@dataclass(frozen=True)
class Flaw:
    """What a rule found: what is wrong and how to mend it, in one sentence."""

    message: str
    severity: Severity | None = None
    """In place of the rule's own."""
    item: str | None = None
    """The id of the item to blame; None for a form as a whole, and where only one item is looked at."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """A rule: what it finds in one line, how grave that is, who says so, and what it looks like."""

    summary: str
    severity: Severity
    source: str
    bad: str
    good: str


@dataclass(frozen=True, kw_only=True)
class ItemCheck(Check):
    """A rule that one item can break."""

    find: Callable[[Item, Known], Iterable[Flaw]]


@dataclass(frozen=True, kw_only=True)
class FormCheck(Check):
    """A rule that the items of a form can only break together."""

    find: Callable[[Form], Iterable[Flaw]]


CHECKS: Registry[Check] = Registry("quizgen.checks", constant="CHECK", of=Check)

_CANNOT_BE_SILENCED = "unknown-rule"


def check_items(bank: Bank) -> tuple[Finding, ...]:
    """What is wrong with the bank's items but the rejected: item by item, rule by rule in alphabetical order."""
    bank = bank.model_copy(update={"items": tuple(item.plain for item in bank.items)})
    known = Known(bank)
    items = (item for item in bank.items if item.status is not Status.REJECTED)
    rules = {name: check for name, check in CHECKS.items() if isinstance(check, ItemCheck)}
    return tuple(
        _finding(name, check, flaw, item.id)
        for item in items
        for name, check in rules.items()
        if not _is_silenced(item, name)
        for flaw in check.find(item, known)
    )


def check_form(form: Form) -> tuple[Finding, ...]:
    """What is wrong with how the form's items stand together; what is wrong with each is not told again."""
    items = tuple(placed.model_copy(update={"item": placed.item.plain}) for placed in form.items)
    return tuple(_form_findings(form.model_copy(update={"items": items})))


def _form_findings(form: Form) -> Iterator[Finding]:
    items = {placed.item.id: placed.item for placed in form.items}
    for name, check in CHECKS.items():
        if not isinstance(check, FormCheck):
            continue
        for flaw in check.find(form):
            if flaw.item is None or not _is_silenced(items[flaw.item], name):
                yield _finding(name, check, flaw, flaw.item)


def _finding(name: str, check: Check, flaw: Flaw, item: str | None) -> Finding:
    severity = flaw.severity or check.severity
    return Finding(rule=name, severity=severity, message=flaw.message, where=Place(item=item))


def _is_silenced(item: Item, rule: str) -> bool:
    return rule != _CANNOT_BE_SILENCED and any(silence.rule == rule for silence in item.silenced)
