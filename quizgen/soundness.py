"""What may be printed: items in which no rule finds an error, on forms on which none does.

The checks look twice: at every item before forms are made, and at every form before it is printed.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from quizgen import assembly
from quizgen.checks import check_form, check_items, find_enemies, find_habits
from quizgen.errors import QuizgenError
from quizgen.estimate import expected_score
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Recipe
from quizgen.model.finding import Finding, Severity
from quizgen.model.form import Form
from quizgen.model.item import Status

_MENDINGS = 10
"""So many times are items set aside that only a whole form shows to be in error."""


def set_aside(bank: Bank) -> tuple[Bank, tuple[Finding, ...]]:
    """The bank with only those items accepted that no check finds an error in, and the errors of the others."""
    accepted = {item.id for item in bank.accepted}
    errors = tuple(
        finding
        for finding in check_items(bank)
        if finding.severity is Severity.ERROR and finding.where.item in accepted
    )
    return _without(bank, {finding.where.item for finding in errors}), errors


def _without(bank: Bank, names: Collection[str | None]) -> Bank:
    """The bank with the items of these ids as drafts, which are not printed."""
    kept = tuple(
        item.model_copy(update={"status": Status.DRAFT}) if item.id in names else item for item in bank.items
    )
    return bank.model_copy(update={"items": kept}) if names else bank


@dataclass(frozen=True)
class Sound:
    """Forms without an error on them, and what was left out for that."""

    forms: tuple[Form, ...]
    bank: Bank
    """The bank with the items that were set aside as drafts."""
    set_aside: tuple[Finding, ...]
    """The errors for which accepted items were not printed."""


def assemble_sound(bank: Bank, recipe: Recipe) -> Sound:
    """The recipe's forms, none with an error on it.

    Items and enemies being known, a form has none; should one come through, its item is set aside too.
    """
    sound, errors = set_aside(bank)
    _refuse_flawed_pins(recipe, errors)
    faults: list[tuple[str, Finding]] = []
    for _ in range(_MENDINGS):
        forms = _assemble(sound, recipe, errors)
        faults = [(form.label, f) for form in forms for f in check_form(form) if f.severity is Severity.ERROR]
        if not faults:
            return Sound(forms, sound, errors)
        blamed = {fault.where.item for _, fault in faults}
        if not blamed.isdisjoint((None, *recipe.pinned)):
            break
        errors += tuple(fault for _, fault in faults)
        sound = _without(sound, blamed)
    label, fault = faults[0]
    raise QuizgenError(
        f"Nothing is printed, as form {label} would break the rule {fault.rule} ({fault.message.rstrip('.')}); "
        "try another seed, or exclude one of its items."
    )


def _assemble(sound: Bank, recipe: Recipe, errors: Sequence[Finding]) -> tuple[Form, ...]:
    try:
        return assembly.assemble_forms(
            sound,
            recipe,
            find_enemies(sound.accepted),
            # Only forms that are to be equally difficult need an estimate of every item.
            expected={i.id: expected_score(i, sound.article) for i in sound.accepted if recipe.parallel},
            habits=find_habits(sound.accepted),
        )
    except QuizgenError as error:
        if not errors:
            raise
        flawed = len({finding.where.item for finding in errors})
        raise QuizgenError(
            f"{error} (Set aside for errors: {flawed} of its accepted items; `quizgen check` names them.)"
        ) from error


def _refuse_flawed_pins(recipe: Recipe, errors: Sequence[Finding]) -> None:
    for finding in errors:
        if finding.where.item in recipe.pinned:
            raise QuizgenError(
                f"The pinned item {finding.where.item} cannot be printed, as it breaks the rule {finding.rule} "
                f"({finding.message.rstrip('.')}); mend it or unpin it."
            )
