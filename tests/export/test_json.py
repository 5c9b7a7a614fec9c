"""JSON loses nothing and fits its published schema."""

import json
from pathlib import Path

import jsonschema
import pytest

from quizgen.assembly import bank_set
from quizgen.model.item import item_id
from quizgen.model.item_set import ItemSet
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.set_reading import write
from tests.samples import BANK, sample_set

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs/reference/schemas/item-set.schema.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    "items",
    [sample_set(), bank_set(BANK), *map(set_saying, (*NAUGHTY_WORDS.values(), NAUGHTY))],
    ids=["form", "bank", *NAUGHTY_WORDS, "all"],
)
def test_the_same_set_is_read_back_and_fits_the_schema(items: ItemSet) -> None:
    exported = write("json", items)
    assert not exported.losses
    assert ItemSet.model_validate_json(exported.content) == items
    jsonschema.validate(json.loads(exported.content), SCHEMA, cls=jsonschema.Draft202012Validator)


def test_an_id_can_be_worked_out_from_what_is_written() -> None:
    read = ItemSet.model_validate_json(write("json", sample_set()).content)
    assert all(item_id(entry.item) == entry.item.id for entry in read.entries)
