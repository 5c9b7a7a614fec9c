"""The documentation of the command line keeps step with the commands."""

import json
import re
import shlex
from pathlib import Path

import click
import pytest

from quizgen.cli import quizgen
from quizgen.cli.make import EXAMPLES
from tests.cli.conftest import Ask
from tests.contracts.test_registries import commands

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = (DOCS / "reference/command-line.md").read_text(encoding="utf-8")
SECTIONS = {part.split("`")[1]: part for part in REFERENCE.split("\n## ")[1:]}
RUNNABLE = [(path, command) for path, command in commands(quizgen) if not isinstance(command, click.Group)]


@pytest.mark.parametrize(("path", "command"), RUNNABLE)
def test_every_command_and_option_is_described(path: str, command: click.Command) -> None:
    section = next(text for heading, text in SECTIONS.items() if heading.split(" [")[0].startswith(path))
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name != "help" and "--debug" not in parameter.opts:
            for name in (*parameter.opts, *parameter.secondary_opts):
                assert f"`{name}`" in section, f"{path} {name}"


def test_no_section_describes_a_command_that_does_not_exist() -> None:
    paths = {path for path, _ in RUNNABLE}
    for heading in SECTIONS:
        assert any(heading == path or heading.startswith(f"{path} ") for path in paths), heading


@pytest.mark.parametrize("page", sorted(DOCS.parent.glob("*.md")) + sorted(DOCS.rglob("*.md")), ids=str)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    text = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)]+)\)|src=\"([^\"]+)\"", text)
    for target in ("".join(found) for found in targets):
        if not target.startswith("http"):
            assert (page.parent / target.split("#")[0]).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", sorted(DOCS.parent.glob("*.md")) + sorted(DOCS.rglob("*.md")), ids=str)
def test_commands_shown_are_commands_that_exist(page: Path) -> None:
    known = {path for path, _ in RUNNABLE}
    for line in page.read_text(encoding="utf-8").splitlines():
        words = line.removeprefix("$ ").removeprefix(".venv/bin/").split()
        if line.startswith("$ ") and "quizgen" in words[0]:
            path = " ".join(words[:3] if words[1] == "bank" else words[:2])
            assert path in known, line


@pytest.mark.parametrize("page", ["README.md", "docs/how-to/make-a-quiz.md", "docs/how-to/print-a-key-again.md"])
def test_commands_shown_do_what_they_say(ask: Ask, tmp_path: Path, page: str) -> None:
    (tmp_path / "my-plan.yaml").write_text("sections:\n  - items: 3\n", encoding="utf-8")
    made = json.loads(ask("make", "--json").stdout)
    shown = (DOCS.parent / page).read_text(encoding="utf-8").replace("7Q4M-K2X9", made["forms"][0]["code"])
    commands_shown = re.findall(r"^\$ (?:\.venv/bin/)?quizgen (.*)$", shown, re.MULTILINE)
    assert commands_shown
    for line in commands_shown:
        result = ask(*shlex.split(line, comments=True))
        assert result.exit_code == 0, f"{line}: {result.output}"


@pytest.mark.parametrize("example", [line for line in EXAMPLES.splitlines() if "quizgen make" in line])
def test_examples_of_the_help_do_what_they_say(ask: Ask, example: str) -> None:
    ask("bank", "new", "my-bank")
    words = example.strip().split("   ")[0].split()[1:]
    result = ask(*words)
    if "my-bank" in words:
        assert "has no accepted items" in result.stderr
    else:
        assert result.exit_code == 0, result.output
