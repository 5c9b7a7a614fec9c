"""``items.yaml`` as ``quizgen bank build`` writes it: the same records always give the same bytes."""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from quizgen.bank._scalars import scalar
from quizgen.bank.record import ItemRecord
from quizgen.markup import Markup
from quizgen.model.item import IMPORTED

_HEADER = """\
# Written by `quizgen bank build`. You may edit four things here, and a rebuild keeps them:
#   status: one of draft, accepted and rejected; only accepted items are printed.
#   override: your own stem, interaction, rationale, topic or difficulty in place of the derived one.
#   silenced: rules of `quizgen check` that do not count for the item, each with your reason.
#   note: anything worth remembering; it is printed nowhere.
# Items of your own have the question `by-hand`; a rebuild keeps them as they are. It keeps no comments.
"""
_IMPORTED_TOO = "# So does it keep imported items, which have the question `imported`.\n"
_IMPORTED_ALONE = """\
# Imported by `quizgen bank import`: these items are your own, and you may change anything in them.
#   status: one of draft, accepted and rejected; only accepted items are printed.
#   silenced: rules of `quizgen check` that do not count for the item, each with your reason.
#   note: anything worth remembering; it is printed nowhere.
# `quizgen bank build` keeps them as they are. It keeps no comments.
"""

_DERIVABLE = ("article", "fact_kind")
"""What a bank knows of an item's source without being told with every item."""


def items_file(records: Sequence[ItemRecord]) -> bytes:
    """The bytes of ``items.yaml``."""
    if not records:
        return f"{_HEADER}items: []\n".encode()
    article = records[0].derived.source.article
    entries = "\n".join("\n".join(_entry(record)) + "\n" for record in records)
    return f"{_header(records)}article: {scalar(article, 0)}\n\nitems:\n{entries}".encode()


def _header(records: Sequence[ItemRecord]) -> str:
    if all(record.derived.source.question != IMPORTED for record in records):
        return _HEADER
    return f"{_HEADER}{_IMPORTED_TOO}" if any(record.is_derived for record in records) else _IMPORTED_ALONE


def _entry(record: ItemRecord) -> Iterator[str]:
    item = record.derived
    fields: dict[str, Any] = {"id": item.id} if record.is_derived else {}
    fields |= {"status": item.status, "stem": item.stem, "interaction": item.interaction}
    if item.rationale:
        fields["rationale"] = item.rationale
    fields |= {
        "topic": item.topic,
        "difficulty": item.difficulty,
        "bloom": item.bloom,
        "source": {name: value for name, value in _told(item.source).items() if name not in _DERIVABLE},
    }
    if item.markup is not Markup.PLAIN:
        fields["markup"] = item.markup
    if record.override is not None:
        fields["override"] = record.override
    if item.silenced:
        fields["silenced"] = {silence.rule: silence.reason for silence in item.silenced}
    if record.note is not None:
        fields["note"] = record.note
    lines = _mapping(fields, 4)
    yield f"  - {next(lines).lstrip()}"
    yield from lines


def _mapping(fields: dict[str, Any], indent: int) -> Iterator[str]:
    """One line or more for each field."""
    margin = " " * indent
    for name, value in fields.items():
        match value:
            case BaseModel():
                yield f"{margin}{name}:"
                yield from _mapping(_told(value), indent + 2)
            case dict():
                yield f"{margin}{name}:"
                yield from _mapping(value, indent + 2)
            case () | []:
                yield f"{margin}{name}: []"
            case tuple() if name == "facts":
                # Ids are short: several fit a line.
                yield f"{margin}{name}: [{', '.join(scalar(entry, 0) for entry in value)}]"
            case tuple():
                yield f"{margin}{name}:"
                yield from _sequence(value, indent + 2)
            case _:
                yield f"{margin}{name}: {_leaf(value, indent + 2)}"


def _sequence(entries: tuple[Any, ...], indent: int) -> Iterator[str]:
    margin = " " * indent
    for entry in entries:
        if isinstance(entry, BaseModel):
            lines = _mapping(_told(entry), indent + 2)
            yield f"{margin}- {next(lines).lstrip()}"
            yield from lines
        else:
            yield f"{margin}- {_leaf(entry, indent + 2)}"


def _told(noun: BaseModel) -> dict[str, Any]:
    """The fields of a noun that tell something: those at their defaults go without saying, but for its type."""
    fields = type(noun).model_fields
    values = {name: getattr(noun, name) for name in fields}
    if "type" in values:
        values = {"type": values.pop("type"), **values}
    # Compared as text too, because 0 and 0.0 are equal but make different ids.
    return {
        name: value
        for name, value in values.items()
        if name == "type" or value != fields[name].default or str(value) != str(fields[name].default)
    }


def _leaf(value: object, indent: int) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return scalar(value, indent)
        case _:
            return str(value)
