"""Facts that no question could be asked about are refused."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from quizgen.facts.event import Event
from quizgen.facts.figure import Figure
from quizgen.facts.statement import Statement
from tests.samples import span

COMMON: dict[str, Any] = {"id": "f", "topic": "t", "evidence": (span("Work begins in May"),)}


def test_a_gap_stands_in_the_quotation() -> None:
    fields = COMMON | {"speaker": "brook", "content": "c", "about": "a", "quotation": "We have waited"}
    assert Statement(**fields, gap="waited").gap == "waited"
    with pytest.raises(ValidationError, match="does not stand in the quotation"):
        Statement(**fields, gap="rested")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"sentence": "It costs a lot."}, "exactly once"),
        ({"question": "How much is it."}, "question mark"),
        ({"value": None}, "needs its value"),
    ],
)
def test_a_figure_can_be_put_into_its_sentence_and_asked_for(change: dict[str, Any], why: str) -> None:
    fields = COMMON | {
        "phrase": "two",
        "value": Decimal(2),
        "unit": "boats",
        "sentence": "It has {figure} boats.",
        "question": "How many boats has it?",
        "measures": "boats",
    }
    assert Figure(**fields).value == 2
    with pytest.raises(ValidationError, match=why):
        Figure(**fields | change)


def test_an_event_has_something_to_ask() -> None:
    with pytest.raises(ValidationError, match="at least one of when, where, who and after"):
        Event(**COMMON, what="the flood")


def test_a_fact_without_evidence_does_not_exist() -> None:
    with pytest.raises(ValidationError, match="at least 1"):
        Event(**COMMON | {"evidence": ()}, what="the flood", when="in May")


def test_entity_ids_name_everyone_in_the_fact() -> None:
    event = Event(**COMMON, what="the meeting", where="port-elm", who=("brook", "reed"), reported_by="marsh")
    assert set(event.entity_ids()) == {"port-elm", "brook", "reed", "marsh"}
