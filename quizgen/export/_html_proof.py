"""What a proof sheet shows of an item: everything that a reviewer decides on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import assert_never

from markupsafe import Markup as Html

from quizgen.export import _labels
from quizgen.export._html_evidence import Cited, Stretch, cut_paragraph, find_cited
from quizgen.export._rich_text import as_html
from quizgen.markup import joined
from quizgen.model.estimate import Estimate
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import IMPORTED, Item, entry_number, plain_number
from quizgen.model.proof import ProofSheet


@dataclass(frozen=True)
class Answer:
    """A line under a stem: an option, an accepted answer, an entry, a pair or a scoring point."""

    text: Html
    is_key: bool = True
    note: Html | None = None


@dataclass(frozen=True)
class Proof:
    """An item with its number on the sheet and where its evidence stands."""

    number: int
    item: Item
    answers: tuple[Answer, ...]
    evidence: tuple[Cited, ...]
    note: str | None = None
    """Where the item was imported from, and that nothing proves it."""
    estimate: Estimate | None = None


@dataclass(frozen=True)
class Filter:
    """Something that items can be chosen by, with how many there are of each value."""

    field: str
    label: str
    counts: tuple[tuple[str, int], ...]


def proofs_of(sheet: ProofSheet) -> tuple[Proof, ...]:
    """The sheet's items, numbered from 1 in its order."""
    paragraphs = sheet.passage.paragraphs if sheet.passage else ()
    return tuple(
        Proof(
            number=number,
            item=item,
            answers=answers_of(item),
            evidence=find_cited(number, item.source.evidence, paragraphs),
            note=_note(item),
            estimate=estimate,
        )
        for number, (item, estimate) in enumerate(zip_longest(sheet.items, sheet.estimates), start=1)
    )


def _note(item: Item) -> str | None:
    if item.source.question != IMPORTED:
        return None
    origin = str(item.source.origin) if item.source.origin else None
    return _labels.imported_note(origin, proven=not item.is_unproven)


def marked_passage(sheet: ProofSheet, proofs: Iterable[Proof]) -> tuple[tuple[Stretch, ...], ...]:
    """The passage's paragraphs, cut into stretches that know which items they prove; none without a passage."""
    cited = [each for proof in proofs for each in proof.evidence]
    paragraphs = sheet.passage.paragraphs if sheet.passage else ()
    return tuple(cut_paragraph(number, text, cited) for number, text in enumerate(paragraphs, start=1))


def filters_of(items: tuple[Item, ...]) -> tuple[Filter, ...]:
    """What the sheet's items can be chosen by, each with its values in alphabetical order."""
    return (
        _filter("status", "Status", (item.status.value for item in items)),
        _filter("topic", "Topic", (item.topic for item in items)),
        _filter("question", "Question kind", (item.source.question for item in items)),
        _filter("interaction", "Interaction", (item.interaction.type for item in items)),
        _filter("difficulty", "Difficulty, estimated", (item.difficulty.value for item in items)),
    )


def _filter(field: str, label: str, values: Iterable[str]) -> Filter:
    return Filter(field=field, label=label, counts=tuple(sorted(Counter(values).items())))


def answers_of(item: Item) -> tuple[Answer, ...]:
    """What a reviewer reads under the stem, right and wrong."""
    answer = partial(_answer, item)
    match item.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            return tuple(answer(option.text, option.is_key, option.feedback) for option in options)
        case TrueFalse(answer=is_true, feedback=feedback):
            return (answer("True", is_true), answer("False", not is_true, feedback))
        case TextEntry(accepted=accepted):
            return tuple(answer(text) for text in accepted)
        case NumericEntry(tolerance=tolerance, unit=unit) as entry:
            spread = f" ± {plain_number(tolerance)}" if tolerance else ""
            return (answer(f"{entry_number(entry)}{spread}{f' {unit}' if unit else ''}"),)
        case Ordering(entries=entries):
            return tuple(answer(f"{number}. {entry}") for number, entry in enumerate(entries, start=1))
        case Matching(pairs=pairs, spare=spare):
            matched = (joined(" → ", (pair.premise, pair.target), item.markup) for pair in pairs)
            return (*map(answer, matched), *(answer(target, False, "Left over.") for target in spare))
        case ExtendedText(model_answer=model_answer, scoring=scoring):
            points = tuple(answer(f"{point.text} ({point.points})") for point in scoring)
            return (answer(model_answer), *points)
        case unknown:
            assert_never(unknown)


def _answer(item: Item, text: str, is_key: bool = True, note: str | None = None) -> Answer:
    return Answer(as_html(text, item), is_key, None if note is None else as_html(note, item))
