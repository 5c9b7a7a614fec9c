"""JSON Schemas (2020-12) of a bank's files, for editors that complete and check while a teacher types."""

import ast
import inspect
import textwrap
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pydantic import BaseModel, TypeAdapter

from quizgen.bank._fields import nouns_in
from quizgen.bank._quotes import Quote
from quizgen.bank.items_file import Entry
from quizgen.facts import FACT_KINDS
from quizgen.model.base import Noun
from quizgen.model.blueprint import Blueprint
from quizgen.model.entity import Entity
from quizgen.model.item_set import ItemSet

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def bank_schemas() -> dict[str, object]:
    """The schemas of ``entities.yaml``, ``facts.yaml``, ``items.yaml``, blueprints and sets, by these names."""
    kinds = [kind.type for kind in FACT_KINDS.values()]
    return {
        "entities": _list_of("entities", "Who and what the article speaks of.", [Entity]),
        "facts": _list_of("facts", "What the article says.", kinds),
        "items": _list_of("items", "The items of the bank.", [Entry], article={"type": "string"}),
        "blueprint": {"$schema": _DIALECT, **_described([Blueprint])[0]},
        "item-set": {"$schema": _DIALECT, **_described([ItemSet])[0]},
    }


def _list_of(name: str, description: str, nouns: Sequence[type[Noun]], **others: Schema) -> Schema:
    """The schema of a file that holds one list of records of these nouns."""
    records, definitions = [], Schema()
    for schema in _described(nouns):
        definitions |= schema.pop("$defs", {})
        records.append({"$ref": f"#/$defs/{schema['title']}"})
        definitions[schema["title"]] = schema
    entry = records[0] if len(records) == 1 else {"oneOf": records}
    return {
        "$schema": _DIALECT,
        "description": description,
        "type": "object",
        "properties": {name: {"type": "array", "items": entry}, **others},
        "required": [name],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _described(nouns: Sequence[type[Noun]]) -> list[Schema]:
    """The nouns' schemas in the files' form: quotes as evidence, with descriptions from the docstrings."""
    schemas = []
    for noun in nouns:
        schema = TypeAdapter(noun).json_schema()
        definitions = schema.get("$defs", {})
        if "kind" in noun.model_fields:
            schema["required"] = ["kind", *schema["required"]]
            schema["properties"]["evidence"] = {"type": "array", "items": {"$ref": "#/$defs/Quote"}, "minItems": 1}
            definitions.pop("Span", None)
            definitions["Quote"] = TypeAdapter(Quote).json_schema()
        for inner in _inside(noun, Quote):
            _describe(definitions.get(inner.__name__, {}), inner)
        _describe(schema, noun)
        if "Quote" in definitions:
            quote = definitions["Quote"]
            text = quote["properties"]["quote"]
            definitions["Quote"] = {"anyOf": [text, quote], "description": inspect.getdoc(Quote)}
        schema["$defs"] = definitions
        schemas.append(schema)
    return schemas


def _inside(*nouns: type[BaseModel]) -> list[type[BaseModel]]:
    """The nouns and all that their fields name."""
    found = list(nouns)
    for noun in found:
        for field in noun.model_fields.values():
            found += [inner for inner in nouns_in(field.annotation) if inner not in found]
    return found


def _describe(schema: Schema, noun: type[BaseModel]) -> None:
    """Put what the source says under each field of the noun into the schema; a type must be given."""
    if "type" in schema.get("properties", {}) and "type" in noun.model_fields:
        schema["required"] = sorted({"type", *schema.get("required", ())})
    for name, description in _field_docstrings(noun).items():
        if name in schema.get("properties", {}):
            schema["properties"][name]["description"] = description


def _field_docstrings(noun: type[BaseModel]) -> dict[str, str]:
    """The docstring under each field of the class and of those it is made from."""
    docstrings: dict[str, str] = {}
    for owner in reversed(noun.__mro__):
        if not issubclass(owner, Noun) or owner is Noun:
            continue
        body = ast.parse(textwrap.dedent(inspect.getsource(owner))).body[0]
        statements = body.body if isinstance(body, ast.ClassDef) else []
        for statement, below in pairwise(statements):
            match statement, below:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    docstrings[name] = inspect.cleandoc(text)
    return docstrings
