"""``quizgen bank build``: items written from a bank's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import bank_argument, banks_option

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.bank import BuildReport


@click.command("build")
@bank_argument
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Write nothing; end with exit code 1 when items.yaml is not what a build would write.",
)
@banks_option
@debug_option
@click.pass_context
def build(context: click.Context, bank: str, only_check: bool, banks: tuple[Path, ...]) -> None:
    """Write a bank's items.yaml from its facts.

    New items are drafts. What you accepted, rejected or worded yourself stays; an item whose facts were changed
    becomes a draft again, to be read once more. Another estimate of its difficulty or Bloom level changes nothing
    that you decided.
    """
    from shlex import quote

    from quizgen import pipeline
    from quizgen.bundled import is_installed
    from quizgen.cli._talk import say
    from quizgen.errors import QuizgenError
    from quizgen.files import write_whole

    built = pipeline.build(bank, banks)
    if only_check:
        if built.is_stale:
            say(f"{built.file} is not what its facts give; run: quizgen bank build {quote(bank)}")
            context.exit(1)
        return
    if is_installed(built.file):
        raise QuizgenError(
            f"The bank '{bank}' came with quizgen and is not changed; copy its folder {built.file.parent} "
            "and build the copy."
        )
    write_whole({built.file: built.content})
    _show(built.report)
    say(f"Written: {built.file}")
    if built.report.added or built.report.changed:
        say("Read the new items and accept those that you want: set `status: accepted` on them in that file.")


def _show(report: BuildReport) -> None:
    from quizgen.cli._talk import show_table

    groups = {
        "new, to be read": report.added,
        "as before": report.kept,
        "as before, but estimated anew": report.reestimated,
        "worded anew, to be read": report.changed,
        "written by hand, as before": report.by_hand,
        "imported, as before": report.imported,
        "no longer there": report.dropped,
    }
    show_table(("Items", "Number"), [(name, len(records)) for name, records in groups.items()])
    for doing, records in (("Read again", report.reopened), ("Dropped", report.dropped)):
        if records:
            show_table((doing, "Stem"), [(record.derived.source.slot, record.derived.stem) for record in records])


COMMAND = build
