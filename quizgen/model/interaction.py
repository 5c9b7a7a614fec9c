"""The eight ways in which a student answers, in the words of QTI; the set is closed.

``match`` statements over :data:`Interaction` end in ``assert_never``, so that a ninth makes mypy name every place
to change.
"""

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator, model_validator

from quizgen.model.base import Noun, Number, Text

BLANK = "____"
"""Stands in a stem where the student's words are missing."""


class Option(Noun):
    """One of the answers to choose from; ``feedback`` tells why it is right or wrong."""

    text: Text
    is_key: bool = False
    feedback: Text | None = None


class _Options(Noun):
    options: tuple[Option, ...] = Field(min_length=2, max_length=12)
    fixed_order: bool = False
    """Printed as they stand: numbers and dates ascend, shuffling them costs reading time and tests nothing."""

    @field_validator("options")
    @classmethod
    def _all_differ(cls, options: tuple[Option, ...]) -> tuple[Option, ...]:
        texts = [option.text.casefold() for option in options]
        twice = next((text for text in texts if texts.count(text) > 1), None)
        if twice is not None:
            raise ValueError(f"two options read '{twice}'; give each option once")
        return options

    @property
    def distractors(self) -> tuple[Option, ...]:
        """The wrong options."""
        return tuple(option for option in self.options if not option.is_key)


class Choice(_Options):
    """Choose one: exactly one option is the key."""

    type: Literal["choice"] = "choice"

    @model_validator(mode="after")
    def _one_key(self) -> "Choice":
        keys = sum(option.is_key for option in self.options)
        if keys != 1:
            raise ValueError(f"a choice has exactly one key, not {keys}; mark one option with is_key: true")
        return self

    @property
    def key(self) -> Option:
        """The right option."""
        return next(option for option in self.options if option.is_key)


class MultipleResponse(_Options):
    """Choose all that apply: at least one option is right and at least one wrong."""

    type: Literal["multiple-response"] = "multiple-response"

    @model_validator(mode="after")
    def _some_keys(self) -> "MultipleResponse":
        if not 0 < sum(option.is_key for option in self.options) < len(self.options):
            raise ValueError("a multiple response has at least one key and at least one distractor")
        return self

    @property
    def keys(self) -> tuple[Option, ...]:
        """The right options."""
        return tuple(option for option in self.options if option.is_key)


class TrueFalse(Noun):
    """Is the statement in the stem true?"""

    type: Literal["true-false"] = "true-false"
    answer: bool
    feedback: Text | None = None
    """What is right instead, when the statement is false."""


class TextEntry(Noun):
    """Write a word or a name, into the stem's blank or, without one, onto a line."""

    type: Literal["text-entry"] = "text-entry"
    accepted: tuple[Text, ...] = Field(min_length=1)
    """Right answers; the first is the one that the key prints. Case does not count."""

    @property
    def key(self) -> str:
        """The answer that the key prints."""
        return self.accepted[0]


class NumericEntry(Noun):
    """Write a number."""

    type: Literal["numeric-entry"] = "numeric-entry"
    value: Number
    tolerance: Number = Field(default=Decimal(0), ge=0)
    """Answers from value - tolerance to value + tolerance are right."""
    unit: Text | None = None
    """Printed behind the answer's place: "troops", "billion US dollars"."""


class Ordering(Noun):
    """Put entries in order; ``entries`` stand in the right one."""

    type: Literal["ordering"] = "ordering"
    entries: tuple[Text, ...] = Field(min_length=3, max_length=10)

    @field_validator("entries")
    @classmethod
    def _all_differ(cls, entries: tuple[str, ...]) -> tuple[str, ...]:
        if len({entry.casefold() for entry in entries}) < len(entries):
            raise ValueError("two entries are the same; give each entry once")
        return entries


class Pair(Noun):
    """A premise and the target that belongs to it."""

    premise: Text
    target: Text


class Matching(Noun):
    """Find each premise's target; targets in ``spare`` belong to none."""

    type: Literal["matching"] = "matching"
    premise_label: Text
    """The heading over the premises: "Figure"."""
    target_label: Text
    pairs: tuple[Pair, ...] = Field(min_length=2, max_length=10)
    spare: tuple[Text, ...] = Field(default=(), max_length=5)

    @model_validator(mode="after")
    def _all_differ(self) -> "Matching":
        premises = {pair.premise.casefold() for pair in self.pairs}
        targets = {target.casefold() for target in self.targets}
        if len(premises) < len(self.pairs) or len(targets) < len({*self.targets}):
            raise ValueError("two premises are the same, or two targets differ in capitals alone")
        if any(pair.target in self.spare for pair in self.pairs):
            raise ValueError("a spare target belongs to no premise")
        return self

    @property
    def targets(self) -> tuple[str, ...]:
        """All targets, each once: those of the pairs, then the spare ones."""
        return tuple(dict.fromkeys((*(pair.target for pair in self.pairs), *self.spare)))


class ScoringPoint(Noun):
    """Something that a good answer says, and what it earns."""

    text: Text
    points: int = Field(default=1, ge=1, le=20)


class ExtendedText(Noun):
    """Answer in sentences; a person marks it by the scoring points."""

    type: Literal["extended-text"] = "extended-text"
    model_answer: Text
    scoring: tuple[ScoringPoint, ...] = Field(min_length=1)
    lines: int = Field(default=4, ge=1, le=40)
    """Ruled lines to write on."""


Interaction = Annotated[
    Choice | MultipleResponse | TrueFalse | TextEntry | NumericEntry | Ordering | Matching | ExtendedText,
    Field(discriminator="type"),
]

InteractionName = Literal[
    "choice",
    "multiple-response",
    "true-false",
    "text-entry",
    "numeric-entry",
    "ordering",
    "matching",
    "extended-text",
]
"""The interactions' names, as blueprints and options use them."""

INTERACTION_TYPES: tuple[InteractionName, ...] = get_args(InteractionName)
