"""GIFT as text: escapes, comments, categories, and where one question ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ESCAPES = {
    "\\": "\x01",
    ":": "\x02",
    "#": "\x03",
    "=": "\x04",
    "{": "\x05",
    "}": "\x06",
    "~": "\x07",
    "n": "\x08",
}
_ESCAPED = re.compile(r"\\([\\:#={}~n])")
_MEANT = str.maketrans({sign: "\n" if name == "n" else name for name, sign in _ESCAPES.items()})
_CATEGORY = "$CATEGORY:"
_LOOKS_AHEAD = 200
"""Lines after which an answer that is not closed is given up."""


@dataclass(frozen=True)
class Block:
    """What stands between two empty lines, its escapes hidden, its comments left out."""

    text: str
    numbers: tuple[int, ...]
    """The numbers of its lines in the file."""
    category: str

    def line(self, offset: int) -> int:
        """The line of the file that a character of the text stands on."""
        return self.numbers[min(self.text.count("\n", 0, max(offset, 0)), len(self.numbers) - 1)]


def meant(text: str) -> str:
    """What hidden escapes stand for; a line break of the file is a space, and only an escaped n breaks a line."""
    return " ".join(text.split("\n")).translate(_MEANT)


def read_blocks(source: str) -> Iterator[Block]:
    """The blocks of a file in their order; ``source`` holds no control characters."""
    lines = _ESCAPED.sub(lambda found: _ESCAPES[found[1]], source).split("\n")
    category = ""
    block: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        words = line.strip()
        if words.startswith("//"):
            continue
        starts_category = words.upper().startswith(_CATEGORY)
        if not starts_category and (words or (block and _goes_on(block, lines, index))):
            block.append((index + 1, line))
            continue
        if block:
            yield _block(block, category)
            block = []
        if starts_category:
            category = meant(words[len(_CATEGORY) :]).strip()
    if block:
        yield _block(block, category)


def _block(lines: Sequence[tuple[int, str]], category: str) -> Block:
    return Block("\n".join(line for _, line in lines), tuple(number for number, _ in lines), category)


def _goes_on(block: Sequence[tuple[int, str]], lines: Sequence[str], index: int) -> bool:
    """Whether an empty line stands inside an answer: its brace closes below before another one opens."""
    for _, line in reversed(block):
        opened, closed = line.rfind("{"), line.rfind("}")
        if opened > closed:
            break
        if closed >= 0:
            return False
    else:
        return False
    for line in lines[index : index + _LOOKS_AHEAD]:
        found = re.search(r"[{}]", line) if not line.strip().startswith("//") else None
        if found:
            return found.group() == "}"
    return False
