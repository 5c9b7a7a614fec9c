"""CSV: a table with a question in each row; docs/reference/question-tables.md tells its columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import zip_longest

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
from quizgen.model.interaction import (
    INTERACTION_TYPES,
    Interaction,
    InteractionName,
    Matching,
    ScoringPoint,
    TrueFalse,
)
from quizgen.model.item import Bloom, Difficulty

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
_SPACES = re.compile(r"\s+")
_OF_OPTION = re.compile(r"([A-L]): (.+)")
_POINT = re.compile(r"(\d{1,2}) points?: (.+)")
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
    question = intake.question(
        settled(stem, interaction),
        interaction,
        table.text("explanation") or table.other_feedback(interaction),
        category=table.text("topic").replace("/", "-"),
    )
    return replace(question, difficulty=table.difficulty(), bloom=table.bloom(), losses=tuple(intake.losses))


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

    def bloom(self) -> Bloom:
        """What the question asks of the mind; to remember where nothing is told."""
        told = self.text("bloom").lower()
        return Bloom(told) if told in tuple(Bloom) else Bloom.REMEMBER

    def other_feedback(self, interaction: Interaction) -> str:
        """Feedback that belongs to no option, and so says why the key is right."""
        if self._feedback() or isinstance(interaction, TrueFalse):
            return ""
        return self.text("feedback")

    def _feedback(self) -> dict[int, str]:
        """Feedback by the place of its option, where each line of the cell starts with a letter."""
        found = [_OF_OPTION.fullmatch(line) for line in self._lines("feedback")]
        if not found or None in found:
            return {}
        return {_LETTERS.index(match[1]): match[2] for match in found if match}

    def _lines(self, name: str) -> list[str]:
        return [line for line in self.text(name).split("\n") if line]

    def interaction(self, stem: str) -> Interaction:
        """How the question is answered; without a type, as its cells suggest."""
        correct = self.text("correct")
        match self._type(correct, stem):
            case "choice":
                return one_right(self._answers(correct, most=1), self._intake, advice=_ADVICE)
            case "multiple-response":
                return some_right(self._answers(correct, most=99), self._intake, advice=_ADVICE)
            case "true-false":
                return TrueFalse(answer=_truth(correct), feedback=self.text("feedback") or None)
            case "text-entry":
                return words_to_write(
                    [Answer(text, Decimal(100)) for text in self._accepted(correct)], self._intake
                )
            case "numeric-entry":
                tolerance = self.text("tolerance")
                spread = number(tolerance) if tolerance else Decimal(0)
                return number_to_write(number(correct), spread, self.text("unit"))
            case "ordering":
                return entries_to_order(self._in_order(correct))
            case "matching":
                return self._matching()
            case "extended-text":
                points = [_scoring_point(text) for text in (*self._options, *self._lines("accepted")) if text]
                return sentences_to_write(correct, points)

    def _accepted(self, correct: str) -> list[str]:
        """The right words: one in the key's cell and more beside it, several in the cell, or the options' own."""
        more = self._lines("accepted")
        if more:
            return [correct, *more]
        return [part for part in _SEPARATORS.split(correct) if part] or [text for text in self._options if text]

    def _in_order(self, correct: str) -> list[str]:
        """The entries in the right order: as they stand, or as the letters of the key say."""
        letters = correct.upper().split()
        if self._options and sorted(letters) == list(_LETTERS[: len(self._options)]):
            return [self._options[_LETTERS.index(letter)] for letter in letters]
        return self._options or [part for part in _SEPARATORS.split(correct) if part]

    def _matching(self) -> Matching:
        """Pairs with an arrow in each cell, or premises in the cells and their targets line by line in another."""
        targets = self._lines("accepted")
        if not targets:
            return pairs_to_match([_pair(text) for text in self._options if text])
        premises = [text for text in self._options if text]
        matching = pairs_to_match(list(zip_longest(premises, targets, fillvalue="")))
        labels = self._lines("labels")
        if len(labels) != 2:
            return matching
        return matching.model_copy(update={"premise_label": labels[0], "target_label": labels[1]})

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
        feedback = self._feedback()
        answers = [
            Answer(text, Decimal(100 if place in right_places else 0), feedback.get(place, ""))
            for place, text in enumerate(self._options)
        ]
        return [*answers, *(Answer(text) for text in self._wrong)]

    def _right(self, correct: str) -> set[int]:
        """The places of the options that the cell names by letter, number or words."""
        if not correct:
            return set()
        whole = _place(correct, self._options)
        if whole is not None:
            return {whole}
        for separators in (_SEPARATORS, _LOOSE_SEPARATORS, _SPACES):
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


def _scoring_point(text: str) -> ScoringPoint:
    found = _POINT.fullmatch(text)
    return ScoringPoint(text=found[2], points=min(max(int(found[1]), 1), 20)) if found else ScoringPoint(text=text)


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
