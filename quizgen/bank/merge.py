"""Newly derived items and what people decided about the old ones, together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.bank.record import ItemRecord
from quizgen.errors import QuizgenError
from quizgen.model.item import BY_HAND, IMPORTED, Item, Status

Records = tuple[ItemRecord, ...]


@dataclass(frozen=True)
class BuildReport:
    """What a rebuild did to the items, for the person who has to review them."""

    added: Records = ()
    """New items, which are drafts."""
    kept: Records = ()
    """Items derived as before, with status, override, silenced rules and note."""
    reestimated: Records = ()
    """Items derived in the same words under another estimate, difficulty or Bloom level, with all of that too."""
    changed: Records = ()
    """Items derived in other words than before: drafts again, with all else that people decided."""
    reopened: Records = ()
    """Those of the changed ones that a person had accepted or rejected."""
    dropped: Records = ()
    """Old items that are no longer derived, as they were."""
    by_hand: Records = ()
    """Items that a person wrote, which are kept as they are."""
    imported: Records = ()
    """Items that came from a file of the teacher's, which are kept as they are."""
    overrides: Records = ()
    """Items whose override was kept."""


def merge_items(old: Sequence[ItemRecord], new: Sequence[Item]) -> tuple[Records, BuildReport]:
    """The records of a rebuilt bank in the order of the new items, those not derived last; and what was done.

    Old and new are matched by their slot: question kind, facts and variant. Raises QuizgenError when two new items
    have one slot, because a person's decision could not be told to belong to one of them.
    """
    _check_slots(new)
    derived = {record.derived.source.slot: record for record in old if record.is_derived}
    others = tuple(record for record in old if not record.is_derived)
    added, kept, reestimated, changed, reopened = [], [], [], [], []
    merged: list[ItemRecord] = []
    for item in new:
        before = derived.pop(item.source.slot, None)
        if before is None:
            record = ItemRecord(item.model_copy(update={"status": Status.DRAFT}))
            added.append(record)
        elif before.derived.id == item.id:
            record = replace(before, derived=_decided(item, before.derived, before.derived.status))
            kept.append(record)
        elif _same_words(item, before.derived):
            record = replace(before, derived=_decided(item, before.derived, before.derived.status))
            reestimated.append(record)
        else:
            record = replace(before, derived=_decided(item, before.derived, Status.DRAFT))
            changed.append(record)
            if before.derived.status is not Status.DRAFT:
                reopened.append(record)
        merged.append(record)
    report = BuildReport(
        added=tuple(added),
        kept=tuple(kept),
        reestimated=tuple(reestimated),
        changed=tuple(changed),
        reopened=tuple(reopened),
        dropped=tuple(derived.values()),
        by_hand=tuple(record for record in others if record.derived.source.question == BY_HAND),
        imported=tuple(record for record in others if record.derived.source.question == IMPORTED),
        overrides=tuple(record for record in merged if record.override is not None),
    )
    return (*merged, *others), report


def _same_words(item: Item, before: Item) -> bool:
    """Whether the two differ in nothing but their estimates, of which no person has to read anything again."""
    return item.estimated(before.difficulty, before.bloom).id == before.id


def _decided(item: Item, before: Item, status: Status) -> Item:
    return item.model_copy(update={"status": status, "silenced": before.silenced})


def _check_slots(items: Sequence[Item]) -> None:
    seen: set[str] = set()
    for item in items:
        if item.source.slot in seen:
            raise QuizgenError(
                f"Two items were derived for '{item.source.slot}'; the kind of question must give each a variant."
            )
        seen.add(item.source.slot)
