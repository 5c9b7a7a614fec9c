from pathlib import Path

import pytest

from quizgen.bank import (
    BankError,
    ItemRecord,
    Override,
    find_problems,
    read_bank,
    read_bank_with_places,
    read_records,
)
from quizgen.model.interaction import TextEntry
from quizgen.model.item import Silence, Status, item_id
from tests.bank.folders import DERIVED, RECORDS, edit, write_bank


def rules(folder: Path) -> list[tuple[str, int | None]]:
    return [(finding.rule, finding.where.line) for finding in find_problems(folder)]


def test_an_override_takes_the_place_of_the_derived_words(tmp_path: Path) -> None:
    override = Override(stem="Who told of the bridge?", topic="harbour", rationale="See paragraph 1.")
    folder = write_bank(tmp_path, (ItemRecord(DERIVED[0], override, note="Shorter."), *RECORDS[1:]))
    item = read_bank(folder).items[0]
    assert (item.stem, item.topic, item.rationale) == ("Who told of the bridge?", "harbour", "See paragraph 1.")
    assert item.interaction == DERIVED[0].interaction
    assert item.id == item_id(item) != DERIVED[0].id
    assert read_records(folder)[0].derived == DERIVED[0]


def test_an_override_may_change_the_interaction(tmp_path: Path) -> None:
    override = Override(stem="____ announced the bridge.", interaction=TextEntry(accepted=("Ada Brook", "Brook")))
    item = read_bank(write_bank(tmp_path, (ItemRecord(DERIVED[0], override),))).items[0]
    assert item.key_text == "Ada Brook"


def test_an_override_that_does_not_fit_the_rest_is_refused(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, (ItemRecord(DERIVED[0], Override(stem="____ announced it.")),))
    assert rules(folder) == [("wrong-value", 10)]


def test_a_change_outside_the_override_is_refused_with_advice(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    edit(folder, "items.yaml", "stem: Who announced the bridge?", "stem: Who announced it?")
    (finding,) = find_problems(folder)
    assert finding.rule == "changed-outside-override"
    assert "override:" in finding.message
    assert finding.where.item == DERIVED[0].id
    with pytest.raises(BankError):
        read_records(folder)


def test_a_decision_is_no_change(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, RECORDS[:1])
    edit(folder, "items.yaml", "status: accepted", "status: rejected")
    assert read_bank(folder).items[0].status is Status.REJECTED


def test_items_written_by_hand_need_no_id_and_no_paragraph(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, ())
    (folder / "items.yaml").write_text(
        """items:
  - stem: The old ferry opened in ____.
    interaction: {type: numeric-entry, value: 1911}
    rationale: It opened before the first war.
    topic: harbour
    source:
      question: by-hand
      facts: [cost]
      evidence: ["The old ferry, which opened
          in 1911"]
"""
    )
    (item,) = read_bank(folder).items
    assert item.id == item_id(item)
    assert item.status is Status.DRAFT
    assert item.source.fact_kind == "figure"
    assert [evidence.paragraph for evidence in item.source.evidence] == [3]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("topic: bridge", "topic: brigde", "unknown-topic"),
        ("facts: [cost]", "facts: [cots]", "unknown-fact"),
        ("by-hand", "by-hnad", "missing-field"),
        ("[The bridge is", "[The bridge was", "evidence"),
        ("    topic:", "    override: {stem: x}\n    topic:", "wrong-value"),
        ("[cost]", "[]", "wrong-value"),
        ("answer: true", "answer: true, feedbakc: x", "unknown-field"),
    ],
)
def test_a_slip_in_an_item_by_hand_is_found(tmp_path: Path, old: str, new: str, rule: str) -> None:
    folder = write_bank(tmp_path, ())
    (folder / "items.yaml").write_text(
        """items:
  - stem: The bridge is to cost about $40 million.
    interaction: {type: true-false, answer: true}
    rationale: It says so.
    topic: bridge
    source: {question: by-hand, facts: [cost], evidence: [The bridge is to cost about $40 million]}
"""
    )
    edit(folder, "items.yaml", old, new)
    assert rule in [found for found, _ in rules(folder)]


def test_an_item_without_its_fact_is_stale_and_can_be_merged(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, RECORDS[:-1])
    text = (folder / "facts.yaml").read_text(encoding="utf-8")
    start, end = text.index("- kind: role\n  id: mayor"), text.index("- kind: role\n  id: union-head")
    (folder / "facts.yaml").write_text(text[:start] + text[end:])
    (finding,) = find_problems(folder)
    assert finding.rule == "unknown-fact"
    assert "quizgen bank build" in finding.message
    assert [record.derived.id for record in read_records(folder)] == [item.id for item in DERIVED]


def test_an_item_whose_evidence_has_gone_is_stale_and_can_be_merged(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, RECORDS[4:5])
    edit(folder, "article.md", "12,000 cars", "13,000 cars")
    edit(folder, "facts.yaml", "to carry 12,000 cars a day", "to carry 13,000 cars a day")
    (finding,) = find_problems(folder)
    assert finding.rule == "evidence"
    assert "13,000 cars" in finding.message
    assert "quizgen bank build" in finding.message
    assert len(read_records(folder)) == 1


def test_an_item_whose_fact_is_of_another_kind_is_stale(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, RECORDS[:1])
    text = (folder / "facts.yaml").read_text(encoding="utf-8")
    start, end = text.index("- kind: role\n  id: mayor"), text.index("- kind: role\n  id: union-head")
    other = (
        "- {kind: definition, id: mayor, topic: people, term: the mayor, meaning: the head of the town, "
        "evidence: [Mayor Ada Brook]}\n"
    )
    (folder / "facts.yaml").write_text(text[:start] + other + text[end:])
    assert [rule for rule, _ in rules(folder)] == ["stale"]
    assert len(read_records(folder)) == 1


def test_a_bank_keeps_its_items_under_another_name(tmp_path: Path) -> None:
    override = Override(stem="Who told of the bridge?")
    records = (ItemRecord(DERIVED[0], override), *RECORDS[1:])
    folder = write_bank(tmp_path, records).rename(tmp_path / "my-bridge")
    bank = read_bank(folder)
    assert [item.stem for item in bank.items[1:]] == [record.derived.stem for record in RECORDS[1:]]
    assert {item.source.article for item in bank.items} == {"my-bridge"}
    assert all(item.id == item_id(item) for item in bank.items)


def test_the_same_item_twice_is_refused(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, (RECORDS[0], RECORDS[0]))
    assert [rule for rule, _ in rules(folder)] == ["duplicate-id"]


def test_a_rule_is_silenced_with_a_reason_and_the_item_stays_the_same(tmp_path: Path) -> None:
    silenced = DERIVED[0].model_copy(update={"silenced": (Silence(rule="trick", reason="They differ enough."),)})
    assert silenced.under_its_id().id == DERIVED[0].id
    folder = write_bank(tmp_path, (ItemRecord(silenced),))
    assert read_bank(folder).items == (silenced,)
    line = edit(folder, "items.yaml", "trick: They differ enough.", "trick:")
    assert rules(folder) == [("wrong-value", line)]


def test_each_item_knows_its_line(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    bank, places = read_bank_with_places(folder)
    lines = (folder / "items.yaml").read_text(encoding="utf-8").splitlines()
    for item in bank.items:
        place = places[item.id]
        assert place.file == str(folder / "items.yaml")
        assert lines[(place.line or 0) - 1].startswith("  - ")
        assert item.stem in "\n".join(lines[(place.line or 0) - 1 :][:4])
