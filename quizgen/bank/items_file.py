"""``items.yaml``: the items, with what people decided about them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationError

from quizgen.bank._fields import flags_of
from quizgen.bank._markdown import read_pictures
from quizgen.bank._pictures import Shelf
from quizgen.bank._quotes import Quote, find_quote
from quizgen.bank._reading import Reading, read_text
from quizgen.bank._records import Record, nearest, read_list
from quizgen.bank._yaml import read_yaml
from quizgen.bank.record import ItemRecord, Override
from quizgen.facts import FACT_KINDS
from quizgen.markup import Markup
from quizgen.model.article import Article, Evidence, Span
from quizgen.model.base import Noun, Slug, Text
from quizgen.model.interaction import BLANK, Interaction
from quizgen.model.item import (
    BY_HAND,
    IMPORTED,
    Bloom,
    Difficulty,
    Item,
    Origin,
    Silence,
    Source,
    Status,
    item_id,
)

REBUILD = "run `quizgen bank build`"


class EntrySource(Noun):
    """Where an item comes from; the article and the kind of fact follow from the bank."""

    question: Slug
    """The question kind that wrote it; ``by-hand`` for an item of a person's, ``imported`` for one from a file."""
    facts: tuple[Slug, ...] = ()
    """Ids of the facts that it asks about; the first is the one it was written from. Imported items need none."""
    variant: Slug = "1"
    """Tells apart items of the same question kind about the same facts."""
    evidence: tuple[Quote, ...] = ()
    """The article's words that prove the answer. Imported items may have none."""
    origin: Origin | None = None
    """Where an imported item stood before: its file and line."""


class Entry(Noun):
    """One item of the file."""

    id: Slug | None = None
    """The hash of the derived content; items written by hand or imported go without."""
    status: Status = Status.DRAFT
    stem: Text
    interaction: Interaction
    rationale: Annotated[str, StringConstraints(max_length=10_000, strip_whitespace=True)] = ""
    """Why the key is right; only imported items may go without."""
    topic: Slug
    difficulty: Difficulty = Difficulty.MEDIUM
    bloom: Bloom = Bloom.REMEMBER
    markup: Markup = Markup.PLAIN
    """`markdown` when the texts of an item of your own are Markdown, of which a small part is understood."""
    source: EntrySource
    override: Override | None = None
    """Your own wording, which takes the place of the derived one and survives every rebuild."""
    silenced: dict[Slug, Text] = Field(default_factory=dict)
    """Rules of `quizgen check` that do not count for this item, each with your reason."""
    note: Text | None = None
    """Anything worth remembering; it is printed nowhere."""


@dataclass(frozen=True)
class Known:
    """What items are held against; a part is None when its file cannot be read, and then not asked."""

    bank: str
    article: Article | None
    fact_kinds: Mapping[str, str] | None
    topics: frozenset[str] | None
    pictures: Shelf
    stale_is_fine: bool = False
    """Derived items may lack their facts and their evidence: they are about to be derived again."""


def read_items(path: Path, known: Known, reading: Reading) -> tuple[ItemRecord, ...]:
    """The records of a bank; those with something wrong are noted and left out."""
    text = read_text(path, reading, f"to write the items from the facts, {REBUILD}.")
    document = None if text is None else read_yaml(text, reading, flags=flags_of(Entry))
    if document is None:
        return ()
    entries = read_list(document, "items", others=("article",)) or []
    # A bank keeps its items under another folder name: their ids were made with the name that stands in the file.
    desk = _Desk(known, Record(document, document.data).text("article") or known.bank)
    records = []
    for entry in entries:
        if reading.is_hopeless:
            break
        record = desk.read(entry)
        if record is not None:
            records.append(record)
    return tuple(records)


class _Desk:
    """Where the entries of one file are looked at, one after the other."""

    def __init__(self, known: Known, article: str) -> None:
        self._known = known
        self._article = article
        self._seen: dict[str, Record] = {}
        self._quotes: dict[tuple[str, int | None], Evidence | str] = {}

    def read(self, record: Record) -> ItemRecord | None:
        """The item as the bank keeps it, or None when something is wrong with it."""
        entry = record.read(Entry)
        if entry is None:
            return None
        is_whole = self._check_proof(entry, record)
        is_derived = _is_derived(entry)
        facts_are_known = (is_derived and self._known.stale_is_fine) or self._check_facts(entry, record)
        topics_are_known = self._check_topics(entry, record)
        evidence = self._evidence(entry, record)
        if evidence is None or not is_whole or not facts_are_known or not topics_are_known:
            return None
        try:
            derived = self._item(entry, evidence)
            keep = self._derived if is_derived else self._as_written
            kept = keep(entry, derived, record)
            kept = None if kept is None else self._in_markup(kept, record)
            return None if kept is None or self._is_there_twice(kept, record) else kept
        except ValidationError as error:
            record.explain(error, Item)
            return None

    def _item(self, entry: Entry, evidence: tuple[Evidence, ...]) -> Item:
        source = entry.source
        return Item(
            id=entry.id or "0",
            stem=entry.stem,
            interaction=entry.interaction,
            rationale=entry.rationale,
            source=Source(
                article=self._article,
                question=source.question,
                facts=source.facts,
                fact_kind=(self._known.fact_kinds or {}).get(source.facts[0], "unknown") if source.facts else None,
                variant=source.variant,
                evidence=evidence,
                origin=source.origin,
            ),
            topic=entry.topic,
            difficulty=entry.difficulty,
            bloom=entry.bloom,
            markup=entry.markup,
            status=entry.status,
            silenced=tuple(Silence(rule=rule, reason=reason) for rule, reason in entry.silenced.items()),
        )

    def _as_written(self, entry: Entry, item: Item, record: Record) -> ItemRecord | None:
        if entry.override is not None:
            how = "written by hand" if entry.source.question == BY_HAND else "imported"
            message = f"An item {how} has no override; change its own words."
            record.refuse("wrong-value", message, "override")
            return None
        return ItemRecord(_in_article(item, self._known.bank), note=entry.note, line=record.line())

    def _derived(self, entry: Entry, item: Item, record: Record) -> ItemRecord | None:
        if entry.id is None:
            message = f"'id' is missing; for an item of your own write 'question: {BY_HAND}' under source."
            record.refuse("missing-field", message)
            return None
        if entry.markup is Markup.MARKDOWN:
            message = "An article's words are never Markdown; put your own under 'override:', with its 'markup:'."
            record.refuse("wrong-value", message, "markup")
            return None
        if item_id(item) != entry.id and self._known.fact_kinds is not None:
            if not _was_of_another_kind(item, entry.id):
                message = (
                    "The item is not as it was derived; put your wording under 'override:' and leave the rest as "
                    f"it was. To have the derived wording back, take the item out and {REBUILD}."
                )
                record.refuse("changed-outside-override", message)
                return None
            if not self._known.stale_is_fine:
                record.refuse("stale", f"The fact '{entry.source.facts[0]}' is of another kind now; {REBUILD}.")
                return None
        return ItemRecord(
            _in_article(item, self._known.bank), override=entry.override, note=entry.note, line=record.line()
        )

    def _in_markup(self, kept: ItemRecord, record: Record) -> ItemRecord | None:
        """The item with its pictures; raises ValidationError when it would be none in plain words."""
        if kept.effective.markup is Markup.PLAIN:
            return kept
        if not kept.is_derived:
            pictures = read_pictures(record, (), self._known.pictures)
            if pictures is None:
                return None
            kept = replace(kept, derived=kept.derived.model_copy(update={"pictures": pictures}).under_its_id())
        else:
            pictures = read_pictures(record, ("override",), self._known.pictures)
            if pictures is None:
                return None
            kept = replace(kept, pictures=pictures)
        plain = Item.model_validate(kept.effective.plain.model_dump())
        if plain.stem.count(BLANK) != kept.effective.stem.count(BLANK):
            record.refuse("markup", f"A blank is written {BLANK}, without a backslash in it.")
            return None
        return kept

    def _is_there_twice(self, kept: ItemRecord, record: Record) -> bool:
        """Whether another entry is the same item; raises ValidationError when the override does not fit."""
        names = {kept.effective.id, kept.derived.source.slot} if kept.is_derived else {kept.effective.id}
        twin = next((self._seen[name] for name in names if name in self._seen), None)
        if twin is not None:
            message = f"The item on line {twin.line()} is the same; take one of them out."
            record.refuse("duplicate-id", message)
            return True
        self._seen.update(dict.fromkeys(names, record))
        return False

    def _check_proof(self, entry: Entry, record: Record) -> bool:
        """Whether the entry has what only an imported one may go without."""
        if entry.source.question == IMPORTED:
            return True
        needed = {
            ("rationale",): entry.rationale,
            ("source", "facts"): entry.source.facts,
            ("source", "evidence"): entry.source.evidence,
        }
        lacking = [place for place, value in needed.items() if not value]
        for place in lacking:
            field = place[-1]
            if record.has(*place):
                record.refuse("wrong-value", f"'{field}' is empty; write something there.", *place)
            else:
                record.refuse("missing-field", f"'{field}' is missing; add a line '{field}: …'.", *place)
        if entry.source.origin is not None:
            message = f"'origin' belongs to items with the question '{IMPORTED}'; take it out."
            record.refuse("wrong-value", message, "source", "origin")
        return not lacking and entry.source.origin is None

    def _check_facts(self, entry: Entry, record: Record) -> bool:
        kinds = self._known.fact_kinds
        unknown = [fact for fact in entry.source.facts if kinds is not None and fact not in kinds]
        for fact in unknown:
            mend = f"; {REBUILD}." if _is_derived(entry) else nearest(fact, kinds or ())
            message = f"There is no fact '{fact}' in facts.yaml{mend}"
            record.refuse("unknown-fact", message, "source", "facts", entry.source.facts.index(fact))
        return not unknown

    def _check_topics(self, entry: Entry, record: Record) -> bool:
        """Whether facts have the topics that a person wrote: a slip of the pen would hide the item."""
        written: dict[str, tuple[str, ...]] = {}
        if entry.source.question == BY_HAND:
            written[entry.topic] = ("topic",)
        if entry.override is not None and entry.override.topic is not None:
            written[entry.override.topic] = ("override", "topic")
        topics = self._known.topics
        unknown = (
            {} if topics is None else {topic: field for topic, field in written.items() if topic not in topics}
        )
        for topic, field in unknown.items():
            record.refuse(
                "unknown-topic", f"No fact has the topic '{topic}'{nearest(topic, sorted(topics or ()))}", *field
            )
        return not unknown

    def _evidence(self, entry: Entry, record: Record) -> tuple[Evidence, ...] | None:
        """The evidence with its paragraphs; None when the article does not have it or there is no article."""
        derived = _is_derived(entry)
        found: list[Evidence] = []
        for index, quote in enumerate(entry.source.evidence):
            if derived and self._known.stale_is_fine:
                found.append(Evidence(quote=quote.words, paragraph=quote.paragraph or 1))
                continue
            evidence = self._stands(quote)
            if isinstance(evidence, Evidence):
                found.append(evidence)
            elif evidence is not None:
                message = (
                    f"{evidence} If the article or its facts were changed, {REBUILD}." if derived else evidence
                )
                record.refuse("evidence", message, "source", "evidence", index)
        return tuple(found) if len(found) == len(entry.source.evidence) else None

    def _stands(self, quote: Quote) -> Evidence | str | None:
        """The quote with its paragraph, or what is wrong with it; None without an article."""
        article = self._known.article
        if article is None:
            return None
        asked = (quote.words, quote.paragraph)
        if asked not in self._quotes:
            span = find_quote(article, quote)
            self._quotes[asked] = article.evidence(span) if isinstance(span, Span) else span
        return self._quotes[asked]


def _is_derived(entry: Entry) -> bool:
    return entry.source.question not in (BY_HAND, IMPORTED)


def _in_article(item: Item, article: str) -> Item:
    """The item of the same words in the article of this name, under its id there."""
    if item.source.is_derived and item.source.article == article:
        return item
    source = item.source.model_copy(update={"article": article})
    return item.model_copy(update={"source": source}).under_its_id()


def _was_of_another_kind(item: Item, identifier: str) -> bool:
    """Whether the item is as derived, but from a fact that was of another kind then."""
    kinds = (item.source.model_copy(update={"fact_kind": kind}) for kind in FACT_KINDS)
    return any(item_id(item.model_copy(update={"source": source})) == identifier for source in kinds)
