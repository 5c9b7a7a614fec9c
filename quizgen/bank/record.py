"""An item as its bank keeps it: what was derived, and what a person made of it."""

from dataclasses import dataclass, field
from functools import cached_property

from quizgen.markup import Markup, escaped
from quizgen.model.base import Noun, Slug, Text
from quizgen.model.interaction import Interaction
from quizgen.model.item import Difficulty, Item
from quizgen.model.picture import Picture


class Override(Noun):
    """A person's wording, which takes the place of the derived one and survives every rebuild."""

    stem: Text | None = None
    interaction: Interaction | None = None
    rationale: Text | None = None
    topic: Slug | None = None
    difficulty: Difficulty | None = None
    markup: Markup | None = None
    """`markdown` when the texts of this override are Markdown; what stays as derived is plain all the same."""


@dataclass(frozen=True)
class ItemRecord:
    """A derived item under the id of its derived content, with a person's wording and note."""

    derived: Item
    override: Override | None = None
    note: str | None = None
    pictures: tuple[Picture, ...] = ()
    """Those that the override names."""
    line: int | None = field(default=None, compare=False)
    """Where it starts in its file, counted from 1; None for an item that comes from no file."""

    @cached_property
    def effective(self) -> Item:
        """The item as it is printed, under the id of what is printed.

        Raises pydantic's ValidationError when the override does not fit the rest of the item.
        """
        if self.override is None:
            return self.derived
        is_markdown = self.override.markup is Markup.MARKDOWN
        derived = self.derived.with_words(escaped) if is_markdown else self.derived
        fields = {name: getattr(derived, name) for name in Item.model_fields} | {"pictures": self.pictures}
        words = {name: getattr(self.override, name) for name in Override.model_fields}
        changed = {name: value for name, value in words.items() if value is not None}
        return Item.model_validate(fields | changed).under_its_id()

    @property
    def is_derived(self) -> bool:
        """Whether a question kind wrote the item; a rebuild leaves all others as they are."""
        return self.derived.source.is_derived
