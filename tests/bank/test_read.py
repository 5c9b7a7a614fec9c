from pathlib import Path

import pytest

from quizgen.bank import BankError, find_problems, read_bank, read_facts, read_records
from quizgen.model.finding import Severity
from tests.bank.folders import BY_HAND_ITEM, DERIVED, RECORDS, edit, write_bank
from tests.samples import ARTICLE, ENTITIES, FACTS


def test_a_bank_is_read_as_it_was_written(tmp_path: Path) -> None:
    bank = read_bank(write_bank(tmp_path))
    assert bank.article == ARTICLE
    assert bank.entities == ENTITIES
    assert bank.facts == FACTS
    assert bank.items == (*DERIVED, BY_HAND_ITEM)


def test_facts_can_be_read_without_items(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    (folder / "items.yaml").unlink()
    bank = read_facts(folder)
    assert bank.facts == FACTS
    assert bank.items == ()
    assert read_records(folder) == ()


def test_records_are_read_as_they_were_written(tmp_path: Path) -> None:
    assert read_records(write_bank(tmp_path)) == RECORDS


def test_a_bank_in_the_current_folder_has_its_folders_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_bank(tmp_path))
    assert read_bank(Path()).id == ARTICLE.id


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    lines = {
        "article.md": edit(folder, "article.md", "title:", "titel:"),
        "entities.yaml": edit(folder, "entities.yaml", "short: Brook", "shrot: Brook"),
        "facts.yaml": edit(folder, "facts.yaml", "speaker: reed", "speaker: read"),
        "items.yaml": edit(folder, "items.yaml", "type: text-entry", "type: text-enrty"),
    }
    findings = find_problems(folder)
    assert {Path(f.where.file or "").name: f.where.line for f in findings if f.rule != "missing-field"} == lines
    assert {f.severity for f in findings} == {Severity.ERROR}
    with pytest.raises(BankError) as caught:
        read_bank(folder)
    assert caught.value.findings == findings
    assert str(caught.value).startswith("The bank 'harbour-bridge' has ")
    for finding in findings:
        assert f"{finding.where.file}:{finding.where.line}: {finding.message}" in str(caught.value)


def test_a_folder_with_a_wrong_name_is_one_problem(tmp_path: Path) -> None:
    folder = write_bank(tmp_path).rename(tmp_path / "My Bank")
    (finding,) = find_problems(folder)
    assert finding.rule == "folder-name"


def test_a_long_list_of_problems_is_cut_short(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    records = "".join(f"- {{id: e{number}, name: x}}\n" for number in range(1000))
    (folder / "entities.yaml").write_text(f"entities:\n{records}", encoding="utf-8")
    with pytest.raises(BankError) as caught:
        read_facts(folder)
    assert len(str(caught.value).splitlines()) < 30
    assert "more." in str(caught.value).splitlines()[-1]
    assert len(caught.value.findings) < 300


@pytest.mark.parametrize("file", ["article.md", "entities.yaml", "facts.yaml", "items.yaml"])
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    folder = write_bank(tmp_path)
    (folder / file).unlink()
    findings = [finding for finding in find_problems(folder) if finding.rule == "file-missing"]
    assert [finding.where.file for finding in findings] == [str(folder / file)]


def test_no_folder_is_one_plain_problem(tmp_path: Path) -> None:
    with pytest.raises(BankError, match="There is no such folder"):
        read_bank(tmp_path / "nowhere")


def test_a_folder_whose_name_cannot_be_an_id_is_refused(tmp_path: Path) -> None:
    folder = write_bank(tmp_path).rename(tmp_path / "My Bank")
    assert "folder-name" in [finding.rule for finding in find_problems(folder)]


@pytest.mark.parametrize("file", ["article.md", "entities.yaml", "facts.yaml", "items.yaml"])
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path, file: str) -> None:
    folder = write_bank(tmp_path)
    before = read_bank(folder)
    raw = (folder / file).read_bytes()
    (folder / file).write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))
    assert read_bank(folder) == before


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        (b"\xff\xfe", "not-utf-8"),
        (b"caf\xe9", "not-utf-8"),
        (b"\x00", "control-character"),
        (b"\x1b[31m", "control-character"),
        ("\x85".encode(), "control-character"),
        ("\u2028".encode(), "control-character"),
        (b"lone\rcarriage return", "control-character"),
    ],
)
@pytest.mark.parametrize("file", ["article.md", "entities.yaml", "facts.yaml", "items.yaml"])
def test_what_is_no_plain_text_is_refused_by_line(tmp_path: Path, file: str, broken: bytes, rule: str) -> None:
    folder = write_bank(tmp_path)
    raw = (folder / file).read_bytes()
    (folder / file).write_bytes(raw + broken)
    found = [finding for finding in find_problems(folder) if finding.where.file == str(folder / file)]
    assert [(finding.rule, finding.where.line) for finding in found] == [(rule, raw.count(b"\n") + 1)]


def test_a_file_of_more_than_8_mb_is_refused(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    (folder / "facts.yaml").write_bytes(b"#" * (8 * 2**20 + 1))
    assert "file-too-big" in [finding.rule for finding in find_problems(folder)]
