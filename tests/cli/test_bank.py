"""``quizgen bank``: from an empty bank to a quiz, with the same commands that the documentation shows."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

from jsonschema import Draft202012Validator

from quizgen.bank import items_file, read_records
from quizgen.bundled import is_installed
from quizgen.cli._options import DEFAULT_BANK
from quizgen.model.item import Bloom, Difficulty
from tests.cli.conftest import SHIPPED, Ask, files_in, is_one_sentence


def test_a_new_bank_is_sound_and_becomes_a_quiz(ask: Ask, tmp_path: Path) -> None:
    assert ask("bank", "new", "town-market").exit_code == 0
    assert ask("bank", "check", "town-market").exit_code == 0
    assert ask("bank", "build", "town-market").exit_code == 0
    items = tmp_path / "town-market/items.yaml"
    assert "status: draft" in items.read_text(encoding="utf-8")
    assert is_one_sentence(ask("make", "town-market", "-n", "1", "--to", "html"))
    accepted = items.read_text(encoding="utf-8").replace("\n    status: draft", "\n    status: accepted")
    items.write_text(accepted, encoding="utf-8")
    assert ask("bank", "build", "town-market", "--check").exit_code == 0
    assert ask("make", "town-market", "-n", "1", "--to", "html").exit_code == 0


def test_a_folder_that_exists_is_not_made_into_a_bank(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "town-market").mkdir()
    (tmp_path / "town-market/article.md").write_text("mine", encoding="utf-8")
    assert is_one_sentence(ask("bank", "new", "town-market"))
    assert files_in(tmp_path) == {"town-market/article.md": b"mine"}


def test_the_shipped_bank_is_sound_and_in_step_with_its_facts(ask: Ask) -> None:
    assert ask("bank", "check").exit_code == 0
    assert ask("bank", "build", "--check").exit_code == 0


def test_a_build_keeps_what_a_person_decided_and_check_tells_when_one_is_due(ask: Ask, tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / DEFAULT_BANK)
    items = tmp_path / DEFAULT_BANK / "items.yaml"
    decided = items.read_text(encoding="utf-8").replace("\n    status: accepted", "\n    status: rejected", 1)
    items.write_text(decided + "\n# a comment\n", encoding="utf-8")
    due = ask("bank", "build", f"./{DEFAULT_BANK}", "--check")
    assert due.exit_code == 1
    assert items.read_text(encoding="utf-8") == decided + "\n# a comment\n"
    assert ask("bank", "build", f"./{DEFAULT_BANK}").exit_code == 0
    assert items.read_text(encoding="utf-8") == decided


def test_a_build_says_which_items_were_only_estimated_anew_and_keeps_what_was_decided(
    ask: Ask, tmp_path: Path
) -> None:
    shutil.copytree(SHIPPED, tmp_path / DEFAULT_BANK)
    folder = tmp_path / DEFAULT_BANK
    built = read_records(folder)
    before = tuple(
        replace(record, derived=record.derived.estimated(Difficulty.HARD, Bloom.CREATE)) for record in built
    )
    (folder / "items.yaml").write_bytes(items_file(before))
    result = ask("bank", "build", f"./{DEFAULT_BANK}")
    assert result.exit_code == 0
    assert re.search(rf"as before, but estimated anew +{len(built)}$", result.stdout, re.MULTILINE)
    assert "Read again" not in result.stdout
    assert read_records(folder) == built


def test_all_problems_are_told_at_once_with_file_and_line(ask: Ask, tmp_path: Path) -> None:
    ask("bank", "new", "town-market")
    facts = tmp_path / "town-market/facts.yaml"
    broken = (
        facts.read_text(encoding="utf-8").replace("kind: figure", "kind: figur").replace("topic:", "topci:", 1)
    )
    facts.write_text(broken, encoding="utf-8")
    result = ask("bank", "check", "town-market")
    assert result.exit_code == 1
    told = [line for line in result.stdout.splitlines() if "facts.yaml:" in line]
    assert len(told) >= 2
    problems = json.loads(ask("bank", "check", "town-market", "--json").stdout)
    assert len(problems) == len(result.stdout.splitlines())
    assert all(problem["where"]["file"] for problem in problems)


def test_a_quiz_from_a_broken_bank_is_refused(ask: Ask, tmp_path: Path) -> None:
    ask("bank", "new", "town-market")
    (tmp_path / "town-market/facts.yaml").write_text("facts: 1\n", encoding="utf-8")
    result = ask("make", "town-market")
    assert result.exit_code == 1
    assert "facts.yaml" in result.stderr
    assert "Traceback" not in result.output
    assert not (tmp_path / "output").exists()


def test_schemas_are_schemas(ask: Ask, tmp_path: Path) -> None:
    every = json.loads(ask("bank", "schema").stdout)
    for name, schema in every.items():
        Draft202012Validator.check_schema(schema)
        assert json.loads(ask("bank", "schema", f"{name}.yaml").stdout) == schema
    assert ask("bank", "schema", "-o", "schemas").exit_code == 0
    written = {path.name: json.loads(path.read_bytes()) for path in (tmp_path / "schemas").iterdir()}
    assert written == {f"{name}.schema.json": schema for name, schema in every.items()}
    assert is_one_sentence(ask("bank", "schema", "secrets.yaml"))


def test_banks_of_a_folder_can_be_asked_for_by_name(ask: Ask) -> None:
    ask("bank", "new", "town-market", "-o", "mine")
    names = {bank["name"] for bank in json.loads(ask("bank", "list", "--bank", "mine", "--json").stdout)}
    assert {"town-market", DEFAULT_BANK} <= names
    assert ask("bank", "show", "town-market", "--bank", "mine").exit_code == 0
    assert is_one_sentence(ask("bank", "show", "town-market"))


def test_a_bank_that_cannot_be_read_does_not_hide_the_others(ask: Ask, tmp_path: Path) -> None:
    ask("bank", "new", "town-market", "-o", "mine")
    (tmp_path / "mine/town-market/facts.yaml").write_text("nothing", encoding="utf-8")
    result = ask("bank", "list", "--bank", "mine")
    assert result.exit_code == 0
    assert DEFAULT_BANK in result.stdout
    assert "town-market" in result.stderr


def test_show_counts_items_by_what_was_decided(ask: Ask) -> None:
    told = json.loads(ask("bank", "show", "--json").stdout)
    assert told["items"]["accepted"] >= 150
    assert set(told["facts"]) >= {"statement", "figure", "sanction", "agreement", "role", "listing", "cause"}


def test_a_checkout_is_not_taken_for_installed_data() -> None:
    assert not is_installed(SHIPPED)
