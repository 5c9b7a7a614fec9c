"""Long runs of one key are broken wherever they can be."""

from itertools import groupby, permutations, product

import pytest

from quizgen.assembly.positions import Place, alternate, break_runs, count_long_runs
from tests.assembly.banks import make_item

ITEM = make_item(1)


def row(keys: tuple[int, ...], groups: str | None = None, options: str | None = None) -> tuple[Place, ...]:
    """Places with these keys; ``options`` has a digit for each movable key and a dot for each fast one."""
    return tuple(
        Place(
            ITEM,
            int((groups or "0" * len(keys))[i]),
            key,
            int(options[i]) if options and options[i] != "." else None,
        )
        for i, key in enumerate(keys)
    )


def keys_of(places: tuple[Place, ...]) -> tuple[int, ...]:
    return tuple(place.key for place in places)


@pytest.mark.parametrize("length", range(1, 12))
def test_statements_change_places_until_no_run_is_longer_than_it_has_to_be(length: int) -> None:
    for keys in product((0, 1), repeat=length):
        arranged = keys_of(alternate(row(keys)))
        assert sorted(arranged) == sorted(keys)
        minority = min(keys.count(0), keys.count(1))
        unavoidable = -(-(length - minority) // (minority + 1))
        assert max(len(list(run)) for _, run in groupby(arranged)) <= max(3, unavoidable), keys


def test_statements_without_long_runs_stay_as_they_are() -> None:
    keys = (1, 1, 1, 0, 1, 0, 0, 1)
    assert keys_of(alternate(row(keys))) == keys


def test_statements_stay_in_their_sections() -> None:
    arranged = break_runs(row((1, 1, 1, 1, 1, 0, 0, 0), groups="00001111"))
    assert [place.group for place in arranged] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert sorted(keys_of(arranged)[:4]) == [1, 1, 1, 1]


def test_movable_keys_break_runs_of_fast_ones() -> None:
    places = row((1, 1, 1, 1, 1, 0, 2, 2), groups="01234567", options="..3..333")
    arranged = keys_of(break_runs(places))
    assert count_long_runs(arranged) == 0
    assert sorted(arranged[i] for i in (2, 5, 6, 7)) in ([0, 0, 1, 2], [0, 1, 1, 2], [0, 1, 2, 2])


@pytest.mark.parametrize("options", ["33.3.", "3.3.33", "..3..", "2..22.", "4..4.", "....3"])
def test_small_rows_are_as_good_as_any_arrangement_of_theirs(options: str) -> None:
    movable = [i for i, mark in enumerate(options) if mark != "."]
    positions = int(options[movable[0]])
    even = len(movable) // positions
    for fast in product((0, 1), repeat=len(options) - len(movable)):
        for groups in ("000000", "000111", "012345"):
            fixed = iter(fast)
            turn = iter(range(10))
            keys = tuple(next(fixed) if mark == "." else next(turn) % positions for mark in options)
            places = row(keys, groups, options)
            arranged = break_runs(places)
            used = [place.key for place in arranged if place.options]
            assert all(even <= used.count(p) <= even + 1 for p in range(positions))
            best = min(
                count_long_runs([keys_[i] for i in order])
                for keys_ in _keys_within_balance(places, movable, positions)
                for order in permutations(range(len(places)))
                if all(groups[i] == groups[at] for at, i in enumerate(order))
            )
            assert count_long_runs(keys_of(arranged)) == best


def _keys_within_balance(places: tuple[Place, ...], movable: list[int], positions: int) -> list[tuple[int, ...]]:
    even = len(movable) // positions
    found = []
    for chosen in product(range(positions), repeat=len(movable)):
        if all(even <= chosen.count(p) <= even + 1 for p in range(positions)):
            keys = list(keys_of(places))
            for i, key in zip(movable, chosen, strict=True):
                keys[i] = key
            found.append(tuple(keys))
    return found
