"""Where an article comes from: a file, standard input or a web address, and its bytes."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from quizgen.errors import QuizgenError

MAX_BYTES = 20 * 2**20
"""Pictures and fonts inside a file count too."""
STANDARD_INPUT = "-"


@dataclass(frozen=True)
class Source:
    """The content of a file or page, and what is known of it from outside."""

    name: str
    """How a person calls it: the path or address as given."""
    content: bytes
    suffix: str = ""
    media_type: str | None = None
    charset: str | None = None
    url: str | None = None


def open_source(where: str) -> Source:
    """What stands at ``where``; a QuizgenError when it cannot be read, is empty or too large."""
    if where == STANDARD_INPUT:
        source = Source(name="standard input", content=_capped(sys.stdin.buffer, "standard input"))
    elif "://" in where:
        from quizgen.ingest._web import fetch  # noqa: PLC0415 - TLS is not loaded for a file

        source = fetch(where, MAX_BYTES)
    else:
        source = _file(Path(where), where)
    if not source.content.strip(b"\0\t\n\r\f "):
        raise QuizgenError(f"'{source.name}' is empty; give a file that holds the article.")
    return source


def _file(path: Path, name: str) -> Source:
    try:
        if path.is_dir():
            raise QuizgenError(f"'{name}' is a folder; give the file of the article.")
        if path.exists() and not path.is_file():
            raise QuizgenError(f"'{name}' is no ordinary file; give the file of the article, or - for a pipe.")
        with path.open("rb") as stream:
            return Source(name=name, content=_capped(stream, name), suffix=path.suffix.lower())
    except (OSError, ValueError) as error:
        # A path with a NUL is a ValueError.
        why = error.strerror if isinstance(error, OSError) else "no file can be called so"
        raise QuizgenError(f"Cannot read the article '{name}': {why}.") from error


def _capped(stream: BinaryIO, name: str) -> bytes:
    content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise too_large(name, MAX_BYTES)
    return content


def too_large(name: str, limit: int) -> QuizgenError:
    """What to say of a source with more than ``limit`` bytes."""
    return QuizgenError(
        f"'{name}' is larger than {limit // 2**20} MB, too large for one article; "
        "save its text alone and give that file."
    )
