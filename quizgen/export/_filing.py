"""Where items are filed in a question bank, in the words of Moodle, which other programs read too."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from quizgen.export._markup import short_name
from quizgen.model.item_set import ItemSet, SetEntry

T = TypeVar("T")
Path = tuple[str, ...]


def passage_folder(items: ItemSet) -> str:
    """The category of the passage: with a form's items, or above the topics of a bank."""
    return _written(_passage_path(items))


def filed(items: ItemSet, parts: Iterable[tuple[SetEntry, T]]) -> Iterator[tuple[str | None, T]]:
    """What became of each item, with the category that starts there; None where the last one goes on.

    The passage, where there is one, stands in its category before them.
    """
    last = _passage_path(items) if items.passage is not None else ()
    for entry, part in parts:
        yield (None if entry.category == last else _written(entry.category)), part
        last = entry.category


def _passage_path(items: ItemSet) -> Path:
    path = items.entries[0].category
    return path[:1] if items.label is None else path


def _written(path: Path) -> str:
    # A slash parts categories; two stand for one.
    return "/".join(("$course$", "top", *(short_name(name).replace("/", "//") for name in path)))
