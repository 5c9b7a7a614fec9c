"""What a student may see: a form without keys, rationales or feedback.

These types have no place for a key, so that an exporter that takes them cannot leak one.
"""

from typing import Annotated, ClassVar, Literal, assert_never

from pydantic import Field

from quizgen.markup import Markup, image_names
from quizgen.model.base import Grown, Noun, Text
from quizgen.model.form import Form, FormItem, Imprint, Passage
from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.picture import Picture
from quizgen.model.tier import Aid
from quizgen.model.words import words_in

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Options and targets are lettered in printed order."""


class StudentChoice(Noun):
    """Choose one of the options, lettered from A."""

    type: Literal["choice"] = "choice"
    options: tuple[Text, ...]


class StudentMultipleResponse(Noun):
    """Choose all options that apply."""

    type: Literal["multiple-response"] = "multiple-response"
    options: tuple[Text, ...]


class StudentTrueFalse(Noun):
    """True or false?"""

    type: Literal["true-false"] = "true-false"


class StudentTextEntry(Noun):
    """Write words, into the stem's blank where it has one, else onto a line; ``width`` in characters."""

    type: Literal["text-entry"] = "text-entry"
    width: int


class StudentNumericEntry(Noun):
    """Write a number; ``unit`` stands behind the line, ``width`` in characters."""

    type: Literal["numeric-entry"] = "numeric-entry"
    unit: Text | None = None
    width: int


class StudentOrdering(Noun):
    """Number the entries in the right order, 1 for the first; they are printed in another order."""

    type: Literal["ordering"] = "ordering"
    entries: tuple[Text, ...]


class StudentMatching(Noun):
    """Write the letter of its target beside each premise; ``spare`` targets are left over."""

    type: Literal["matching"] = "matching"
    premise_label: Text
    target_label: Text
    premises: tuple[Text, ...]
    targets: tuple[Text, ...]
    spare: int


class StudentExtendedText(Noun):
    """Answer in sentences on ruled lines."""

    type: Literal["extended-text"] = "extended-text"
    lines: int


StudentInteraction = Annotated[
    StudentChoice
    | StudentMultipleResponse
    | StudentTrueFalse
    | StudentTextEntry
    | StudentNumericEntry
    | StudentOrdering
    | StudentMatching
    | StudentExtendedText,
    Field(discriminator="type"),
]


class StudentItem(Grown):
    """A numbered question as the student reads it."""

    added: ClassVar[frozenset[str]] = frozenset({"aid", "markup", "pictures"})

    number: int
    stem: Text
    interaction: StudentInteraction
    points: int
    heading: Text | None = None
    aid: Aid = Aid()
    markup: Markup = Markup.PLAIN
    """How the stem and the interaction's texts are to be read."""
    pictures: tuple[Picture, ...] = ()
    """Those that the stem or the interaction names, and no others."""


class StudentForm(Grown):
    """One paper as handed out."""

    added: ClassVar[frozenset[str]] = frozenset({"sign"})

    label: Text
    code: Text
    title: Text
    subject: Text | None
    instructions: Text | None
    minutes: int | None
    language: Text
    points: int
    items: tuple[StudentItem, ...]
    passage: Passage | None
    has_article: bool = True
    """Whether there is a text to answer from, printed or not."""
    imprint: Imprint
    sign: str = ""
    """Tells the papers of a form apart that has several tiers, without saying which gives more help."""


def student_form(form: Form) -> StudentForm:
    """The form as a student may see it."""
    return StudentForm(
        label=form.label,
        code=form.code,
        title=form.title,
        subject=form.subject,
        instructions=form.instructions,
        minutes=form.minutes,
        language=form.language,
        points=form.points,
        items=tuple(_student_item(item, form) for item in form.items),
        passage=form.passage,
        has_article=form.has_article,
        imprint=form.imprint,
        sign=form.tier.tier.sign if form.tier else "",
    )


def _student_item(placed: FormItem, form: Form) -> StudentItem:
    item, interaction = placed.item, _student_interaction(placed, form)
    return StudentItem(
        number=placed.number,
        stem=item.stem,
        interaction=interaction,
        points=placed.points,
        heading=placed.heading,
        aid=placed.aid,
        markup=item.markup,
        pictures=_seen(item, interaction),
    )


def _seen(item: Item, interaction: StudentInteraction) -> tuple[Picture, ...]:
    """The item's pictures that the student sees; another may show the answer beside the rationale."""
    names = image_names((item.stem, *words_in(interaction)), item.markup)
    return tuple(picture for picture in item.pictures if picture.name in names)


def _student_interaction(placed: FormItem, form: Form) -> StudentInteraction:
    match placed.item.interaction:
        case Choice(options=options):
            return StudentChoice(options=tuple(options[index].text for index in placed.order))
        case MultipleResponse(options=options):
            return StudentMultipleResponse(options=tuple(options[index].text for index in placed.order))
        case TrueFalse():
            return StudentTrueFalse()
        case TextEntry() if placed.aid.lines:
            return StudentExtendedText(lines=placed.aid.lines)
        case TextEntry():
            return StudentTextEntry(width=form.blank_chars if BLANK in placed.item.stem else form.line_chars)
        case NumericEntry(unit=unit):
            return StudentNumericEntry(unit=unit, width=10)
        case Ordering(entries=entries):
            return StudentOrdering(entries=tuple(entries[index] for index in placed.order))
        case Matching() as matching:
            return StudentMatching(
                premise_label=matching.premise_label,
                target_label=matching.target_label,
                premises=tuple(pair.premise for pair in matching.pairs),
                targets=tuple(matching.targets[index] for index in placed.order),
                spare=len(matching.spare),
            )
        case ExtendedText(lines=lines):
            return StudentExtendedText(lines=lines)
        case unknown:
            assert_never(unknown)
