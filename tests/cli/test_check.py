import json
from pathlib import Path

import pytest

from quizgen import pipeline
from quizgen.bank import ItemRecord, items_file
from quizgen.checks import CHECKS
from quizgen.model.finding import Finding, Place, Severity
from quizgen.model.interaction import Choice, Option
from quizgen.model.item import Item, Silence
from tests.bank.folders import DERIVED, derived, write_bank
from tests.cli.conftest import Ask, is_one_sentence
from tests.samples import ITEMS

WHO = ITEMS[0]


def spoilt(**changes: object) -> Item:
    item = WHO.model_copy(update={"stem": "Which of these announced the bridge?", **changes})
    return derived(item, "spoilt")


TWICE_RIGHT = spoilt(
    interaction=Choice(
        options=(Option(text="Ada Brook", is_key=True), Option(text="Mayor Brook"), Option(text="Tom Reed"))
    )
)
LONG = spoilt(
    interaction=Choice(
        options=(
            Option(text="the mayor, who had waited for it long enough", is_key=True),
            Option(text="the fishers"),
            Option(text="the judges"),
        )
    )
)


def bank_with(parent: Path, *items: Item) -> Path:
    return write_bank(parent, tuple(ItemRecord(item) for item in items))


def test_the_shipped_bank_has_no_error(ask: Ask) -> None:
    result = ask("check")
    assert result.exit_code == 0, result.stdout
    assert "items checked: " in result.stderr
    assert " error " not in result.stdout


def test_a_flaw_is_shown_under_its_item_with_its_line_and_what_to_do(ask: Ask, tmp_path: Path) -> None:
    folder = bank_with(tmp_path, DERIVED[4], TWICE_RIGHT)
    result = ask("check", folder)
    assert result.exit_code == 1
    heading, flaw = result.stdout.splitlines()[:2]
    line = (folder / "items.yaml").read_text(encoding="utf-8").splitlines().index(f"  - id: {TWICE_RIGHT.id}") + 1
    assert heading == f"{folder / 'items.yaml'}:{line}  Which of these announced the bridge?"
    assert flaw.split(maxsplit=2)[:2] == ["error", "second-key"]
    assert "give another wrong answer" in flaw
    assert result.stderr == "2 items checked: 1 error.\n"


def test_a_warning_fails_only_when_asked_to(ask: Ask, tmp_path: Path) -> None:
    folder = bank_with(tmp_path, LONG)
    assert ask("check", folder).exit_code == 0
    result = ask("check", folder, "--strict")
    assert result.exit_code == 1
    assert "warning  longest-key" in result.stdout


def test_a_silenced_rule_is_not_told(ask: Ask, tmp_path: Path) -> None:
    silences = (Silence(rule="longest-key", reason="That is what the article says."),)
    result = ask("check", bank_with(tmp_path, LONG.model_copy(update={"silenced": silences})), "--strict")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 items checked: no flaw found.\n"


def test_findings_come_as_json(ask: Ask, tmp_path: Path) -> None:
    folder = bank_with(tmp_path, TWICE_RIGHT)
    result = ask("check", folder, "--json")
    (finding,) = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (finding["rule"], finding["severity"], finding["form"]) == ("second-key", "error", None)
    assert finding["where"]["file"] == str(folder / "items.yaml")
    assert finding["where"]["item"] == TWICE_RIGHT.id


def test_a_quiz_is_checked_with_its_forms(ask: Ask, tmp_path: Path) -> None:
    twin = spoilt(interaction=WHO.interaction)
    folder = bank_with(tmp_path, derived(WHO, "1"), twin, DERIVED[3])
    assert ask("make", folder, "-n", "2").exit_code == 0
    result = ask("check", "output/quiz.json")
    assert result.exit_code == 0, result.stdout
    assert result.stderr.startswith("2 items checked: ")


def test_flaws_of_a_form_are_told_under_its_label(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = bank_with(tmp_path, *DERIVED)
    assert ask("make", folder, "-n", "2").exit_code == 0
    flaw = Finding(rule="hinge", severity=Severity.ERROR, message="They hang together.", where=Place())
    monkeypatch.setattr(pipeline, "check_form", lambda _form: (flaw,))
    result = ask("check", "output/quiz.json")
    assert result.exit_code == 1
    assert "Form A\n  error    hinge            They hang together.\n" in result.stdout
    told = json.loads(ask("check", "output/quiz.json", "--json").stdout)
    assert [finding["form"] for finding in told if finding["rule"] == "hinge"] == ["A"]


def test_each_tier_of_a_form_is_checked(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask("make", bank_with(tmp_path, *DERIVED), "-n", "2", "--tier", "standard,stretch").exit_code == 0
    flaw = Finding(rule="hinge", severity=Severity.WARNING, message="They hang together.", where=Place())
    monkeypatch.setattr(pipeline, "check_form", lambda _form: (flaw,))
    told = ask("check", "output/quiz.json")
    assert "Form A\n" in told.stdout
    assert "Form A stretch\n" in told.stdout
    assert told.stderr.startswith("2 items checked: ")


def test_a_quiz_whose_bank_has_changed_is_refused(ask: Ask, tmp_path: Path) -> None:
    folder = bank_with(tmp_path, *DERIVED)
    assert ask("make", folder, "-n", "3").exit_code == 0
    (folder / "items.yaml").write_bytes(items_file((ItemRecord(LONG),)))
    assert "None of the items" in ask("check", "output/quiz.json").stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "There is no file"), ("{}", "is not the quiz.json"), ('{"forms": [], "files": []}', "names no form")],
)
def test_what_is_no_quiz_is_refused_in_one_sentence(
    ask: Ask, tmp_path: Path, content: str | None, said: str
) -> None:
    if content is not None:
        (tmp_path / "quiz.json").write_text(content, encoding="utf-8")
    result = ask("check", "quiz.json")
    assert is_one_sentence(result)
    assert said in result.stderr


@pytest.mark.parametrize("rule", CHECKS)
def test_every_rule_is_explained(ask: Ask, rule: str) -> None:
    result = ask("check", "--explain", rule)
    check = CHECKS[rule]
    assert result.exit_code == 0
    for told in (rule, check.summary, check.severity.value, check.source, check.bad, check.good):
        assert told in result.stdout
    assert check.bad != check.good
    assert json.loads(ask("check", "--explain", rule, "--json").stdout)["bad"] == check.bad


def test_an_unknown_rule_is_answered_with_the_known_ones(ask: Ask) -> None:
    result = ask("check", "--explain", "longest-kee")
    assert is_one_sentence(result)
    assert "longest-key" in result.stderr


def test_the_sample_bank_is_sound(ask: Ask, tmp_path: Path) -> None:
    result = ask("check", bank_with(tmp_path, *DERIVED))
    assert " error " not in result.stdout, result.stdout
