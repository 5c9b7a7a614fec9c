"""In which order a form's items and their parts are printed.

An arrangement depends on nothing but the seed, the form's label, the blueprint and the items of each section: a
paper can be arranged again as long as its items exist, whatever has become of the rest of the bank. Of an item it
takes the seal, never the id: seed and ids stand in the paper's imprint, and with them an arrangement made from ids
could be undone, down to the option that stands first in the bank.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, cycle
from typing import assert_never

from quizgen.assembly.points import usual_points
from quizgen.assembly.positions import Place, alternate, break_runs
from quizgen.model.blueprint import Blueprint
from quizgen.model.form import FormItem
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.order import order_key

QUICK_TO_LONG = (
    "true-false",
    "choice",
    "multiple-response",
    "text-entry",
    "numeric-entry",
    "matching",
    "ordering",
    "extended-text",
)
"""The order of interactions within a section, by how long an answer takes."""


@dataclass(frozen=True)
class _Shuffle:
    """The order that a seed and a form's label give to whatever is named by an item's seal."""

    seed: str
    label: str

    def key(self, identifier: str) -> bytes:
        return order_key(self.seed, f"form {self.label}", identifier)

    def indexes(self, how_many: int, identifier: str) -> tuple[int, ...]:
        return tuple(sorted(range(how_many), key=lambda index: self.key(f"{identifier} {index}")))


def arrange_items(
    seed: str, label: str, blueprint: Blueprint, sections: Sequence[Sequence[Item]]
) -> tuple[FormItem, ...]:
    """The items as the form prints them, numbered from 1; ``sections`` holds the items of each section.

    Within a section, items of one interaction stand together, from quick to long. Keys of choice items are
    balanced over the form; neither they nor true and false statements run longer than three where that can be
    avoided.
    """
    shuffle = _Shuffle(seed, label)
    rows = {name: _row(shuffle, name, sections) for name in QUICK_TO_LONG}
    printed: list[FormItem] = []
    for index, section in enumerate(blueprint.sections):
        here = [place for row in rows.values() for place in row if place.group == index]
        printed += (
            FormItem(
                number=number,
                item=place.item,
                points=section.points or usual_points(place.item.interaction),
                order=_order(shuffle, place),
                heading=section.heading if place is here[0] else None,
            )
            for number, place in enumerate(here, start=len(printed) + 1)
        )
    return tuple(printed)


def _row(shuffle: _Shuffle, interaction: str, sections: Sequence[Sequence[Item]]) -> tuple[Place, ...]:
    """All items of one interaction in printed order, section by section."""
    groups = [
        tuple(
            _place(item, group)
            for item in sorted(items, key=lambda item: shuffle.key(item.seal))
            if item.interaction.type == interaction
        )
        for group, items in enumerate(sections)
    ]
    match interaction:
        case "choice":
            return break_runs(_balance_keys(shuffle, tuple(chain(*groups))))
        case "true-false":
            return break_runs(tuple(chain(*map(alternate, groups))))
        case _:
            return tuple(chain(*groups))


def _place(item: Item, group: int) -> Place:
    match item.interaction:
        case TrueFalse(answer=answer):
            return Place(item, group, key=int(answer))
        case Choice(options=options, fixed_order=fixed) as choice:
            return Place(item, group, key=options.index(choice.key), options=None if fixed else len(options))
        case MultipleResponse() | TextEntry() | NumericEntry() | Ordering() | Matching() | ExtendedText():
            return Place(item, group, key=0)
        case unknown:
            assert_never(unknown)


def _balance_keys(shuffle: _Shuffle, row: tuple[Place, ...]) -> tuple[Place, ...]:
    """The row with the keys of movable items at each position equally often, give or take one."""
    balanced = list(row)
    for options in sorted({place.options for place in row if place.options is not None}):
        members = [index for index, place in enumerate(row) if place.options == options]
        members.sort(key=lambda index: shuffle.key(f"key {row[index].item.seal}"))
        positions = cycle(shuffle.indexes(options, f"keys of {options} {row[members[0]].item.seal}"))
        for index in members:
            balanced[index] = replace(row[index], key=next(positions))
    return tuple(balanced)


def _order(shuffle: _Shuffle, place: Place) -> tuple[int, ...]:
    """For each printed position, the index of the option, entry or target that stands there."""
    match place.item.interaction:
        case Choice(options=options, fixed_order=True) | MultipleResponse(options=options, fixed_order=True):
            return tuple(range(len(options)))
        case Choice(options=options) as choice:
            key = options.index(choice.key)
            others = [index for index in shuffle.indexes(len(options), place.item.seal) if index != key]
            return (*others[: place.key], key, *others[place.key :])
        case MultipleResponse(options=options):
            return shuffle.indexes(len(options), place.item.seal)
        case Ordering(entries=entries):
            order = shuffle.indexes(len(entries), place.item.seal)
            return order if order != tuple(range(len(entries))) else _turned(order)
        case Matching() as matching:
            return _order_targets(matching, shuffle.indexes(len(matching.targets), place.item.seal))
        case TrueFalse() | TextEntry() | NumericEntry() | ExtendedText():
            return ()
        case unknown:
            assert_never(unknown)


def _order_targets(matching: Matching, order: tuple[int, ...]) -> tuple[int, ...]:
    """The order, turned until the targets do not simply follow their premises; spare ones do not count."""
    wanted = len({pair.target for pair in matching.pairs})
    for _ in order:
        followed = [index for index in order if index < wanted]
        if followed != sorted(followed):
            break
        order = _turned(order)
    return order


def _turned(order: tuple[int, ...]) -> tuple[int, ...]:
    return (*order[1:], order[0])
