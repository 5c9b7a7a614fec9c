"""The published schemas are those that ``quizgen bank schema`` prints."""

import json
from pathlib import Path

import pytest

from quizgen.bank import bank_schemas

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "schemas"


def test_every_file_of_a_bank_has_its_published_schema() -> None:
    assert {path.name for path in PUBLISHED.iterdir()} == {f"{Path(n).stem}.schema.json" for n in bank_schemas()}


@pytest.mark.parametrize("name", list(bank_schemas()))
def test_a_published_schema_is_up_to_date(name: str) -> None:
    published = json.loads((PUBLISHED / f"{Path(name).stem}.schema.json").read_text(encoding="utf-8"))
    assert published == bank_schemas()[name], "renew it with: quizgen bank schema -o docs/reference/schemas"
