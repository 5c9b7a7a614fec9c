"""``quizgen key`` prints the right key again, or none."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.bank import ItemRecord, items_file, read_records
from quizgen.model.item import Status
from tests.cli.conftest import SHIPPED, Ask, files_in, is_one_sentence


def codes(folder: Path) -> list[str]:
    return [form["code"] for form in json.loads((folder / "quiz.json").read_bytes())["forms"]]


def test_code_pdf_and_html_of_a_paper_lead_to_the_key_that_was_printed_with_it(ask: Ask, tmp_path: Path) -> None:
    ask("make", "--forms", "2", "-n", "8")
    code = codes(tmp_path / "output")[1]
    printed = {suffix: (tmp_path / f"output/quiz-B-key.{suffix}").read_bytes() for suffix in ("pdf", "html")}
    for paper in (code, code.lower().replace("-", " "), "output/quiz-B.pdf", "output/quiz-B.html"):
        result = ask("key", paper, "-o", "again", "--ledger", "output")
        assert result.exit_code == 0, result.output
        assert files_in(tmp_path / "again") == {f"key-{code}.{suffix}": printed[suffix] for suffix in printed}
        shutil.rmtree(tmp_path / "again")


def test_any_paper_of_a_form_in_tiers_leads_to_the_one_key(ask: Ask, tmp_path: Path) -> None:
    ask("make", "-n", "10", "--tier", "support,standard,stretch")
    printed = {suffix: (tmp_path / f"output/quiz-A-key.{suffix}").read_bytes() for suffix in ("pdf", "html")}
    for code, paper in zip(
        codes(tmp_path / "output"), ("quiz-A", "quiz-A-support", "quiz-A-stretch"), strict=True
    ):
        for named in (code, f"output/{paper}.pdf", f"output/{paper}.html"):
            result = ask("key", named, "-o", "again", "--ledger", "output")
            assert result.exit_code == 0, result.output
            assert files_in(tmp_path / "again") == {f"key-{code}.{suffix}": printed[suffix] for suffix in printed}
            assert "■ support" in result.stdout
            shutil.rmtree(tmp_path / "again")


@pytest.mark.parametrize(("printed", "name"), [("html", "paper.htm"), ("html", "paper"), ("pdf", "A (1).PDF.bak")])
def test_a_renamed_paper_still_tells_its_key(ask: Ask, tmp_path: Path, printed: str, name: str) -> None:
    ask("make", "-n", "3")
    (tmp_path / f"output/quiz-A.{printed}").rename(tmp_path / name)
    result = ask("key", name)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("named", "said"),
    [("output", "is a folder"), ("elsewhere/quiz-A", "There is no file"), ("quiz-C.docx", "There is no file")],
)
def test_what_was_meant_as_a_file_is_not_taken_for_a_code(ask: Ask, named: str, said: str) -> None:
    ask("make", "-n", "3", "--to", "html")
    result = ask("key", named)
    assert is_one_sentence(result)
    assert said in result.stderr


def test_the_answers_are_shown_for_fast_marking(ask: Ask, tmp_path: Path) -> None:
    ask("make", "-n", "8", "--to", "html")
    (code,) = codes(tmp_path / "output")
    told = json.loads(ask("key", code, "--json", "--to", "html").stdout)
    shown = ask("key", code, "--to", "html").stdout
    assert told["key"]["code"] == code
    assert len(told["key"]["entries"]) == 8
    for entry in told["key"]["entries"]:
        assert entry["mark"] in shown
        assert entry["evidence"]


def test_a_mistyped_code_is_told_from_an_unknown_one(ask: Ask, tmp_path: Path) -> None:
    ask("make", "--to", "html")
    (code,) = codes(tmp_path / "output")
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    mistyped = ask("key", wrong)
    assert is_one_sentence(mistyped)
    assert "mistyped" in mistyped.stderr
    unknown = ask("key", code, "--ledger", tmp_path)
    assert is_one_sentence(unknown)
    assert "--ledger" in unknown.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("other.pdf", b"%PDF-1.4\n%%EOF\n"),
        ("other.html", b"<!doctype html><title>A page</title>"),
        ("notes.txt", b"7Q4M-K2X9"),
        ("broken.pdf", bytes(range(256)) * 10),
        ("empty.html", b""),
    ],
)
def test_a_file_that_is_no_paper_of_ours_is_refused(ask: Ask, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_one_sentence(ask("key", name))
    assert set(files_in(tmp_path)) == {name}


def test_a_key_is_not_a_paper(ask: Ask) -> None:
    ask("make", "--forms", "1", "-n", "4")
    for suffix in ("pdf", "html"):
        assert is_one_sentence(ask("key", f"output/quiz-A-key.{suffix}"))


def test_a_missing_file_is_named(ask: Ask) -> None:
    result = ask("key", "quiz-Q.pdf")
    assert is_one_sentence(result)
    assert "quiz-Q.pdf" in result.stderr


@pytest.fixture
def own_bank(tmp_path: Path) -> Path:
    """A copy of the shipped bank, to change."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "own"))


def change_items(bank: Path, changed: Callable[[ItemRecord], ItemRecord | None]) -> None:
    """Change each item of a bank, or leave it out."""
    records = [new for old in read_records(bank) if (new := changed(old)) is not None]
    (bank / "items.yaml").write_bytes(items_file(records))


def rejected(record: ItemRecord) -> ItemRecord:
    return replace(record, derived=record.derived.model_copy(update={"status": Status.REJECTED}))


def test_a_bank_that_changed_elsewhere_still_proves_the_key_and_that_is_said(
    ask: Ask, tmp_path: Path, own_bank: Path
) -> None:
    ask("make", "own", "-n", "4", "--to", "html")
    printed = json.loads((tmp_path / "output/quiz.json").read_bytes())["forms"][0]
    change_items(own_bank, lambda record: record if record.effective.id in printed["items"] else rejected(record))
    result = ask("key", printed["code"], "--to", "html")
    assert result.exit_code == 0, result.output
    assert "has changed" in result.stderr


def test_a_bank_whose_printed_item_changed_proves_no_key(ask: Ask, tmp_path: Path, own_bank: Path) -> None:
    ask("make", "own", "-n", "4", "--to", "html")
    printed = json.loads((tmp_path / "output/quiz.json").read_bytes())["forms"][0]
    change_items(own_bank, lambda record: None if record.effective.id == printed["items"][2] else record)
    result = ask("key", printed["code"], "--to", "html", "-o", "again")
    assert is_one_sentence(result)
    assert "item 3 is gone or changed" in result.stderr
    assert not (tmp_path / "again").exists()


def test_an_edited_ledger_entry_proves_no_key(ask: Ask, tmp_path: Path) -> None:
    ask("make", "-n", "4", "--to", "html")
    (entry,) = (tmp_path / "output/ledger").iterdir()
    whole = json.loads(entry.read_bytes())
    kept = whole["imprint"]
    changes: tuple[dict[str, object], ...] = (
        {"digest": "0" * 16},
        {"items": kept["items"][1:]},
        {"label": "B"},
        {"items": []},
    )
    for change in changes:
        entry.write_text(json.dumps(whole | {"imprint": kept | change}), encoding="utf-8")
        assert is_one_sentence(ask("key", kept["code"], "--to", "html"))


@pytest.mark.parametrize("code", ["x/../../elsewhere", "../../etc/key", "C:\\\\key", "7Q4M-K2X9\\n"])
def test_a_forged_paper_cannot_say_where_its_key_is_written(ask: Ask, tmp_path: Path, code: str) -> None:
    ask("make", "-n", "4", "--to", "html")
    paper = tmp_path / "output/quiz-A.html"
    (kept,) = codes(tmp_path / "output")
    forged = paper.read_text(encoding="utf-8").replace(f'"code":"{kept}"', f'"code":"{code}"')
    assert code in forged
    paper.write_text(forged, encoding="utf-8")
    before = files_in(tmp_path)
    assert is_one_sentence(ask("key", paper, "--to", "html", "-o", "again"))
    assert files_in(tmp_path) == before


def test_a_bank_of_ones_own_is_found_again_from_anywhere(
    ask: Ask, own_bank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask("make", own_bank, "-n", "4", "--to", "html")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    paper = tmp_path / "output/quiz-A.html"
    assert str(tmp_path) not in paper.read_text(encoding="utf-8")
    monkeypatch.chdir(elsewhere)
    by_ledger = ask("key", paper, "--ledger", tmp_path / "output", "--to", "html")
    assert by_ledger.exit_code == 0, by_ledger.stderr
    by_bank = ask("key", paper, "--bank", own_bank, "--to", "html")
    assert (by_bank.exit_code, by_bank.stdout) == (0, by_ledger.stdout)
    lost = ask("key", paper, "--to", "html", "--ledger", elsewhere)
    assert is_one_sentence(lost)
    assert f"from the bank '{own_bank.name}', which is not found" in lost.stderr
