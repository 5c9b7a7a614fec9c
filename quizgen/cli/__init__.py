"""The command line: one file per command."""

import click

from quizgen import __version__
from quizgen.cli._folder import CommandFolder, debug_option

EXAMPLES = """\b
Examples:
  quizgen make                       a quiz of 12 items, with its key, in output/
  quizgen make -n 20 --forms 2       two forms, A and B, of 20 items
  quizgen key 7Q4M-K2X9              the key of a printed paper, by its form code
  quizgen list                       what a quiz can be made of
"""


SUMMARIES = {
    "make": "Make a quiz: a paper and a key for each form.",
    "key": "Print the key of a paper again.",
    "check": "Check items for flaws that a rule can find.",
    "list": "List what a quiz can be made of.",
    "proof": "Write a proof sheet: every item beside the words that prove it.",
    "bank": "Make, check and look at item banks.",
}


@click.group(
    cls=CommandFolder,
    package="quizgen.cli",
    summaries=SUMMARIES,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="quizgen", message="%(prog)s %(version)s")
@debug_option
def quizgen() -> None:
    """Quizzes worth handing out, with keys that quote the words that prove them."""


def main() -> None:
    """The whole command line: runs one command and ends the process with its exit code."""
    quizgen.run()
