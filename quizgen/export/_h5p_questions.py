"""Items as the questions of an H5P question set: each a library of H5P with its parameters.

The fields and their types are those of ``semantics.json`` in each library. H5P takes a value of another type,
empties it and says nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase
from typing import assert_never

from quizgen.export._carry import LeftOut, Simplify, tell_lost_emphasis, tell_lost_pictures
from quizgen.export._explain import explanation, marking, stem_lines
from quizgen.export._explain import plain as bare_number
from quizgen.export._h5p_texts import (
    FEW,
    SHIFTED,
    STRONG,
    as_html,
    gap,
    holds_gap_sign,
    nodes_as_h5p,
    paragraphs,
    plain,
    why_no_answer,
)
from quizgen.export._rich_text import as_plain, as_typed
from quizgen.markup import Words, parse, split_at
from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item, plain_number
from quizgen.model.item_set import SetEntry
from quizgen.model.words import words_in

Params = dict[str, object]

_LONGEST_VERDICT = 2048
"""What H5P keeps of what it tells after a true-false question, in characters; it cuts the rest off."""
_FIELD_SIZES = (1, 3, 10)
"""In lines."""
_BUTTONS = {"enableRetry": True, "enableSolutionsButton": True}


@dataclass(frozen=True)
class Library:
    """A library of H5P, in the version that a question set 1.20 asks for."""

    name: str
    title: str
    major: int
    minor: int

    @property
    def versioned(self) -> str:
        """How content names it: "H5P.MultiChoice 1.16"."""
        return f"{self.name} {self.major}.{self.minor}"


MULTI_CHOICE = Library("H5P.MultiChoice", "Multiple Choice", 1, 16)
TRUE_FALSE = Library("H5P.TrueFalse", "True/False Question", 1, 8)
BLANKS = Library("H5P.Blanks", "Fill in the Blanks", 1, 14)
DRAG_TEXT = Library("H5P.DragText", "Drag the Words", 1, 10)
ESSAY = Library("H5P.Essay", "Essay", 1, 5)


@dataclass(frozen=True)
class Question:
    """An item as H5P asks it; ``most`` is what H5P counts for a perfect answer."""

    library: Library
    params: Params
    most: int = 1


def question(entry: SetEntry, simplify: Simplify, *, shuffled: bool) -> Question:
    """The item as a question, its options shuffled where that is allowed and they have no order of their own."""
    _tell_lost_markup(entry.item, simplify)
    match entry.item.interaction:
        case Choice(fixed_order=fixed) | MultipleResponse(fixed_order=fixed):
            return _choice(entry, shuffled=shuffled and not fixed)
        case TrueFalse() as statement:
            return _statement(entry, statement, simplify)
        case TextEntry() as words:
            return _gap(entry, _accepted(words, entry.item, simplify))
        case NumericEntry() as number:
            if number.tolerance:
                simplify("tolerance", "H5P takes the written number only, and none near it")
            return _gap(entry, _spellings(number, entry.item, with_unit=BLANK not in entry.item.stem))
        case Ordering() as ordering:
            simplify("ordering", "H5P's question set has no ordering; numbers are dragged to the entries")
            return _ordering(entry, ordering)
        case Matching() as matching:
            simplify("matching", "H5P's question set has no matching; letters are dragged to the rows")
            return _matching(entry, matching)
        case ExtendedText() as essay:
            simplify("marking", "H5P marks no sentences; whatever a student writes counts one point")
            return _essay(entry, essay)
        case unknown:
            assert_never(unknown)


def _tell_lost_markup(item: Item, simplify: Simplify) -> None:
    tell_lost_pictures(
        (item.stem, item.rationale, *words_in(item.interaction)), item, "H5P's questions take", simplify
    )
    match item.interaction:
        case ExtendedText(model_answer=model_answer):
            bare: tuple[str, ...] = ()
            nodes = parse(model_answer, item.markup)
            if any(isinstance(each, Words) and each.emphasis for each in nodes):
                simplify("emphasis", "H5P's model answers have the strong sort alone")
        case Ordering(entries=entries):
            bare = (item.rationale, *entries)
        case Matching(pairs=pairs):
            bare = (item.rationale, *(pair.premise for pair in pairs))
        case TrueFalse(feedback=str(feedback)):
            bare = (item.rationale, feedback)
        case _:
            bare = (item.rationale,)
    tell_lost_emphasis(bare, item, "H5P's rows and feedback take", simplify)


def _choice(entry: SetEntry, *, shuffled: bool) -> Question:
    several = isinstance(entry.item.interaction, MultipleResponse)
    keys = sum(option.is_key for option in entry.options)
    # A point for each right option, less one for each wrong one, or a single point for all of them together.
    each = several and entry.points == keys
    answers = [
        {
            "text": f"<div>{as_html(option.text, entry.item, SHIFTED)}</div>",
            "correct": option.is_key,
            "tipsAndFeedback": {
                "tip": "",
                "chosenFeedback": (
                    f"<div>{as_html(option.feedback, entry.item, SHIFTED)}</div>" if option.feedback else ""
                ),
                "notChosenFeedback": "",
            },
        }
        for option in entry.options
    ]
    params: Params = {
        "question": _task(entry, *(["Choose all that apply."] if several else []), kept=SHIFTED),
        "answers": answers,
        "overallFeedback": _afterwards(entry),
        "behaviour": {
            **_BUTTONS,
            "type": "multi" if several else "single",
            "singlePoint": not each,
            "randomAnswers": shuffled,
        },
    }
    return Question(MULTI_CHOICE, params, keys if each else 1)


def _statement(entry: SetEntry, statement: TrueFalse, simplify: Simplify) -> Question:
    instead = (statement.feedback,) if statement.feedback else ()
    item, why = entry.item, explanation(entry.item)
    if len(_told((*instead, *why), item)) > _LONGEST_VERDICT:
        simplify("explanation", f"H5P shows {_LONGEST_VERDICT} characters of it for a true or false question")
    params: Params = {
        "question": _task(entry, kept=SHIFTED),
        # Words, not a boolean.
        "correct": "true" if statement.answer else "false",
        "behaviour": {
            **_BUTTONS,
            "feedbackOnCorrect": _verdict(why, item),
            "feedbackOnWrong": _verdict((*instead, *why), item),
        },
    }
    return Question(TRUE_FALSE, params)


def _verdict(texts: tuple[str, ...], item: Item) -> str:
    """As many of the texts, each of them whole, as H5P keeps."""
    while len(_told(texts, item)) > _LONGEST_VERDICT:
        texts = texts[:-1]
    return _told(texts, item)


def _gap(entry: SetEntry, answers: Iterable[str]) -> Question:
    item = entry.item
    parts = split_at(parse(item.stem, item.markup), BLANK)
    if parts is not None and not holds_gap_sign(as_plain(item.stem, item)):
        before, after = (nodes_as_h5p(part, item, FEW) for part in parts)
        task, text = f"{_heading(entry)}<p>Fill in the gap.</p>", f"<p>{before}{gap(answers)}{after}</p>"
    else:
        task, text = _task(entry), f"<p>{gap(answers)}</p>"
    params: Params = {
        "text": task,
        "questions": [text],
        "overallFeedback": _afterwards(entry),
        "behaviour": {**_BUTTONS, "caseSensitive": False},
    }
    return Question(BLANKS, params)


def _accepted(entry: TextEntry, item: Item, simplify: Simplify) -> tuple[str, ...]:
    accepted = tuple(dict.fromkeys(as_typed(words, item) for words in entry.accepted))
    if refused := why_no_answer(accepted[0]):
        what, why = refused
        raise LeftOut(f"an answer {what}", why)
    for words in accepted:
        if refused := why_no_answer(words):
            what, why = refused
            simplify(f"an accepted answer {what}", why)
    return tuple(words for words in accepted if not why_no_answer(words))


def _spellings(number: NumericEntry, item: Item, *, with_unit: bool) -> tuple[str, ...]:
    """The number as people write it, with and without commas, and with its unit where no sentence names it."""
    spellings: tuple[str, ...] = (bare_number(number), plain_number(number.value))
    unit = as_typed(number.unit, item) if number.unit else ""
    if with_unit and unit and not why_no_answer(unit):
        between = " " if unit[0].isalpha() else ""
        spellings += tuple(f"{each}{between}{unit}" for each in spellings)
    return tuple(dict.fromkeys(spellings))


def _ordering(entry: SetEntry, ordering: Ordering) -> Question:
    places = {text: str(place) for place, text in enumerate(ordering.entries, start=1)}
    rows = [_row(f"*{places[text]}* ", as_plain(text, entry.item)) for text in entry.jumbled]
    return _dragged(entry, ("Drag each number to its entry: 1 comes first.",), rows)


def _matching(entry: SetEntry, matching: Matching) -> Question:
    letters = dict(zip(entry.jumbled, ascii_uppercase, strict=False))
    rows = [_row(f"*{letters[pair.target]}* ", as_plain(pair.premise, entry.item)) for pair in matching.pairs]
    targets = (f"{letters[target]}. {target}" for target in entry.jumbled)
    above = (*targets, "Drag each letter to the row that it belongs to.")
    return _dragged(entry, above, rows, [f"*{letters[target]}*" for target in matching.spare])


def _row(dragged: str, text: str) -> str:
    if holds_gap_sign(text):
        raise LeftOut("a row with *", "H5P takes the sign for the edge of a gap")
    return f"{dragged}{plain(text)}"


def _dragged(entry: SetEntry, above: Iterable[str], rows: list[str], spare: Iterable[str] = ()) -> Question:
    """Rows to drag short marks to: H5P shows of longer words, once they are dragged, the beginning alone."""
    params: Params = {
        "taskDescription": _task(entry, *above),
        "textField": "\n".join(rows),
        "distractors": " ".join(spare),
        "overallFeedback": _afterwards(entry),
        "behaviour": dict(_BUTTONS),
    }
    return Question(DRAG_TEXT, params, len(rows))


def _essay(entry: SetEntry, essay: ExtendedText) -> Question:
    _, *earning = marking(entry.item)
    params: Params = {
        "taskDescription": _task(entry),
        "solution": {
            "introduction": paragraphs((*earning, *explanation(entry.item)), entry.item, FEW),
            "sample": paragraphs((essay.model_answer,), entry.item, STRONG),
        },
        # What earns points is said in sentences; to look for their words in an answer would mark it unjustly.
        "keywords": [],
        "behaviour": {
            # Words, not a number.
            "inputFieldSize": str(next((size for size in _FIELD_SIZES if size >= essay.lines), _FIELD_SIZES[-1])),
            "enableRetry": True,
            "ignoreScoring": True,
            "pointsHost": 1,
        },
    }
    return Question(ESSAY, params)


def _task(entry: SetEntry, *more: str, kept: frozenset[str] = FEW) -> str:
    """The item's heading and stem as HTML, and what else a student is told, in the item's markup."""
    return f"{_heading(entry)}{paragraphs((*stem_lines(entry.item), *more), entry.item, kept)}"


def _heading(entry: SetEntry) -> str:
    return f"<p><strong>{as_html(entry.heading)}</strong></p>" if entry.heading else ""


def _afterwards(entry: SetEntry) -> list[Params]:
    """What a student is told after an answer, whatever its score."""
    return [{"from": 0, "to": 100, "feedback": _told(explanation(entry.item), entry.item)}]


def _told(texts: Iterable[str], item: Item) -> str:
    return " ".join(plain(as_plain(text, item)) for text in texts)
