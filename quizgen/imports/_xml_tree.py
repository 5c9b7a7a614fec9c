"""XML as small trees with line numbers, one for each question; what could be a bomb is refused."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from quizgen.imports._intake import UnreadableError

_DEEPEST = 30
_MOST_ERRORS = 200
_CHUNK = 65_536


@dataclass
class Node:
    """An element: its name, attributes, own text, and the elements inside."""

    tag: str
    attributes: dict[str, str]
    line: int
    texts: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters directly inside."""
        return "".join(self.texts)

    def all(self, tag: str) -> list["Node"]:
        """The elements of this name directly inside."""
        return [child for child in self.children if child.tag == tag]

    def first(self, *tags: str) -> "Node | None":
        """The first element at the end of this path of names; None when there is none."""
        node: Node | None = self
        for tag in tags:
            node = next((child for child in node.children if child.tag == tag), None) if node else None
        return node

    def words(self, *tags: str) -> str:
        """The text of the first element at the end of this path, without white space around it."""
        node = self.first(*tags)
        return node.text.strip() if node else ""


def read_elements(text: str, root: str, wanted: str, unread: frozenset[str]) -> Iterator[Node | UnreadableError]:
    """The ``wanted`` elements directly under ``root``; the text inside ``unread`` ones is skipped.

    Behind a mistake, reading goes on at the next wanted element. A DOCTYPE, another root and elements that are
    nested too deep end it.
    """
    data = text.lstrip().encode()
    at, line = 0, 1 + text[: len(text) - len(text.lstrip())].count("\n")
    opening = b""
    next_wanted = re.compile(rf"<{wanted}\b".encode())
    for _ in range(_MOST_ERRORS):
        tree = _Tree(root, wanted, unread, line)
        error = yield from tree.read(data, at, opening)
        if error is None:
            return
        yield error
        found = next_wanted.search(data, max(at + 1, at + tree.reached - len(opening)))
        if tree.is_hopeless or found is None:
            return
        line += data.count(b"\n", at, found.start())
        at, opening = found.start(), f"<{root}>".encode()


class _Tree:
    """One pass of expat over the rest of a file."""

    def __init__(self, root: str, wanted: str, unread: frozenset[str], line: int) -> None:
        self._root = root
        self._wanted = wanted
        self._unread = unread
        self._first_line = line
        self._open: list[Node] = []
        self._skipping = 0
        self._done: list[Node] = []
        self.is_hopeless = False
        self.reached = 0
        """How many bytes were read when a mistake was found."""
        # The text was decoded before: what its first line says of its encoding is no longer so.
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        parser.StartDoctypeDeclHandler = self._refuse_doctype

    def read(self, data: bytes, at: int, opening: bytes) -> Generator[Node, None, UnreadableError | None]:
        """The elements that are wanted; in the end, what went wrong or None."""
        try:
            self._parser.Parse(opening, False)
            for start in range(at, len(data), _CHUNK):
                self._parser.Parse(data[start : start + _CHUNK], False)
                yield from self._done
                self._done.clear()
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            yield from self._done
            self.reached = max(self._parser.ErrorByteIndex, 0)
            return UnreadableError("syntax", self._in_plain_words(error), error.lineno + self._first_line - 1)
        except UnreadableError as error:
            yield from self._done
            self.is_hopeless = True
            return error
        yield from self._done
        return None

    def _line(self) -> int:
        return self._parser.CurrentLineNumber + self._first_line - 1

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._open and tag != self._root:
            raise UnreadableError(
                "not-read",
                f"This is XML, but no quiz of Moodle: it begins with <{tag[:40]}>, not <{self._root}>.",
                self._line(),
            )
        if len(self._open) >= _DEEPEST:
            raise UnreadableError(
                "too-deep",
                f"Elements are nested more than {_DEEPEST} deep here; nothing from here on is read.",
                self._line(),
            )
        self._skipping += tag in self._unread
        self._open.append(Node(tag, attributes, self._line()))

    def _end(self, tag: str) -> None:
        node = self._open.pop()
        self._skipping -= tag in self._unread
        if len(self._open) == 1 and tag == self._wanted:
            self._done.append(node)
        elif len(self._open) > 1:
            self._open[-1].children.append(node)

    def _say(self, text: str) -> None:
        if self._open and not self._skipping:
            self._open[-1].texts.append(text)

    def _refuse_doctype(self, *_: object) -> None:
        message = "The file has a DOCTYPE, by which XML can reach other files or grow without end; take it out."
        raise UnreadableError("hostile", message, self._line())

    def _in_plain_words(self, error: expat.ExpatError) -> str:
        inside = "inside this question" if len(self._open) > 1 else "here"
        match error.code:
            case 3 | 20:
                return "The file ends before its last question does; export it again."
            case 7:
                return (
                    f"A tag {inside} is closed that was not open, or in the wrong order; mend it or export again."
                )
            case 11:
                return f"A name such as &nbsp; {inside} means nothing in XML; put the text into <![CDATA[ … ]]>."
            case _:
                return f"The XML {inside} is broken ({expat.ErrorString(error.code)}); mend it or export it again."
