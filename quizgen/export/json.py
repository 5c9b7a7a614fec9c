"""JSON: everything there is to know of each item, for programs; its schema is published."""

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._carry import Simplify, carry
from quizgen.model.item_set import ItemSet, SetEntry


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as one object, from which the same set can be read; ``item-set.schema.json`` describes it."""
    carried = carry(items, "JSON", _entry, shows_markup=True)
    written = items.model_copy(update={"entries": carried.parts})
    return Exported(f"{written.model_dump_json(indent=2)}\n".encode(), carried.losses)


def _entry(entry: SetEntry, _simplify: Simplify) -> SetEntry:
    return entry


EXPORTER = Exporter(
    suffix=".json",
    summary="everything there is of each item, for programs, with a published schema",
    write_set=write_set,
)
