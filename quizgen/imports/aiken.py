"""Aiken, the simplest text format: https://docs.moodle.org/en/Aiken_format."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from quizgen.imports import Importer
from quizgen.imports._intake import Intake, Question, UnreadableError, attempt
from quizgen.imports._interactions import Answer, one_right
from quizgen.imports._stems import settled
from quizgen.model.finding import Finding
from quizgen.model.interaction import Interaction, TrueFalse

_ANSWER = re.compile(r"\s*ANSWER\s*:(.*)", re.IGNORECASE)
_OPTION = re.compile(r"\s*([A-Za-z])[.)]\s+(.*)|\s*([A-Za-z])[.)]()\s*")
_FEEDBACK = re.compile(r"\s*FEEDBACK\s*:(.*)", re.IGNORECASE)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ADVICE = "write one letter, as in ANSWER: B"


@dataclass
class _Sheet:
    """The lines of one question so far."""

    line: int
    stem: list[str] = field(default_factory=list)
    options: list[tuple[int, list[str]]] = field(default_factory=list)
    answer: str | None = None
    answer_line: int = 0
    feedback: list[str] = field(default_factory=list)
    after_empty_line: bool = False

    def next_option(self, line: str) -> str | None:
        """The text of the option that stands on the line, if its letter is the one that follows."""
        found = _OPTION.fullmatch(line)
        if found is None or len(self.options) >= len(_LETTERS):
            return None
        letter = found[1] or found[3]
        return (found[2] or "") if letter.upper() == _LETTERS[len(self.options)] else None

    def question(self, intake: Intake) -> Question:
        """The question that the lines are; raises UnreadableError."""
        if not self.options:
            message = (
                "There are no options here; write each on a line of its own, as in “A. Paris”, then ANSWER: A."
            )
            raise UnreadableError("syntax", message)
        if self.answer is None:
            message = "There is no line ANSWER: under the options; write one, as in ANSWER: B."
            raise UnreadableError("keys", message)
        letters = re.findall(r"[A-Za-z]+", self.answer)
        if len(letters) > 1:
            message = f"Aiken has one answer, and here are {len(letters)}; {_ADVICE}."
            raise UnreadableError("keys", message, self.answer_line)
        letter = self.answer.strip().rstrip(".)").upper()
        known = _LETTERS[: len(self.options)]
        if len(letter) != 1 or letter not in known:
            message = f"The answer is one of the letters A to {known[-1]}; {_ADVICE}."
            raise UnreadableError("keys", message, self.answer_line)
        answers = [
            Answer(intake.clean(" ".join(words), "auto"), Decimal(100 if name == letter else 0), line=line)
            for name, (line, words) in zip(_LETTERS, self.options, strict=False)
        ]
        interaction: Interaction = one_right(answers, intake, advice=_ADVICE)
        if sorted(answer.text.lower() for answer in answers) == ["false", "true"]:
            interaction = TrueFalse(answer=next(a.text.lower() == "true" for a in answers if a.is_right))
        stem = settled(intake.clean(" ".join(self.stem), "auto"), interaction)
        return intake.question(stem, interaction, intake.clean(" ".join(self.feedback), "auto"))


def _recognises(text: str) -> bool:
    return re.search(r"^\s*ANSWER\s*:\s*[A-Za-z]\b", text, re.MULTILINE | re.IGNORECASE) is not None


def _read(text: str) -> Iterator[Question | Finding]:
    sheet: _Sheet | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            if sheet is not None:
                sheet.after_empty_line = True
            continue
        if sheet is not None and _starts_anew(sheet, line):
            yield attempt(sheet.line, sheet.question)
            sheet = None
        sheet = sheet or _Sheet(number)
        _put(sheet, line, number)
        sheet.after_empty_line = False
    if sheet is not None:
        yield attempt(sheet.line, sheet.question)


def _starts_anew(sheet: _Sheet, line: str) -> bool:
    """Whether the line belongs to the next question."""
    if sheet.answer is not None:
        return _FEEDBACK.fullmatch(line) is None
    is_part = _ANSWER.fullmatch(line) is not None or sheet.next_option(line) is not None
    return sheet.after_empty_line and not is_part


def _put(sheet: _Sheet, line: str, number: int) -> None:
    option = sheet.next_option(line) if sheet.stem else None
    if answer := _ANSWER.fullmatch(line):
        sheet.answer, sheet.answer_line = answer[1], number
    elif feedback := _FEEDBACK.fullmatch(line) if sheet.answer is not None else None:
        sheet.feedback.append(feedback[1])
    elif option is not None:
        sheet.options.append((number, [option]))
    elif sheet.options:
        sheet.options[-1][1].append(line.strip())
    else:
        sheet.stem.append(line.strip())


IMPORTER = Importer(
    suffixes=(".aiken", ".txt"),
    summary="text in the Aiken format: one right answer among lettered lines",
    recognises=_recognises,
    read=_read,
)
