"""Articles for the tests of readers, and what was read as a text that a person can compare."""

from pathlib import Path

from quizgen.ingest import READERS, Read
from quizgen.ingest._assemble import assemble
from quizgen.ingest._source import Source

PAGES = Path(__file__).parent / "pages"

HALL = (
    "Hillford is to get a market hall, the town council announced on 4 March. Dora Finch, the mayor of Hillford, "
    "said that the hall would be open in all weathers.",
    "The hall is to cost about 3 million pounds. The county lends half of it under an agreement with the town: "
    "Hillford is to repay the loan within ten years.",
    "The storm of last autumn, which tore the roofs off eleven stalls, led to the plan. The council said that the "
    "hall would have room for bread, fish, cloth and books.",
)
"""Three paragraphs of running text."""


def read(content: bytes | str, reader: str = "text", name: str = "article", **known: str) -> Read:
    """What the reader makes of the content."""
    raw = content.encode() if isinstance(content, str) else content
    source = Source(name=name, content=raw, **known)
    return assemble(READERS[reader].read(source), source, "article")


def paragraphs(result: Read) -> tuple[str, ...]:
    """The paragraphs' words."""
    return tuple(map(result.article.words, result.article.paragraphs))


def lines(result: Read) -> list[tuple[str, str]]:
    """What was set aside: kind and words."""
    return [(line.kind.value, line.text) for line in result.lines]


def told(result: Read) -> str:
    """All that was read, for a golden file."""
    known = result.article.model_dump(exclude={"id", "text"}, exclude_none=True)
    front = [f"{name}: {value}" for name, value in known.items()]
    beside = [f"[{kind}] {text}" for kind, text in lines(result)]
    warned = [f"! {warning}" for warning in result.warnings]
    return "\n".join([*front, *warned, "", *paragraphs(result), "", *beside, ""])
