"""Articles as they come: one file per input format, found by its name; each turns bytes into an article's lines.

This and the bank are where the disk is read; only here is the network asked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.registry import Registry

if TYPE_CHECKING:  # the names of the formats are listed without loading pydantic
    from quizgen.ingest._rough import Rough
    from quizgen.ingest._source import Source
    from quizgen.model.article import Article
    from quizgen.model.line import Line


@dataclass(frozen=True)
class Reader:
    """A format that articles come in: how to know it, and what it holds."""

    summary: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    """What web servers call it."""
    read: "Callable[[Source], Rough]"
    """The article's lines as they stand in the file; a QuizgenError when the file cannot be used."""
    starts: "Callable[[bytes], bool] | None" = None
    """Whether a file with this content is certainly of the format, whatever its name says."""


@dataclass(frozen=True)
class Read:
    """An article, what stood beside its text, and what its reader should be told."""

    article: "Article"
    lines: "tuple[Line, ...]"
    """In the order of the file; their words are no part of the article's text."""
    warnings: tuple[str, ...] = ()


READERS = Registry("quizgen.ingest", constant="READER", of=Reader)


def read_article(where: str, identifier: str) -> Read:
    """The article at ``where``, a file, a web address or ``-`` for standard input, under ``identifier``.

    Raises QuizgenError when it cannot be had, is in no known format, or holds no text to ask about.
    """
    from quizgen.ingest._assemble import assemble  # noqa: PLC0415 - pydantic, not needed to list names
    from quizgen.ingest._source import open_source  # noqa: PLC0415

    source = open_source(where)
    return assemble(_reader_for(source).read(source), source, identifier)


def _reader_for(source: "Source") -> Reader:
    from quizgen.ingest._foreign import refuse_foreign  # noqa: PLC0415

    readers = READERS.values()
    for reader in readers:
        if reader.starts is not None and reader.starts(source.content):
            return reader
    refuse_foreign(source)
    for reader in readers:
        if source.suffix in reader.suffixes or source.media_type in reader.media_types:
            return reader
    return READERS["text"]
