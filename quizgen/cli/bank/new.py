"""``quizgen bank new``: a bank to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import folder_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command("new")
@click.argument("name")
@folder_option(
    "-o",
    "--output",
    default=".",
    help="The folder to make the bank's folder in.  [default: here]",
)
@debug_option
def new(name: str, output: Path) -> None:
    """Make a bank to start from.

    It is a folder called NAME with a short example article and its facts, and an explanation in every file.
    """
    from shlex import quote

    from quizgen.bank import new_bank
    from quizgen.cli._output import put_documents
    from quizgen.cli._talk import say, show
    from quizgen.errors import QuizgenError

    documents = new_bank(name)
    folder = output / name
    if folder.exists():
        raise QuizgenError(f"'{folder}' exists already; choose another name.")
    put_documents(documents, folder)
    for file in documents:
        show(str(folder / file))
    say(f"Write the article and its facts, then run: quizgen bank build {quote(str(folder))}")


COMMAND = new
