"""Every plug-in of every registry loads, and stands in the documentation."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from quizgen.checks import CHECKS
from quizgen.cli import quizgen
from quizgen.errors import QuizgenError
from quizgen.export import EXPORTERS
from quizgen.facts import FACT_KINDS
from quizgen.imports import IMPORTERS
from quizgen.model.fact import Fact
from quizgen.questions import QUESTION_KINDS
from quizgen.registry import Registry

REGISTRIES: dict[str, Registry[Any]] = {
    "Kinds of facts": FACT_KINDS,
    "Kinds of questions": QUESTION_KINDS,
    "Checks": CHECKS,
    "Outputs": EXPORTERS,
    "Imports": IMPORTERS,
}
PLUGINS = [(heading, name) for heading, registry in REGISTRIES.items() for name in registry]
DOCS = Path(__file__).parents[2] / "docs"
DOCUMENTED = (DOCS / "reference/plug-ins.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    return DOCUMENTED.split(f"## {heading}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize(("heading", "name"), PLUGINS)
def test_a_plugin_has_its_line_in_the_documentation(heading: str, name: str) -> None:
    assert f"| `{name}` | {REGISTRIES[heading][name].summary} |" in section(heading)


@pytest.mark.parametrize(("heading", "name"), PLUGINS)
def test_a_summary_is_a_phrase_for_a_list(heading: str, name: str) -> None:
    summary = REGISTRIES[heading][name].summary
    assert summary
    assert "\n" not in summary
    assert not summary.endswith(".")
    assert summary[:1].islower()


@pytest.mark.parametrize("heading", REGISTRIES)
def test_the_documentation_names_no_other_plugin(heading: str) -> None:
    lines = [line for line in section(heading).splitlines() if line.startswith("| `")]
    assert len(lines) == len(REGISTRIES[heading])


@pytest.mark.parametrize("name", FACT_KINDS)
def test_a_fact_kind_is_a_fact_whose_kind_is_the_files_name(name: str) -> None:
    kind = FACT_KINDS[name]
    assert issubclass(kind.type, Fact)
    assert kind.type.model_fields["kind"].default == name


@pytest.mark.parametrize("name", EXPORTERS)
def test_an_exporter_writes_something_and_papers_have_a_suffix_of_their_own(name: str) -> None:
    exporter = EXPORTERS[name]
    assert exporter.write_paper or exporter.write_key or exporter.write_proof or exporter.write_set
    if exporter.write_paper:
        papers = [other for other in EXPORTERS if EXPORTERS[other].write_paper]
        assert [other for other in papers if EXPORTERS[other].suffix == exporter.suffix] == [name]


@pytest.mark.parametrize("name", [name for name in EXPORTERS if EXPORTERS[name].write_set])
def test_what_holds_keys_for_a_platform_is_no_paper_and_has_its_page(name: str) -> None:
    exporter = EXPORTERS[name]
    assert exporter.write_paper is None
    assert exporter.write_key is None
    assert (DOCS / f"how-to/export/{name}.md").is_file()


def commands(group: click.Group, path: str = "quizgen") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")


@pytest.mark.parametrize(("path", "command"), list(commands(quizgen)))
def test_a_command_goes_by_its_files_name_and_says_what_it_does(path: str, command: click.Command) -> None:
    assert command.name == path.rsplit(maxsplit=1)[-1]
    assert command.help


@pytest.mark.parametrize("package", ["quizgen.cli", "quizgen.cli.bank"])
def test_help_lists_every_command_with_its_own_first_sentence(package: str) -> None:
    summaries = importlib.import_module(package).SUMMARIES
    found = Registry(package, constant="COMMAND", of=click.Command)
    assert {name: str(command.help).partition("\n\n")[0] for name, command in found.items()} == summaries


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(QuizgenError, match=r"There is no exporter called 'papyrus'; there are: .*pdf"):
        EXPORTERS["papyrus"]
