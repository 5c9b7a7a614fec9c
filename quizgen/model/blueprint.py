"""What a teacher asks for, and the recipe that prints the same paper again."""

import hashlib
from typing import ClassVar

from pydantic import Field, field_validator

from quizgen.model.base import Grown, Noun, Slug, Text
from quizgen.model.interaction import InteractionName
from quizgen.model.item import Difficulty, Item


class Section(Noun):
    """So many items of these sorts; an empty list allows every sort."""

    items: int = Field(ge=1, le=1_000)
    heading: Text | None = None
    """Printed above the section's first item."""
    interactions: tuple[InteractionName, ...] = ()
    facts: tuple[Slug, ...] = ()
    """Kinds of facts: ``figure``, ``sanction`` …"""
    questions: tuple[Slug, ...] = ()
    """Kinds of questions: ``who-said``, ``how-many`` …"""
    topics: tuple[Slug, ...] = ()
    difficulty: tuple[Difficulty, ...] = ()
    points: int | None = Field(default=None, ge=1, le=100)
    """What each item earns; without it, what its interaction usually earns."""

    def admits(self, item: Item) -> bool:
        """Whether the item is of the sorts that this section asks for."""
        return (
            (not self.interactions or item.interaction.type in self.interactions)
            and (not self.facts or item.source.fact_kind in self.facts)
            and (not self.questions or item.source.question in self.questions)
            and (not self.topics or item.topic in self.topics)
            and (not self.difficulty or item.difficulty in self.difficulty)
        )


class Blueprint(Grown):
    """A form's plan: its sections in printed order."""

    added: ClassVar[frozenset[str]] = frozenset({"points"})

    title: Text | None = None
    instructions: Text | None = None
    points: int | None = Field(default=None, ge=1, le=10_000)
    """What a form earns in all: items are chosen that come to it exactly."""
    minutes: int | None = Field(default=None, ge=1, le=600)
    """Printed on the paper; items are chosen whose estimated times, with the reading, add up to no more."""
    sections: tuple[Section, ...] = Field(min_length=1, max_length=50)

    @property
    def how_many(self) -> int:
        """How many items a form of this blueprint has."""
        return sum(section.items for section in self.sections)


class Recipe(Grown):
    """Everything that decides which questions are printed, in which order: the same recipe, the same paper.

    It stands in the imprint of every paper, so it names items by their ids, which tell a student nothing, and
    facts not at all.
    """

    added: ClassVar[frozenset[str]] = frozenset({"anchors", "pinned", "excluded", "past", "exposure"})

    bank: Slug
    """The bank's id: a path would print another paper on each machine, and tell students whose machine it was."""
    bank_digest: str
    version: str
    """The version of quizgen that printed the paper."""
    seed: str
    blueprint: Blueprint
    forms: int = Field(default=1, ge=1, le=26)
    parallel: bool = False
    """Each form has items of its own; otherwise all forms share them, in other orders."""
    anchors: int = Field(default=0, ge=0, le=1_000)
    """So many items are common to all parallel forms; the pinned ones are among them."""
    pinned: tuple[Slug, ...] = ()
    """The ids of items that stand on every form."""
    excluded: tuple[Slug, ...] = ()
    """The ids of items that stand on none."""
    past: tuple[Slug, ...] = ()
    """The ids of items that were printed before, each as often as quizzes had it."""
    exposure: int = Field(default=0, ge=0, le=1_000)
    """An item that more past quizzes than these had is not printed again."""
    title: Text | None = None
    passage: bool = True
    """The reading passage is printed with the questions."""

    @field_validator("seed")
    @classmethod
    def _printable(cls, seed: str) -> str:
        if not seed or not seed.isprintable() or len(seed) > 100:
            raise ValueError("a seed is 1 to 100 printable characters")
        return seed

    @property
    def digest(self) -> bytes:
        """The SHA-256 of the recipe, from which form codes are made."""
        return hashlib.sha256(self.model_dump_json().encode()).digest()
