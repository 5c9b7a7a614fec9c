"""The small part of Markdown that items may use: a text as inline nodes, and nodes as plain text again.

Emphasis, strong emphasis, code, sub- and superscript, line breaks and pictures; nothing else means anything, HTML
least of all. A text that is not said to be Markdown is never read as such.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


class Markup(StrEnum):
    """How texts are to be read."""

    PLAIN = "plain"
    """Every character means itself."""
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Words:
    """Text, and how it is set off."""

    text: str
    strong: bool = False
    emphasis: bool = False
    lowered: bool = False
    raised: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The end of a line."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture by its name, and what it shows in words."""

    name: str
    alt: str


Node = Words | LineBreak | Image
Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Stranger:
    """Something that looks like markup and is none that items may use: how it begins, and how to mend it."""

    text: str
    advice: str


_FLAGS = tuple(field.name for field in fields(Words))[1:]
_FLAG_OF = {"strong": "strong", "em": "emphasis", "sub": "lowered", "sup": "raised"}

_SHIFTED = {
    "~": ("sub", re.compile(r"~(?:[^~ \t\n\\]|\\[^ \t\n])++~")),
    "^": ("sup", re.compile(r"\^(?:[^\^ \t\n\\]|\\[^ \t\n])++\^")),
}
_IMAGE = re.compile(r"!\[((?:[^\[\]\\]|\\.)*+)\]\(([^\s()<>\[\]\\]++)\)", re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MEANT = re.compile(r"[\\`*~^\[<&]|!(?=\[)")
_STRANGERS = (
    (re.compile(r"!\["), "a picture is written ![what it shows](name.png), its name without spaces"),
    (re.compile(r"(?<!!)\[[^\[\]]*+\]\([^\s()]*+"), "items have no links: write the words, or \\[ for a bracket"),
    (
        re.compile(r"</?[A-Za-z][A-Za-z0-9-]*+(?:\s[^<>]*+)?/?>"),
        "items have no HTML: write *so*, H~2~O or x^2^, or \\< for the sign itself",
    ),
    (
        re.compile(r"&(?:[A-Za-z]{2,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"),
        "write the character itself, or \\& for an ampersand",
    ),
)
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


@lru_cache(maxsize=4_096)
def parse(text: str, markup: Markup = Markup.MARKDOWN) -> Nodes:
    """The text as nodes, neighbours set off in one way joined; plain text is one node, whatever stands in it.

    A mark that nothing closes stays as it is written.
    """
    return (Words(text),) if markup is Markup.PLAIN else _read(text)[0]


def find_strangers(text: str) -> tuple[Stranger, ...]:
    """What looks like markup in a Markdown text and is none that items may use; nothing in code or escaped."""
    return _read(text)[1]


def image_names(texts: Iterable[str], markup: Markup = Markup.MARKDOWN) -> tuple[str, ...]:
    """The names of the pictures in the texts, each once, in the order in which they come."""
    nodes = (node for text in texts for node in parse(text, markup))
    return tuple(dict.fromkeys(node.name for node in nodes if isinstance(node, Image)))


def typed(nodes: Iterable[Node]) -> str:
    """The nodes in the characters of a keyboard, for programs that compare words: "H2O", "10^3", "x^(n+1)"."""
    return "".join(_plain(nodes, _with_caret, str))


def legible(nodes: Iterable[Node]) -> str:
    """The nodes in plain text for a reader's eyes: "H₂O", "10³", "x^k"; a picture as its words in brackets."""
    return "".join(_plain(nodes, _small_and_high, _small_and_low, "({})"))


def escaped(text: str) -> str:
    """Markdown that says just this text."""
    return _MEANT.sub(r"\\\g<0>", text)


def joined(separator: str, texts: Iterable[str], markup: Markup) -> str:
    """The texts as one, in which no mark of one text closes a mark of another."""
    parts = tuple(texts)
    whole = separator.join(parts)
    if markup is Markup.PLAIN:
        return whole
    apart = (node for index, part in enumerate(parts) for node in (*_between(separator, index), *parse(part)))
    if parse(whole) == _tidy(apart):
        return whole
    return separator.join(escaped(typed(parse(part))) for part in parts)


def split_at(nodes: Nodes, mark: str) -> tuple[Nodes, Nodes] | None:
    """The nodes before and after the first place where the mark stands; None where it does not."""
    for index, node in enumerate(nodes):
        if isinstance(node, Words) and mark in node.text:
            before, _, after = node.text.partition(mark)
            return (
                _tidy((*nodes[:index], replace(node, text=before))),
                _tidy((replace(node, text=after), *nodes[index + 1 :])),
            )
    return None


def _between(separator: str, index: int) -> Nodes:
    return (Words(separator),) if index else ()


def _plain(
    nodes: Iterable[Node], high: Callable[[str], str], low: Callable[[str], str], image: str = "{}"
) -> Iterator[str]:
    """The nodes as pieces of text; ``high`` and ``low`` write what is raised and lowered, each as a whole."""
    for (lowered, raised), group in groupby(nodes, _shift_of):
        text = "".join(_spelt(node, image) for node in group)
        yield high(text) if raised else low(text) if lowered else text


def _shift_of(node: Node) -> tuple[bool, bool]:
    return (node.lowered, node.raised) if isinstance(node, Words) else (False, False)


def _spelt(node: Node, image: str) -> str:
    match node:
        case Words(text=text):
            return text
        case LineBreak():
            return "\n"
        case Image(alt=alt):
            return image.format(alt)
        case unknown:
            assert_never(unknown)


def _with_caret(text: str) -> str:
    if len(text) > 1 and text.isalpha():  # the end of an ordinal, as in 19th
        return text
    return f"^{text}" if text.isalnum() else f"^({text})"


def _small_and_high(text: str) -> str:
    return text.translate(_RAISED) if all(ord(sign) in _RAISED for sign in text) else _with_caret(text)


def _small_and_low(text: str) -> str:
    return text.translate(_LOWERED) if all(ord(sign) in _LOWERED for sign in text) else text


def _tidy(nodes: Iterable[Node]) -> Nodes:
    """The nodes without empty words, neighbours that are set off in one way made one."""
    tidy: list[Node] = []
    for node in nodes:
        last = tidy[-1] if tidy else None
        if isinstance(node, Words) and isinstance(last, Words) and replace(last, text=node.text) == node:
            tidy[-1] = replace(node, text=last.text + node.text)
        elif not isinstance(node, Words) or node.text:
            tidy.append(node)
    return tuple(tidy)


def _read(text: str) -> tuple[Nodes, tuple[Stranger, ...]]:
    engine = _engine()
    tokens: list[Token] = []
    strangers: list[Stranger] = []
    engine.inline.parse(text, engine, {"strangers": strangers}, tokens)
    return _tidy(_nodes(tokens)), tuple(strangers)


def _nodes(tokens: Iterable["Token"]) -> Iterator[Node]:
    depth = dict.fromkeys(_FLAGS, 0)
    for token in tokens:
        match token.type:
            case "text" | "text_special" | "code_inline":
                flags = {flag: bool(count) for flag, count in depth.items()}
                yield Words(token.content, **flags | {"code": token.type == "code_inline"})
            case "softbreak" | "hardbreak":
                yield LineBreak()
            case "image":
                yield Image(str(token.attrs["src"]), token.content)
            case _:
                depth[_FLAG_OF[token.tag]] += token.nesting


@cache
def _engine() -> "MarkdownIt":
    """The parser with the few rules that items may use; loaded when the first Markdown is read."""
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from markdown_it.rules_inline import emphasis  # noqa: PLC0415

    def emphasise(state: "StateInline", silent: bool) -> bool:
        # Underscores are blanks.
        return state.src[state.pos] == "*" and emphasis.tokenize(state, silent)

    engine = MarkdownIt("zero").enable(["newline", "escape", "backticks", "balance_pairs", "emphasis"])
    engine.inline.ruler.at("emphasis", emphasise)
    for rule in (_shift, _image, _stranger):
        engine.inline.ruler.push(rule.__name__, rule)
    return engine


def _shift(state: "StateInline", silent: bool) -> bool:  # noqa: ARG001 - the parser's signature
    tag, closed = _SHIFTED.get(state.src[state.pos], ("", None))
    found = closed.match(state.src, state.pos, state.posMax) if closed else None
    if found is None:
        return False
    end = state.posMax
    state.push(f"{tag}_open", tag, 1)
    state.pos, state.posMax = found.start() + 1, found.end() - 1
    state.md.inline.tokenize(state)
    state.push(f"{tag}_close", tag, -1)
    state.pos, state.posMax = found.end(), end
    return True


def _image(state: "StateInline", silent: bool) -> bool:  # noqa: ARG001 - the parser's signature
    found = _IMAGE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    token = state.push("image", "img", 0)
    token.content = " ".join(_ESCAPE.sub(r"\1", found[1]).split())
    token.attrs = {"src": found[2]}
    state.pos = found.end()
    return True


def _stranger(state: "StateInline", silent: bool) -> bool:  # noqa: ARG001 - the parser's signature
    for pattern, advice in _STRANGERS:
        found = pattern.match(state.src, state.pos, state.posMax)
        if found is not None:
            state.env["strangers"].append(Stranger(found[0][:40], advice))
            break
    # The sign itself is left to the parser, as any other.
    return False
