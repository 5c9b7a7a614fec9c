"""An item set: items with their keys, for platforms and programs to take over."""

from hashlib import sha256

from pydantic import Field

from quizgen.model.base import FormCode, Noun, Text
from quizgen.model.form import Form, FormItem, Passage
from quizgen.model.interaction import Choice, Matching, MultipleResponse, Option, Ordering


class SetEntry(FormItem):
    """An item of a set: its number, its points, how its parts are arranged, and where a platform files it."""

    category: tuple[Text, ...] = Field(min_length=1)
    """The folders of a question bank that it belongs into, the outermost first."""

    @property
    def lasting_id(self) -> str:
        """Twelve hex digits that stay when the item's wording changes, so that a platform knows it again.

        An item of a person's own, written or imported, has no slot: it goes by its id, which follows the wording.
        """
        source = self.item.source
        if not source.is_derived:
            return self.item.id
        return sha256(f"{source.article}/{source.slot}".encode()).hexdigest()[:12]

    @property
    def tags(self) -> tuple[str, ...]:
        """What a teacher may search by: topic, difficulty, level of thinking, interaction, what it came from."""
        item = self.item
        named = (item.topic, item.difficulty.value, item.bloom.value, item.interaction.type)
        return tuple(dict.fromkeys((*named, *filter(None, (item.source.fact_kind, item.source.question)))))

    @property
    def options(self) -> tuple[Option, ...]:
        """The options of a choice or a multiple response in printed order; none for others."""
        match self.item.interaction:
            case Choice(options=options) | MultipleResponse(options=options):
                return tuple(options[index] for index in self.order)
            case _:
                return ()

    @property
    def jumbled(self) -> tuple[str, ...]:
        """The entries of an ordering or the targets of a matching in printed order; none for others."""
        match self.item.interaction:
            case Ordering(entries=entries):
                return tuple(entries[index] for index in self.order)
            case Matching(targets=targets):
                return tuple(targets[index] for index in self.order)
            case _:
                return ()


class ItemSet(Noun):
    """Items with everything a teacher has of them; never for a student's eyes.

    It is either one form or what a bank holds. The order of a form's options is that of its paper; a platform may
    shuffle those of a bank, but for items with ``fixed_order``.
    """

    id: Text
    """Tells the set from others: the bank's id, for a form with its code."""
    title: Text
    subject: Text | None = None
    instructions: Text | None = None
    minutes: int | None = None
    language: Text = "en"
    label: Text | None = None
    """The form's label; None for a bank."""
    code: FormCode | None = None
    """The form's code; None for a bank."""
    passage: Passage | None = None
    may_shuffle: bool
    """Whether a platform may put options into another order than that of the set."""
    entries: tuple[SetEntry, ...] = Field(min_length=1)

    @property
    def points(self) -> int:
        """What the whole set earns."""
        return sum(entry.points for entry in self.entries)

    @property
    def heading(self) -> str:
        """The title, with the form's label where it is a form: "A bridge for Port Elm – form A"."""
        return f"{self.title} – form {self.label}" if self.label else self.title


def form_set(form: Form) -> ItemSet:
    """The items of a form, numbered and arranged as on its paper."""
    category = (form.title, f"Form {form.label} ({form.code})")
    return ItemSet(
        id=f"{form.recipe.bank}-{form.code.lower()}",
        title=form.title,
        subject=form.subject,
        instructions=form.instructions,
        minutes=form.minutes,
        language=form.language,
        label=form.label,
        code=form.code,
        passage=form.passage,
        may_shuffle=False,
        entries=tuple(
            SetEntry(
                number=placed.number,
                item=placed.item,
                points=placed.points,
                order=placed.order,
                heading=placed.heading,
                category=category,
            )
            for placed in form.items
        ),
    )
