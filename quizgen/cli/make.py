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
    known_tiers,
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
    choosing: Choosing,
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
    from quizgen.cli._made import remarks_on, show_quiz, show_quiz_json
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
        tiers=tuple(Tier(tier) for tier in tiers),
    )
    for finding in quiz.set_aside:
        say(f"Set aside: item {finding.where.item} ({finding.rule}). {finding.message}")
    for remark in remarks_on(quiz):
        say(remark)
    removed = put_quiz(quiz, output, bank_folder)
    say_losses(quiz.losses)
    if removed:
        named = ", ".join(removed[:6]) + (f" and {len(removed) - 6} more" if len(removed) > 6 else "")
        say(f"Removed from {output}, as they belong to an earlier quiz: {named}.")
    unproven = len({placed.item.id for form in quiz.forms for placed in form.items if placed.item.is_unproven})
    if unproven:
        say(unproven_note(unproven))
    show_quiz_json(quiz, output) if as_json else show_quiz(quiz, output)


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


COMMAND = make
