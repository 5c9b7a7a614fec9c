"""Where the data shipped with quizgen lies: inside an installed wheel, or at a checkout's top level."""

from pathlib import Path

from quizgen.errors import QuizgenError

_PACKAGE = Path(__file__).parent


def bundled_folder(name: str) -> Path:
    """The folder ``question_bank`` or ``templates`` that came with quizgen; it is read-only to us."""
    for home in (_PACKAGE / "_bundled", _PACKAGE.parent):
        if (home / name).is_dir():
            return home / name
    raise QuizgenError(f"quizgen was installed without its folder '{name}'; please reinstall it.")


def is_installed(path: Path) -> bool:
    """Whether the path lies in the data of an installed wheel, which the next update of quizgen replaces."""
    return path.resolve().is_relative_to((_PACKAGE / "_bundled").resolve())
