"""``quizgen bank list``: the banks that can be asked for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import banks_option, json_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command("list")
@banks_option
@json_option
@debug_option
def list_banks(banks: tuple[Path, ...], as_json: bool) -> None:
    """List the banks that can be asked for by name."""
    from shlex import quote

    from quizgen import pipeline
    from quizgen.bank import read_bank
    from quizgen.cli._talk import say, show_json, show_table
    from quizgen.errors import QuizgenError

    found = []
    for folder in pipeline.find_banks(banks):
        try:
            bank = read_bank(folder)
        except QuizgenError:
            say(f"'{folder}' cannot be used yet; this tells why: quizgen bank check {quote(str(folder))}")
            continue
        found.append(
            {
                "name": folder.name,
                "title": bank.article.title,
                "items": len(bank.accepted),
                "facts": len(bank.facts),
                "folder": str(folder),
            }
        )
    if as_json:
        show_json(found)
    else:
        show_table(("Name", "Title", "Items", "Facts", "Folder"), [tuple(entry.values()) for entry in found])


COMMAND = list_banks
