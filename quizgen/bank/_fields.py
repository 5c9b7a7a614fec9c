"""Which fields a record may have: asked of the nouns themselves, so that a new field is known at once."""

import types
from collections.abc import Iterable
from functools import cache
from typing import get_args

from pydantic import BaseModel

from quizgen.bank._yaml import Path, Value

Nouns = tuple[type[BaseModel], ...]


def nouns_in(annotation: object) -> Nouns:
    """The nouns that an annotation names, such as both of ``tuple[Pair | Foil, ...]``."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return (annotation,) if issubclass(annotation, BaseModel) else ()
    return tuple(noun for part in get_args(annotation) for noun in nouns_in(part))


def fields_of(nouns: Iterable[type[BaseModel]]) -> tuple[str, ...]:
    """The names of all fields of the nouns, none twice."""
    return tuple(dict.fromkeys(name for noun in nouns for name in noun.model_fields))


@cache
def flags_of(*nouns: type[BaseModel]) -> frozenset[str]:
    """The names of all fields that are true or false, of the nouns and of those inside them."""
    flags: set[str] = set()
    seen: set[type[BaseModel]] = set()
    waiting = list(nouns)
    while waiting:
        noun = waiting.pop()
        seen.add(noun)
        for name, field in noun.model_fields.items():
            if field.annotation is bool:
                flags.add(name)
            waiting += [inner for inner in nouns_in(field.annotation) if inner not in seen]
    return frozenset(flags)


def nouns_at(noun: type[BaseModel], raw: Value, path: Path) -> Nouns:
    """The nouns that the record at ``path`` inside ``raw``, itself a ``noun``, can be."""
    nouns: Nouns = (noun,)
    for step in path:
        raw = _inside(raw, step)
        if isinstance(step, str):
            nouns = tuple(
                inner
                for outer in nouns
                if step in outer.model_fields
                for inner in nouns_in(outer.model_fields[step].annotation)
            )
        if isinstance(raw, dict):
            nouns = tuple(noun for noun in nouns if _fits(noun, raw.get("type")))
    return nouns


def _inside(raw: Value, step: str | int) -> Value:
    match raw, step:
        case dict(), str():
            return raw.get(step)
        case list(), int():
            return raw[step]
        case _:
            return None


def _fits(noun: type[BaseModel], tag: object) -> bool:
    """Whether a record with this ``type`` can be the noun; only interactions have one."""
    field = noun.model_fields.get("type")
    return field is None or not isinstance(field.default, str) or field.default == tag
