"""What a person sees when something cannot go on, and what a program sees."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen import pipeline
from quizgen.cli import quizgen
from tests.cli.conftest import Ask, in_a_process, is_one_sentence


@pytest.mark.parametrize("arguments", [(), ("make",), ("bank",)], ids=" ".join)
def test_help_loads_nothing_but_click(arguments: tuple[str, ...]) -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; sys.argv[1:] = [*sys.argv[1:], '--help']\n"
            "from quizgen.cli import main\n"
            "try: main()\n"
            "finally: print(sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)",
            *arguments,
        ],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Examples:" in told.stdout
    for heavy in ("pydantic", "rich", "yaml", "reportlab", "jinja2", "pypdf", "lxml", "charset_normalizer"):
        assert f"'{heavy}'" not in told.stderr


def test_an_unforeseen_error_is_one_sentence_that_points_to_debug(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by\nchance")

    monkeypatch.setattr(pipeline, "read", fail)
    result = ask("make")
    assert is_one_sentence(result)
    assert "--debug" in result.stderr


@pytest.mark.parametrize("arguments", [("--debug", "make", "nowhere"), ("make", "nowhere", "--debug")])
def test_debug_shows_the_traceback_wherever_it_stands(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = in_a_process(*arguments, cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" in done.stderr


def test_without_debug_there_is_no_traceback(tmp_path: Path) -> None:
    done = in_a_process("make", "nowhere", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1


def test_ctrl_c_is_quiet(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "read", interrupt)
    result = ask("make")
    assert result.exit_code == 130
    assert not result.output.strip()


def test_a_reader_that_leaves_early_causes_no_traceback() -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", "from quizgen.cli import main; main()", "bank", "schema"],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdout is not None
    writer.stdout.close()
    _, said = writer.communicate()
    assert said == b""


def test_an_unknown_command_ends_with_2(ask: Ask) -> None:
    assert ask("mkae").exit_code == 2


def test_the_version_is_told(ask: Ask) -> None:
    assert ask("--version").stdout.startswith("quizgen ")


def test_a_pipe_gets_neither_colours_nor_progress(tmp_path: Path) -> None:
    done = in_a_process("make", "-n", "4", "--forms", "4", "--to", "html", cwd=tmp_path)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout + done.stderr
    assert done.stderr == ""


def test_what_a_terminal_would_obey_is_not_printed(ask: Ask) -> None:
    result = ask("make", "--title", "Evil\x1b]0;title\x07", "-n", "4", "--to", "html")
    assert result.exit_code == 2
    assert "\x1b" not in result.output
    # With colours allowed, click itself takes nothing out.
    told = CliRunner().invoke(quizgen, ["make", "\x1b[31mred"], color=True)
    assert is_one_sentence(told)
    assert "\x1b" not in told.output


def test_a_folder_that_cannot_be_written_is_named(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    result = ask("make", "-n", "4", "--to", "html", "-o", "taken/inside")
    assert is_one_sentence(result)
    assert "taken" in result.stderr


def test_json_is_json_whatever_stands_in_the_bank(ask: Ask) -> None:
    for words in (("list",), ("bank", "list"), ("bank", "show"), ("bank", "check")):
        assert json.loads(ask(*words, "--json").stdout) is not None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_an_error_without_a_file_is_told_in_the_systems_words(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-c", "from quizgen.cli import main; main()", "bank", "list"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
    assert ended.returncode == 1
    assert ended.stderr == "Error: The system says: No space left on device.\n"
