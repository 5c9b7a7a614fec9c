"""What we write for Auto Multiple Choice is typeset by it; its LaTeX is too large to ask of everybody."""

import shutil
import subprocess
from pathlib import Path

import pytest

from quizgen.export import EXPORTERS, PageSetup
from quizgen.model.interaction import BLANK
from tests.samples import sample_set

AMC = shutil.which("auto-multiple-choice")


@pytest.mark.skipif(AMC is None, reason="auto-multiple-choice is not installed, and installing it is no duty")
def test_amc_typesets_our_source_with_all_that_we_carried(tmp_path: Path) -> None:
    write = EXPORTERS["amc"].write_set
    assert write is not None
    items = sample_set()
    exported = write(items, PageSetup())
    (tmp_path / "quiz.txt").write_bytes(exported.content)
    (tmp_path / "data").mkdir()
    prepare = (
        "prepare --mode s --prefix ./ --filter plain --with xelatex --data data --out-sujet paper.pdf "
        "--out-corrige key.pdf --out-calage layout.xy quiz.txt"
    )
    subprocess.run([str(AMC), *prepare.split()], check=True, capture_output=True, cwd=tmp_path)
    made = subprocess.run(["pdftotext", "paper.pdf", "-"], check=True, capture_output=True, cwd=tmp_path)
    text = "".join(made.stdout.decode().split())
    gone = {loss.number for loss in exported.losses if loss.outcome.value == "left-out"}
    for entry in items.entries:
        shown = "".join(entry.item.stem.split(BLANK)[0].split()) in text
        assert shown is (entry.number not in gone)
