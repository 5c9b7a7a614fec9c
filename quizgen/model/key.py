"""The answer key: always derived from a form, never stored beside it."""

from typing import ClassVar, assert_never

from quizgen.markup import Markup, joined
from quizgen.model.article import Evidence
from quizgen.model.base import FormCode, Grown, Noun, Text
from quizgen.model.form import Form, FormItem
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    InteractionName,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    ScoringPoint,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import IMPORTED, entry_number, plain_number
from quizgen.model.picture import Picture
from quizgen.model.student import LETTERS
from quizgen.model.tier import Tier


class KeyNote(Noun):
    """Why a printed option is wrong; ``letter`` is None for a note on the whole item."""

    letter: str | None
    text: Text


class KeyPart(Noun):
    """One of the places that an answer fills: what stands there, and what it belongs to."""

    mark: str
    """The letter or number that a student writes."""
    text: Text


class KeyEntry(Grown):
    """How one item is marked, and the words that prove it; mark and evidence are plain text."""

    added: ClassVar[frozenset[str]] = frozenset({"corrected", "free", "markup", "pictures"})

    number: int
    interaction: InteractionName
    stem: Text
    mark: str
    """What to look for when marking fast: "B", "A C", "T", "need", "2 3 1"; empty for answers in sentences."""
    answer: Text
    """The answer in words."""
    parts: tuple[KeyPart, ...] = ()
    """The answer place by place, for ordering in the right order and for matching in the printed one."""
    also_accepted: tuple[Text, ...] = ()
    points: int
    evidence: tuple[Evidence, ...]
    imported: bool = False
    """Whether the item came from a file of the teacher's; without evidence nobody has proven it."""
    origin: Text | None = None
    """Where an imported item stood: "quiz.gift, line 12"."""
    rationale: str
    """Why the answer is right; empty where an imported item does not say."""
    notes: tuple[KeyNote, ...] = ()
    scoring: tuple[ScoringPoint, ...] = ()
    """For answers in sentences: what earns points."""
    corrected: bool = False
    """The statement is false, and students write what is right instead."""
    free: bool = False
    """Students answer in words of their own, which a person compares with the answer."""
    markup: Markup = Markup.PLAIN
    """How stem, answer, parts, rationale, notes and scoring points are to be read."""
    pictures: tuple[Picture, ...] = ()


class KeyTier(Noun):
    """How one of a form's papers is marked: entries as those of the key, with the marks of that tier."""

    tier: Tier
    code: FormCode
    entries: tuple[KeyEntry, ...]


class AnswerKey(Grown):
    """The key of one form, in the form's order; of all its tiers, where it was printed in several."""

    added: ClassVar[frozenset[str]] = frozenset({"tiers"})

    label: Text
    code: Text
    title: Text
    subject: Text | None
    language: Text
    points: int
    entries: tuple[KeyEntry, ...]
    reviewed: bool = True
    """Whether a person has accepted every item; a key that nobody reviewed says so."""
    tiers: tuple[KeyTier, ...] = ()
    """All papers of the form, the one that ``entries`` are about first; empty for a form without tiers."""


def answer_key(form: Form, *beside: Form) -> AnswerKey:
    """The key of the form, and of its other tiers where it has some.

    Of those ``entries`` say nothing; what differs from them is found by comparing :attr:`AnswerKey.tiers`.
    """
    return AnswerKey(
        label=form.label,
        code=form.code,
        title=form.title,
        subject=form.subject,
        language=form.language,
        points=form.points,
        entries=tuple(_entry(item) for item in form.items),
        reviewed=all(item.item.status == "accepted" for item in form.items),
        tiers=tuple(
            KeyTier(tier=paper.tier.tier, code=paper.code, entries=tuple(_entry(item) for item in paper.items))
            for paper in (form, *beside)
            if paper.tier is not None
        ),
    )


def _entry(placed: FormItem) -> KeyEntry:
    item = placed.item
    interaction = item.interaction
    return KeyEntry(
        number=placed.number,
        interaction=interaction.type,
        stem=item.stem,
        mark=_mark(placed),
        answer=_answer(placed),
        parts=_parts(placed),
        also_accepted=interaction.accepted[1:] if isinstance(interaction, TextEntry) else (),
        points=placed.points,
        evidence=item.source.evidence,
        imported=item.source.question == IMPORTED,
        origin=str(item.source.origin) if item.source.origin else None,
        rationale=item.rationale,
        notes=_notes(placed),
        scoring=interaction.scoring if isinstance(interaction, ExtendedText) else (),
        corrected=placed.aid.correction and _mark(placed) == "F",
        free=placed.aid.lines > 0,
        markup=item.markup,
        pictures=item.pictures,
    )


def _mark(placed: FormItem) -> str:
    match placed.item.plain.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            return " ".join(letter for letter, option in _lettered(placed, options) if option.is_key)
        case TrueFalse(answer=answer):
            return "T" if answer else "F"
        case TextEntry() as entry:
            return entry.key
        case NumericEntry() as entry:
            return entry_number(entry)
        case Ordering():
            return " ".join(str(index + 1) for index in placed.order)
        case Matching():
            return " ".join(part.mark for part in _parts(placed))
        case ExtendedText():
            return ""
        case unknown:
            assert_never(unknown)


def _answer(placed: FormItem) -> str:
    match placed.item.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            keys = (option.text for _, option in _lettered(placed, options) if option.is_key)
            return joined("; ", keys, placed.item.markup)
        case NumericEntry(value=value, tolerance=tolerance, unit=unit) as entry:
            spread = (
                f" (from {plain_number(value - tolerance)} to {plain_number(value + tolerance)})"
                if tolerance
                else ""
            )
            return f"{entry_number(entry)}{f' {unit}' if unit else ''}{spread}"
        case TrueFalse() | TextEntry() | Ordering() | Matching() | ExtendedText():
            return placed.item.key_text
        case unknown:
            assert_never(unknown)


def _parts(placed: FormItem) -> tuple[KeyPart, ...]:
    match placed.item.interaction:
        case Ordering(entries=entries):
            return tuple(KeyPart(mark=str(place), text=entry) for place, entry in enumerate(entries, start=1))
        case Matching(pairs=pairs) as matching:
            printed = [matching.targets[index] for index in placed.order]
            return tuple(
                KeyPart(
                    mark=LETTERS[printed.index(pair.target)],
                    text=joined(" – ", (pair.premise, pair.target), placed.item.markup),
                )
                for pair in pairs
            )
        case _:
            return ()


def _notes(placed: FormItem) -> tuple[KeyNote, ...]:
    match placed.item.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            return tuple(
                KeyNote(letter=letter, text=option.feedback)
                for letter, option in _lettered(placed, options)
                if option.feedback and not option.is_key
            )
        case TrueFalse(feedback=feedback) if feedback and feedback != placed.item.rationale:
            return (KeyNote(letter=None, text=feedback),)
        case _:
            return ()


def _lettered(placed: FormItem, options: tuple[Option, ...]) -> list[tuple[str, Option]]:
    return [(LETTERS[position], options[index]) for position, index in enumerate(placed.order)]
