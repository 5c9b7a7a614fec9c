"""What a person reads of a quiz that was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.model.form import Form
    from quizgen.outcomes import Quiz


def remarks_on(quiz: Quiz) -> list[str]:
    """What a teacher should know of the choice of items that the table does not tell."""
    remarks, reused = [], quiz.reused
    if reused.items:
        remarks.append(f"Printed in past quizzes too: {_counted(reused.items, 'item')}.")
    if reused.facts:
        remarks.append(f"Asked about in past quizzes too: {_counted(reused.facts, 'fact')}.")
    if not quiz.have_one_mix:
        remarks.append(
            "The forms earn the same, but not all have as many items of each kind: the bank has too few for that."
        )
    return remarks


def _counted(names: tuple[str, ...], noun: str) -> str:
    shown = ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")
    return f"{len(names)} {noun}{'s' if len(names) > 1 else ''} ({shown})"


def _expected(quiz: Quiz, form: Form) -> float | None:
    """What students are expected to earn on the paper; None where nothing is compared: one form, and tiers."""
    from quizgen.model.tier import Tier

    return quiz.manifest.expected_points.get(form.label) if form.imprint.tier is Tier.STANDARD else None


def show_quiz(quiz: Quiz, folder: Path) -> None:
    """Print a table of the papers, with the files that were written into the folder."""
    from quizgen.assembly import form_minutes
    from quizgen.cli._talk import say, show_table

    compared = len(quiz.manifest.expected_points) > 1
    show_table(
        ("Form", "Code", "Items", "Points", "Minutes", *(("Expected",) if compared else ()), f"Files in {folder}"),
        [
            (
                form.imprint.name,
                form.code,
                len(form.items),
                form.points,
                form_minutes(form),
                *((f"{points:.1f}" if (points := _expected(quiz, form)) else "",) if compared else ()),
                ", ".join(_files(quiz, form)),
            )
            for form in quiz.forms
        ],
        title=quiz.forms[0].title,
    )
    if compared:
        say(
            "Expected is what students are likely to earn, by estimate; the forms differ by "
            f"{quiz.manifest.difference:.2f} points at most."
        )


def show_quiz_json(quiz: Quiz, folder: Path) -> None:
    """Print what was made and written into the folder, for programs."""
    from quizgen.assembly import form_minutes
    from quizgen.cli._talk import losses_json, show_json

    show_json(
        {
            "folder": str(folder),
            "bank": quiz.forms[0].recipe.bank,
            "seed": quiz.forms[0].recipe.seed,
            "forms": [
                {
                    "label": form.label,
                    "tier": form.imprint.tier.value,
                    "code": form.code,
                    "title": form.title,
                    "items": len(form.items),
                    "points": form.points,
                    "minutes": form_minutes(form),
                    **({"expected_points": points} if (points := _expected(quiz, form)) else {}),
                    "files": _files(quiz, form),
                }
                for form in quiz.forms
            ],
            **({"difference": quiz.manifest.difference} if quiz.manifest.expected_points else {}),
            "reused": {"items": list(quiz.reused.items), "facts": list(quiz.reused.facts)},
            "files": list(quiz.manifest.files),
            "losses": losses_json(quiz.losses),
        }
    )


def _files(quiz: Quiz, form: Form) -> list[str]:
    """The paper's own files, and those that all papers of its form share."""
    from quizgen.model.tier import Tier

    own, shared = f"quiz-{form.imprint.name.replace(' ', '-')}.", f"quiz-{form.label}-"
    of_a_tier = tuple(f"{shared}{tier}." for tier in Tier)
    return [
        name
        for name in quiz.manifest.files
        if name.startswith(own) or (name.startswith(shared) and not name.startswith(of_a_tier))
    ]
