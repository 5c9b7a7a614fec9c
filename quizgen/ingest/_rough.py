"""An article's lines as they stand in a file, before they are told apart."""

from dataclasses import dataclass, field

from quizgen.errors import QuizgenError
from quizgen.model.line import LineKind

MAX_BLOCKS = 20_000
"""No article has more paragraphs, headings and menu entries than this together."""


@dataclass(frozen=True)
class Block:
    """A paragraph, heading or other line; ``kind`` is None where the format does not tell what it is."""

    text: str
    kind: LineKind | None = None
    is_entry: bool = False
    """Whether it is an entry of a list."""


@dataclass(frozen=True)
class Rough:
    """What a file tells of its article, and its lines in their order."""

    blocks: tuple[Block, ...]
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    """In any notation."""
    url: str | None = None
    language: str | None = None
    warnings: tuple[str, ...] = field(default=())


def bounded(blocks: list[Block], name: str) -> tuple[Block, ...]:
    """The blocks; a QuizgenError when there are too many for one article."""
    if len(blocks) > MAX_BLOCKS:
        raise too_many(name)
    return tuple(blocks)


def too_many(name: str) -> QuizgenError:
    """What to say of a file that is cut into far more lines than an article has."""
    return QuizgenError(
        f"'{name}' has more than {MAX_BLOCKS:,} lines and paragraphs, too many for one article; "
        "give the part that the quiz is about."
    )


def person(creator: str) -> str | None:
    """The author that a file tells, unless it is a program, an account or nobody."""
    low = creator.lower()
    machines = (
        "user",
        "python",
        "admin",
        "microsoft",
        "office",
        "owner",
        "anonymous",
        "unknown",
        "@",
        ".com",
        "latex",
    )
    return None if not creator.strip() or any(machine in low for machine in machines) else creator
