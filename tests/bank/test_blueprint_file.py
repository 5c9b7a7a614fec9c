from pathlib import Path

import pytest

from quizgen.bank import BankError, read_blueprint
from quizgen.model.blueprint import Blueprint, Section
from quizgen.model.item import Difficulty


def read(tmp_path: Path, text: str) -> Blueprint:
    path = tmp_path / "short.yaml"
    path.write_text(text, encoding="utf-8")
    return read_blueprint(path)


def test_a_blueprint_is_read(tmp_path: Path) -> None:
    text = """
title: Friday quiz
minutes: 20
sections:
  - items: 4
    heading: "Part 1: words"
    interactions: [choice, true-false]
    difficulty: [easy]
  - {items: 2, facts: [figure], topics: [money], points: 2}
"""
    assert read(tmp_path, text) == Blueprint(
        title="Friday quiz",
        minutes=20,
        sections=(
            Section(
                items=4,
                heading="Part 1: words",
                interactions=("choice", "true-false"),
                difficulty=(Difficulty.EASY,),
            ),
            Section(items=2, facts=("figure",), topics=("money",), points=2),
        ),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ":1: The file is empty"),
        ("sections: []", ":1: 'sections' has 0 entries and needs 1 or more."),
        ("title: x", ":1: 'sections' is missing"),
        ("sections:\n- items: 0", ":2: 'items' is 1 or more, not '0'."),
        ("sections:\n- items: some", ":2: 'items' is a whole number, not 'some'."),
        ("sections:\n- items: 1\n  interactions: [chioce]", ":3: Entry 1 of 'interactions' is one of 'choice'"),
        (
            "sections:\n- items: 1\n  facts: [figures]",
            ":3: There is no kind of fact called 'figures'; did you",
        ),
        ("sections:\n- items: 1\n  facts: figure", ":3: 'facts' is a list"),
        ("sections:\n- items: 1\n  fact: figure", ":3: There is no field 'fact' here; did you mean 'facts'?"),
        ("sections: &a\n- items: 1", ":1: '&a' has a meaning of its own"),
        ("- items: 1", ":1: What stands here is a record of named fields."),
    ],
)
def test_a_slip_is_told_by_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BankError) as caught:
        read(tmp_path, text)
    assert f"short.yaml{said}" in str(caught.value)


def test_a_missing_blueprint_is_named(tmp_path: Path) -> None:
    with pytest.raises(BankError, match=r"nowhere\.yaml: There is no such file"):
        read_blueprint(tmp_path / "nowhere.yaml")


def test_a_wrong_section_is_told_of_once(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("sections:\n  - items: three\n", encoding="utf-8")
    with pytest.raises(BankError) as caught:
        read_blueprint(path)
    assert [finding.message for finding in caught.value.findings] == ["'items' is a whole number, not 'three'."]
