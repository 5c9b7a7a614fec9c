"""An item: a question with everything needed to print, mark and prove it."""

import hashlib
import json
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, ClassVar, assert_never

from pydantic import Field, StringConstraints, model_validator

from quizgen.markup import Markup, joined, parse, typed
from quizgen.model.article import Evidence
from quizgen.model.base import Grown, Noun, Slug, Text
from quizgen.model.interaction import (
    BLANK,
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
from quizgen.model.picture import Picture
from quizgen.model.words import change_words


def plain_number(value: Decimal) -> str:
    """The number with commas between thousands and no idle zeros behind the decimal point."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def entry_number(entry: NumericEntry) -> str:
    """The number to write as a key prints it: what may be a year, from 1000 to 2100, has no comma."""
    may_be_a_year = entry.unit is None and entry.value in range(1000, 2101)
    return str(int(entry.value)) if may_be_a_year else plain_number(entry.value)


class Difficulty(StrEnum):
    """A band; an estimate made from the item's words, not from answers."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Bloom(StrEnum):
    """What the item asks of the mind, after the revised taxonomy of Bloom (Anderson & Krathwohl 2001)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


class Status(StrEnum):
    """What a person decided about an item; only accepted items are printed."""

    DRAFT = "draft"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


BY_HAND = "by-hand"
"""The question kind of an item that a person wrote: a rebuild leaves it as it is."""

IMPORTED = "imported"
"""The question kind of an item that came from a file of the teacher's: nobody has proven its answer."""


class Origin(Noun):
    """Where an imported item stood: the name of its file, and its line counted from 1."""

    file: Text
    line: int = Field(ge=1)

    def __str__(self) -> str:
        """The place in words: "quiz.gift, line 12"."""
        return f"{self.file}, line {self.line}"


class Source(Noun):
    """Where an item comes from, with the words that prove its answer: an item stands alone.

    Only an imported one may go without facts and evidence.
    """

    article: Slug
    question: Slug
    """The question kind that wrote it."""
    facts: tuple[Slug, ...] = ()
    """The facts that it asks about; the first is the one it was written from."""
    fact_kind: Slug | None = None
    """The kind of the first fact."""
    variant: Slug = "1"
    """Tells apart items of the same question kind about the same facts.

    Of an imported item it is a hash of the file. Such an item can have nothing that is not printed, and without
    something that no student knows its key could be worked out from its id.
    """
    evidence: tuple[Evidence, ...] = ()
    origin: Origin | None = None
    """Where an imported item stood; no part of its content, as it changes nothing about what is asked."""

    @model_validator(mode="after")
    def _proven_unless_imported(self) -> "Source":
        if self.question != IMPORTED and not (self.facts and self.fact_kind and self.evidence):
            raise ValueError("an item has a fact that it asks about and evidence, unless it was imported")
        if self.question != IMPORTED and self.origin is not None:
            raise ValueError("only an imported item has an origin")
        return self

    @property
    def is_derived(self) -> bool:
        """Whether a question kind wrote the item: a rebuild writes it anew."""
        return self.question not in (BY_HAND, IMPORTED)

    @property
    def slot(self) -> str:
        """The item's place in its bank, which stays when its wording changes."""
        return f"{self.question}/{'+'.join(self.facts)}/{self.variant}"


class Silence(Noun):
    """A rule that does not count for an item, and the reason why a person decided so."""

    rule: Slug
    reason: Text


class Item(Grown):
    """A stem, an interaction and why the key is right.

    ``id`` is a hash of the content, so that a changed item is another item; see :func:`item_id`.
    """

    added: ClassVar[frozenset[str]] = frozenset({"markup", "pictures"})

    id: Slug
    stem: Text
    interaction: Interaction
    rationale: Annotated[str, StringConstraints(max_length=10_000, strip_whitespace=True)]
    """Why the key is right; empty where an imported item does not say."""
    source: Source
    topic: Slug
    difficulty: Difficulty = Difficulty.MEDIUM
    bloom: Bloom = Bloom.REMEMBER
    status: Status = Status.DRAFT
    silenced: tuple[Silence, ...] = ()
    """Like the status a person's decision about the item, and no part of its content."""
    markup: Markup = Markup.PLAIN
    """How stem, rationale and the interaction's texts are to be read; evidence is always plain."""
    pictures: tuple[Picture, ...] = ()
    """Those that its texts name. Another file makes another item."""

    @model_validator(mode="after")
    def _blank_only_where_filled(self) -> "Item":
        blanks = self.stem.count(BLANK)
        if blanks > (1 if isinstance(self.interaction, TextEntry | NumericEntry) else 0):
            raise ValueError(f"the stem has {blanks} blanks; a fill-in takes one at most, other items none")
        return self

    @model_validator(mode="after")
    def _reasoned_unless_imported(self) -> "Item":
        if not self.rationale and self.source.question != IMPORTED:
            raise ValueError("an item has a rationale, unless it was imported")
        return self

    def under_its_id(self) -> "Item":
        """The item under the id that follows from its content."""
        return self.model_copy(update={"id": item_id(self)})

    def estimated(self, difficulty: Difficulty, bloom: Bloom) -> "Item":
        """The same words under these estimates, and under the id that follows from both."""
        return self.model_copy(update={"difficulty": difficulty, "bloom": bloom}).under_its_id()

    @cached_property
    def seal(self) -> str:
        """A hash of the content, as 64 hex digits, that is printed nowhere: who can work it out has the bank.

        Whatever decides where a key is printed is made from it; an id stands on the paper, and what is made from
        ids can be undone.
        """
        return hashlib.sha256(b"seal " + _content(self)).hexdigest()

    def with_words(self, change: Callable[[str], str]) -> "Item":
        """The item with its stem, its rationale and every text of its interaction changed, under the same id."""
        changed = {
            name: change_words(getattr(self, name), change) for name in ("stem", "rationale", "interaction")
        }
        return self.model_copy(update=changed)

    @property
    def plain(self) -> "Item":
        """The item in plain words under the same id, for whatever compares, counts or looks for words.

        Only the item itself has its seal.
        """
        # Kept by a plain item, it would hold itself, and comparing two items would never end.
        return self if self.markup is Markup.PLAIN else self._in_plain_words

    @cached_property
    def _in_plain_words(self) -> "Item":
        plain = self.with_words(lambda text: typed(parse(text)))
        return plain.model_copy(update={"markup": Markup.PLAIN, "pictures": ()})

    @property
    def is_unproven(self) -> bool:
        """Whether no words of an article prove the answer, which is so of imported items only."""
        return not self.source.evidence

    @property
    def key_text(self) -> str:
        """The right answer in words, as a key prints it; in the item's markup."""
        match self.interaction:
            case Choice() as choice:
                return choice.key.text
            case MultipleResponse() as response:
                return joined("; ", (option.text for option in response.keys), self.markup)
            case TrueFalse(answer=answer):
                return "True" if answer else "False"
            case TextEntry() as entry:
                return entry.key
            case NumericEntry() as entry:
                return entry_number(entry)
            case Ordering(entries=entries):
                return joined("; ", entries, self.markup)
            case Matching(pairs=pairs):
                matched = (joined(": ", (pair.premise, pair.target), self.markup) for pair in pairs)
                return joined("; ", matched, self.markup)
            case ExtendedText(model_answer=model_answer):
                return model_answer
            case unknown:
                assert_never(unknown)


def item_id(item: Item) -> str:
    """The first 48 bits of a SHA-256 over the item's content, as twelve hex digits.

    Its id, its origin and what people decided about it, status and silenced rules, are no content. Banks and
    printed papers live by it: a field added to an item, or to anything inside, must stay out of the content as
    long as it holds its default, or every id changes and no old key can be proven.
    """
    return hashlib.sha256(_content(item)).hexdigest()[:12]


_NO_CONTENT: dict[str, bool | set[str]] = {
    "id": True,
    "status": True,
    "silenced": True,
    "source": {"origin"},
    "pictures": True,
}


def _content(item: Item) -> bytes:
    content = item.model_dump(mode="json", exclude=_NO_CONTENT)
    if item.pictures:
        content["pictures"] = {picture.name: picture.digest for picture in item.pictures}
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
