"""Auto Multiple Choice: a source in AMC-TXT, from which AMC typesets papers that it can scan and mark.

``*`` starts a question with one right answer, ``**`` one with several, ``+`` a right answer and ``-`` a wrong one;
settings stand in brackets, marks in braces. Between them AMC-TXT takes text as it is, but for a few signs of its
own that it has no way to escape: items that hold one are left out.
"""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import assert_never

from quizgen.export import Exported, Exporter, PageSetup, _labels
from quizgen.export._carry import LeftOut, Simplify, carry, holds_questions_only
from quizgen.export._explain import accepted_answers, marking, stem_lines
from quizgen.export._markup import one_line
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
from quizgen.model.item_set import ItemSet, SetEntry

_SIGNS = re.compile(r"\[(?:[*_/|\[]|==|verbatim)|(?:[*_/|\]]|==)\]|![^!\s]+!|\A[\[{<]")
_BY_HAND = "AMC reads boxes; the teacher marks what is written by ticking one of two"
_LANGUAGES = frozenset(("AR", "DE", "EN", "ES", "FR", "IT", "JA", "NL", "NO", "PT"))
"""In which AMC can print its own words."""
_MOST_SEEDS = 4_194_303


def write_set(items: ItemSet, setup: PageSetup) -> Exported:
    """The set as an AMC-TXT source."""
    carried = carry(items, "AMC", _question)
    head = {
        "Title": one_line(items.heading),
        "Lang": language if (language := items.language[:2].upper()) in _LANGUAGES else "EN",
        "PaperSize": "A4" if setup.paper == "a4" else "letter",
        "Code": "0",
        "SeparateAnswerSheet": "1",
        "ShuffleQuestions": str(int(items.may_shuffle)),
        "RandomSeed": str(_seed(items.id)),
    }
    lost = holds_questions_only(
        items,
        "AMC",
        "feedback, evidence or topics",
        "AMC has place for questions and answers only; print the passage beside them",
    )
    text = "\n\n".join(("\n".join(f"{name}: {value}" for name, value in head.items()), *carried.parts))
    return Exported(f"{text}\n".encode(), (*carried.losses, *lost))


def _seed(identifier: str) -> int:
    """A number from 1 that AMC shuffles by, the same for the same set."""
    return int.from_bytes(sha256(identifier.encode()).digest()[:8]) % _MOST_SEEDS + 1


def _question(entry: SetEntry, simplify: Simplify) -> str:
    match entry.item.interaction:
        case Choice(fixed_order=fixed):
            answers = [(option.text, option.is_key) for option in entry.options]
            return _boxes(entry, "*", f"b={entry.points}", answers, simplify, fixed=fixed)
        case MultipleResponse(fixed_order=fixed):
            answers = [(option.text, option.is_key) for option in entry.options]
            return _boxes(entry, "**", f"mz={entry.points}", answers, simplify, fixed=fixed)
        case TrueFalse(answer=answer):
            answers = [(_labels.TRUE, answer), (_labels.FALSE, not answer)]
            return _boxes(entry, "*", f"b={entry.points}", answers, simplify, fixed=True)
        case TextEntry() | NumericEntry():
            simplify("marking", _BY_HAND)
            return _lines(entry, 1, simplify)
        case ExtendedText(lines=lines):
            simplify("marking", _BY_HAND)
            return _lines(entry, lines, simplify)
        case Ordering() | Matching() as other:
            raise LeftOut(other.type, "AMC-TXT has no such question")
        case unknown:
            assert_never(unknown)


def _boxes(  # noqa: PLR0913 - what a question is made of
    entry: SetEntry, sign: str, mark: str, answers: Iterable[tuple[str, bool]], simplify: Simplify, *, fixed: bool
) -> str:
    settings = f"[id={entry.item.id}{',ordered' if fixed else ''}]{{{mark}}}"
    lines = (f"{'+' if is_key else '-'} {_text(answer, simplify)}" for answer, is_key in answers)
    return "\n".join((f"{sign}{settings} {_stem(entry, simplify)}", *lines))


def _lines(entry: SetEntry, how_many: int, simplify: Simplify) -> str:
    """A question with lines to write on, and boxes for the teacher: nothing, and all points.

    What is right stands before it, in comments that AMC passes over.
    """
    notes = "".join(f"# {one_line(note)}\n" for note in (*accepted_answers(entry.item), *marking(entry.item)))
    stem, points = _stem(entry, simplify), entry.points
    return f"{notes}*<lines={how_many}>[id={entry.item.id}] {stem}\n-[0]{{0}} 0\n+[{points}]{{{points}}} {points}"


def _stem(entry: SetEntry, simplify: Simplify) -> str:
    stem, *hints = stem_lines(entry.item)
    return _text(" ".join((stem, *(f"({hint})" for hint in hints))), simplify)


def _text(text: str, simplify: Simplify) -> str:
    if _SIGNS.search(text):
        raise LeftOut("signs of AMC's own", "AMC would take some of its signs for commands")
    if "\n" in text:
        simplify("line breaks", "AMC has one line for each text; a space takes their place")
    return one_line(text)


EXPORTER = Exporter(
    suffix=".txt",
    summary="a source for Auto Multiple Choice, which prints papers that it can scan",
    write_set=write_set,
)
