"""Plain text: paragraphs between blank lines, or one to a line, or begun by an indent."""

import re

from quizgen.ingest import Reader
from quizgen.ingest._clean import clean, tidy_lines
from quizgen.ingest._decode import decode_text
from quizgen.ingest._kinds import ends_in_credit, kind_of_words
from quizgen.ingest._prose import is_ended
from quizgen.ingest._rough import Block, Rough, bounded, too_many
from quizgen.ingest._source import Source

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_INDENT = re.compile(r"(?:\t| {2,8})\S")
_RULE = re.compile(r"[-_=*~#.\s]{3,}")
_MAX_LINES = 100_000
_WRAPPED_AT = 100
"""Lines longer than this were not broken to fit a page: each is a paragraph."""


def _read(source: Source) -> Rough:
    text = clean(decode_text(source))
    if text.count("\n") > _MAX_LINES:
        raise too_many(source.name)
    pieces = [piece for piece in _BLANK.split(text.strip("\n")) if piece.strip()]
    blocks = [Block(part) for piece in pieces for part in _parts(piece)]
    return Rough(blocks=bounded(blocks, source.name))


def _parts(piece: str) -> list[str]:
    """The paragraphs and single lines of what stands between two blank lines."""
    lines = [line for line in piece.split("\n") if line.strip()]
    indented = [bool(_INDENT.match(line)) for line in lines]
    lines = [line for line in tidy_lines("\n".join(lines)).split("\n") if line and not _RULE.fullmatch(line)]
    if len(lines) != len(indented) or all(indented):
        indented = [False] * len(lines)
    if any(len(line) > _WRAPPED_AT for line in lines):
        return lines
    widest = max(map(len, lines), default=0)
    parts: list[list[str]] = []
    for line, begins in zip(lines, indented, strict=True):
        alone = kind_of_words(line) is not None
        if not parts or begins or alone or _stands_alone(parts[-1], widest):
            parts.append([line])
        else:
            parts[-1].append(line)
    return [" ".join(part) for part in parts]


def _stands_alone(part: list[str], widest: int) -> bool:
    """Whether no further line belongs to the part: it is a byline or credit, or a line far shorter than the page.

    A headline above its text without a blank line between ends early; so does a paragraph's last line, which ends
    in a stop.
    """
    if kind_of_words(part[-1]) is not None or ends_in_credit(part[-1]):
        return True
    return len(part[-1]) < 0.6 * widest and (is_ended(part[-1]) or len(part) == 1)


READER = Reader(
    summary="plain text, its paragraphs between blank lines or one to a line",
    suffixes=(".txt", ".text"),
    media_types=("text/plain",),
    read=_read,
)
