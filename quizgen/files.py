"""Files that appear whole or not at all."""

import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from quizgen.errors import QuizgenError


def write_whole(contents: Mapping[Path, bytes]) -> None:
    """Write every file whole: all are written beside their targets first and renamed only then.

    Folders are made as needed. Raises QuizgenError naming the file that cannot be written; then the others are as
    they were, unless another program, as on Windows, holds open one that is to be replaced.
    """
    waiting: list[tuple[Path, Path]] = []
    target = Path()
    try:
        for target, content in contents.items():
            waiting.append((_place_beside(target), target))
            waiting[-1][0].write_bytes(content)
        for beside, target in waiting:
            beside.replace(target)
    except OSError as error:
        raise QuizgenError(f"Cannot write '{target}': {error.strerror}.") from error
    finally:
        for beside, _ in waiting:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _place_beside(target: Path) -> Path:
    """A new empty file in the target's folder; who may read it is what the person's umask says."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    beside.touch(exist_ok=False)
    return beside
