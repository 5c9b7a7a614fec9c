"""``quizgen bank import``: a bank of questions that a teacher has already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import folder_option, import_format_option, json_option

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.outcomes import Import

EXAMPLES = """\b
Examples:
  quizgen bank import quiz.gift                          into the folder quiz/
  quizgen bank import questions.xml -o unit-3            an export of Moodle, into unit-3/
  quizgen bank import a.csv b.txt -o unit-3 --drafts     to be read before anything is printed
  quizgen bank import quiz.gift --article article.txt    with the text that students answer from
"""
_USUAL = 12
"""The items of a quiz for which no number is asked."""


def _one_line(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not (value.strip() and value.isprintable() and len(value) <= 200):
        raise click.BadParameter("write 1 to 200 printable characters.")
    return value


@click.command("import", epilog=EXAMPLES)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@folder_option(
    "-o",
    "--output",
    help="The bank's folder, which must not exist yet.  [default: the first file's name, here]",
)
@import_format_option
@click.option("--title", metavar="TITLE", callback=_one_line, help="The title at the head of papers.")
@click.option(
    "--language",
    metavar="CODE",
    callback=_one_line,
    default="en",
    show_default=True,
    help="The language of the questions, such as de.",
)
@click.option(
    "--article",
    metavar="FILE",
    type=click.Path(),
    help="A plain text or Markdown file that is printed as the reading passage.",
)
@click.option("--drafts", is_flag=True, help="Nothing is printed before you have accepted it.")
@json_option
@debug_option
@click.pass_context
def import_bank(
    context: click.Context,
    files: tuple[str, ...],
    output: Path | None,
    format_name: str | None,
    title: str | None,
    language: str,
    article: str | None,
    drafts: bool,
    as_json: bool,
) -> None:
    """Make a bank of questions that you have already.

    FILE is in GIFT, Aiken or Moodle XML, or a CSV table. What cannot be read is named by its line, and the rest
    comes in. The items are yours: no words of an article prove their answers, and keys say so.
    """
    from pathlib import Path

    from quizgen import pipeline
    from quizgen.cli._output import put_documents, read_foreign
    from quizgen.errors import QuizgenError
    from quizgen.imports import bank_name

    read = [read_foreign(file) for file in files]
    folder = output if output is not None else Path(bank_name(read[0]))
    name = folder.resolve().name
    if folder.exists():
        raise QuizgenError(f"'{folder}' exists already and is left as it is; name another folder with -o.")
    done = pipeline.import_bank(
        read,
        name,
        title=title,
        language=language,
        passage=read_foreign(article) if article is not None else None,
        drafts=drafts,
        format_name=format_name,
    )
    if done.documents:
        put_documents(done.documents, folder)
    _show_json(done, folder) if as_json else _show(done, folder)
    if not done.documents:
        context.exit(1)


def _show(done: Import, folder: Path) -> None:
    from shlex import quote

    from quizgen.cli._talk import say, show
    from quizgen.model.item import Status

    for finding in done.imported.findings:
        say(f"{finding.severity:<8} {finding}")
    left_out = done.imported.left_out
    unread = f"{_counted(left_out, 'question')} could not be read" if left_out else "nothing was left out"
    if not done.documents:
        say(f"No question came in, and no bank was made: {unread}.")
        return
    for file in done.documents:
        show(str(folder / file))
    items = done.imported.items
    to_read = sum(item.status is Status.DRAFT for item in items)
    drafts = f", {to_read} of them as drafts for you to read" if to_read else ""
    say(f"{_counted(len(items), 'item')} imported{drafts}; {unread}.")
    say(f"Look at them: quizgen check {quote(str(folder))}")
    accepted = len(items) - to_read
    if accepted:
        fewer = f" -n {accepted}" if accepted < _USUAL else ""
        say(f"Print them: quizgen make {quote(str(folder))}{fewer}")
    else:
        say("Accept those that you want: set `status: accepted` on them in items.yaml.")


def _show_json(done: Import, folder: Path) -> None:
    from collections import Counter

    from quizgen.cli._talk import show_json

    items = done.imported.items
    show_json(
        {
            "bank": str(folder) if done.documents else None,
            "items": len(items),
            "by_status": dict(Counter(item.status.value for item in items)),
            "by_interaction": dict(Counter(item.interaction.type for item in items)),
            "topics": dict(Counter(item.topic for item in items)),
            "left_out": done.imported.left_out,
            "findings": [finding.model_dump(mode="json") for finding in done.imported.findings],
        }
    )


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


COMMAND = import_bank
