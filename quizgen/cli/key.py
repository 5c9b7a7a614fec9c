"""``quizgen key``: the key of a paper that was printed before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import (
    DEFAULT_OUTPUT,
    banks_option,
    folder_option,
    formats_option,
    json_option,
    output_option,
    paper_option,
    templates_option,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quizgen.model.key import AnswerKey
    from quizgen.model.manifest import LedgerEntry

EXAMPLES = """\b
Examples:
  quizgen key 7Q4M-K2X9                    by the code at the foot of the paper
  quizgen key output/quiz-B.pdf            by the paper itself
  quizgen key output/quiz-B.html -o keys   into the folder keys/
  quizgen key 7Q4M-K2X9 --ledger friday    a quiz that was made with -o friday
"""


@click.command("key", epilog=EXAMPLES)
@click.argument("paper_or_code", metavar="CODE|PAPER")
@folder_option(
    "--ledger",
    must_exist=True,
    help="The folder that the quiz was made in.  [default: the folder of --output, then output]",
)
@paper_option
@formats_option
@output_option
@banks_option
@templates_option
@json_option
@debug_option
def key(
    paper_or_code: str,
    ledger: Path | None,
    paper: Literal["a4", "letter"],
    formats: tuple[str, ...],
    output: Path,
    banks: tuple[Path, ...],
    templates: Path | None,
    as_json: bool,
) -> None:
    """Print the key of a paper again.

    CODE is the form code at the foot of every page; PAPER is the student's PDF or HTML file. The key is shown for
    fast marking and written in full. If the bank has changed so that the old key can no longer be proven, it is
    refused.
    """
    from quizgen import pipeline
    from quizgen.cli._output import put_documents
    from quizgen.cli._talk import say, show_json
    from quizgen.errors import QuizgenError
    from quizgen.export import PageSetup
    from quizgen.model.key import answer_key

    entry = _find_entry(paper_or_code, (ledger,) if ledger else (output, DEFAULT_OUTPUT), banks)
    imprint = entry.imprint
    try:
        folder = pipeline.find(entry.bank_folder, banks)
    except QuizgenError as error:
        raise QuizgenError(
            f"The paper was made from the bank '{imprint.recipe.bank}', which is not found; "
            "name the folder that holds it with --bank."
        ) from error
    bank = pipeline.read(str(folder), banks)
    papers = pipeline.rebuild(bank, imprint)
    documents = pipeline.write_key(
        papers, f"key-{imprint.code}", formats, PageSetup(paper=paper, templates=templates)
    )
    put_documents(documents, output)
    if bank.digest != imprint.recipe.bank_digest:
        say("The bank has changed since this paper was printed, but no item on the paper has: the key holds.")
    derived = answer_key(*papers)
    if as_json:
        show_json({"folder": str(output), "files": list(documents), "key": derived.model_dump(mode="json")})
    else:
        _show(derived)
        say(f"In full in {output}: {', '.join(documents)}.")


def _find_entry(paper_or_code: str, ledgers: Sequence[Path | str], banks: Sequence[Path]) -> LedgerEntry:
    """What is known of the form: its imprint, and its bank by folder where a ledger knows it, else by name."""
    from pathlib import Path

    from quizgen import pipeline
    from quizgen.assembly import read_code
    from quizgen.cli._output import find_in_ledger, read_small
    from quizgen.errors import QuizgenError
    from quizgen.model.manifest import LedgerEntry

    folders = tuple(dict.fromkeys(Path(folder) for folder in ledgers))
    path = Path(paper_or_code)
    if path.is_file():
        imprint = pipeline.read_imprint(path.name, read_small(path))
        kept = find_in_ledger(imprint.code, folders)
    elif path.is_dir():
        raise QuizgenError(f"'{paper_or_code}' is a folder; name the student's paper in it, such as quiz-A.pdf.")
    elif path.suffix or path.name != paper_or_code:
        raise QuizgenError(f"There is no file '{paper_or_code}'.")
    else:
        code = read_code(paper_or_code)
        kept = find_in_ledger(code, folders)
        if kept is None:
            raise QuizgenError(
                f"No form with the code {code} was made in {' or '.join(map(str, folders))}; name the folder "
                "that it was made in with --ledger, or give the paper's own file instead of its code."
            )
        imprint = kept.imprint
    # A bank that the person names now goes before the place where it was then.
    known = kept is not None and not banks and Path(kept.bank_folder).is_dir()
    return LedgerEntry(imprint=imprint, bank_folder=kept.bank_folder if kept and known else imprint.recipe.bank)


def _show(derived: AnswerKey) -> None:
    from quizgen.cli._talk import show_table
    from quizgen.export._labels import strip_mark

    tiers = [(f"{tier.tier.sign} {tier.tier}", tier.entries) for tier in derived.tiers]
    marks = tiers or [("Mark", derived.entries)]
    codes = " ".join(f"{tier.tier.sign} {tier.code}" for tier in derived.tiers) or derived.code
    show_table(
        ("Item", *(name for name, _ in marks), "Points", "Answer"),
        [
            (entry.number, *(strip_mark(entries[place]) for _, entries in marks), entry.points, entry.answer)
            for place, entry in enumerate(derived.entries)
        ],
        title=f"{derived.title} · form {derived.label} · {codes} · {derived.points} points",
    )


COMMAND = key
