"""What tests of formats for platforms share: single items written, and texts as a reader has them back."""

import html
import re
from typing import TypeVar

from quizgen.export import EXPORTERS, Exported, PageSetup
from quizgen.model.interaction import BLANK, Interaction
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet
from tests.samples import ITEMS, sample_set

T = TypeVar("T")


def write(name: str, items: ItemSet) -> Exported:
    """The set in the format of that name."""
    writer = EXPORTERS[name].write_set
    assert writer is not None
    return writer(items, PageSetup())


def of_type(shape: type[T]) -> tuple[Item, T]:
    """The sample item of that interaction, and the interaction itself."""
    for item in ITEMS:
        if isinstance(item.interaction, shape):
            return item, item.interaction
    raise AssertionError(shape)


def with_answers(item: Item, interaction: Interaction, **changes: object) -> Item:
    """The item with another interaction and other fields, under its own id."""
    return item.model_copy(update={"interaction": interaction, **changes}).under_its_id()


def one(name: str, item: Item) -> Exported:
    """The item alone, without a passage."""
    return write(name, sample_set((item,), passage=False))


def from_html(markup: str) -> str:
    """What a reader has in plain text of a text as HTML: tags away, line breaks and blanks as they were."""
    text = re.sub(r"</p><p>|<br\s*/?>", "\n", markup)
    return html.unescape(re.sub(r"</?p>|</?h4>", "", text)).replace("_" * 12, BLANK)
