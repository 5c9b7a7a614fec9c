"""Forms for the tests, each item's parts in the order in which they stand."""

from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.form import Form, FormItem, how_many_to_arrange
from quizgen.model.item import Item


def form_of(*items: Item, positions: tuple[int, ...] = ()) -> Form:
    """A form of these items; ``positions`` says where the first option of each is printed."""
    blueprint = Blueprint(sections=(Section(items=len(items)),))
    return Form(
        recipe=Recipe(bank="coast", bank_digest="0", version="0", seed="1", blueprint=blueprint),
        label="A",
        code="7Q4M-K2X9",
        title="Ten towns",
        items=tuple(
            FormItem(number=number, item=item, points=1, order=_order(item, positions[number - 1 : number]))
            for number, item in enumerate(items, start=1)
        ),
    )


def _order(item: Item, position: tuple[int, ...]) -> tuple[int, ...]:
    order = list(range(how_many_to_arrange(item.interaction)))
    if position:
        order.remove(0)
        order.insert(position[0], 0)
    return tuple(order)
