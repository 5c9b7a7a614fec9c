"""``quizgen proof``: the proof sheet of a bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import bank_argument, banks_option, output_option, templates_option

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = """\b
Examples:
  quizgen proof                   the shipped bank's items beside their passage
  quizgen proof my-bank -o review
"""


@click.command("proof", epilog=EXAMPLES)
@bank_argument
@output_option
@banks_option
@templates_option
@debug_option
def proof(bank: str, output: Path, banks: tuple[Path, ...], templates: Path | None) -> None:
    """Write a proof sheet: every item beside the words that prove it.

    For you to read before you accept items; it shows the keys. Rejected items are left out.
    """
    from quizgen import pipeline
    from quizgen.cli._output import put_documents
    from quizgen.cli._talk import show
    from quizgen.export import PageSetup

    documents = pipeline.proof(pipeline.read(bank, banks), PageSetup(templates=templates))
    put_documents(documents, output)
    for name in documents:
        show(str(output / name))


COMMAND = proof
