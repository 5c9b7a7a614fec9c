"""What gets installed is whole: a quiz can be made from the wheel alone."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of scripts of an environment that holds the wheel, built from the source distribution."""
    home = tmp_path_factory.mktemp("wheel")
    # Without isolation nothing is fetched: hatchling is among the tools for development.
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", home / "dist", CHECKOUT, cwd=home)
    (wheel,) = (home / "dist").glob("*.whl")
    venv.create(home / "clean")
    scripts = home / "clean" / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    run(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel),
        cwd=home,
    )
    # The dependencies come from this environment; quizgen itself, installed here for editing, does not.
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).strip()
    (Path(site) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts


def test_the_installed_command_makes_a_quiz(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import quizgen; print(quizgen.__file__)", cwd=tmp_path)
    assert str(installed.parent) in where
    run(installed / "quizgen", "make", "--forms", "2", cwd=tmp_path)
    assert {path.name for path in (tmp_path / "output").iterdir() if path.is_file()} == {
        *(f"quiz-{label}{key}.{suffix}" for label in "AB" for key in ("", "-key") for suffix in ("pdf", "html")),
        "quiz.json",
    }


def test_the_installed_command_names_the_shipped_banks_and_blueprints(installed: Path, tmp_path: Path) -> None:
    shipped = {path.parent.name for path in CHECKOUT.glob("question_bank/*/article.md")}
    listed = run(installed / "quizgen", "bank", "list", cwd=tmp_path)
    assert shipped
    assert all(name in listed for name in shipped)
    blueprints = {path.stem for path in CHECKOUT.glob("question_bank/blueprints/*.yaml")}
    offered = run(installed / "quizgen", "list", cwd=tmp_path)
    assert blueprints
    assert all(name in offered for name in blueprints)


def test_a_bank_that_was_installed_is_not_written_to(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [installed / "quizgen", "bank", "build"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "came with quizgen" in done.stderr
    assert "Traceback" not in done.stderr
