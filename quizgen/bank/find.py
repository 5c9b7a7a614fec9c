"""Banks by path or by name."""

from collections.abc import Sequence
from pathlib import Path

from quizgen.bank.read import ARTICLE_FILE
from quizgen.errors import QuizgenError


def find_bank(source: str, folders: Sequence[Path]) -> Path:
    """The folder of a bank: the path itself, or the first bank of that name in the folders or among them.

    Raises QuizgenError that names the banks there are.
    """
    if _is_bank(Path(source)):
        return Path(source)
    # A name is one part of a path: "../elsewhere" is only ever taken as a path.
    if Path(source).name == source:
        for folder in folders:
            for path in (folder / source, folder):
                if path.name == source and _is_bank(path):
                    return path
    if _is_folder(Path(source)):
        raise QuizgenError(f"The folder '{source}' holds no bank: a bank has a file '{ARTICLE_FILE}'.")
    names = list_banks(folders)
    known = f"there are: {', '.join(names)}" if names else "there are no banks yet; `quizgen bank new` makes one"
    raise QuizgenError(f"There is no bank '{source}', by path or by name; {known}.")


def list_banks(folders: Sequence[Path]) -> tuple[str, ...]:
    """The names of all banks in the folders, in alphabetical order, none twice."""
    names = {path.name for folder in folders if folder.is_dir() for path in folder.iterdir() if _is_bank(path)}
    return tuple(sorted(names))


def _is_bank(path: Path) -> bool:
    return _is_folder(path) and (path / ARTICLE_FILE).is_file()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # too long for a path, or with a NUL in it
        return False
