"""A strict reader of YAML: every scalar is text, and what could surprise a teacher is refused by line.

It builds straight from the parser's events, so that nothing is expanded, nested or guessed behind its back; that
is also several times as fast as PyYAML's own loaders.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from quizgen.bank._reading import MAX_FINDINGS, Reading, control_character, shortened

MAX_DEPTH = 20
MAX_ENTRIES = 20_000
"""Of one list or record."""
MAX_IN_ALL = 600_000
"""Five times as many as a bank of 2,000 items has."""
_TOO_DEEP = f"Lists and records are nested more than {MAX_DEPTH} deep here."

if TYPE_CHECKING:
    from yaml import CollectionStartEvent, DocumentStartEvent, Event, MarkedYAMLError, NodeEvent, ScalarEvent

Path = tuple[str | int, ...]
Value: TypeAlias = "dict[str, Value] | list[Value] | str | bool | None"
"""What stands in a file; None where nothing is written."""

Refuse = Callable[[str, str, int], None]

_NULLS = frozenset({"", "null"})
_FLAGS = {"true": True, "false": False}
_ESCAPED_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class Document:
    """What a file says, and on which lines."""

    data: Value
    reading: Reading
    _text: str
    _first_line: int

    def line(self, path: Path) -> int:
        """The line of the field or entry at ``path``, or of the nearest thing around it."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, self._first_line)

    @cached_property
    def _lines(self) -> dict[Path, int]:
        # A second pass, only ever made when something is wrong: noting lines would slow down every good file.
        lines: dict[Path, int] = {}
        _Builder(self._text, frozenset(), lambda *_: None, lines).build()
        return {path: line + self._first_line for path, line in lines.items()}


def read_yaml(
    text: str, reading: Reading, *, flags: frozenset[str] = frozenset(), first_line: int = 1
) -> Document | None:
    """The document in ``text``; None when it cannot be told what the file says.

    ``flags`` names the fields that are true or false; ``first_line`` is the line of the file that the text starts
    on. Problems that leave the rest readable are noted in ``reading`` and do not end it.
    """
    import yaml  # noqa: PLC0415 - slow to import, and most commands read no bank

    refused = 0

    def refuse(rule: str, message: str, line: int) -> None:
        nonlocal refused
        refused += 1
        reading.refuse(rule, message, line + first_line)
        if refused >= MAX_FINDINGS:
            raise _UnreadableError

    try:
        return Document(_Builder(text, flags, refuse).build(), reading, text, first_line)
    except _UnreadableError:
        return None
    except yaml.MarkedYAMLError as error:
        message, line = _in_plain_words(error)
        rule = "too-deep" if message is _TOO_DEEP else "yaml-syntax"
        reading.refuse(rule, message, line + first_line)
        return None
    except yaml.YAMLError:
        reading.refuse("yaml-syntax", "The file holds characters that YAML does not allow.", first_line)
        return None


class _UnreadableError(Exception):
    pass


class _Builder:
    """The tree of one document; a list of open containers stands in for recursion, which a bomb would exhaust."""

    def __init__(
        self, text: str, flags: frozenset[str], refuse: Refuse, lines: dict[Path, int] | None = None
    ) -> None:
        import yaml  # noqa: PLC0415 - as above

        self._yaml = yaml
        # libyaml is missing on some platforms; the loader in Python reads the same, some twenty times slower.
        self._next: Callable[[], Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text).get_event
        self._flags = flags
        self._refuse = refuse
        self._lines = lines
        self._open: list[Any] = []
        self._keys: list[str | None] = []

    def build(self) -> Value:  # noqa: PLR0912, PLR0915 - one loop, because a call for each event is dear
        """The document's tree; None for an empty file."""
        yaml = self._yaml
        scalar, mapping_start, sequence_start = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        mapping_end, sequence_end, stream_end = yaml.MappingEndEvent, yaml.SequenceEndEvent, yaml.StreamEndEvent
        next_event, flags, lines, opened, keys = self._next, self._flags, self._lines, self._open, self._keys
        root: list[Any] = []
        container: Any = root
        key: str | None = None
        in_all = 0
        while True:
            event = next_event()
            kind = type(event)
            if kind is scalar:
                value = event.value
                if event.tag is not None or event.anchor is not None or event.style == '"':
                    self._check_scalar(event)
                if type(container) is dict:
                    if key is None:
                        key = value
                        self._check_key(event, container)
                        if lines is not None:
                            lines[self._path(key)] = event.start_mark.line
                        continue
                    if value in _NULLS and event.implicit[0]:
                        value = None
                    elif key in flags:
                        value = self._flag(key, event)
                    container[key] = value
                    key = None
                    continue
                if value in _NULLS and event.implicit[0]:
                    value = None
                container.append(value)
                if lines is not None and container is not root:
                    lines[self._path(len(container) - 1)] = event.start_mark.line
            elif kind is mapping_start or kind is sequence_start:
                self._check_start(event, is_name=type(container) is dict and key is None)
                child: Any = {} if kind is mapping_start else []
                if type(container) is dict:
                    container[key] = child
                else:
                    container.append(child)
                    if lines is not None and container is not root:
                        lines[self._path(len(container) - 1)] = event.start_mark.line
                opened.append(container)
                keys.append(key)
                container, key = child, None
            elif kind is mapping_end or kind is sequence_end:
                in_all += len(container)
                if len(container) > MAX_ENTRIES or in_all > MAX_IN_ALL:
                    self._stop("too-many", "There are more entries here than a bank can have; split it.", event)
                container, key = opened.pop(), None
                keys.pop()
            elif kind is stream_end:
                return root[0] if root else None
            elif kind is yaml.AliasEvent:
                self._refuse_alias(event)
                if type(container) is not dict:
                    container.append(None)
                elif key is None:
                    key = f"*{event.anchor}"
                else:
                    container[key], key = None, None
            elif kind is yaml.DocumentStartEvent:
                self._check_document(event, is_first=not root)

    def _path(self, last: str | int) -> Path:
        outer = zip(self._open[1:], self._keys[1:], strict=True)
        return (*(key if key is not None else len(container) - 1 for container, key in outer), last)

    def _stop(self, rule: str, message: str, event: "Event") -> None:
        self._refuse(rule, message, _line_of(event))
        raise _UnreadableError

    def _check_document(self, event: "DocumentStartEvent", *, is_first: bool) -> None:
        if not is_first:
            self._stop("many-documents", "A second document starts here; take out the line '---'.", event)
        if event.version is not None or event.tags:
            self._refuse("yaml-feature", "A line that starts with % has no place here.", _line_of(event))

    def _check_start(self, event: "CollectionStartEvent", *, is_name: bool) -> None:
        if is_name:
            self._stop("yaml-feature", "A field's name is a plain word, not a list or a record.", event)
        if len(self._open) >= MAX_DEPTH:
            self._stop("too-deep", _TOO_DEEP, event)
        self._check_tag_and_anchor(event)

    def _check_scalar(self, event: "ScalarEvent") -> None:
        self._check_tag_and_anchor(event)
        found = _ESCAPED_CONTROL.search(event.value) if event.style == '"' else None
        if found is not None:
            message = f"{control_character(found.group())} Take it out."
            self._refuse("control-character", message, _line_of(event))

    def _check_tag_and_anchor(self, event: "ScalarEvent | CollectionStartEvent") -> None:
        line = _line_of(event)
        if event.anchor is not None:
            message = f"'&{shortened(event.anchor)}' has a meaning of its own in YAML; put the text in quotes."
            self._refuse("yaml-feature", message, line)
        if event.tag is not None:
            message = (
                f"'{shortened(event.tag)}' is a YAML tag, which a bank has none of; put the text in quotes if it "
                "starts with an exclamation mark."
            )
            self._refuse("yaml-feature", message, line)

    def _refuse_alias(self, event: "NodeEvent") -> None:
        name = shortened(event.anchor or "")
        message = f"'*{name}' has a meaning of its own in YAML; put a text that starts so in quotes."
        self._refuse("yaml-feature", message, _line_of(event))

    def _check_key(self, event: "ScalarEvent", container: dict[str, Value]) -> None:
        if event.value in container:
            message = f"The field '{shortened(event.value)}' is given twice in one record; keep one of them."
            self._refuse("duplicate-field", message, _line_of(event))

    def _flag(self, key: str, event: "ScalarEvent") -> bool:
        if event.value not in _FLAGS:
            message = f"'{key}' is true or false, not '{shortened(event.value)}'."
            self._refuse("wrong-value", message, _line_of(event))
        return _FLAGS.get(event.value, False)


def _line_of(event: "Event") -> int:
    return event.start_mark.line if event.start_mark is not None else 0


_PLAIN_WORDS = (
    # libyaml since 0.2.6 has a limit of its own, which its look-ahead can reach before the builder reaches ours.
    ("exceeded maximum nesting depth", _TOO_DEEP),
    (
        "mapping values are not allowed",
        "A colon and a space inside a text start a new field; put the text in quotes.",
    ),
    ("found unexpected end of stream", "A quotation mark opens here and is never closed."),
    ("unexpected document indicator", "A quotation mark opens here and is never closed."),
    ("unknown escape character", "A backslash in double quotes has a meaning of its own; use single quotes."),
    ("could not find expected ':'", "A field needs a colon after its name; text over several lines is indented."),
    ("',' or '", "A list or record in brackets is not closed, or lacks a comma."),
)


def _in_plain_words(error: "MarkedYAMLError") -> tuple[str, int]:
    """What is wrong with the syntax, and on which line, from 0."""
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    if "quoted scalar" in context and error.context_mark is not None:
        mark = error.context_mark
    line = mark.line if mark is not None else 0
    for jargon, message in _PLAIN_WORDS:
        if jargon in problem:
            return message, line
    if "cannot start any token" in problem:
        return "A tab, or one of @ ` %, cannot start a text; indent with spaces, and put the text in quotes.", line
    if "while scanning a" in context and ("tag" in context or "anchor" in context or "alias" in context):
        return "A text that starts with one of ! & * has a meaning of its own; put it in quotes.", line
    if "directive" in context:
        return "A line that starts with % has no place here.", line
    return "The lines around here do not fit together; compare indents, dashes, colons and quotation marks.", line
