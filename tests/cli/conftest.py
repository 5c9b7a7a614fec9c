"""A command line to talk to, in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest
from click.testing import CliRunner, Result

from quizgen.bundled import bundled_folder
from quizgen.cli import quizgen
from quizgen.cli._options import DEFAULT_BANK

SHIPPED = bundled_folder("question_bank") / DEFAULT_BANK


class Ask(Protocol):
    def __call__(self, *words: str | Path) -> Result: ...


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs quizgen in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(quizgen, [str(word) for word in words], prog_name="quizgen")


def in_a_process(
    *words: str | Path, cwd: Path, settings: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs quizgen in a process of its own, with these environment variables."""
    return subprocess.run(
        [sys.executable, "-c", "from quizgen.cli import main; main()", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **(settings or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below the folder: its path there, and its bytes."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def is_one_sentence(result: Result) -> bool:
    """Whether the command said one thing that went wrong, and no traceback."""
    lines = result.stderr.strip().splitlines()
    return result.exit_code == 1 and len(lines) == 1 and lines[0].startswith("Error: ") and not result.stdout
