"""What stands in the braces of a GIFT question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quizgen.imports._conventions import with_marking
from quizgen.imports._gift_text import Block, meant
from quizgen.imports._intake import Intake, UnreadableError
from quizgen.imports._interactions import (
    Answer,
    number,
    number_to_write,
    one_right,
    pairs_to_match,
    sentences_to_write,
    some_right,
    words_to_write,
)
from quizgen.imports._markup import Markup, shortened
from quizgen.model.interaction import Interaction, NumericEntry, TrueFalse

_GENERAL = "####"
_TRUE_FALSE = re.compile(r"(t|true|f|false)\s*(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_WEIGHT = re.compile(r"%\s*(-?\d{1,3}(?:\.\d{1,9})?)\s*%")
_FORMAT = re.compile(r"\[(?:html|moodle|plain|markdown)\]", re.IGNORECASE)
_ARROW = "->"
_MOST_ANSWERS = 200
_ADVICE = "put = before the right answer and ~ before the wrong ones"


@dataclass(frozen=True)
class Answers:
    """How a question is answered, and what is said to everybody afterwards."""

    interaction: Interaction
    feedback: str


@dataclass(frozen=True)
class _Part:
    """What stands between two marks, escapes hidden: its mark, its weight in percent if any, text and feedback."""

    mark: str
    weight: Decimal | None
    text: str
    feedback: str
    offset: int


class Braces:
    """The answers of one block, from the character ``start`` to ``end`` of its text."""

    def __init__(self, block: Block, start: int, end: int, intake: Intake, markup: Markup) -> None:
        self._block = block
        self._start = start
        self._body, general, feedback = block.text[start:end].partition(_GENERAL)
        self._general = feedback if general else ""
        self._intake = intake
        self._markup = markup

    def read(self) -> Answers:
        """The answers; raises UnreadableError."""
        general = self._plain(self._general)
        body = self._body.strip()
        if true_false := _TRUE_FALSE.fullmatch(body):
            return self._true_false(true_false, general)
        if not body:
            entry, rest = with_marking(sentences_to_write(), general.split("\n"))
            return Answers(entry, "\n".join(rest))
        if body.startswith("#"):
            interaction, own = self._numeric()
            return Answers(interaction, general or own)
        if body.startswith(">"):
            raise UnreadableError("not-read", "Questions to put in order are not part of GIFT; export Moodle XML.")
        parts = list(self._parts(self._body, self._start))
        if any(part.mark == "~" for part in parts):
            return self._choice(parts, general)
        if any(_ARROW in part.text for part in parts):
            return Answers(self._matching(parts), general)
        answers = [self._answer(part, Decimal(100)) for part in parts]
        return Answers(words_to_write(answers, self._intake, wildcards=True), general or _said(answers))

    def _plain(self, text: str) -> str:
        return self._intake.clean(meant(text), self._markup)

    def _true_false(self, found: re.Match[str], general: str) -> Answers:
        """``{FALSE#for the wrong answer#for the right one}``."""
        is_true = found[1].lower().startswith("t")
        wrong, _, right = (found[2] or "").partition("#")
        said, reason = self._plain(wrong), self._plain(right)
        return Answers(TrueFalse(answer=is_true, feedback=said or None), general or reason)

    def _choice(self, parts: list[_Part], general: str) -> Answers:
        single = any(part.mark == "=" for part in parts)
        answers = [self._answer(part, Decimal(100 if part.mark == "=" else 0)) for part in parts]
        right = tuple(answer for answer in answers if answer.is_right)
        if single:
            return Answers(one_right(answers, self._intake, advice=_ADVICE), general or _said(right))
        advice = "give the right ones their shares, as in ~%50%"
        return Answers(some_right(answers, self._intake, advice=f"{_ADVICE}, or {advice}"), general)

    def _matching(self, parts: list[_Part]) -> Interaction:
        pairs = []
        for part in parts:
            premise, arrow, target = part.text.partition(_ARROW)
            if not arrow:
                raise UnreadableError(
                    "syntax",
                    f"“{shortened(meant(part.text), 40)}” has no arrow, as other answers here have; write -> "
                    "between what belongs together.",
                    self._block.line(part.offset),
                )
            pairs.append((self._plain(premise), self._plain(target)))
        return pairs_to_match(pairs)

    def _numeric(self) -> tuple[NumericEntry, str]:
        """``#3:0.5``, ``#1..5``, or a list ``#=3:0.1#good =%50%3:1``."""
        body, start = self._body, self._start
        hash_at = body.index("#")
        rest, offset = body[hash_at + 1 :], start + hash_at + 1
        if rest.lstrip().startswith(("=", "~")):
            parts = list(self._parts(rest, offset))
        else:
            value, _, feedback = rest.partition("#")
            parts = [_Part("=", None, value, feedback, offset)]
        whole = [part for part in parts if part.mark == "=" and part.weight in (None, Decimal(100))]
        if not whole:
            raise UnreadableError("keys", "No number is marked as right; put = before it.")
        for part in parts:
            if part is not whole[0] and part.text.strip():
                text = shortened(meant(part.text), 40)
                self._intake.lose(
                    f"“{text}” was right too, or earned a part; a number to write has one value here."
                )
        return _number(whole[0].text), self._plain(whole[0].feedback)

    def _answer(self, part: _Part, weight: Decimal) -> Answer:
        return Answer(
            text=self._plain(part.text),
            weight=weight if part.weight is None else part.weight,
            feedback=self._plain(part.feedback),
            line=self._block.line(part.offset),
        )

    def _parts(self, body: str, start: int) -> Iterator[_Part]:
        """The answers by their marks = and ~."""
        pieces = re.split(r"(?=[=~])", body, maxsplit=_MOST_ANSWERS + 1)
        if len(pieces) > _MOST_ANSWERS:
            raise UnreadableError("how-many", f"There are more than {_MOST_ANSWERS} answers here; leave some out.")
        if pieces[0].strip():
            raise UnreadableError(
                "syntax",
                f"The answers begin with “{shortened(meant(pieces[0]), 40)}”, which has no mark; {_ADVICE}.",
                self._block.line(start + len(pieces[0]) - len(pieces[0].lstrip())),
            )
        offset = start + len(pieces[0])
        for piece in pieces[1:]:
            text = piece[1:].strip()
            weight = _WEIGHT.match(text)
            text = text[weight.end() :].lstrip() if weight else text
            text, _, feedback = _FORMAT.sub("", text, count=1).partition("#")
            yield _Part(piece[0], Decimal(weight[1]) if weight else None, text, feedback, offset)
            offset += len(piece)


def _number(text: str) -> NumericEntry:
    text = text.strip()
    if ".." in text:
        low, high = sorted(number(end) for end in text.split("..", 1))
        return number_to_write((low + high) / 2, (high - low) / 2)
    value, colon, tolerance = text.partition(":")
    return number_to_write(number(value), number(tolerance) if colon else Decimal(0))


def _said(answers: tuple[Answer, ...] | list[Answer]) -> str:
    """What is said to whoever gives the first right answer."""
    return next((answer.feedback for answer in answers if answer.is_right), "")
