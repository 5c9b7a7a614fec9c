"""``quizgen bank export``: a bank's items for other platforms, and what each platform carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import (
    bank_argument,
    banks_option,
    json_option,
    known_formats,
    names_option,
    output_option,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizgen.export._carriage import Carriage
    from quizgen.outcomes import BankExport

EXAMPLES = """\b
Examples:
  quizgen bank export --to moodle             the shipped bank's items, to import into Moodle
  quizgen bank export my-bank --to moodle,gift -o export
  quizgen bank export --table                 what each format carries of each interaction
"""


@click.command("export", epilog=EXAMPLES)
@bank_argument
@names_option("--to", "formats", "format", known_formats, help="What to write; see: quizgen bank export --table.")
@click.option("--table", "as_table", is_flag=True, help="Write nothing; show what each format carries.")
@output_option
@banks_option
@json_option
@debug_option
def export(
    bank: str, formats: tuple[str, ...], as_table: bool, output: Path, banks: tuple[Path, ...], as_json: bool
) -> None:
    """Write a bank's items for other platforms.

    Every accepted item goes into one file for each format, with its key, its feedback and the words that prove it.
    What a format cannot hold is named.
    """
    if as_table and formats:
        raise click.UsageError("--table writes nothing; leave out --to.")
    if not as_table and not formats:
        raise click.UsageError(
            "Say with --to which formats to write, such as --to moodle; or --table to see them."
        )

    from quizgen import pipeline
    from quizgen.cli._output import put_documents
    from quizgen.cli._talk import say, say_losses
    from quizgen.export import PageSetup

    if as_table:
        _show_table(as_json=as_json)
        return
    exported = pipeline.export_bank(pipeline.read(bank, banks), formats, PageSetup())
    put_documents(exported.documents, output)
    for finding in exported.set_aside:
        say(f"Set aside: item {finding.where.item} ({finding.rule}). {finding.message}")
    say_losses(exported.losses)
    _show(exported, output, as_json=as_json)


def _show(exported: BankExport, folder: Path, *, as_json: bool) -> None:
    from quizgen.cli._talk import losses_json, show, show_json

    if as_json:
        show_json(
            {
                "folder": str(folder),
                "files": list(exported.documents),
                "losses": losses_json(exported.losses),
                "set_aside": [finding.model_dump(mode="json") for finding in exported.set_aside],
            }
        )
        return
    for name in exported.documents:
        show(str(folder / name))


def _show_table(*, as_json: bool) -> None:
    from quizgen import pipeline
    from quizgen.cli._talk import show, show_json, show_table
    from quizgen.export._carriage import not_carried

    carriage = pipeline.carriage()
    if as_json:
        show_json([each.model_dump(mode="json") for each in carriage])
        return
    show_table(
        ("Format", "Carried", "Simplified", "Left out"),
        [
            (name, *(_named(name, words, carriage) for words in ("carried", "simplified", "left out")))
            for name in dict.fromkeys(each.format for each in carriage)
        ],
    )
    lost = not_carried(carriage)
    if lost:
        show("")
        show_table(("Format", "Not carried", "Why"), lost)


def _named(name: str, words: str, carriage: Iterable[Carriage]) -> str:
    """The interactions of which a format's carriage says so."""
    from quizgen.model.interaction import INTERACTION_TYPES

    found = [each.interaction for each in carriage if (each.format, each.words) == (name, words)]
    return "all" if len(found) == len(INTERACTION_TYPES) else ", ".join(found) or "–"


COMMAND = export
