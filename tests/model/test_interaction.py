"""Broken items cannot exist."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from quizgen.model.interaction import BLANK, Interaction, Matching
from quizgen.model.item import Item
from tests.samples import ITEMS

INTERACTION: TypeAdapter[Interaction] = TypeAdapter(Interaction)


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ({"type": "choice", "options": [{"text": "a"}, {"text": "b"}]}, "exactly one key, not 0"),
        (
            {"type": "choice", "options": [{"text": "a", "is_key": True}, {"text": "b", "is_key": True}]},
            "exactly one key, not 2",
        ),
        ({"type": "choice", "options": [{"text": "a", "is_key": True}, {"text": "A"}]}, "two options read 'a'"),
        ({"type": "choice", "options": [{"text": "a", "is_key": True}]}, "at least 2"),
        (
            {
                "type": "multiple-response",
                "options": [{"text": "a", "is_key": True}, {"text": "b", "is_key": True}],
            },
            "at least one distractor",
        ),
        ({"type": "text-entry", "accepted": []}, "at least 1"),
        ({"type": "numeric-entry", "value": "ten"}, "decimal"),
        ({"type": "numeric-entry", "value": "10", "tolerance": "-1"}, "greater than or equal to 0"),
        ({"type": "ordering", "entries": ["a", "b", "A"]}, "two entries are the same"),
        (
            {
                "type": "matching",
                "premise_label": "p",
                "target_label": "t",
                "pairs": [{"premise": "a", "target": "x"}, {"premise": "b", "target": "y"}],
                "spare": ["x"],
            },
            "belongs to no premise",
        ),
        ({"type": "extended-text", "model_answer": "m", "scoring": []}, "at least 1"),
        ({"type": "essay"}, "'essay'"),
        ({"type": "true-false", "answer": True, "colour": "red"}, "not permitted"),
    ],
)
def test_a_broken_interaction_is_refused(broken: dict[str, Any], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        INTERACTION.validate_python(broken)


def test_two_premises_may_share_a_target() -> None:
    matching = Matching.model_validate(
        {
            "premise_label": "Words",
            "target_label": "Speaker",
            "pairs": [{"premise": "a", "target": "x"}, {"premise": "b", "target": "x"}],
            "spare": ["y"],
        }
    )
    assert matching.targets == ("x", "y")


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.interaction.type)
def test_a_blank_stands_only_where_something_is_filled_in(item: Item) -> None:
    fill_in = item.interaction.type in ("text-entry", "numeric-entry")
    stem = item.stem.replace(BLANK, "…")
    blanks = {1: f"{stem} {BLANK}", 2: f"{stem} {BLANK} {BLANK}"}
    for how_many, text in blanks.items():
        if fill_in and how_many == 1:
            assert Item.model_validate({**item.model_dump(), "stem": text}).stem == text
        else:
            with pytest.raises(ValidationError, match="blank"):
                Item.model_validate({**item.model_dump(), "stem": text})
