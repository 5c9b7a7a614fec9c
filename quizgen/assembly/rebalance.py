"""Keys spread over the letters again, after choices have lost options or have become open questions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizgen.assembly.fewer import Draw
from quizgen.assembly.positions import Place, break_runs
from quizgen.model.form import FormItem
from quizgen.model.interaction import Choice


def spread_keys(items: Sequence[FormItem], draw: Draw) -> tuple[FormItem, ...]:
    """The items with keys of choices at each letter equally often, give or take one, and in no long run.

    As many keys as possible stay where they are, so that the papers of a form are marked alike.
    """
    row = tuple(
        # Each in a group of its own: items keep their numbers.
        Place(
            placed.item,
            group=placed.number,
            key=placed.order.index(choice.options.index(choice.key)),
            options=None if choice.fixed_order else len(choice.options),
        )
        for placed in items
        if isinstance(choice := placed.item.interaction, Choice)
    )
    keys = {place.group: place.key for place in break_runs(_evened(row, draw))}
    return tuple(_with_key_at(placed, keys.get(placed.number, 0)) for placed in items)


def _evened(row: tuple[Place, ...], draw: Draw) -> tuple[Place, ...]:
    even = list(row)
    for options in sorted({place.options for place in row if place.options is not None}):
        members = [index for index, place in enumerate(row) if place.options == options]
        members.sort(key=lambda index: draw(f"{row[index].item.seal} evened"))
        while True:
            uses = Counter(dict.fromkeys(range(options), 0))
            uses.update(even[index].key for index in members)
            (most, many), (least, few) = uses.most_common()[0], uses.most_common()[-1]
            if many - few <= 1:
                break
            moved = next(index for index in members if even[index].key == most)
            even[moved] = replace(even[moved], key=least)
    return tuple(even)


def _with_key_at(placed: FormItem, position: int) -> FormItem:
    match placed.item.interaction:
        case Choice(options=options) as choice:
            key = options.index(choice.key)
            others = [index for index in placed.order if index != key]
            return placed.model_copy(update={"order": (*others[:position], key, *others[position:])})
        case _:
            return placed
