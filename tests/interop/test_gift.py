"""GIFT gives every item back as it was, to two programs that we did not write."""

import io
import json
import re
import subprocess
import warnings
from pathlib import Path
from typing import Any

import pytest

from quizgen import assembly, pipeline
from quizgen.cli._options import DEFAULT_BANK
from quizgen.export._explain import explanation, marking
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
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.loss import Outcome
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.set_reading import from_html, write
from tests.interop.tools import need
from tests.samples import sample_set

Understood = dict[str, Any]


def pegjs(content: bytes) -> list[Understood]:
    """What gift-pegjs makes of the file."""
    need("gift-pegjs/pegjs-gift.js")
    script = Path(__file__).parent / "read_gift.mjs"
    done = subprocess.run([need("node"), script], input=content, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    understood: list[Understood] = json.loads(done.stdout)
    return understood


def carried(items: ItemSet) -> list[SetEntry]:
    gone = {loss.number for loss in write("gift", items).losses if loss.outcome is Outcome.LEFT_OUT}
    return [entry for entry in items.entries if entry.number not in gone]


def spaced(text: str) -> str:
    """The text as a page shows it: gift-pegjs makes one space of several in what is no HTML."""
    return re.sub(r"\s+", " ", text).strip()


def undone(text: str) -> str:
    """A plain answer of a matching, which gift-pegjs leaves with the codes that it has for escaped signs."""
    return spaced(re.sub(r"&&(\d{3});", lambda found: chr(int(found.group(1))), text))


def stem_of(entry: SetEntry) -> str:
    match entry.item.interaction:
        case NumericEntry(unit=str(unit)) if BLANK not in entry.item.stem:
            return f"{entry.item.stem}\nUnit: {unit}"
        case Matching() as matching:
            return f"{entry.item.stem}\n{matching.premise_label} – {matching.target_label}"
        case _:
            return entry.item.stem


def feedback_of(entry: SetEntry) -> str:
    return "\n".join((*explanation(entry.item), *marking(entry.item)))


def starred(text: str) -> str:
    return spaced(text.replace("*", r"\*"))


@pytest.mark.parametrize("words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"])
def test_gift_pegjs_has_every_item_back(words: str | None) -> None:
    items = sample_set() if words is None else set_saying(words)
    understood = [each for each in pegjs(write("gift", items).content) if each["type"] != "Category"]
    passage, *questions = understood
    assert passage["type"] == "Description"
    for question, entry in zip(questions, carried(items), strict=True):
        assert question["id"] == entry.lasting_id
        assert f"id:{entry.item.id}" in question["tags"]
        assert question["title"].startswith(f"{entry.number:03d} ")
        assert from_html(question["stem"]["text"]) == stem_of(entry)
        assert from_html(question["globalFeedback"]["text"]) == feedback_of(entry)
        assert_answers(question, entry)


def assert_answers(question: Understood, entry: SetEntry) -> None:
    match entry.item.interaction:
        case Choice():
            assert question["type"] == "MC"
            assert options(question) == [(o.text, o.is_key, None, o.feedback) for o in entry.options]
        case MultipleResponse(keys=keys, distractors=distractors):
            assert question["type"] == "MC"
            shares = {True: round(100 / len(keys), 4), False: round(-100 / len(distractors), 4)}
            assert options(question) == [(o.text, False, shares[o.is_key], o.feedback) for o in entry.options]
        case TrueFalse(answer=answer, feedback=feedback):
            assert (question["type"], question["isTrue"]) == ("TF", answer)
            # The first feedback is for the wrong answer, whatever gift-pegjs calls it.
            told = question["trueFeedback"]
            assert (from_html(told["text"]) if told else None) == feedback
        case TextEntry(accepted=accepted):
            assert question["type"] == "Short"
            shown = [(spaced(each["text"]["text"]), each["weight"]) for each in question["choices"]]
            assert shown == [(starred(text), 100) for text in accepted]
        case NumericEntry(value=value, tolerance=tolerance):
            assert question["type"] == "Numerical"
            number = question["choices"]
            assert (number["number"], number["range"]) == (float(value), float(tolerance))
        case Ordering(entries=entries):
            assert pairs(question) == [(str(place), spaced(text)) for place, text in enumerate(entries, start=1)]
        case Matching() as matching:
            wanted = [(pair.premise, spaced(pair.target)) for pair in matching.pairs]
            assert pairs(question) == [*wanted, *(("", spaced(target)) for target in matching.spare)]
        case ExtendedText():
            assert question["type"] == "Essay"


def options(question: Understood) -> list[tuple[str, bool, float | None, str | None]]:
    return [
        (
            from_html(each["text"]["text"]),
            each["isCorrect"],
            None if each["weight"] is None else round(each["weight"], 4),
            from_html(each["feedback"]["text"]) if each["feedback"] else None,
        )
        for each in question["choices"]
    ]


def pairs(question: Understood) -> list[tuple[str, str]]:
    assert question["type"] == "Matching"
    return [(from_html(pair["subquestion"]["text"]), undone(pair["subanswer"])) for pair in question["matchPairs"]]


def test_the_categories_are_those_of_the_bank() -> None:
    items = assembly.bank_set(pipeline.read(DEFAULT_BANK, ()))
    found = [each["title"] for each in pegjs(write("gift", items).content) if each["type"] == "Category"]
    paths = [f"$course$/top/{'/'.join(entry.category)}" for entry in items.entries]
    assert set(found[1:]) == set(paths)
    assert found[0] == f"$course$/top/{items.title}"


# pygiftparser leaves a backslash that escapes another one, so that it reads the shipped bank and no hostile words.
@pytest.fixture(scope="module")
def parsed() -> list[tuple[SetEntry, Any]]:
    """The shipped bank's items, each with what pygiftparser makes of it."""
    with warnings.catch_warnings():
        # Its regular expressions are written for an older Python.
        warnings.simplefilter("ignore")
        from pygiftparser import parser  # noqa: PLC0415
    items = assembly.bank_set(pipeline.read(DEFAULT_BANK, ()))
    _, *questions = parser.parseFile(io.StringIO(write("gift", items).content.decode()))
    return list(zip(items.entries, questions, strict=True))


def plain(text: str) -> str:
    from pygiftparser.utils import transformSpecials  # noqa: PLC0415

    return from_html(transformSpecials(text))


def test_pygiftparser_has_stems_and_feedback_back(parsed: list[tuple[SetEntry, Any]]) -> None:
    assert len(parsed) > 100
    for entry, question in parsed:
        assert question.valid
        assert question.markup == "html"
        assert plain(question.text) == stem_of(entry)
        assert plain(question.generalFeedback.removeprefix("[html]")) == feedback_of(entry)


def test_pygiftparser_has_the_answers_back(parsed: list[tuple[SetEntry, Any]]) -> None:
    for entry, question in parsed:
        kind, answers = type(question.answers).__name__, getattr(question.answers, "answers", [])
        match entry.item.interaction:
            case Choice():
                assert kind == "SelectSet"
                wanted = [(o.text, 100 if o.is_key else 0, o.feedback or "") for o in entry.options]
                assert [(plain(a.answer), a.fraction, plain(a.feedback)) for a in answers] == wanted
            case MultipleResponse(keys=keys):
                assert kind == "MultipleChoicesSet"
                assert [plain(a.answer) for a in answers] == [o.text for o in entry.options]
                assert [a.fraction > 0 for a in answers] == [o.is_key for o in entry.options]
                assert [a.fraction for a in answers if a.fraction > 0] == pytest.approx(
                    [100 / len(keys)] * len(keys)
                )
            case TrueFalse(answer=answer, feedback=feedback):
                assert (kind, question.answers.answer) == ("TrueFalseSet", answer)
                assert plain(question.answers.feedbackWrong) == (feedback or "")
            case TextEntry(accepted=accepted):
                assert kind == "ShortSet"
                assert [plain(a.answer) for a in answers] == list(accepted)
            case NumericEntry(value=value, tolerance=tolerance):
                assert kind == "NumericAnswerSet"
                assert [(a.value, a.tolerance) for a in answers] == [(float(value), float(tolerance))]
            case Ordering(entries=entries):
                assert kind == "MatchingSet"
                wanted_places = [(str(place), text) for place, text in enumerate(entries, start=1)]
                assert [(a.question.strip(), plain(a.answer.strip())) for a in answers] == wanted_places
            case Matching() as matching:
                assert kind == "MatchingSet"
                wanted_pairs = [
                    *((pair.premise, pair.target) for pair in matching.pairs),
                    *(("", target) for target in matching.spare),
                ]
                assert [(plain(a.question.strip()), plain(a.answer.strip())) for a in answers] == wanted_pairs
            case ExtendedText():
                assert kind == "Essay"
