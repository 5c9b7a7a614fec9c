"""``entities.yaml`` and ``facts.yaml``: what the article speaks of, and what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.bank._fields import flags_of
from quizgen.bank._quotes import Quote, find_quote
from quizgen.bank._reading import Reading, read_text, shortened
from quizgen.bank._records import Record, ids_of, nearest, read_list, refuse_twins
from quizgen.bank._yaml import Document, read_yaml
from quizgen.facts import FACT_KINDS
from quizgen.model.article import Article, Span
from quizgen.model.entity import Entity
from quizgen.model.fact import Fact

_SOMEWHERE = Span(start=0, end=1)
"""Stands for evidence that is wrong, so that the rest of a fact is looked at all the same."""


@dataclass(frozen=True)
class Entities:
    """The entities that could be read, and the ids of all that the file declares; None when it is unreadable."""

    read: tuple[Entity, ...] = ()
    declared: frozenset[str] | None = None


@dataclass(frozen=True)
class Facts:
    """The facts that could be read, and of all that the file declares the kinds by id, and the topics.

    Both are None when the file is unreadable.
    """

    read: tuple[Fact, ...] = ()
    kinds: dict[str, str] | None = None
    topics: frozenset[str] | None = None


def read_entities(path: Path, reading: Reading) -> Entities:
    """The entities of a bank."""
    document = _read_document(path, reading, flags_of(Entity))
    records = None if document is None else read_list(document, "entities")
    if records is None:
        return Entities()
    refuse_twins(records)
    declared = frozenset(ids_of(records))
    entities = []
    for record in records:
        entity = record.read(Entity)
        if entity is not None:
            entities.append(entity)
            _check_names(record, entity.also, declared)
    return Entities(tuple(entities), declared)


def read_facts_file(path: Path, article: Article | None, entities: Entities, reading: Reading) -> Facts:
    """The facts of a bank, their evidence found in the article; without an article none can be had."""
    kinds = {name: kind.type for name, kind in FACT_KINDS.items()}
    document = _read_document(path, reading, flags_of(*kinds.values()))
    records = None if document is None else read_list(document, "facts")
    if records is None:
        return Facts()
    refuse_twins(records)
    facts: list[tuple[Record, Fact]] = []
    for record in records:
        if reading.is_hopeless:
            break
        noun = _kind_of(record, kinds)
        spans = _read_evidence(record, article)
        if noun is None or not isinstance(record.raw, dict):
            continue
        fact = record.read(noun, {**record.raw, "evidence": spans or (_SOMEWHERE,)})
        if fact is None:
            continue
        if entities.declared is not None:
            _check_names(record, fact.entity_ids(), entities.declared)
        facts.append((record, fact))
    _check_chains(facts, records)
    return Facts(
        read=tuple(fact for _, fact in facts),
        kinds={id_: kind for record in records if (id_ := record.text("id")) and (kind := record.text("kind"))},
        topics=frozenset(topic for record in records if (topic := record.text("topic"))),
    )


def _read_document(path: Path, reading: Reading, flags: frozenset[str]) -> Document | None:
    what = path.stem
    text = read_text(path, reading, f"a bank without {what} has it with the one line '{what}: []'.")
    return None if text is None else read_yaml(text, reading, flags=flags)


def _kind_of(record: Record, kinds: Mapping[str, type[Fact]]) -> type[Fact] | None:
    kind = record.text("kind")
    if kind is not None and kind in kinds:
        return kinds[kind]
    if kind is not None:
        message = f"There is no kind of fact called '{shortened(kind)}'{nearest(kind, kinds)}"
        record.refuse("unknown-kind", message, "kind")
    elif isinstance(record.raw, dict):
        record.refuse("missing-field", f"'kind' is missing; the kinds of facts are {', '.join(kinds)}.", "kind")
    else:
        record.refuse("wrong-value", "A fact is a record of named fields.")
    return None


def _read_evidence(record: Record, article: Article | None) -> tuple[Span, ...]:
    """Where the quotes stand; empty when one of them cannot be found, or there is nothing to find them in."""
    quoted = record.raw.get("evidence") if isinstance(record.raw, dict) else None
    if not isinstance(quoted, list) or not quoted:
        if isinstance(record.raw, dict):
            message = "'evidence' is missing; quote the article's words under it, each quote after a dash."
            record.refuse("evidence", message, "evidence")
        return ()
    spans = []
    for index, entry in enumerate(quoted):
        quote = Record(record.document, entry, (*record.place, "evidence", index)).read(Quote)
        if quote is None or article is None:
            continue
        found = find_quote(article, quote)
        if isinstance(found, Span):
            spans.append(found)
        else:
            record.refuse("evidence", found, "evidence", index)
    return tuple(spans) if len(spans) == len(quoted) else ()


def _check_names(record: Record, ids: Sequence[str], declared: frozenset[str]) -> None:
    """Note every id among ``ids`` that no entity has, on the line where the record names it."""
    for identifier in dict.fromkeys(ids):
        if identifier not in declared:
            message = f"There is no entity '{identifier}' in entities.yaml{nearest(identifier, sorted(declared))}"
            record.refuse("unknown-entity", message, *_place_of(identifier, record))


def _place_of(value: str, record: Record) -> tuple[str | int, ...]:
    for name, held in record.raw.items() if isinstance(record.raw, dict) else ():
        if held == value and name != "id":
            return (name,)
        if isinstance(held, list) and value in held:
            return (name, held.index(value))
    return ()


def _check_chains(facts: Sequence[tuple[Record, Fact]], records: Sequence[Record]) -> None:
    """Note facts that come after no fact of their kind, or after themselves."""
    kinds = {record.text("id"): record.text("kind") for record in records}
    circles = _circles({fact.id: fact.earlier_fact() for _, fact in facts})
    for record, fact in facts:
        earlier = fact.earlier_fact()
        if earlier is None:
            continue
        if kinds.get(earlier) != fact.kind:
            same = sorted(identifier for identifier in ids_of(records) if kinds.get(identifier) == fact.kind)
            message = f"There is no {fact.kind} '{earlier}'{nearest(earlier, same)}"
            record.refuse("unknown-fact", message, *_place_of(earlier, record))
        elif fact.id in circles:
            message = f"This {fact.kind} comes after '{earlier}', which comes after this one; take one link out."
            record.refuse("circle", message, *_place_of(earlier, record))


def _circles(after: Mapping[str, str | None]) -> frozenset[str]:
    """The ids of the facts that come, by way of others, after themselves."""
    circular: set[str] = set()
    done: set[str] = set()
    for start in after:
        path: dict[str, None] = {}
        fact: str | None = start
        while fact is not None and fact not in done and fact not in path:
            path[fact] = None
            fact = after.get(fact)
        if fact in path:
            chain = list(path)
            circular.update(chain[chain.index(fact) :])
        done.update(path)
    return frozenset(circular)
