"""What a proof sheet shows of an item: everything that a reviewer decides on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest
from typing import assert_never

from quizgen.export._html_evidence import Cited, Stretch, cut_paragraph, find_cited
from quizgen.model.estimate import Estimate
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
from quizgen.model.item import Item, plain_number
from quizgen.model.proof import ProofSheet


@dataclass(frozen=True)
class Answer:
    """A line under a stem: an option, an accepted answer, an entry, a pair or a scoring point."""

    text: str
    is_key: bool = True
    note: str | None = None


@dataclass(frozen=True)
class Proof:
    """An item with its number on the sheet and where its evidence stands."""

    number: int
    item: Item
    answers: tuple[Answer, ...]
    evidence: tuple[Cited, ...]
    estimate: Estimate | None = None


@dataclass(frozen=True)
class Filter:
    """Something that items can be chosen by, with how many there are of each value."""

    field: str
    label: str
    counts: tuple[tuple[str, int], ...]


def proofs_of(sheet: ProofSheet) -> tuple[Proof, ...]:
    """The sheet's items, numbered from 1 in its order."""
    return tuple(
        Proof(
            number=number,
            item=item,
            answers=answers_of(item.interaction),
            evidence=find_cited(number, item.source.evidence, sheet.passage.paragraphs),
            estimate=estimate,
        )
        for number, (item, estimate) in enumerate(zip_longest(sheet.items, sheet.estimates), start=1)
    )


def marked_passage(sheet: ProofSheet, proofs: Iterable[Proof]) -> tuple[tuple[Stretch, ...], ...]:
    """The passage's paragraphs, cut into stretches that know which items they prove."""
    cited = [each for proof in proofs for each in proof.evidence]
    return tuple(
        cut_paragraph(number, text, cited) for number, text in enumerate(sheet.passage.paragraphs, start=1)
    )


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


def answers_of(interaction: Interaction) -> tuple[Answer, ...]:
    """What a reviewer reads under the stem, right and wrong."""
    match interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            return tuple(Answer(option.text, option.is_key, option.feedback) for option in options)
        case TrueFalse(answer=answer, feedback=feedback):
            return (Answer("True", answer), Answer("False", not answer, feedback))
        case TextEntry(accepted=accepted):
            return tuple(Answer(text) for text in accepted)
        case NumericEntry(value=value, tolerance=tolerance, unit=unit):
            spread = f" ± {plain_number(tolerance)}" if tolerance else ""
            return (Answer(f"{plain_number(value)}{spread}{f' {unit}' if unit else ''}"),)
        case Ordering(entries=entries):
            return tuple(Answer(f"{number}. {entry}") for number, entry in enumerate(entries, start=1))
        case Matching(pairs=pairs, spare=spare):
            matched = tuple(Answer(f"{pair.premise} → {pair.target}") for pair in pairs)
            return (*matched, *(Answer(target, is_key=False, note="Left over.") for target in spare))
        case ExtendedText(model_answer=model_answer, scoring=scoring):
            points = tuple(Answer(f"{point.text} ({point.points})") for point in scoring)
            return (Answer(model_answer), *points)
        case unknown:
            assert_never(unknown)
