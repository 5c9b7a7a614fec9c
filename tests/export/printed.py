"""Papers and keys as a stranger reads them: from the words of the HTML pages alone, without our nouns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLANK = "____"
_VOID = {"meta", "input", "br", "link"}


@dataclass
class _Element:
    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    parts: list["_Element | str"] = field(default_factory=list)

    def all(self, name: str) -> Iterator["_Element"]:
        """The elements inside that are of this tag, or with a dot before it of this class, in order."""
        for part in self.parts:
            if isinstance(part, _Element):
                classes = (part.attributes.get("class") or "").split()
                if name[1:] in classes if name.startswith(".") else name == part.tag:
                    yield part
                yield from part.all(name)

    def words(self) -> str:
        """The text inside, on one line; where words are to be written there is a blank."""
        return " ".join(self._text().split())

    def _text(self) -> str:
        if self.tag == "input" and self.attributes.get("class") == "rule":
            return BLANK
        return "".join(part if isinstance(part, str) else part._text() for part in self.parts)

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(element.words() for element in self.all(name))


class _Tree(HTMLParser):
    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [_Element("page")]
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Element(tag, dict(attrs))
        self.open[-1].parts.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


@dataclass(frozen=True)
class Question:
    """A question as it is printed; what it does not have is empty."""

    number: int
    kind: str
    """choice, multiple-response, true-false, entry, ordering, matching or sentences."""
    stem: str
    points: int
    letters: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    """Options, or the targets of a matching, as they are lettered."""
    entries: tuple[str, ...] = ()
    """Entries to order, or the premises of a matching."""
    boxes: tuple[str, ...] = ()
    """What can be written into the box before an entry."""
    unit: str = ""
    """What stands behind the place for a number."""

    @property
    def text(self) -> str:
        """All words of the question."""
        return "\n".join((self.stem, *self.entries, *(self.options if self.kind != "true-false" else ())))


@dataclass(frozen=True)
class Paper:
    """A student's page."""

    title: str
    subtitle: str
    """Subject, form, code and minutes."""
    points: int
    passage: tuple[str, ...]
    """Its paragraphs in order, without their numbers."""
    questions: tuple[Question, ...]

    @property
    def code(self) -> str:
        """The form's code."""
        return form_code(self.subtitle)


@dataclass(frozen=True)
class Answer:
    """How a key marks a question."""

    number: int
    mark: str
    """What stands in the strip at the top."""
    words: str
    """The whole line of the answer, without number and points."""
    stem: str
    points: int
    parts: tuple[str, ...]
    quotes: tuple[tuple[str, int], ...]
    """Words of the article with the number of their paragraph."""
    rationale: str

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the mark."""
        return tuple(self.mark.split())


@dataclass(frozen=True)
class Key:
    """A teacher's page."""

    subtitle: str
    """Title, form, code and points."""
    points: int
    answers: tuple[Answer, ...]

    @property
    def code(self) -> str:
        """The form's code."""
        return form_code(self.subtitle)


def form_code(text: str) -> str:
    """The form code in a line of text; empty when there is none."""
    found = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", text)
    return found.group() if found else ""


def read_paper(page: bytes) -> Paper:
    """What a student's page says."""
    tree = _Tree(page).open[0]
    return Paper(
        title=next(tree.all("h1")).words(),
        subtitle=next(tree.all(".subtitle")).words(),
        points=_number(next(tree.all(".out-of")).words()),
        passage=tuple(re.sub(r"^\d+ ", "", text) for text in tree.texts(".paragraph")),
        questions=tuple(map(_question, tree.all(".item"))),
    )


def read_key(page: bytes) -> Key:
    """What a teacher's page says."""
    tree = _Tree(page).open[0]
    subtitle = next(tree.all(".subtitle")).words()
    marks = [re.sub(r"^\d+ ", "", text) for text in next(tree.all(".strip")).texts("li")]
    items = list(tree.all(".item"))
    assert len(marks) == len(items)
    return Key(
        subtitle=subtitle,
        points=_number(subtitle.rsplit("·", 1)[1]),
        answers=tuple(_answer(item, mark) for item, mark in zip(items, marks, strict=True)),
    )


def _question(item: _Element) -> Question:
    boxes = [next(box.all("select")).texts("option")[1:] for box in item.all(".boxed")]
    assert len(set(boxes)) <= 1
    return Question(
        number=_number(next(item.all(".margin")).words()),
        kind=_kind(item),
        stem=next(item.all(".words")).words(),
        points=_number(next(item.all(".points")).words()),
        letters=item.texts(".letter") or item.texts(".target-letter"),
        options=tuple(
            next(option.all("bdi")).words()
            for name in (".option", ".targets")
            for element in item.all(name)
            for option in (element.all("li") if name == ".targets" else (element,))
        ),
        entries=tuple(next(box.all("bdi")).words() for box in item.all(".boxed")),
        boxes=boxes[0] if boxes else (),
        unit=" ".join(item.texts(".unit")),
    )


def _kind(item: _Element) -> str:
    found = {
        name
        for name, sign in (
            ("true-false", ".in-a-row"),
            ("matching", ".matching"),
            ("sentences", "textarea"),
            ("entry", ".rule"),
        )
        if any(item.all(sign))
    }
    if not found:
        types = {box.attributes.get("type") for box in item.all("input")}
        found = {{"radio": "choice", "checkbox": "multiple-response"}.get(kind or "", "") for kind in types}
        found = found or {"ordering"}
    (kind,) = found
    return kind


def _answer(item: _Element, mark: str) -> Answer:
    line = next(item.all(".answer"))
    number, points = next(line.all(".margin")).words(), next(line.all(".points")).words()
    return Answer(
        number=_number(number),
        mark=mark,
        words=line.words().removeprefix(number).removesuffix(points).strip(),
        stem=next(item.all(".asked")).words(),
        points=_number(points),
        parts=next((parts.texts("li") for parts in item.all(".parts")), ()),
        quotes=tuple(
            (next(quote.all("bdi")).words(), _number(next(quote.all(".unseen")).words()))
            for quote in item.all("blockquote")
        ),
        rationale=next(item.all(".rationale")).words(),
    )


def _number(text: str) -> int:
    found = re.search(r"\d+", text)
    assert found, text
    return int(found.group())
