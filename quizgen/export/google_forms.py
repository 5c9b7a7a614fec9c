"""Google Forms: a script that makes a quiz in the teacher's own account, as Forms imports no file.

The questions stand in the script as JSON, so that no word of them is ever a command; ``google_forms.js`` among the
templates, the same for every quiz, turns them into a form.
"""

import json
from collections.abc import Sequence
from typing import assert_never

from quizgen.bundled import bundled_folder
from quizgen.export import Exported, Exporter, PageSetup, _labels
from quizgen.export._carry import Simplify, carry, holds_no
from quizgen.export._explain import accepted_answers, explanation, passage_lines, stem_lines
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

_NO_KEY = "a script cannot tell Google Forms the right words; it lists them in its log, to add under “Answer key”"
_NO_NOTES = "Google Forms has no place that students never see"

Question = dict[str, object]


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a script for script.google.com."""
    carried = carry(items, "Google Forms", _questions)
    minutes = _labels.minutes_label(items.minutes) if items.minutes else None
    quiz = {
        "title": items.heading,
        "description": "\n\n".join(text for text in (items.subject, items.instructions, minutes) if text),
        "passage": list(passage_lines(items)),
        "questions": [question for questions in carried.parts for question in questions],
    }
    program = (bundled_folder("templates") / "google_forms.js").read_text(encoding="utf-8")
    script = f"const QUIZ = {json.dumps(quiz, ensure_ascii=False, indent=1)};\n\n{program}"
    lost = holds_no("topics or feedback on single answers", "Google Forms has no place for them")
    return Exported(script.encode(), (*carried.losses, lost))


def _questions(entry: SetEntry, simplify: Simplify) -> tuple[Question, ...]:
    """The item as one question of a form, or as one for each of its rows."""
    match entry.item.interaction:
        case Choice() | MultipleResponse():
            return (_picked(entry, [(option.text, option.is_key) for option in entry.options]),)
        case TrueFalse(answer=answer):
            return (_picked(entry, [(_labels.TRUE, answer), (_labels.FALSE, not answer)]),)
        case TextEntry() | NumericEntry():
            simplify("right answers", _NO_KEY)
            return (_question(entry, "text"),)
        case ExtendedText():
            simplify("notes for graders", _NO_NOTES)
            return (_question(entry, "paragraph"),)
        case Matching(pairs=pairs):
            simplify("matching", "a script can have Google Forms mark lists only; each row becomes a list")
            return _rows(entry, [(pair.premise, pair.target) for pair in pairs], entry.jumbled)
        case Ordering(entries=entries):
            simplify(
                "ordering", "a script can have Google Forms mark lists only; each row becomes a list of places"
            )
            places = [str(place) for place in range(1, len(entries) + 1)]
            return _rows(entry, [(text, places[entries.index(text)]) for text in entry.jumbled], places)
        case unknown:
            assert_never(unknown)


def _question(entry: SetEntry, kind: str, **more: object) -> Question:
    stem, *hints = stem_lines(entry.item)
    return {
        "id": entry.item.id,
        "kind": kind,
        "heading": entry.heading or "",
        "title": stem,
        "help": "\n".join(hints),
        "points": entry.points,
        "feedback": "\n".join(explanation(entry.item)),
        "key": list(accepted_answers(entry.item)),
        **more,
    }


def _picked(entry: SetEntry, answers: Sequence[tuple[str, bool]]) -> Question:
    several = isinstance(entry.item.interaction, MultipleResponse)
    return _question(entry, "several" if several else "one", answers=[list(answer) for answer in answers])


def _rows(entry: SetEntry, rows: Sequence[tuple[str, str]], targets: Sequence[str]) -> tuple[Question, ...]:
    """A list to pick from for each row; the item's points are shared out, what is over to the first rows."""
    share, over = divmod(entry.points, len(rows))
    return tuple(
        _question(entry, "list", answers=[[target, target == right] for target in targets])
        | {
            "heading": (entry.heading or "") if number == 0 else "",
            "title": f"{entry.item.stem}\n{row}",
            "points": share + (number < over),
        }
        for number, (row, right) in enumerate(rows)
    )


EXPORTER = Exporter(
    suffix=".gs",
    summary="a script that makes the quiz as a form in your own Google account",
    write_set=write_set,
)
