"""A form: the items of one paper, in the order in which they are printed."""

import hashlib
from typing import ClassVar, assert_never

from pydantic import Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from quizgen.model.article import Article
from quizgen.model.base import FormCode, Grown, Noun, Text
from quizgen.model.blueprint import Recipe
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.tier import Aid, Tier, TierPrint


class Passage(Noun):
    """The text that students answer from; paragraphs are numbered from 1 in print."""

    title: Text
    paragraphs: tuple[Text, ...]
    source_note: Text | None = None
    language: Text = "en"


def passage_of(article: Article) -> Passage | None:
    """The article as a reading passage; line breaks inside a paragraph become spaces. None without a text."""
    if not article.text:
        return None
    return Passage(
        title=article.title,
        paragraphs=tuple(" ".join(article.words(span).split()) for span in article.paragraphs),
        source_note=article.source_note,
        language=article.language,
    )


def parts_to_arrange(interaction: Interaction) -> tuple[str, ...]:
    """The options, entries or targets that can be printed in another order."""
    match interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            return tuple(option.text for option in options)
        case Ordering(entries=entries):
            return entries
        case Matching() as matching:
            return matching.targets
        case TrueFalse() | TextEntry() | NumericEntry() | ExtendedText():
            return ()
        case unknown:
            assert_never(unknown)


def how_many_to_arrange(interaction: Interaction) -> int:
    """How many options, entries or targets can be printed in another order."""
    return len(parts_to_arrange(interaction))


class FormItem(Noun):
    """An item on a form: its number, its points and how its parts are arranged.

    ``order`` holds, for each printed position, the index of the option (choice, multiple response), entry
    (ordering) or target (matching) that stands there; it is empty for the other interactions.
    """

    number: int = Field(ge=1)
    item: Item
    points: int = Field(ge=1)
    order: tuple[int, ...] = ()
    heading: Text | None = None
    # Sets for platforms hold such items too, but know no tiers.
    aid: SkipJsonSchema[Aid] = Field(default=Aid(), exclude=True)

    @model_validator(mode="after")
    def _arranges_all(self) -> "FormItem":
        if sorted(self.order) != list(range(how_many_to_arrange(self.item.interaction))):
            raise ValueError(f"item {self.number}: the printed order is not a permutation of its parts")
        return self


class Imprint(Grown):
    """What a paper tells of itself, so that its key can be printed again; it holds no key.

    Item ids are hashes over content that students never see, so they give nothing away.
    """

    added: ClassVar[frozenset[str]] = frozenset({"tier", "tiers"})

    recipe: Recipe
    label: Text
    code: FormCode
    items: tuple[str, ...]
    """The ids of the items in printed order."""
    digest: str
    """See :attr:`Form.digest`."""
    tier: Tier = Tier.STANDARD
    tiers: tuple[TierPrint, ...] = Field(default=(), max_length=len(Tier))
    """The papers of the form that one key covers, this one among them; empty for a form without tiers."""

    @property
    def name(self) -> str:
        """What a teacher calls the paper: "A", "A support"."""
        return self.label if self.tier is Tier.STANDARD else f"{self.label} {self.tier}"

    @property
    def left(self) -> frozenset[int]:
        """The numbers of the items that the tier prints as the standard paper does."""
        return frozenset(number for tier in self.tiers if tier.tier is self.tier for number in tier.left)

    def beside(self, tier: TierPrint) -> "Imprint":
        """The imprint of another of the papers that one key covers."""
        return self.model_copy(update={"tier": tier.tier, "code": tier.code, "digest": tier.digest})


class Form(Noun):
    """One paper, keys and all; what a student may see of it is a StudentForm."""

    recipe: Recipe
    label: Text
    """A, B, C …"""
    code: FormCode
    """The form code printed on each page."""
    title: Text
    subject: Text | None = None
    instructions: Text | None = None
    minutes: int | None = None
    language: Text = "en"
    items: tuple[FormItem, ...] = Field(min_length=1)
    passage: Passage | None = None
    has_article: bool = True
    """Whether there is a text to answer from, printed or not."""
    blank_chars: int = Field(default=12, ge=1, le=60)
    """The width in characters of every blank in a stem: that of the longest answer of this sort in the bank, so
    that no width gives its answer away."""
    line_chars: int = Field(default=24, ge=1, le=60)
    """The same for the lines below stems without a blank."""
    tier: TierPrint | None = None
    """What proves the key of a tier's paper; None for a form without tiers. The items are those of the tier: they
    keep the ids of the items that they were made from, though not their content."""
    tiers: tuple[TierPrint, ...] = ()
    """The papers of the form that one key covers."""

    @property
    def points(self) -> int:
        """What the whole paper earns."""
        return sum(item.points for item in self.items)

    @property
    def digest(self) -> str:
        """Sixteen hex digits over the items, their numbers, points and arrangement: equal digests, equal keys."""
        if self.tier is not None:
            return self.tier.digest
        hashed = hashlib.sha256()
        for item in self.items:
            hashed.update(f"{item.number} {item.item.seal} {item.points} {item.order}\n".encode())
        return hashed.hexdigest()[:16]

    @property
    def imprint(self) -> Imprint:
        """What the printed paper tells of itself."""
        return Imprint(
            recipe=self.recipe,
            label=self.label,
            code=self.code,
            items=tuple(item.item.id for item in self.items),
            digest=self.digest,
            tier=self.tier.tier if self.tier else Tier.STANDARD,
            tiers=self.tiers,
        )
