"""``quizgen proof`` writes the sheet that a reviewer reads."""

from pathlib import Path

from quizgen import pipeline
from quizgen.cli._options import DEFAULT_BANK
from tests.cli.conftest import Ask


def test_the_sheet_holds_every_item_that_was_not_rejected(ask: Ask, tmp_path: Path) -> None:
    result = ask("proof")
    assert result.exit_code == 0, result.output
    sheet = (tmp_path / result.stdout.strip()).read_text(encoding="utf-8")
    bank = pipeline.read(DEFAULT_BANK, ())
    for item in bank.items:
        assert (item.id in sheet) == (item.status != "rejected")
    assert sheet.count("right answers expected") == sum(item.status != "rejected" for item in bank.items)
    assert "not from students’ answers" in sheet
    assert "Flesch–Kincaid grade" in sheet
