"""The folder that quizzes go to: one quiz at a time, and the ledger of all that were ever made there."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from quizgen.errors import QuizgenError
from quizgen.export import EXPORTERS
from quizgen.files import write_whole
from quizgen.model.manifest import LedgerEntry, Manifest
from quizgen.model.tier import Tier
from quizgen.pipeline import MANIFEST

if TYPE_CHECKING:
    from quizgen.imports import ForeignFile
    from quizgen.model.form import Imprint
    from quizgen.outcomes import Quiz

LEDGER = "ledger"
"""The folder beside the quiz that keeps one entry for each form code; none of them holds a key."""

_PARTS = "|".join(("key", *Tier, *EXPORTERS))
_MADE_BY_US = re.compile(rf"quiz-[A-Z]{{1,2}}(-({_PARTS}))?\.[a-z0-9]{{1,10}}")
_TOO_LONG = 5_000_000
_TOO_LONG_TO_IMPORT = 32 * 2**20


def put_quiz(quiz: "Quiz", folder: Path, bank_folder: Path) -> tuple[str, ...]:
    """Write a quiz and its ledger entries, whole or not at all; the names of the files that it replaced.

    Files of the quiz that lay there before and that this one does not write again are removed: a key beside the
    paper of another quiz would mark it wrong.
    """
    stale = [name for name in _earlier_files(folder) if name not in quiz.documents]
    ledger = {
        f"{form.code}.json": LedgerEntry(imprint=form.imprint, bank_folder=str(bank_folder.resolve()))
        for form in quiz.forms
    }
    write_whole(
        {folder / name: content for name, content in quiz.documents.items()}
        | {
            folder / LEDGER / name: f"{entry.model_dump_json(indent=2)}\n".encode()
            for name, entry in ledger.items()
        }
    )
    for name in stale:
        try:
            (folder / name).unlink()
        except OSError as error:
            raise QuizgenError(
                f"The quiz is written, but '{folder / name}' of an earlier quiz could not be removed "
                f"({error.strerror}); please remove it, as it does not belong to this quiz."
            ) from error
    return tuple(stale)


def put_documents(documents: Mapping[str, bytes], folder: Path) -> None:
    """Write documents into the folder, whole or not at all."""
    write_whole({folder / name: content for name, content in documents.items()})


def _earlier_files(folder: Path) -> Sequence[str]:
    try:
        listed = Manifest.model_validate_json((folder / MANIFEST).read_bytes()).files
    except (OSError, ValidationError):
        return ()
    # The manifest may have been edited by anyone: only what bears one of our names, in this folder, is ours.
    return [name for name in listed if _MADE_BY_US.fullmatch(name) and (folder / name).is_file()]


def find_in_ledger(code: str, folders: Sequence[Path]) -> LedgerEntry | None:
    """What the first ledger that knows the form with this code says of it."""
    paths = (folder / LEDGER / f"{code}.json" for folder in folders)
    path = next((path for path in paths if path.is_file()), None)
    if path is None:
        return None
    try:
        return _read_entry(path)
    except QuizgenError as error:
        raise QuizgenError(f"{str(error)[:-1]}; give the paper's own file instead of its code.") from error


def _read_entry(path: Path) -> LedgerEntry:
    try:
        return LedgerEntry.model_validate_json(path.read_bytes())
    except (ValidationError, OSError) as error:
        raise QuizgenError(f"The ledger entry '{path}' cannot be read.") from error


def read_manifest(path: Path) -> Manifest:
    """The manifest in the file; a QuizgenError when it is none of ours or names no form."""
    if not path.is_file():
        raise QuizgenError(f"There is no file '{path}'.")
    try:
        manifest = Manifest.model_validate_json(read_small(path))
    except ValidationError as error:
        raise QuizgenError(f"'{path}' is not the quiz.json of a quiz made by quizgen.") from error
    if not manifest.forms:
        raise QuizgenError(f"'{path}' names no form.")
    return manifest


def read_past_forms(folder: Path) -> "tuple[Imprint, ...]":
    """The imprints of all forms that were ever made in the folder, by code."""
    paths = sorted((folder / LEDGER).glob("*.json"))
    if not paths:
        raise QuizgenError(
            f"No quiz was made in '{folder}': it has no ledger; name the folder of a quiz, or its {MANIFEST}."
        )
    return tuple(_read_entry(path).imprint for path in paths)


def read_foreign(path: str) -> "ForeignFile":
    """A teacher's own file, to be imported; a QuizgenError when there is none or it is too large."""
    from quizgen.imports import ForeignFile

    try:
        if not Path(path).is_file():
            raise QuizgenError(f"There is no file '{path}'.")
        with Path(path).open("rb") as stream:
            content = stream.read(_TOO_LONG_TO_IMPORT + 1)
    except (OSError, ValueError) as error:
        raise QuizgenError(f"'{path}' cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    if len(content) > _TOO_LONG_TO_IMPORT:
        most = _TOO_LONG_TO_IMPORT // 2**20
        raise QuizgenError(
            f"'{path}' is larger than {most} MB; export fewer questions at a time, without pictures."
        )
    return ForeignFile(path=path, content=content)


def read_small(path: Path) -> bytes:
    """The file's content; a QuizgenError when it is larger than any paper of ours."""
    if path.stat().st_size > _TOO_LONG:
        raise QuizgenError(f"'{path}' is larger than any paper that quizgen makes.")
    return path.read_bytes()
