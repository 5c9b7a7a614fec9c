"""Where keys stand: in every position about as often, and never long in the same one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.model.item import Item

LONGEST_RUN = 3
"""A longer run of one letter makes students doubt right answers, or guess."""


@dataclass(frozen=True)
class Place:
    """An item in a row of items of one interaction, with the position at which its key is printed."""

    item: Item
    group: int
    """Items of one group can change places."""
    key: int
    """The key's printed position from 0; for a statement 1 when it is true, else 0."""
    options: int | None = None
    """The number of options when the key can stand at any of them; None when it stands fast."""


def count_long_runs(keys: Sequence[int]) -> int:
    """How many stretches that are one longer than a run may be have the same key throughout."""
    return sum(_is_long_run(keys, start) for start in range(len(keys) - LONGEST_RUN))


def alternate(group: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places of one group in an order without long runs; the earlier ones go first as far as that allows.

    When one key is so frequent that long runs cannot be avoided, they are as short as they can be.
    """
    keys = [place.key for place in group]
    longest = LONGEST_RUN
    while not _can_be_ordered(keys, (), longest):
        longest += 1
    ordered: tuple[Place, ...] = ()
    left = list(group)
    while left:
        for index, place in enumerate(left):
            rest = [other.key for other in (*left[:index], *left[index + 1 :])]
            if _can_be_ordered(rest, [placed.key for placed in (*ordered, place)], longest):
                break
        ordered = (*ordered, left.pop(index))
    return ordered


def _can_be_ordered(keys: Sequence[int], before: Sequence[int], longest: int) -> bool:
    """Whether keys, in some order behind those before, make no run of more than the longest."""
    run = next((length for length, key in enumerate(reversed(before)) if key != before[-1]), len(before))
    if run > longest:
        return False
    counts = Counter(keys)
    # Each other key makes room for one more run.
    return all(
        count <= longest * (len(keys) - count + 1) - (run if before and key == before[-1] else 0)
        for key, count in counts.items()
    )


def break_runs(row: tuple[Place, ...]) -> tuple[Place, ...]:
    """The row with as few long runs as exchanging keys, moving a key and exchanging items lead to.

    Items stay in their group, and positions hold the key as evenly as before.
    """
    runs = count_long_runs([place.key for place in row])
    while runs:
        for changed in _changes(row):
            fewer = count_long_runs([place.key for place in changed])
            if fewer < runs:
                row, runs = changed, fewer
                break
        else:
            return row
    return row


def _is_long_run(keys: Sequence[int], start: int) -> bool:
    return len(set(keys[start : start + LONGEST_RUN + 1])) == 1


def _changes(row: tuple[Place, ...]) -> Iterator[tuple[Place, ...]]:
    """The row after each change that could break a long run, the slightest changes first."""
    keys = [place.key for place in row]
    starts = [start for start in range(len(row) - LONGEST_RUN) if _is_long_run(keys, start)]
    crowded = sorted({index for start in starts for index in range(start, start + LONGEST_RUN + 1)})
    for change in (_exchange_keys, _move_key, _exchange_items):
        for index in crowded:
            yield from change(row, index)


def _exchange_keys(row: tuple[Place, ...], index: int) -> Iterator[tuple[Place, ...]]:
    here = row[index]
    for at, there in enumerate(row):
        if here.options is not None and there.options == here.options and there.key != here.key:
            yield _replaced(row, {index: replace(here, key=there.key), at: replace(there, key=here.key)})


def _move_key(row: tuple[Place, ...], index: int) -> Iterator[tuple[Place, ...]]:
    here = row[index]
    uses = Counter(place.key for place in row if place.options == here.options)
    for position in range(here.options or 0):
        if uses[position] < uses[here.key]:
            yield _replaced(row, {index: replace(here, key=position)})


def _exchange_items(row: tuple[Place, ...], index: int) -> Iterator[tuple[Place, ...]]:
    here = row[index]
    for at, there in enumerate(row):
        if there.group == here.group and there.key != here.key:
            yield _replaced(row, {index: there, at: here})


def _replaced(row: tuple[Place, ...], changes: dict[int, Place]) -> tuple[Place, ...]:
    return tuple(changes.get(index, place) for index, place in enumerate(row))
