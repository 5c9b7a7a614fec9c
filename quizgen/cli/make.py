"""``quizgen make``: papers and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import (
    bank_argument,
    banks_option,
    formats_option,
    json_option,
    known_difficulties,
    known_kinds,
    known_tiers,
    names_option,
    output_option,
    paper_option,
    templates_option,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizgen.model.blueprint import Blueprint
    from quizgen.model.form import Form
    from quizgen.pipeline import Quiz

EXAMPLES = """\b
Examples:
  quizgen make                                12 items from the shipped bank, in output/
  quizgen make -n 20 --forms 2 --seed 7b      forms A and B, in an order of their own
  quizgen make --forms 2 --parallel           forms A and B share no item
  quizgen make --tier support,standard        with more help for some; one key for both papers
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


def _up_to(most: int) -> Callable[[click.Context, click.Parameter, int | None], int | None]:
    # click's own IntRange would say "1<=x<=26" in the help, which is no English.
    def checked(_context: click.Context, _option: click.Parameter, value: int | None) -> int | None:
        if value is not None and not 1 <= value <= most:
            raise click.BadParameter(f"write a whole number from 1 to {most:,}, not {value}.")
        return value

    return checked


@click.command("make", epilog=EXAMPLES)
@bank_argument
@click.option(
    "-n",
    "--items",
    type=int,
    callback=_up_to(1_000),
    metavar="NUMBER",
    help=f"How many items each form has.  [default: {_HOW_MANY}]",
)
@click.option(
    "--forms",
    type=int,
    callback=_up_to(26),
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
@names_option(
    "--tier",
    "tiers",
    "tier",
    known_tiers,
    default=["standard"],
    show_default="standard",
    help="Papers with more help (support), as usual (standard) or with less (stretch); one key covers all.",
)
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
    tiers: tuple[str, ...],
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
    from quizgen.cli._talk import say, say_losses, tracked, unproven_note
    from quizgen.export import PageSetup
    from quizgen.model.blueprint import Recipe
    from quizgen.model.tier import Tier

    bank_folder = pipeline.find(bank, banks)
    read = pipeline.read(str(bank_folder), banks)
    recipe = Recipe(
        bank=read.id,
        bank_digest=read.digest,
        version=__version__,
        seed=seed,
        blueprint=pipeline.plan(blueprint, banks)
        if blueprint
        else _plain(items or _HOW_MANY, kinds, topics, difficulty),
        forms=forms,
        parallel=parallel,
        title=title,
        passage=passage,
    )
    quiz = pipeline.make(
        read,
        recipe,
        formats,
        PageSetup(paper=paper, templates=templates),
        watch=lambda made: tracked(made, "Setting the pages"),
        tiers=tuple(Tier(tier) for tier in tiers),
    )
    for finding in quiz.set_aside:
        say(f"Set aside: item {finding.where.item} ({finding.rule}). {finding.message}")
    removed = put_quiz(quiz, output, bank_folder)
    say_losses(quiz.losses)
    if removed:
        named = ", ".join(removed[:6]) + (f" and {len(removed) - 6} more" if len(removed) > 6 else "")
        say(f"Removed from {output}, as they belong to an earlier quiz: {named}.")
    unproven = len({placed.item.id for form in quiz.forms for placed in form.items if placed.item.is_unproven})
    if unproven:
        say(unproven_note(unproven))
    _show_json(quiz, output) if as_json else _show(quiz, output)


def _plain(items: int, kinds: tuple[str, ...], topics: tuple[str, ...], difficulty: tuple[str, ...]) -> Blueprint:
    from quizgen.assembly import plain_blueprint
    from quizgen.model.interaction import INTERACTION_TYPES

    return plain_blueprint(
        items,
        interactions=tuple(kind for kind in kinds if kind in INTERACTION_TYPES),
        facts=tuple(kind for kind in kinds if kind not in INTERACTION_TYPES),
        topics=topics,
        difficulty=difficulty,
    )


def _show(quiz: Quiz, folder: Path) -> None:
    from quizgen.cli._talk import show_table

    first = quiz.forms[0]
    show_table(
        ("Form", "Code", "Items", "Points", f"Files in {folder}"),
        [
            (form.imprint.name, form.code, len(form.items), form.points, ", ".join(_files(quiz, form)))
            for form in quiz.forms
        ],
        title=first.title,
    )


def _show_json(quiz: Quiz, folder: Path) -> None:
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
                    "files": _files(quiz, form),
                }
                for form in quiz.forms
            ],
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


COMMAND = make
