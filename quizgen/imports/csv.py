"""CSV: a table with a question in each row; docs/reference/question-tables.md tells its columns."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from quizgen.imports import Importer
from quizgen.imports._columns import Columns, Row, find_columns, read_rows
from quizgen.imports._intake import Intake, Question, UnreadableError, attempt, finding, remark
from quizgen.imports._interactions import (
    Answer,
    entries_to_order,
    number,
    number_to_write,
    one_right,
    pairs_to_match,
    sentences_to_write,
    some_right,
    words_to_write,
)
from quizgen.imports._markup import shortened
from quizgen.imports._stems import settled
from quizgen.model.finding import Finding
from quizgen.model.interaction import INTERACTION_TYPES, Interaction, InteractionName, ScoringPoint, TrueFalse
from quizgen.model.item import Difficulty

_TYPES: dict[str, InteractionName] = {name.replace("-", " "): name for name in INTERACTION_TYPES} | {
    "multiple choice": "choice",
    "single choice": "choice",
    "mc": "choice",
    "checkbox": "multiple-response",
    "multiple answer": "multiple-response",
    "multiple answers": "multiple-response",
    "true/false": "true-false",
    "truefalse": "true-false",
    "tf": "true-false",
    "short answer": "text-entry",
    "fill in the blank": "text-entry",
    "text": "text-entry",
    "number": "numeric-entry",
    "numeric": "numeric-entry",
    "numerical": "numeric-entry",
    "order": "ordering",
    "match": "matching",
    "essay": "extended-text",
    "open ended": "extended-text",
}
_YES = "true t yes y wahr richtig vrai verdadero vero verdadeiro prawda waar правда"
_NO = "false f no n falsch faux falso fałsz onwaar ложь"
_TRUE, _FALSE = frozenset(_YES.split()), frozenset(_NO.split())
_SEPARATORS = re.compile(r"\s*[|;]\s*")
_LOOSE_SEPARATORS = re.compile(r"\s*[|;,]\s*|\s+and\s+")
_ARROW = re.compile(r"\s*(?:->|→|=>)\s*")
_LETTERS = "ABCDEFGHIJKL"
_ADVICE = "write the letter or the words of the right option under “correct”"


def _recognises(text: str) -> bool:
    return find_columns(text[:20_000]) is not None


def _read(text: str) -> Iterator[Question | Finding]:
    found = find_columns(text)
    if found is None:
        message = (
            "The first row names no columns; it needs “question” and “correct”, and “option 1”, “option 2” … for "
            "options."
        )
        yield finding(UnreadableError("no-columns", message), 1)
        return
    columns, delimiter, above = found
    not_read: set[str] = set()
    for index, row in enumerate(read_rows(text, delimiter)):
        if isinstance(row, UnreadableError):
            yield finding(row, 1)
        elif index >= above:
            for name, place in columns.others.items():
                if name not in not_read and place < len(row.cells) and row.cells[place].strip():
                    not_read.add(name)
                    yield remark("column", f"The column “{shortened(name, 40)}” is not read.", row.line)
            yield attempt(row.line, partial(_question, columns, row))


def _question(columns: Columns, row: Row, intake: Intake) -> Question:
    table = _Cells(columns, row, intake)
    stem = table.text("question")
    if not stem:
        raise UnreadableError("no-stem", "There is no question in this row; write it under “question”.")
    interaction = table.interaction(stem)
    return intake.question(
        settled(stem, interaction),
        interaction,
        table.text("explanation"),
        category=table.text("topic").replace("/", "-"),
        difficulty=table.difficulty(),
    )


class _Cells:
    """The cells of one row, made plain."""

    def __init__(self, columns: Columns, row: Row, intake: Intake) -> None:
        self._columns = columns
        self._row = row.cells
        self._intake = intake
        self._options = [intake.clean(text, "auto") for text in columns.cells(row.cells, columns.options)]
        wrong = [intake.clean(text, "auto") for text in columns.cells(row.cells, columns.wrong)]
        self._wrong = [text for text in wrong if text]

    def text(self, name: str) -> str:
        """The text in a column."""
        return self._intake.clean(self._columns.cell(self._row, name), "auto")

    def difficulty(self) -> Difficulty:
        """The level; medium where none is told."""
        told = self.text("difficulty").lower()
        if told and told not in tuple(Difficulty):
            self._intake.lose(f"There is no difficulty “{shortened(told, 20)}”; the item is taken for medium.")
            return Difficulty.MEDIUM
        return Difficulty(told or Difficulty.MEDIUM)

    def interaction(self, stem: str) -> Interaction:
        """How the question is answered; without a type, as its cells suggest."""
        correct = self.text("correct")
        match self._type(correct, stem):
            case "choice":
                return one_right(self._answers(correct, most=1), self._intake, advice=_ADVICE)
            case "multiple-response":
                return some_right(self._answers(correct, most=99), self._intake, advice=_ADVICE)
            case "true-false":
                return TrueFalse(answer=_truth(correct))
            case "text-entry":
                texts = [part for part in _SEPARATORS.split(correct) if part] or [t for t in self._options if t]
                return words_to_write([Answer(text, Decimal(100)) for text in texts], self._intake)
            case "numeric-entry":
                tolerance = self.text("tolerance")
                spread = number(tolerance) if tolerance else Decimal(0)
                return number_to_write(number(correct), spread, self.text("unit"))
            case "ordering":
                return entries_to_order(self._options or [part for part in _SEPARATORS.split(correct) if part])
            case "matching":
                return pairs_to_match([_pair(text) for text in self._options if text])
            case "extended-text":
                points = [ScoringPoint(text=text) for text in self._options if text]
                return sentences_to_write(correct, points)

    def _type(self, correct: str, stem: str) -> InteractionName:
        told = " ".join(self.text("type").lower().replace("-", " ").replace("_", " ").split())
        if told in _TYPES:
            return _TYPES[told]
        if told:
            raise UnreadableError(
                "not-read",
                f"There is no type “{shortened(told, 30)}”; write one of {', '.join(INTERACTION_TYPES)}.",
            )
        if {option.lower() for option in self._options} <= _TRUE | _FALSE and correct.lower() in _TRUE | _FALSE:
            return "true-false"
        if len(self._options) >= 2 or self._wrong:
            several = len(self._right(correct)) > 1 if self._options else False
            return "multiple-response" if several else "choice"
        return "text-entry" if correct or not stem else "extended-text"

    def _answers(self, correct: str, most: int) -> list[Answer]:
        """The options, of which those that ``correct`` names earn everything."""
        if not self._options:
            right = [correct] if most == 1 else [part for part in _SEPARATORS.split(correct) if part]
            return [
                *(Answer(text, Decimal(100)) for text in right if text),
                *(Answer(text) for text in self._wrong),
            ]
        right_places = self._right(correct)
        answers = [
            Answer(text, Decimal(100 if place in right_places else 0)) for place, text in enumerate(self._options)
        ]
        return [*answers, *(Answer(text) for text in self._wrong)]

    def _right(self, correct: str) -> set[int]:
        """The places of the options that the cell names by letter, number or words."""
        if not correct:
            return set()
        whole = _place(correct, self._options)
        if whole is not None:
            return {whole}
        for separators in (_SEPARATORS, _LOOSE_SEPARATORS):
            places = [_place(part, self._options) for part in separators.split(correct) if part]
            if places and None not in places:
                return {place for place in places if place is not None}
        raise UnreadableError("keys", f"“{shortened(correct, 40)}” is none of the options; {_ADVICE}.")


def _place(text: str, options: Sequence[str]) -> int | None:
    """The place of the option with this letter, number or these words; None when there is none.

    Raises UnreadableError when it could be two: “3” beside the options 3, 4 and 5.
    """
    by_words = [place for place, option in enumerate(options) if option.casefold() == text.casefold()]
    by_sign = None
    if text.isascii() and text.isdigit() and 1 <= int(text[:3]) <= len(options):
        by_sign = int(text[:3]) - 1
    elif len(text) == 1 and text.upper() in _LETTERS[: len(options)]:
        by_sign = _LETTERS.index(text.upper())
    if by_words and by_sign is not None and by_sign != by_words[0]:
        raise UnreadableError(
            "keys",
            f"“{text}” can be option {by_sign + 1} or the option that reads “{text}”; write its letter, "
            f"{_LETTERS[by_sign]} or {_LETTERS[by_words[0]]}.",
        )
    return by_words[0] if by_words else by_sign


def _truth(text: str) -> bool:
    word = text.strip().lower()
    if word in _TRUE | {"1"}:
        return True
    if word in _FALSE | {"0"}:
        return False
    raise UnreadableError("keys", f"“{shortened(text, 20)}” is neither true nor false; write one of them.")


def _pair(text: str) -> tuple[str, str]:
    parts = _ARROW.split(text, maxsplit=1)
    if len(parts) == 1:
        message = f"“{shortened(text, 40)}” has no arrow; write a pair as in Canada -> Ottawa."
        raise UnreadableError("syntax", message)
    return parts[0].strip(), parts[1].strip()


IMPORTER = Importer(
    suffixes=(".csv", ".tsv"),
    summary="a table with a question in each row, as spreadsheets save it",
    recognises=_recognises,
    read=_read,
)
