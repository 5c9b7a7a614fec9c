import pytest
import yaml

from quizgen.bank import ItemRecord, Override, items_file
from quizgen.bank._scalars import scalar
from quizgen.model.item import Silence
from tests.bank.folders import DERIVED, RECORDS


def test_an_item_reads_well() -> None:
    silence = Silence(rule="longest-key", reason="Her name is that long.")
    item = DERIVED[0].model_copy(update={"silenced": (silence,)})
    record = ItemRecord(item, Override(stem="Who: “Brook”?"), note="First line.\nSecond: line.")
    text = items_file((record, RECORDS[1])).decode()
    start, end = text.index("article:"), text.index("  - id: " + RECORDS[1].derived.id)
    assert (
        text[start:end]
        == f"""article: harbour-bridge

items:
  - id: {DERIVED[0].id}
    status: accepted
    stem: Who announced the bridge?
    interaction:
      type: choice
      options:
        - text: Ada Brook
          is_key: true
        - text: Tom Reed
          feedback: Tom Reed heads the fishers’ union.
        - text: Lena Marsh
    rationale: The article says so.
    topic: people
    difficulty: medium
    bloom: remember
    source:
      question: sample
      facts: [mayor]
      evidence:
        - quote: Mayor Ada Brook announced on Monday
          paragraph: 1
    override:
      stem: 'Who: “Brook”?'
    silenced:
      longest-key: Her name is that long.
    note: |-
      First line.
      Second: line.

"""
    )


def test_the_head_says_what_may_be_edited() -> None:
    head = [line for line in items_file(()).decode().splitlines() if line.startswith("#")]
    assert "quizgen bank build" in head[0]
    for field in ("status", "override", "silenced", "note"):
        assert any(line.startswith(f"#   {field}:") for line in head)


def test_the_same_records_give_the_same_bytes() -> None:
    assert items_file(RECORDS) == items_file(RECORDS)


def test_items_written_by_hand_have_no_id() -> None:
    entries = yaml.safe_load(items_file(RECORDS))["items"]
    assert ["id" in entry for entry in entries] == [record.is_derived for record in RECORDS]


@pytest.mark.parametrize(
    "text",
    ["Who was it?", "about $40 million", "$1.5 billion", "12 boats", "“So,” she", "it's", "two-words"],
)
def test_ordinary_text_needs_no_quotes(text: str) -> None:
    assert scalar(text, 0) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("no", "'no'"),
        ("NULL", "'NULL'"),
        ("1911", "'1911'"),
        ("a: b", "'a: b'"),
        ("a: it's", '"a: it\'s"'),
        ("- a", "'- a'"),
        ("a\tb", '"a\\tb"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("a \nb", '"a \\nb"'),
        ("a\nb", "|-\n  a\n  b"),
    ],
)
def test_text_that_yaml_would_misread_is_quoted(text: str, written: str) -> None:
    assert scalar(text, 2) == written
