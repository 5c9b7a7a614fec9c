"""The script for Google Forms is run by node, and makes the form that the set describes."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from quizgen.export import EXPORTERS, PageSetup
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
from tests.export.naughty import NAUGHTY_WORDS, set_saying
from tests.interop.tools import need
from tests.samples import sample_set

STAND_IN = Path(__file__).parent / "form_app.mjs"


def run(items: ItemSet, folder: Path) -> Any:  # noqa: ANN401 - JSON
    node = need("node")
    write = EXPORTERS["google-forms"].write_set
    assert write is not None
    script = folder / "quiz.js"
    script.write_bytes(write(items, PageSetup()).content)
    subprocess.run([node, "--check", script], check=True, capture_output=True)
    made = subprocess.run([node, STAND_IN, script], check=True, capture_output=True)
    return json.loads(made.stdout)


def lists(rows: list[tuple[str, str]], targets: list[str]) -> list[list[tuple[str, bool]]]:
    return [[(target, target == right) for target in targets] for _, right in rows]


def expected(entry: SetEntry) -> tuple[str, list[list[tuple[str, bool]]]]:
    """The kind of the form's item or items, and the choices of each."""
    match entry.item.interaction:
        case Choice():
            return "MultipleChoice", [[(option.text, option.is_key) for option in entry.options]]
        case MultipleResponse():
            return "Checkbox", [[(option.text, option.is_key) for option in entry.options]]
        case TrueFalse(answer=answer):
            return "MultipleChoice", [[("True", answer), ("False", not answer)]]
        case TextEntry() | NumericEntry():
            return "Text", [[]]
        case ExtendedText():
            return "ParagraphText", [[]]
        case Matching(pairs=pairs):
            return "List", lists([(pair.premise, pair.target) for pair in pairs], list(entry.jumbled))
        case Ordering(entries=entries):
            places = [str(place) for place in range(1, len(entries) + 1)]
            return "List", lists([(text, places[entries.index(text)]) for text in entry.jumbled], places)


def test_the_form_asks_what_the_set_asks_with_keys_points_and_feedback(tmp_path: Path) -> None:
    items = sample_set()
    form = run(items, tmp_path)
    assert form["title"] == items.heading
    assert form["isQuiz"] is True
    head, *made = form["items"]
    assert items.passage is not None
    assert all(paragraph in head["helpText"] for paragraph in items.passage.paragraphs)
    for entry in items.entries:
        kind, choices = expected(entry)
        here, made = made[: len(choices)], made[len(choices) :]
        assert {item["kind"] for item in here} == {kind}
        assert all(item["title"].startswith(entry.item.stem.split(BLANK)[0]) for item in here)
        told = [[(c["value"], c["isCorrect"]) for c in item.get("choices", [])] for item in here]
        assert told == choices
        assert sum(item["points"] for item in here) == entry.points
        for item in here:
            feedback = item.get("feedbackForIncorrect") or item["generalFeedback"]
            assert entry.item.rationale in feedback
            assert entry.item.source.evidence[0].quote in feedback
    assert made == []
    assert any("Complete Brook’s words" in line and line.endswith("\nwaited") for line in form["log"])


@pytest.mark.parametrize("words", NAUGHTY_WORDS.values(), ids=NAUGHTY_WORDS)
def test_no_word_of_a_question_is_ever_a_command(words: str, tmp_path: Path) -> None:
    items = set_saying(words)
    form = run(items, tmp_path)
    titles = [item["title"] for item in form["items"]]
    for entry in items.entries:
        assert any(title.startswith(entry.item.stem.split(BLANK)[0]) for title in titles)
