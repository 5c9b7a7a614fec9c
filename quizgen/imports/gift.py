"""GIFT, Moodle's text format: https://docs.moodle.org/en/GIFT_format."""

import re
from collections.abc import Iterator
from functools import partial
from typing import cast, get_args

from quizgen.imports import Importer
from quizgen.imports._conventions import taken_back
from quizgen.imports._gift_answers import Braces
from quizgen.imports._gift_text import Block, meant, read_blocks
from quizgen.imports._intake import GAP, Intake, Question, UnreadableError, attempt
from quizgen.imports._markup import Markup, shortened
from quizgen.imports._stems import settled
from quizgen.model.finding import Finding, Severity
from quizgen.model.interaction import Choice, MultipleResponse, NumericEntry, TextEntry

_NAME = re.compile(r"\s*::(?:[^:]|:(?!:))*::")
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_QUESTION = re.compile(r"(?<!\\)\{[^{}]*(?<!\\)\}")


def _recognises(text: str) -> bool:
    return _QUESTION.search(text) is not None or re.search(r"^\s*::[^:\n]+::", text, re.MULTILINE) is not None


def _read(text: str) -> Iterator[Question | Finding]:
    for block in read_blocks(text):
        start = len(block.text) - len(block.text.lstrip())
        yield attempt(block.line(start), partial(_question, block))


def _question(block: Block, intake: Intake) -> Question:
    text, at = block.text, 0
    if name := _NAME.match(text):
        at = name.end()
    markup: Markup = "auto"
    if marker := _FORMAT.match(text, at):
        at = marker.end()
        word = marker[1].lower()
        markup = cast(Markup, word) if word in get_args(Markup) else "auto"
    start, end = _braces(block, at)
    answers = Braces(block, start, end, intake, markup).read()
    head, tail = text[at : start - 1], text[end + 1 :]
    takes_words = isinstance(answers.interaction, TextEntry | NumericEntry | Choice | MultipleResponse)
    gap = GAP if takes_words and tail.strip() else ""
    stem = settled(_joined(head, gap, tail, intake, markup), answers.interaction)
    stem, interaction = taken_back(stem, answers.interaction)
    return intake.question(stem, interaction, answers.feedback, category=block.category)


def _joined(head: str, gap: str, tail: str, intake: Intake, markup: Markup) -> str:
    """What stands before and behind the braces; spaces next to them stay."""
    before = intake.clean(meant(head), markup)
    behind = intake.clean(meant(tail), markup)
    left = " " if before and (head[-1:].isspace() or not gap) else ""
    right = " " if behind and tail[:1].isspace() and gap else ""
    return f"{before}{left}{gap}{right}{behind}".strip(" ")


def _braces(block: Block, at: int) -> tuple[int, int]:
    """Where the answers start and end, without their braces; raises UnreadableError."""
    text = block.text
    opening = text.find("{", at)
    stray = text.find("}", at, opening if opening >= 0 else len(text))
    if stray >= 0:
        message = "A brace closes here that never opened; write \\} for a brace in a text."
        raise UnreadableError("syntax", message, block.line(stray))
    if opening < 0:
        words = shortened(meant(text[at:]), 40)
        message = f"“{words}” asks nothing: there are no answers in braces behind it. It is left out."
        # GIFT has texts between questions; but braces may also have been forgotten.
        raise UnreadableError("not-read", message, severity=Severity.WARNING)
    closing = text.find("}", opening)
    if closing < 0:
        message = "The brace that opens here is never closed; write } behind the last answer."
        raise UnreadableError("syntax", message, block.line(opening))
    second = text.find("{", opening + 1)
    if 0 <= second < closing:
        message = "A second brace opens before the first is closed; write \\{ for a brace in a text."
        raise UnreadableError("syntax", message, block.line(second))
    if second >= 0 or text.find("}", closing + 1) >= 0:
        message = "A second question starts before an empty line; put one between the two."
        raise UnreadableError("syntax", message, block.line(max(second, text.find("}", closing + 1))))
    return opening + 1, closing


IMPORTER = Importer(
    suffixes=(".gift", ".txt"),
    summary="text in the GIFT format of Moodle",
    recognises=_recognises,
    read=_read,
)
