"""``quizgen bank``: item banks, one file per command."""

import click

from quizgen.cli._folder import CommandFolder

EXAMPLES = """\b
Examples:
  quizgen bank list                   the banks that can be asked for by name
  quizgen bank new harbour-bridge     a bank to start from, explained in every file
  quizgen bank import quiz.gift       a bank of questions that you have already
  quizgen bank build harbour-bridge   write items from the bank's facts
  quizgen bank check harbour-bridge   everything that is wrong with its files
  quizgen bank export --to moodle     the shipped bank's items, to import into Moodle
"""


SUMMARIES = {
    "list": "List the banks that can be asked for by name.",
    "show": "Show what a bank holds: its article, facts, and items by status.",
    "new": "Make a bank to start from.",
    "import": "Make a bank of questions that you have already.",
    "build": "Write a bank's items.yaml from its facts.",
    "check": "Check a bank's files: all problems at once.",
    "export": "Write a bank's items for other platforms.",
    "schema": "Print the JSON Schema of a bank's files.",
}


@click.group("bank", cls=CommandFolder, package="quizgen.cli.bank", summaries=SUMMARIES, epilog=EXAMPLES)
def bank() -> None:
    """Make, check and look at item banks."""


COMMAND = bank
