from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import BaseModel

from quizgen.bank import bank_schemas, new_bank
from quizgen.bank._fields import flags_of, nouns_in
from quizgen.bank.items_file import Entry
from quizgen.facts import FACT_KINDS
from quizgen.model.blueprint import Blueprint
from quizgen.model.entity import Entity
from tests.bank.folders import write_bank
from tests.samples import sample_form

SCHEMAS: dict[str, Any] = bank_schemas()


def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", ["entities", "facts", "items"])
def test_the_skeleton_and_a_written_bank_fit_the_schemas(tmp_path: Path, name: str) -> None:
    validator(name).validate(yaml.safe_load(new_bank("x")[f"{name}.yaml"]))
    folder = write_bank(tmp_path)
    validator(name).validate(yaml.safe_load((folder / f"{name}.yaml").read_bytes()))


def test_a_blueprint_fits_its_schema() -> None:
    blueprint = sample_form().recipe.blueprint
    validator("blueprint").validate(blueprint.model_dump(mode="json", exclude_defaults=True))


def broken_kind(record: dict[str, Any]) -> None:
    record["kind"] = "gossip"


def broken_field(record: dict[str, Any]) -> None:
    record["speeker"] = "x"


def broken_evidence(record: dict[str, Any]) -> None:
    record["evidence"] = [{"start": 0, "end": 5}]


@pytest.mark.parametrize("break_it", [broken_kind, broken_field, broken_evidence])
def test_slips_do_not_fit_the_schema(break_it: Callable[[dict[str, Any]], None]) -> None:
    facts = yaml.safe_load(new_bank("x")["facts.yaml"])
    break_it(facts["facts"][0])
    assert not validator("facts").is_valid(facts)


def test_fields_are_described_as_in_the_code() -> None:
    figure = SCHEMAS["facts"]["$defs"]["Figure"]["properties"]
    assert figure["phrase"]["description"].startswith("The figure as the article has it")
    assert "reported_by" in figure
    assert SCHEMAS["entities"]["$defs"]["Entity"]["properties"]["aliases"]["description"]


def test_no_field_is_a_flag_in_one_record_and_something_else_in_another() -> None:
    # The reader turns true and false into flags by the field's name.
    for nouns in ([Entry], [Entity], [Blueprint], [kind.type for kind in FACT_KINDS.values()]):
        flags = flags_of(*nouns)
        waiting: list[type[BaseModel]] = list(nouns)
        seen: set[type[BaseModel]] = set()
        while waiting:
            noun = waiting.pop()
            seen.add(noun)
            for name, field in noun.model_fields.items():
                assert (field.annotation is bool) == (name in flags)
                waiting += [inner for inner in nouns_in(field.annotation) if inner not in seen]
