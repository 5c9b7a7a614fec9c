"""The documentation of the command line keeps step with the commands."""

from pathlib import Path

import click
import pytest

from quizgen.cli import quizgen
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
    targets = [part.split(")")[0] for part in text.split("](")[1:]]
    for target in targets:
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
