"""Files for platforms: written beside papers or for a whole bank, and what they do not hold is told."""

import json
import re
import shutil
from pathlib import Path

import pytest

from quizgen.cli._options import DEFAULT_BANK
from quizgen.export import EXPORTERS
from quizgen.model.interaction import INTERACTION_TYPES
from tests.cli.conftest import SHIPPED, Ask, files_in, is_one_sentence

SETS = [name for name in EXPORTERS if EXPORTERS[name].write_set]


def test_a_form_goes_to_platforms_under_their_names(ask: Ask, tmp_path: Path) -> None:
    told = json.loads(ask("make", "--forms", "2", "--to", "html,moodle,gift", "--json").stdout)
    written = {name for name in files_in(tmp_path / "output") if not name.startswith("ledger/")}
    assert written == {"quiz.json"} | {
        f"quiz-{label}{rest}" for label in "AB" for rest in (".html", "-key.html", "-moodle.xml", "-gift.txt")
    }
    assert sorted(told["files"]) == sorted(written)
    assert [sorted(form["files"]) for form in told["forms"]] == [
        sorted(name for name in written if name.startswith(f"quiz-{label}")) for label in "AB"
    ]


@pytest.mark.parametrize("name", SETS)
def test_what_a_form_loses_is_told_by_item(ask: Ask, name: str) -> None:
    result = ask("make", "--to", name, "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    ((file, lost),) = told["losses"].items() or (("", ()),)
    numbers = range(1, told["forms"][0]["items"] + 1)
    for loss in lost:
        assert loss["outcome"] in ("simplified", "left-out")
        assert loss["number"] is None or loss["number"] in numbers
        assert loss["why"] in result.stderr
        assert file in result.stderr
    assert bool(lost) is bool(result.stderr)


def test_items_left_out_are_counted_for_each_reason(ask: Ask) -> None:
    result = ask("make", "--kinds", "choice,matching", "-n", "8", "--to", "aiken")
    lines = [line for line in result.stderr.splitlines() if "left out" in line]
    assert len(lines) == 1
    assert "left out of quiz-A-aiken.txt: Aiken takes questions with one right option only (matching; " in lines[0]


def test_when_nothing_would_be_left_nothing_is_written(ask: Ask, tmp_path: Path) -> None:
    result = ask("make", "--kinds", "matching", "-n", "2", "--to", "html,aiken")
    assert is_one_sentence(result)
    assert "can be written for Aiken" in result.stderr
    assert files_in(tmp_path) == {}


def test_files_of_an_earlier_quiz_are_removed_whatever_their_format(ask: Ask, tmp_path: Path) -> None:
    ask("make", "--to", "moodle,gift")
    manifest = json.loads((tmp_path / "output/quiz.json").read_bytes())
    manifest["files"].append("quiz-A-notes.txt")
    (tmp_path / "output/quiz.json").write_text(json.dumps(manifest), encoding="utf-8")
    (tmp_path / "output/quiz-A-notes.txt").write_text("a teacher's own", encoding="utf-8")
    ask("make", "--to", "html", "--seed", "2")
    left = {path.name for path in (tmp_path / "output").glob("quiz*")}
    assert left == {"quiz-A.html", "quiz-A-key.html", "quiz-A-notes.txt", "quiz.json"}


def test_a_key_is_not_printed_in_a_format_that_has_none(ask: Ask, tmp_path: Path) -> None:
    code = json.loads(ask("make", "--to", "moodle", "--json").stdout)["forms"][0]["code"]
    before = files_in(tmp_path)
    result = ask("key", code, "--to", "moodle")
    assert is_one_sentence(result)
    assert "there are keys in: html, pdf" in result.stderr
    assert files_in(tmp_path) == before


def test_a_bank_goes_to_every_platform_at_once(ask: Ask, tmp_path: Path) -> None:
    result = ask("bank", "export", "--to", ",".join(SETS), "-o", "out", "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told["files"] == [f"{DEFAULT_BANK}-{name}{EXPORTERS[name].suffix}" for name in SETS]
    assert sorted(files_in(tmp_path / "out")) == sorted(told["files"])
    again = ask("bank", "export", "--to", ",".join(SETS), "-o", "again")
    assert again.exit_code == 0
    assert files_in(tmp_path / "out") == files_in(tmp_path / "again")


def test_a_bank_without_accepted_items_is_refused(ask: Ask, tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "mine")
    items = tmp_path / "mine/items.yaml"
    items.write_text(
        items.read_text(encoding="utf-8").replace("status: accepted", "status: draft"), encoding="utf-8"
    )
    result = ask("bank", "export", "mine", "--to", "moodle")
    assert is_one_sentence(result)
    assert not (tmp_path / "output").exists()


def test_a_format_of_papers_is_no_format_for_a_bank(ask: Ask) -> None:
    result = ask("bank", "export", "--to", "moodle,pdf")
    assert is_one_sentence(result)
    assert "pdf" in result.stderr
    assert "moodle" in result.stderr


@pytest.mark.parametrize("wrong", [(), ("--to", "papyrus"), ("--table", "--to", "moodle")], ids=str)
def test_wrong_usage_ends_with_2(ask: Ask, wrong: tuple[str, ...]) -> None:
    assert ask("bank", "export", *wrong).exit_code == 2


def test_the_table_has_a_line_for_each_format(ask: Ask, tmp_path: Path) -> None:
    lines = ask("bank", "export", "--table").stdout.splitlines()
    assert lines[0].split() == ["Format", "Carried", "Simplified", "Left", "out"]
    assert re.fullmatch(r"json +all +– +–", lines[1 + SETS.index("json")])
    assert [line.split()[0] for line in lines[1 : len(SETS) + 1]] == SETS
    told = json.loads(ask("bank", "export", "--table", "--json").stdout)
    assert len(told) == len(SETS) * len(INTERACTION_TYPES)
    assert files_in(tmp_path) == {}
