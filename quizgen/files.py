"""Files that appear whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from quizgen.errors import QuizgenError


def write_whole(contents: Mapping[Path, bytes]) -> None:
    """Write every file or none: all are written beside their targets first and renamed only then.

    Folders are made as needed. Raises QuizgenError naming the file that cannot be written.
    """
    waiting: list[tuple[Path, Path]] = []
    target = Path()
    try:
        for target, content in contents.items():
            waiting.append((_write_beside(target, content), target))
        for beside, target in waiting:
            beside.replace(target)
    except OSError as error:
        raise QuizgenError(f"Cannot write '{target}': {error.strerror}.") from error
    finally:
        for beside, _ in waiting:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _write_beside(target: Path, content: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        beside.chmod(0o644)
    except BaseException:  # Ctrl-C too leaves nothing half-written
        beside.unlink(missing_ok=True)
        raise
    return beside
