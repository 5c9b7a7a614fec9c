"""``quizgen list`` says what can be asked for, in the words in which one asks."""

import json
import re
from pathlib import Path

from tests.cli.conftest import Ask


def test_every_name_listed_can_be_asked_for(ask: Ask) -> None:
    offered = json.loads(ask("list", "--json").stdout)
    shown = ask("list").stdout
    for option, sorts in (("--kinds", "interactions"), ("--topics", "topics"), ("--difficulty", "difficulty")):
        for count in offered[sorts]:
            assert count["name"] in shown
        name = offered[sorts][0]["name"]
        assert ask("make", option, name, "-n", "1", "--to", "html").exit_code == 0


def test_difficulty_is_called_an_estimate_and_the_passage_is_measured(ask: Ask) -> None:
    offered, shown = json.loads(ask("list", "--json").stdout), ask("list").stdout
    measured = offered["readability"]
    assert measured["words"] == json.loads(ask("bank", "show", "--json").stdout)["words"]
    assert 5 < measured["flesch_kincaid_grade"] < 16
    assert f"Flesch–Kincaid grade {measured['flesch_kincaid_grade']:.1f}" in shown
    assert "Flesch reading ease" in shown
    assert "minutes to read" in shown
    for text in (offered["difficulty_note"], shown, ask("bank", "show").stdout):
        assert "estimated from words, not from students’ answers" in text


def test_no_formula_for_english_is_applied_to_another_language(ask: Ask, tmp_path: Path) -> None:
    ask("bank", "new", "town-market")
    article = tmp_path / "town-market/article.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("language: en", "language: de"), encoding="utf-8"
    )
    ask("bank", "build", "town-market")
    shown = ask("list", "town-market").stdout
    assert re.search(r"Passage\n\d+ words\n\n", shown)
    assert "Flesch" not in shown + ask("bank", "show", "town-market").stdout


def test_as_many_as_are_said_to_fit_on_one_form_do_fit(ask: Ask) -> None:
    most = json.loads(ask("list", "--json").stdout)["fit_on_one_form"]
    assert ask("make", "-n", str(most), "--to", "html").exit_code == 0


def test_a_pipe_gets_one_plain_line_for_each_row(ask: Ask) -> None:
    lines = ask("list").stdout.splitlines()
    assert lines[1].split() == ["Option", "Name", "Items"]
    assert lines[2].split()[:2] == ["--kinds", "choice"]
    assert all(line == line.rstrip() and len(line) < 80 and "─" not in line for line in lines)
