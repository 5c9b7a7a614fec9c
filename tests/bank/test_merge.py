from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import BuildReport, ItemRecord, Override, items_file, merge_items, read_bank, read_records
from quizgen.errors import QuizgenError
from quizgen.model.item import Bloom, Difficulty, Item, Silence, Status
from tests.bank.folders import BY_HAND_ITEM, DERIVED, RECORDS, derived, write_bank
from tests.samples import ITEMS

NEW = tuple(item.model_copy(update={"status": Status.DRAFT}) for item in DERIVED)
SILENCE = Silence(rule="longest-key", reason="Her name is that long.")
OVERRIDE = Override(stem="Who told of the bridge?")


def reworded(item: Item) -> Item:
    return item.model_copy(update={"stem": "Reworded: " + item.stem}).under_its_id()


def test_a_rebuild_without_changes_changes_nothing(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    records, report = merge_items(read_records(folder), NEW)
    assert items_file(records) == (folder / "items.yaml").read_bytes()
    assert report.kept == RECORDS[:-1]
    assert report.by_hand == (ItemRecord(BY_HAND_ITEM),)
    assert report == BuildReport(kept=report.kept, by_hand=report.by_hand)


def test_what_a_person_decided_survives_a_rebuild() -> None:
    decided = {"status": Status.REJECTED, "silenced": (SILENCE,)}
    old = ItemRecord(DERIVED[0].model_copy(update=decided), OVERRIDE, "Too easy.")
    records, report = merge_items((old,), NEW[:1])
    assert records == (old,)
    assert report.overrides == (old,)


def test_an_item_in_new_words_is_a_draft_again_and_keeps_all_else_that_people_decided() -> None:
    old = ItemRecord(DERIVED[0].model_copy(update={"silenced": (SILENCE,)}), OVERRIDE, "Good.")
    records, report = merge_items((old,), (reworded(NEW[0]),))
    silenced = reworded(NEW[0]).model_copy(update={"silenced": (SILENCE,)})
    assert records == (ItemRecord(silenced, OVERRIDE, "Good."),)
    assert records[0].derived.status is Status.DRAFT
    assert report.changed == report.reopened == report.overrides == records


def test_another_estimate_keeps_all_that_people_decided_and_is_reported_as_such() -> None:
    override = Override(stem="Who told of the bridge?", difficulty=Difficulty.HARD)
    decided = {"status": Status.REJECTED, "silenced": (SILENCE,)}
    old = ItemRecord(DERIVED[0].model_copy(update=decided), override, "Too easy.")
    new = NEW[0].estimated(Difficulty.EASY, Bloom.UNDERSTAND)
    (record,), report = merge_items((old,), (new,))
    assert record == ItemRecord(new.model_copy(update=decided), override, "Too easy.")
    assert record.effective.difficulty is Difficulty.HARD
    assert report == BuildReport(reestimated=(record,), overrides=(record,))


def test_other_words_are_read_again_whatever_their_estimate() -> None:
    new = reworded(NEW[0]).estimated(Difficulty.EASY, Bloom.UNDERSTAND)
    (record,), report = merge_items(RECORDS[:1], (new,))
    assert record.derived == new
    assert (report.reestimated, report.reopened) == ((), (record,))


@settings(deadline=None)
@given(st.sampled_from(NEW), st.sampled_from(Status), st.sampled_from(Difficulty), st.sampled_from(Bloom))
def test_no_estimate_changes_a_decision(item: Item, status: Status, difficulty: Difficulty, bloom: Bloom) -> None:
    old = ItemRecord(item.model_copy(update={"status": status}))
    (record,), report = merge_items((old,), (item.estimated(difficulty, bloom),))
    assert record.derived.status is status
    assert len(report.kept) + len(report.reestimated) == 1


def test_a_changed_draft_is_not_reopened() -> None:
    old = ItemRecord(NEW[0])
    _, report = merge_items((old,), (reworded(NEW[0]),))
    assert len(report.changed) == 1
    assert report.reopened == ()


def test_a_new_item_is_a_draft() -> None:
    records, report = merge_items((), DERIVED[:2])
    assert [record.derived.status for record in records] == [Status.DRAFT, Status.DRAFT]
    assert report.added == records


def test_what_is_no_longer_derived_is_dropped_and_reported_with_its_note() -> None:
    old = ItemRecord(DERIVED[0], note="Mine.")
    records, report = merge_items((old, *RECORDS[1:3]), NEW[1:3])
    assert [record.derived for record in records] == list(DERIVED[1:3])
    assert report.dropped == (old,)


def test_items_written_by_hand_are_kept_as_they_are_and_come_last() -> None:
    by_hand = (ItemRecord(ITEMS[5], note="Mine."), ItemRecord(BY_HAND_ITEM))
    records, report = merge_items((by_hand[0], RECORDS[0], by_hand[1]), NEW[:1])
    assert records == (RECORDS[0], *by_hand)
    assert report.by_hand == by_hand


def test_the_order_is_that_of_the_new_items() -> None:
    records, _ = merge_items(RECORDS, tuple(reversed(NEW)))
    assert [record.derived.id for record in records[:-1]] == [item.id for item in reversed(DERIVED)]


def test_two_new_items_in_one_slot_are_refused() -> None:
    with pytest.raises(QuizgenError, match="sample/mayor"):
        merge_items((), (NEW[0], reworded(NEW[0])))


def test_a_renamed_bank_keeps_what_was_accepted(tmp_path: Path) -> None:
    folder = write_bank(tmp_path).rename(tmp_path / "my-bridge")
    renamed = [item.source.model_copy(update={"article": "my-bridge"}) for item in NEW]
    new = tuple(
        item.model_copy(update={"source": source}).under_its_id()
        for item, source in zip(NEW, renamed, strict=True)
    )
    records, report = merge_items(read_records(folder), new)
    assert len(report.kept) == len(NEW)
    (folder / "items.yaml").write_bytes(items_file(records))
    assert len(read_bank(folder).accepted) == len(RECORDS)


def test_a_merged_bank_is_read_back_with_its_effective_items(tmp_path: Path) -> None:
    other = derived(ITEMS[0], "9")
    records, _ = merge_items((replace(RECORDS[0], override=OVERRIDE),), (NEW[0], other))
    assert [item.stem for item in read_bank(write_bank(tmp_path, records)).items] == [OVERRIDE.stem, other.stem]
