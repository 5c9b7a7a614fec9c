"""``quizgen list`` says what can be asked for, in the words in which one asks."""

import json

from tests.cli.conftest import Ask


def test_every_name_listed_can_be_asked_for(ask: Ask) -> None:
    offered = json.loads(ask("list", "--json").stdout)
    shown = ask("list").stdout
    for option, sorts in (("--kinds", "interactions"), ("--topics", "topics"), ("--difficulty", "difficulty")):
        for count in offered[sorts]:
            assert count["name"] in shown
        name = offered[sorts][0]["name"]
        assert ask("make", option, name, "-n", "1", "--to", "html").exit_code == 0


def test_as_many_as_are_said_to_fit_on_one_form_do_fit(ask: Ask) -> None:
    most = json.loads(ask("list", "--json").stdout)["fit_on_one_form"]
    assert ask("make", "-n", str(most), "--to", "html").exit_code == 0


def test_a_pipe_gets_one_plain_line_for_each_row(ask: Ask) -> None:
    lines = ask("list").stdout.splitlines()
    assert lines[1].split() == ["Option", "Name", "Items"]
    assert lines[2].split()[:2] == ["--kinds", "choice"]
    assert all(line == line.rstrip() and len(line) < 80 and "─" not in line for line in lines)
