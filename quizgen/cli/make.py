"""``quizgen make``: papers and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from quizgen.cli._choosing import choosing_options
from quizgen.cli._folder import debug_option
from quizgen.cli._options import (
    bank_argument,
    banks_option,
    formats_option,
    json_option,
    known_difficulties,
    known_kinds,
    names_option,
    output_option,
    paper_option,
    templates_option,
    up_to,
)

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.cli._choosing import Choosing
    from quizgen.model.blueprint import Blueprint
    from quizgen.pipeline import Quiz

EXAMPLES = """\b
Examples:
  quizgen make                                12 items from the shipped bank, in output/
  quizgen make -n 20 --forms 2 --seed 7b      forms A and B, in an order of their own
  quizgen make --forms 2 --parallel           forms A and B share no item
  quizgen make --kinds choice,true-false      only these kinds of questions
  quizgen make --kinds statement,figure       only questions about statements and figures
  quizgen make --blueprint worksheet          a plan that came with quizgen, or a file
  quizgen make my-bank --to pdf -o friday     your own bank, PDF only, into friday/
  quizgen make --to pdf,moodle                a paper, its key, and a file to import into Moodle

The same options and seed always print the same quiz; another seed prints another.
"""
_HOW_MANY = 12


def _printable(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not (value.strip() and value.isprintable() and len(value) <= 100):
        raise click.BadParameter("write 1 to 100 printable characters.")
    return value


@click.command("make", epilog=EXAMPLES)
@bank_argument
@click.option(
    "-n",
    "--items",
    type=int,
    callback=up_to(1_000),
    metavar="NUMBER",
    help=f"How many items each form has.  [default: {_HOW_MANY}]",
)
@click.option(
    "--forms",
    type=int,
    callback=up_to(26),
    metavar="NUMBER",
    default=1,
    show_default=True,
    help="How many forms (A, B, C …) to make, up to 26.",
)
@click.option(
    "--seed",
    metavar="SEED",
    default="1",
    show_default=True,
    callback=_printable,
    help="Any word or number; it decides which items are chosen and their order.",
)
@click.option(
    "--blueprint",
    metavar="NAME|FILE",
    help="A plan for the quiz; it replaces -n, --kinds, --topics and --difficulty.",
)
@names_option(
    "--kinds", "kinds", "kind", known_kinds, help="Only these kinds of questions or facts; see: quizgen list."
)
@names_option("--topics", "topics", "topic", help="Only these topics; see: quizgen list.")
@names_option("--difficulty", "difficulty", "difficulty", known_difficulties, help="Only easy, medium or hard.")
@click.option(
    "--parallel/--same-items",
    default=False,
    show_default=True,
    help="Items of its own for each form, or the same ones in another order.",
)
@choosing_options
@click.option("--title", metavar="TITLE", callback=_printable, help="The title at the head of the paper.")
@click.option(
    "--passage/--no-passage", default=True, show_default=True, help="Print the article with the questions, or not."
)
@paper_option
@formats_option
@output_option
@banks_option
@templates_option
@json_option
@debug_option
def make(
    bank: str,
    items: int | None,
    forms: int,
    seed: str,
    blueprint: str | None,
    kinds: tuple[str, ...],
    topics: tuple[str, ...],
    difficulty: tuple[str, ...],
    parallel: bool,
    choosing: Choosing,
    title: str | None,
    passage: bool,
    paper: Literal["a4", "letter"],
    formats: tuple[str, ...],
    output: Path,
    banks: tuple[Path, ...],
    templates: Path | None,
    as_json: bool,
) -> None:
    """Make a quiz: a paper and a key for each form.

    BANK is the name of an item bank or its folder; without it, the bank that came with quizgen is used.
    """
    if blueprint and (items or kinds or topics or difficulty):
        raise click.UsageError(
            "--blueprint says how many items of which kinds a quiz has; "
            "leave out --items, --kinds, --topics and --difficulty."
        )

    from quizgen import __version__, pipeline
    from quizgen.cli._output import put_quiz
    from quizgen.cli._talk import say, say_losses, tracked
    from quizgen.export import PageSetup
    from quizgen.model.blueprint import Recipe

    bank_folder = pipeline.find(bank, banks)
    read = pipeline.read(str(bank_folder), banks)
    recipe = Recipe(
        bank=read.id,
        bank_digest=read.digest,
        version=__version__,
        seed=seed,
        blueprint=pipeline.plan(blueprint, banks)
        if blueprint
        else _plain(items or _HOW_MANY, kinds, topics, difficulty, choosing),
        forms=forms,
        parallel=parallel,
        title=title,
        passage=passage,
        **choosing.of_recipe(read),
    )
    quiz = pipeline.make(
        read,
        recipe,
        formats,
        PageSetup(paper=paper, templates=templates),
        watch=lambda made: tracked(made, "Setting the pages"),
    )
    for finding in quiz.set_aside:
        say(f"Set aside: item {finding.where.item} ({finding.rule}). {finding.message}")
    for remark in _remarks(quiz):
        say(remark)
    removed = put_quiz(quiz, output, bank_folder)
    say_losses(quiz.losses)
    if removed:
        named = ", ".join(removed[:6]) + (f" and {len(removed) - 6} more" if len(removed) > 6 else "")
        say(f"Removed from {output}, as they belong to an earlier quiz: {named}.")
    _show_json(quiz, output) if as_json else _show(quiz, output)


def _plain(
    items: int, kinds: tuple[str, ...], topics: tuple[str, ...], difficulty: tuple[str, ...], choosing: Choosing
) -> Blueprint:
    from quizgen.assembly import plain_blueprint
    from quizgen.model.interaction import INTERACTION_TYPES

    return plain_blueprint(
        items,
        interactions=tuple(kind for kind in kinds if kind in INTERACTION_TYPES),
        facts=tuple(kind for kind in kinds if kind not in INTERACTION_TYPES),
        topics=topics,
        difficulty=difficulty,
        points=choosing.points,
        minutes=choosing.minutes,
    )


def _remarks(quiz: Quiz) -> list[str]:
    """What a teacher should know of the choice of items that the table does not tell."""
    from collections import Counter

    remarks, reused = [], quiz.reused
    if reused.items:
        remarks.append(f"Printed in past quizzes too: {_counted(reused.items, 'item')}.")
    if reused.facts:
        remarks.append(f"Asked about in past quizzes too: {_counted(reused.facts, 'fact')}.")
    mixes = [Counter(placed.item.interaction.type for placed in form.items) for form in quiz.forms]
    if any(mix != mixes[0] for mix in mixes):
        remarks.append(
            "The forms earn the same, but not all have as many items of each kind: the bank has too few for that."
        )
    return remarks


def _counted(names: tuple[str, ...], noun: str) -> str:
    shown = ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")
    return f"{len(names)} {noun}{'s' if len(names) > 1 else ''} ({shown})"


def _show(quiz: Quiz, folder: Path) -> None:
    from quizgen.assembly import form_minutes
    from quizgen.cli._talk import say, show_table

    first, expected = quiz.forms[0], quiz.manifest.expected_points
    show_table(
        ("Form", "Code", "Items", "Points", "Minutes", *(("Expected",) if expected else ()), f"Files in {folder}"),
        [
            (
                form.label,
                form.code,
                len(form.items),
                form.points,
                form_minutes(form),
                *((f"{expected[form.label]:.1f}",) if expected else ()),
                ", ".join(_files(quiz, form.label)),
            )
            for form in quiz.forms
        ],
        title=first.title,
    )
    if len(expected) > 1:
        say(
            "Expected is what students are likely to earn, by estimate; the forms differ by "
            f"{quiz.manifest.difference:.1f} points at most."
        )


def _show_json(quiz: Quiz, folder: Path) -> None:
    from quizgen.assembly import form_minutes
    from quizgen.cli._talk import losses_json, show_json

    expected = quiz.manifest.expected_points
    show_json(
        {
            "folder": str(folder),
            "bank": quiz.forms[0].recipe.bank,
            "seed": quiz.forms[0].recipe.seed,
            "forms": [
                {
                    "label": form.label,
                    "code": form.code,
                    "title": form.title,
                    "items": len(form.items),
                    "points": form.points,
                    "minutes": form_minutes(form),
                    **({"expected_points": expected[form.label]} if expected else {}),
                    "files": _files(quiz, form.label),
                }
                for form in quiz.forms
            ],
            **({"difference": quiz.manifest.difference} if expected else {}),
            "reused": {"items": list(quiz.reused.items), "facts": list(quiz.reused.facts)},
            "files": list(quiz.manifest.files),
            "losses": losses_json(quiz.losses),
        }
    )


def _files(quiz: Quiz, label: str) -> list[str]:
    names = (f"quiz-{label}.", f"quiz-{label}-")
    return [name for name in quiz.manifest.files if name.startswith(names)]


COMMAND = make
