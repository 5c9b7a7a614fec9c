"""The words around the questions, the same on paper and on screen."""

from typing import assert_never

from quizgen.markup import joined
from quizgen.model.estimate import ESTIMATE_NOTE, Estimate
from quizgen.model.item import Difficulty
from quizgen.model.key import AnswerKey, KeyEntry, KeyNote, KeyTier
from quizgen.model.student import (
    StudentChoice,
    StudentExtendedText,
    StudentForm,
    StudentInteraction,
    StudentItem,
    StudentMatching,
    StudentMultipleResponse,
    StudentNumericEntry,
    StudentOrdering,
    StudentTextEntry,
    StudentTrueFalse,
)
from quizgen.text.wording import join_words

NAME, CLASS, DATE, SCORE = "Name", "Class", "Date", "Score"
TRUE, FALSE = "True", "False"
ANSWER_KEY = "Answer key"
PROOF_SHEET = "Proof sheet"
NOT_REVIEWED = "Nobody has reviewed these items yet. Read them before you hand out the quiz."
ALSO_ACCEPTED = "Also right"
READING_PASSAGE = "Reading passage"
MODEL_ANSWER = "Model answer"
QUESTION, QUESTIONS = "Question", "Questions"
YOUR_ANSWER = "Your answer"
NO_ARTICLE = "There is no article: no words prove the answers below."
SKIP_TO_QUESTIONS = "Skip to the questions"
MARKS = "Marks at a glance"
DIFFICULTY_NOTE = ESTIMATE_NOTE
IN_SENTENCES = "in sentences"
"""Stands in the strip of marks for an answer that has to be read."""

WORD_BANK = "Word bank"
IF_FALSE = "If it is false, write it so that it is true:"
IN_WORDS = "in words"
"""Stands in the strip of marks for an answer in the student's own words."""

_PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "'": "'"}


def points_label(points: int) -> str:
    """What stands beside a question: "1 point", "3 points"."""
    return "1 point" if points == 1 else f"{points} points"


def minutes_label(minutes: int) -> str:
    """How long the quiz takes: "1 minute", "20 minutes"."""
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def quoted(words: str) -> str:
    """The article's words in quotation marks: single ones around words that hold double ones, none twice.

    A quotation that the words only begin or only end is closed or opened.
    """
    if _is_whole_quotation(words):
        return words
    if words[:-1].startswith("“") and "”" not in words:
        return f"{words}”"
    if words[1:].endswith("”") and "“" not in words:
        return f"“{words}"
    if any(mark in words for mark in '“”"„«»'):
        return f"‘{words}’"
    return f"“{words}”"


def _is_whole_quotation(words: str) -> bool:
    closing = _PAIRS.get(words[:1])
    inside = words[1:-1]
    return closing is not None and len(words) > 1 and words.endswith(closing) and words[0] not in inside


def shows_mark(entry: KeyEntry) -> bool:
    """Whether a key entry's mark tells something that its answer in words does not."""
    match entry.interaction:
        case "choice" | "multiple-response" | "ordering" | "matching":
            return True
        case "true-false" | "text-entry" | "numeric-entry" | "extended-text":
            return False
        case unknown:
            assert_never(unknown)


def items_label(items: int) -> str:
    """How many items a proof sheet holds: "1 item", "200 items"."""
    return "1 item" if items == 1 else f"{items} items"


def difficulty_label(difficulty: Difficulty, estimate: Estimate | None) -> str:
    """A proof sheet's word on an item's difficulty; where a person had a hand in it, beside its estimate."""
    if estimate is None or estimate.band is difficulty:
        return f"{difficulty.value} (estimate)"
    return f"{difficulty.value} in the bank (estimate of these words: {estimate.band.value})"


def reasons_label(estimate: Estimate) -> str:
    """Why an item is estimated to be as hard as it is, on a line."""
    return "; ".join((f"Estimate: {estimate.score:.0%} right answers expected", *estimate.reasons))


def form_label(label: str, sign: str = "") -> str:
    """What stands in the foot: "Form A", with a tier's sign behind it where there are several."""
    return f"Form {label}\u00a0\u00a0{sign}" if sign else f"Form {label}"


def tier_label(tier: KeyTier) -> str:
    """What a teacher sorts papers by: "■ support · 7Q4M-K2X9"."""
    return f"{tier.tier.sign} {tier.tier} · {tier.code}"


def strips(key: AnswerKey) -> tuple[tuple[KeyTier | None, tuple[KeyEntry, ...]], ...]:
    """The strips of marks that a key has: one, or one for each tier."""
    return tuple((tier, tier.entries) for tier in key.tiers) or ((None, key.entries),)


def marked_otherwise(key: AnswerKey, place: int) -> tuple[tuple[str, str, str], ...]:
    """How the other tiers mark the entry at ``place`` where they do so otherwise: sign, mark and words."""
    usual = key.entries[place]
    others = ((tier.tier.sign, tier.entries[place]) for tier in key.tiers[1:])
    return tuple(
        (sign, other.mark if shows_mark(other) else "", _difference(other))
        for sign, other in others
        if differs(other, usual)
    )


def differs(entry: KeyEntry, usual: KeyEntry) -> bool:
    """Whether the entries of two tiers for one item are marked differently."""
    how = [(each.mark, each.interaction, each.corrected, each.free, each.also_accepted) for each in (entry, usual)]
    return how[0] != how[1]


def _difference(entry: KeyEntry) -> str:
    if entry.corrected:
        return "False, and the statement corrected."
    if entry.free:
        return "Answered in the student’s own words."
    match entry.interaction:
        case "text-entry":
            also = joined("; ", entry.also_accepted, entry.markup)
            return f"Answered in writing.{f' {ALSO_ACCEPTED}: {also}.' if also else ''}"
        case "numeric-entry":
            return f"Answered in writing: {entry.answer}."
        case "true-false":
            return f"{entry.answer}."
        case _:
            return ""


def note_letters(key: AnswerKey, place: int, note: KeyNote) -> str:
    """The letters of the option that a note is about, "C", with those of other tiers that differ: "C · ■ B"."""
    others = (
        f"{tier.tier.sign} {other.letter}"
        for tier in key.tiers[1:]
        for other in tier.entries[place].notes
        if other.text == note.text and other.letter not in (None, note.letter)
    )
    return " · ".join((note.letter or "", *others))


def strip_mark(entry: KeyEntry) -> str:
    """What the strip of marks shows: the mark; for answers that have to be read, that they are in words."""
    return IN_WORDS if entry.free else entry.mark


def total_label(points: int) -> str:
    """What the whole paper earns: "14 points in all"."""
    return f"{points_label(points)} in all"


def imported_note(origin: str | None, *, proven: bool) -> str:
    """What a key says of an item that came from a teacher's own file, such as ``quiz.gift, line 12``."""
    whence = f"Imported from {origin}" if origin else "Imported"
    return f"{whence}." if proven else f"{whence}; no words of an article prove this answer."


def passage_pointer(pages: range) -> str:
    """Where the passage is printed: "The passage is on page 3."; ``pages`` counts from 1."""
    return f"The passage is {_on(pages)}."


def default_instructions(form: StudentForm, pages: range = range(0)) -> str:
    """What a student is told at the top of the paper, when the blueprint says nothing else.

    Choosing is not mentioned where there is nothing to choose, nor an article where there is none.

    ``pages`` are those that the passage is printed on, where there are pages.
    """
    where = "from the passage" if form.passage else "from the article" if form.has_article else "every question"
    if pages:
        where = f"{where} {_on(pages)}"
    choosing = any(isinstance(item.interaction, StudentChoice | StudentTrueFalse) for item in form.items)
    return f"Answer {where}.{' Choose one answer unless the question says otherwise.' if choosing else ''}"


def _on(pages: range) -> str:
    match len(pages):
        case 1:
            return f"on page {pages[0]}"
        case 2:
            return f"on pages {pages[0]} and {pages[-1]}"
        case _:
            return f"on pages {pages[0]} to {pages[-1]}"


def item_hint(item: StudentItem) -> str | None:
    """The line under an item's stem: how to answer, and what a tier gives as help; None where there is nothing."""
    aid = item.aid
    hints = (
        hint(item.interaction) if aid.choose is None else _choose(aid.choose),
        "The first has its number." if aid.given is not None else None,
        "Take the answer from the word bank." if aid.from_words else None,
        "The first letter is given." if aid.first_letter else None,
        _paragraphs(aid.paragraphs) if aid.paragraphs else None,
    )
    return " ".join(part for part in hints if part) or None


def _choose(how_many: int) -> str:
    return "Choose the one that applies." if how_many == 1 else f"Choose the {how_many} that apply."


def _paragraphs(numbers: tuple[int, ...]) -> str:
    named = join_words([str(number) for number in numbers])
    return f"See paragraph {named}." if len(numbers) == 1 else f"See paragraphs {named}."


def hint(interaction: StudentInteraction) -> str | None:
    """The line under a stem that says how to answer; None where the answer's place says it."""
    match interaction:
        case StudentMultipleResponse():
            return "Choose all that apply."
        case StudentMatching(spare=0):
            return "Write the letter in the box."
        case StudentMatching(spare=1):
            return "Write the letter in the box. One letter is left over."
        case StudentMatching():
            return "Write the letter in the box. Some letters are left over."
        case StudentOrdering(entries=entries):
            return f"Number the boxes from 1 to {len(entries)}."
        case (
            StudentChoice()
            | StudentTrueFalse()
            | StudentTextEntry()
            | StudentNumericEntry()
            | StudentExtendedText()
        ):
            return None
        case unknown:
            assert_never(unknown)
