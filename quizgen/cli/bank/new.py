"""``quizgen bank new``: a bank to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import folder_option, json_option

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.ingest import Read

_SHOWN_OF_A_KIND = 8
_SHOWN_OF_A_LINE = 100


@click.command("new")
@click.argument("name")
@click.option(
    "--article",
    metavar="FILE|URL|-",
    help="Start with this article: a text, Markdown, HTML, PDF or DOCX file, a web address, or - for a pipe.",
)
@folder_option(
    "-o",
    "--output",
    default=".",
    help="The folder to make the bank's folder in.  [default: here]",
)
@json_option
@debug_option
def new(name: str, article: str | None, output: Path, as_json: bool) -> None:
    """Make a bank to start from.

    It is a folder called NAME with a short example article and its facts, and an explanation in every file. With
    --article it holds that article instead, and no facts yet. Captions, headings and other lines that are no part
    of the text are set aside and shown; look whether that was right.
    """
    from shlex import quote

    from quizgen import pipeline
    from quizgen.cli._output import put_documents
    from quizgen.cli._talk import say, show, show_json
    from quizgen.errors import QuizgenError

    folder = output / name
    if folder.exists():
        raise QuizgenError(f"'{folder}' exists already; choose another name.")
    bank = pipeline.start(name, article)
    put_documents(bank.documents, folder)
    files = [str(folder / file) for file in bank.documents]
    if as_json:
        show_json({"files": files, **(_as_data(bank.read) if bank.read else {})})
    else:
        for file in files:
            show(file)
    if bank.read is None:
        say(f"Write the article and its facts, then run: quizgen bank build {quote(str(folder))}")
        return
    if not as_json:
        _say_what_was_read(bank.read)
    say(f"Look the article through and write its facts, then run: quizgen bank build {quote(str(folder))}")


def _as_data(read: Read) -> dict[str, object]:
    return {
        "article": read.article.model_dump(mode="json", exclude={"text"}, exclude_none=True),
        "paragraphs": [read.article.words(span) for span in read.article.paragraphs],
        "set_aside": [line.model_dump(mode="json") for line in read.lines],
        "warnings": list(read.warnings),
    }


def _say_what_was_read(read: Read) -> None:
    from quizgen.cli._talk import say
    from quizgen.model.line import LineKind

    article, how_many = read.article, len(read.article.paragraphs)
    known = (article.byline, article.publisher, article.published)
    about = ", ".join([f"“{article.title}”", *(value for value in known if value)])
    say(f"Read: {about}; {how_many} {'paragraph' if how_many == 1 else 'paragraphs'}.")
    for warning in read.warnings:
        say(f"Mind: {warning}")
    # What may belong to the text comes first, and the furniture of a web page last.
    kinds = [kind for kind in LineKind if any(line.kind is kind for line in read.lines)]
    if kinds:
        say("Set aside, as no part of the text; copy back into article.md what is:")
    for kind in kinds:
        lines = [line.text for line in read.lines if line.kind is kind]
        for line in lines[:_SHOWN_OF_A_KIND]:
            say(f"  {kind}: {line if len(line) <= _SHOWN_OF_A_LINE else f'{line[: _SHOWN_OF_A_LINE - 1]}…'}")
        if len(lines) > _SHOWN_OF_A_KIND:
            say(f"  {kind}: and {len(lines) - _SHOWN_OF_A_KIND} more; --json shows all")


COMMAND = new
