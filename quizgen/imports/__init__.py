"""Questions that teachers have already: one file per format, found by its name; each turns text into questions.

The text is hostile, and its questions are the teacher's own: what cannot be read is named by line and left out,
and what comes in has no evidence.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from quizgen.imports._decoding import decode
from quizgen.imports._foreign import ForeignFile
from quizgen.imports._intake import Loss, Question, UnreadableError, does_not_fit, finding, remark
from quizgen.imports._topics import name_topics, slug_of
from quizgen.model.finding import Finding, Place, Severity
from quizgen.model.item import IMPORTED, Item, Origin, Source, Status
from quizgen.registry import Registry

__all__ = ["IMPORTERS", "ForeignFile", "Imported", "Importer", "bank_name", "import_items", "known_suffixes"]

MOST_ITEMS = 5_000
"""More than a bank can hold."""
MOST_UNREAD = 500
"""Of one file: nobody mends more of them one by one."""


@dataclass(frozen=True)
class Importer:
    """A format: how its files are known, and how their questions are read."""

    suffixes: tuple[str, ...]
    """What its files' names end in, most usual first."""
    summary: str
    recognises: Callable[[str], bool]
    """Whether a text looks like the format; for names that tell nothing."""
    read: Callable[[str], Iterable[Question | Finding]]
    """The questions of a text in its order, and what is wrong with it; it never raises an error.

    The text is free of control characters. A finding says its line and not its file.
    """


IMPORTERS = Registry("quizgen.imports", constant="IMPORTER", of=Importer)


@dataclass(frozen=True)
class Imported:
    """The items of some files, and everything that did not come in."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...]
    """In the order of the files and their lines; those about an item that came in bear its id."""

    @property
    def left_out(self) -> int:
        """How many questions could not be read."""
        return sum(found.severity is Severity.ERROR for found in self.findings)


def import_items(files: Sequence[ForeignFile], bank: str, *, drafts: bool, format_name: str | None) -> Imported:
    """The items of the files, to stand in this bank.

    They are accepted, as they are the teacher's own, but for those that have lost what a student would read; with
    ``drafts`` all are drafts. ``format_name`` names an importer; without it, each file's name and content tell.
    """
    findings: list[Finding] = []
    found: list[tuple[ForeignFile, Question]] = []
    for file in files:
        for entry in _read(file, format_name):
            if isinstance(entry, Question):
                found.append((file, entry))
            else:
                findings.append(_placed(entry, file))
    topics = name_topics(_category(*pair) for pair in found)
    items: dict[str, Item] = {}
    secrets = {file.path: file.secret for file in files}
    for file, question in found[:MOST_ITEMS]:
        item = _item(question, file, bank, topics[_category(file, question)], drafts=drafts)
        if isinstance(item, Finding):
            findings.append(_placed(item, file))
        elif item.id in items:
            message = f"The same question stands in {items[item.id].source.origin}; it comes in once."
            findings.append(_placed(remark("twice", message, question.line), file))
        else:
            # Until here the id follows from the question alone: the same one in another file is known again.
            items[item.id] = item = _with_variant(item, secrets[file.path])
            findings += (_loss(loss, item.id, question.line, file) for loss in question.losses)
    if len(found) > MOST_ITEMS:
        file, question = found[MOST_ITEMS]
        message = f"A bank holds {MOST_ITEMS:,} items; import from here on into another bank."
        findings.append(_placed(finding(UnreadableError("too-many", message), question.line), file))
    places = {file.path: place for place, file in enumerate(files)}
    findings.sort(key=lambda each: (places.get(each.where.file or "", 0), each.where.line or 0))
    return Imported(tuple(items.values()), tuple(findings))


def bank_name(file: ForeignFile) -> str:
    """What a bank of the file's questions may be called: "unit-3-energy" for ``Unit 3_Energy.gift``."""
    return slug_of(file.title) or "questions"


def known_suffixes() -> frozenset[str]:
    """What the names of files end in that can be imported."""
    return frozenset(suffix for importer in IMPORTERS.values() for suffix in importer.suffixes)


def _read(file: ForeignFile, format_name: str | None) -> Iterator[Question | Finding]:
    """The questions of a file and what is wrong with it: one finding at least where it has no question."""
    try:
        decoded = decode(file.content)
        importer = _importer(file, decoded.text, format_name)
    except UnreadableError as error:
        yield finding(error, 1)
        return
    yield from (remark("encoding", message, line, Severity.WARNING) for message, line in decoded.remarks)
    unread, there_is_a_question = 0, False
    for entry in importer.read(decoded.text):
        yield entry
        if isinstance(entry, Question):
            there_is_a_question = True
        if isinstance(entry, Question) or entry.severity is not Severity.ERROR:
            continue
        unread += 1
        if unread == MOST_UNREAD:
            message = (
                f"{MOST_UNREAD:,} questions could not be read; nothing from here on is. Is this the right format?"
            )
            yield finding(UnreadableError("too-many", message), entry.where.line or 1)
            return
    if not there_is_a_question and not unread:
        yield finding(UnreadableError("not-read", "There is no question in the file."), 1)


def _importer(file: ForeignFile, text: str, format_name: str | None) -> Importer:
    """The format that was asked for, that the file's name and content tell, or that either of them tells."""
    if format_name is not None:
        return IMPORTERS[format_name]
    if not text.strip():
        raise UnreadableError("not-read", "The file is empty.")
    suffix = f".{file.name.rpartition('.')[2].lower()}"
    by_name = [importer for importer in IMPORTERS.values() if suffix in importer.suffixes]
    for importer in (*by_name, *IMPORTERS.values()):
        if importer.recognises(text):
            return importer
    if by_name:
        return by_name[0]
    known = ", ".join(IMPORTERS)
    message = f"The file is of no format that can be read here; if it is, say which with --format: {known}."
    raise UnreadableError("not-read", message)


def _category(file: ForeignFile, question: Question) -> str:
    return question.category or file.title


def _item(question: Question, file: ForeignFile, bank: str, topic: str, *, drafts: bool) -> Item | Finding:
    is_changed = any(loss.is_grave for loss in question.losses)
    try:
        return Item(
            id="0",
            stem=question.stem,
            interaction=question.interaction,
            rationale=question.rationale,
            source=Source(article=bank, question=IMPORTED, origin=Origin(file=file.name, line=question.line)),
            topic=topic,
            difficulty=question.difficulty,
            bloom=question.bloom,
            status=Status.DRAFT if drafts or is_changed else Status.ACCEPTED,
        ).under_its_id()
    except ValidationError as error:
        return finding(does_not_fit(error), question.line)


def _with_variant(item: Item, variant: str) -> Item:
    source = item.source.model_copy(update={"variant": variant})
    return item.model_copy(update={"source": source}).under_its_id()


def _loss(loss: Loss, item: str, line: int, file: ForeignFile) -> Finding:
    where = Place(file=file.path, line=line, item=item)
    return Finding(rule="loss", severity=loss.severity, message=loss.message, where=where)


def _placed(found: Finding, file: ForeignFile) -> Finding:
    return found.model_copy(update={"where": found.where.model_copy(update={"file": file.path})})
