"""``quizgen bank check``: everything that is wrong with a bank's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import bank_argument, banks_option, json_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command("check")
@bank_argument
@banks_option
@json_option
@debug_option
@click.pass_context
def check(context: click.Context, bank: str, banks: tuple[Path, ...], as_json: bool) -> None:
    """Check a bank's files: all problems at once.

    Each comes with its place and how to mend it. Exit code 1 says that a problem keeps the bank from being used.
    """
    from quizgen import pipeline
    from quizgen.cli._talk import say, show, show_json
    from quizgen.model.finding import Severity

    findings = pipeline.check(bank, banks)
    if as_json:
        show_json([finding.model_dump(mode="json") for finding in findings])
    else:
        for finding in findings:
            show(str(finding))
        how_many = {0: "no problem found", 1: "1 problem"}.get(len(findings), f"{len(findings)} problems")
        say(f"{bank}: {how_many}.")
    if any(finding.severity is Severity.ERROR for finding in findings):
        context.exit(1)


COMMAND = check
