"""Totals, single items, past quizzes and anchors on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from quizgen import pipeline
from quizgen.cli._options import DEFAULT_BANK
from quizgen.soundness import set_aside
from tests.cli.conftest import Ask, files_in, is_one_sentence

ACCEPTED = set_aside(pipeline.read(DEFAULT_BANK, ()))[0].accepted
IDS = [item.id for item in ACCEPTED]


def forms_in(folder: Path) -> list[dict[str, Any]]:
    forms: list[dict[str, Any]] = json.loads((folder / "quiz.json").read_bytes())["forms"]
    return forms


def items_in(folder: Path) -> list[set[str]]:
    return [set(form["items"]) for form in forms_in(folder)]


def make(ask: Ask, *words: str) -> dict[str, Any]:
    result = ask("make", *words, "--to", "html", "--json")
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def test_points_and_minutes_are_those_that_were_asked_for(ask: Ask, tmp_path: Path) -> None:
    (form,) = make(ask, "-n", "10", "--points", "15", "--minutes", "18")["forms"]
    assert form["points"] == 15
    assert form["minutes"] <= 18
    page = (tmp_path / "output/quiz-A.html").read_text(encoding="utf-8")
    assert "18 minutes" in page


def test_the_table_tells_points_and_minutes(ask: Ask) -> None:
    shown = ask("make", "-n", "5", "--to", "html").stdout.splitlines()
    columns = shown[1].split()
    assert columns[:5] == ["Form", "Code", "Items", "Points", "Minutes"]
    (form,) = make(ask, "-n", "5")["forms"]
    assert shown[2].split()[3:5] == [str(form["points"]), str(form["minutes"])]


def test_parallel_forms_tell_what_students_are_expected_to_earn(ask: Ask, tmp_path: Path) -> None:
    told = make(ask, "--parallel", "--forms", "3", "-n", "8", "--anchors", "2")
    expected = [form["expected_points"] for form in told["forms"]]
    assert told["difference"] == round(max(expected) - min(expected), 2) < 0.2
    assert len({form["points"] for form in told["forms"]}) == 1
    assert len(set.intersection(*items_in(tmp_path / "output"))) == 2
    result = ask("make", "--parallel", "--forms", "3", "-n", "8", "--to", "html")
    assert "Expected" in result.stdout
    assert "the forms differ by 0.0" in result.stderr


def test_forms_that_cannot_have_one_mix_are_told_of(ask: Ask) -> None:
    few = ask("make", "--parallel", "--forms", "4", "--blueprint", "worksheet", "--to", "html")
    assert few.exit_code == 0
    assert "not all have as many items of each kind" in few.stderr
    assert "as many items of each kind" not in ask("make", "--parallel", "--forms", "2", "--to", "html").stderr


def test_pinned_and_excluded_items_are_named_by_their_beginnings(ask: Ask, tmp_path: Path) -> None:
    first = make(ask, "-n", "6")["forms"][0]["code"]
    (usual,) = items_in(tmp_path / "output")
    unwanted = sorted(usual)[0]
    wanted = next(name for name in IDS if name not in usual and sum(other[:6] == name[:6] for other in IDS) == 1)
    told = make(ask, "-n", "6", "--pin", wanted[:6], "--exclude", unwanted, "-o", "mine")
    (mine,) = items_in(tmp_path / "mine")
    assert wanted in mine
    assert unwanted not in mine
    assert told["forms"][0]["code"] != first


def test_past_quizzes_are_avoided_by_folder_and_by_file(ask: Ask, tmp_path: Path) -> None:
    make(ask, "-n", "10", "-o", "first")
    make(ask, "-n", "10", "-o", "first", "--seed", "2")
    make(ask, "-n", "10", "-o", "second", "--seed", "3")
    told = make(ask, "-n", "10", "--avoid", "first", "--avoid", "second/quiz.json", "-o", "third")
    assert told["reused"] == {"items": [], "facts": []}
    (third,) = items_in(tmp_path / "third")
    ledger = [json.loads(path.read_bytes()) for path in (tmp_path / "first/ledger").iterdir()]
    past = {name for entry in ledger for name in entry["imprint"]["items"]} | items_in(tmp_path / "second")[0]
    assert len(past) > 20
    assert third.isdisjoint(past)


def test_what_comes_back_is_told_of(ask: Ask) -> None:
    some = ("--kinds", "numeric-entry", "-n", "2", "--to", "html")
    assert ask("make", *some, "-o", "first").exit_code == 0
    refused = ask("make", *some, "-o", "second", "--avoid", "first")
    assert is_one_sentence(refused)
    assert "--exposure" in refused.stderr
    allowed = ask("make", *some, "-o", "second", "--avoid", "first", "--exposure", "1")
    assert allowed.exit_code == 0, allowed.output
    assert "Printed in past quizzes too: " in allowed.stderr
    assert "Asked about in past quizzes too: " in allowed.stderr


def test_a_key_comes_back_by_code_whatever_decided_the_choice(ask: Ask, tmp_path: Path) -> None:
    make(ask, "-n", "6", "-o", "past")
    pinned, excluded, *_ = (name for name in IDS if name not in items_in(tmp_path / "past")[0])
    told = make(
        ask,
        *("-n", "8", "--forms", "2", "--parallel", "--anchors", "2", "--points", "10", "--minutes", "20"),
        *("--pin", pinned, "--exclude", excluded, "--avoid", "past", "--exposure", "1"),
    )
    for form in told["forms"]:
        printed = (tmp_path / f"output/quiz-{form['label']}-key.html").read_bytes()
        for paper in (form["code"], f"output/quiz-{form['label']}.html"):
            result = ask("key", paper, "--to", "html", "-o", "again")
            assert result.exit_code == 0, result.output
            assert (tmp_path / f"again/key-{form['code']}.html").read_bytes() == printed
    assert ask("check", "output/quiz.json").exit_code == 0


def test_a_paper_names_no_fact_of_a_past_quiz(ask: Ask, tmp_path: Path) -> None:
    make(ask, "-n", "6", "-o", "past")
    make(ask, "-n", "6", "--avoid", "past")
    (recipe,) = (form["recipe"] for form in forms_in(tmp_path / "output"))
    assert set(recipe["past"]) == items_in(tmp_path / "past")[0]
    facts = {fact for item in ACCEPTED for fact in item.source.facts}
    page = (tmp_path / "output/quiz-A.html").read_text(encoding="utf-8")
    assert [fact for fact in facts if f'"{fact}"' in page] == []


@pytest.mark.parametrize(
    "wrong",
    [
        ("--points", "0"),
        ("--minutes", "601"),
        ("--exposure", "1"),
        ("--avoid", "no-such-folder"),
        ("--anchors", "2"),
        ("--anchors", "2", "--parallel"),
        ("--pin", ","),
        ("--blueprint", "worksheet", "--points", "20"),
        ("--blueprint", "worksheet", "--minutes", "20"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_writes_nothing(ask: Ask, tmp_path: Path, wrong: tuple[str, ...]) -> None:
    assert ask("make", *wrong).exit_code == 2
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize(
    ("impossible", "said"),
    [
        (("--pin", "zzzz"), "no item whose id begins with 'zzzz'"),
        (("--exclude", "zz"), "'zz' is too short"),
        (("-n", "4", "--points", "400"), "drop the total of 400 points"),
        (("--minutes", "2"), "or give it "),
        (("--parallel", "--forms", "2", "--anchors", "13"), "cannot have 13 in common"),
        (("--avoid", "."), "it has no ledger"),
        (("--avoid", "notes.json"), "is not the quiz.json of a quiz made by quizgen"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence(
    ask: Ask, tmp_path: Path, impossible: tuple[str, ...], said: str
) -> None:
    (tmp_path / "notes.json").write_text("{}", encoding="utf-8")
    result = ask("make", *impossible)
    assert is_one_sentence(result), result.output
    assert said in result.stderr
    assert list(files_in(tmp_path)) == ["notes.json"]
