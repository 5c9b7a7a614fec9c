"""``quizgen make`` gives exactly what was asked for, or nothing and a reason."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Ask, files_in, in_a_process, is_one_sentence


def test_each_form_has_a_paper_and_a_key_on_paper_and_on_screen(ask: Ask, tmp_path: Path) -> None:
    result = ask("make", "--forms", "2")
    assert result.exit_code == 0, result.output
    written = {name for name in files_in(tmp_path / "output") if not name.startswith("ledger/")}
    assert written == {
        *(f"quiz-{label}{key}.{suffix}" for label in "AB" for key in ("", "-key") for suffix in ("pdf", "html")),
        "quiz.json",
    }
    for name in written:
        assert name in result.stdout or name == "quiz.json"


def test_json_tells_forms_codes_and_files(ask: Ask, tmp_path: Path) -> None:
    told = json.loads(ask("make", "-n", "5", "--forms", "2", "--to", "html", "--json").stdout)
    manifest = json.loads((tmp_path / "output/quiz.json").read_bytes())
    assert [form["label"] for form in told["forms"]] == ["A", "B"]
    assert [form["code"] for form in told["forms"]] == [form["code"] for form in manifest["forms"]]
    assert all(form["items"] == 5 for form in told["forms"])
    assert sorted(told["files"]) == sorted(manifest["files"])
    assert {path.name for path in (tmp_path / "output").glob("quiz*")} == set(manifest["files"])


def test_a_form_in_tiers_has_a_paper_for_each_and_one_key(ask: Ask, tmp_path: Path) -> None:
    plain = json.loads(ask("make", "-n", "8", "--to", "html", "--json", "-o", "plain").stdout)
    asked = ("--tier", "support,standard", "--tier", "stretch")
    told = json.loads(ask("make", "-n", "8", "--to", "html", *asked, "--json").stdout)
    assert [form["tier"] for form in told["forms"]] == ["standard", "support", "stretch"]
    assert told["forms"][0]["code"] == plain["forms"][0]["code"]
    assert len({form["code"] for form in told["forms"]}) == 3
    assert [form["files"] for form in told["forms"]] == [
        ["quiz-A.html", "quiz-A-key.html"],
        ["quiz-A-support.html", "quiz-A-key.html"],
        ["quiz-A-stretch.html", "quiz-A-key.html"],
    ]
    assert {path.name for path in (tmp_path / "output").glob("quiz*")} == set(told["files"])
    assert {path.stem for path in (tmp_path / "output/ledger").iterdir()} == {
        form["code"] for form in told["forms"]
    }


def test_files_for_platforms_are_not_made_in_tiers(ask: Ask, tmp_path: Path) -> None:
    result = ask("make", "--to", "pdf,moodle", "--tier", "support")
    assert is_one_sentence(result)
    assert "moodle" in result.stderr
    assert files_in(tmp_path) == {}


def test_the_standard_tier_alone_is_the_paper_as_it_always_was(ask: Ask, tmp_path: Path) -> None:
    ask("make", "-n", "8", "-o", "plain")
    ask("make", "-n", "8", "--tier", "standard", "-o", "named")
    assert files_in(tmp_path / "plain") == files_in(tmp_path / "named")


def test_papers_of_tiers_that_are_not_printed_again_are_removed(ask: Ask, tmp_path: Path) -> None:
    ask("make", "-n", "4", "--to", "html", "--tier", "support,stretch")
    ask("make", "-n", "4", "--to", "html")
    left = {path.name for path in (tmp_path / "output").glob("quiz*")}
    assert left == {"quiz-A.html", "quiz-A-key.html", "quiz.json"}


def test_the_same_command_prints_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    for hash_seed in ("1", "2"):
        done = in_a_process(
            *("make", "--seed", "7", "-n", "12", "--forms", "2", "--tier", "support,stretch", "-o", hash_seed),
            cwd=tmp_path,
            settings={"PYTHONHASHSEED": hash_seed},
        )
        assert done.returncode == 0, done.stderr
    assert files_in(tmp_path / "1") == files_in(tmp_path / "2")


def test_another_seed_prints_another_quiz(ask: Ask) -> None:
    codes = {
        json.loads(ask("make", "--seed", seed, "--to", "html", "--json").stdout)["forms"][0]["code"]
        for seed in ("1", "2", "3")
    }
    assert len(codes) == 3


def test_more_than_the_bank_has_is_refused_and_nothing_is_written(ask: Ask, tmp_path: Path) -> None:
    assert is_one_sentence(ask("make", "-n", "500"))
    assert files_in(tmp_path) == {}
    assert not (tmp_path / "output").exists()


def test_files_of_an_earlier_quiz_that_are_not_rewritten_are_removed(ask: Ask, tmp_path: Path) -> None:
    ask("make", "--forms", "3", "--to", "html")
    (tmp_path / "output/quiz-Z.html").write_text("a teacher's own file", encoding="utf-8")
    result = ask("make", "--forms", "1", "--to", "html", "--seed", "2")
    assert "quiz-B-key.html" in result.stderr
    left = {path.name for path in (tmp_path / "output").glob("quiz*")}
    assert left == {"quiz-A.html", "quiz-A-key.html", "quiz.json", "quiz-Z.html"}


@pytest.mark.parametrize(
    "named", ["../precious-A.html", "precious.html", "ledger", "quiz-A.html/../../precious-A.html"]
)
def test_a_manifest_edited_by_a_stranger_removes_nothing_else(ask: Ask, tmp_path: Path, named: str) -> None:
    ask("make", "--to", "html")
    manifest = json.loads((tmp_path / "output/quiz.json").read_bytes())
    manifest["files"].append(named)
    (tmp_path / "output/quiz.json").write_text(json.dumps(manifest), encoding="utf-8")
    for precious in (tmp_path / "precious-A.html", tmp_path / "output/precious.html"):
        precious.write_text("keep me", encoding="utf-8")
    assert ask("make", "--to", "html", "--seed", "2").exit_code == 0
    assert (tmp_path / "precious-A.html").exists()
    assert (tmp_path / "output/precious.html").exists()
    assert (tmp_path / "output/ledger").is_dir()


def test_a_broken_manifest_does_not_stop_the_next_quiz(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/quiz.json").write_bytes(b"\xff{")
    assert ask("make", "--to", "html").exit_code == 0


def test_letter_paper_has_letter_pages(ask: Ask, tmp_path: Path) -> None:
    ask("make", "--paper", "letter", "--to", "pdf")
    for page in PdfReader(tmp_path / "output/quiz-A.pdf").pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == (612, 792)


def test_options_reach_the_paper(ask: Ask, tmp_path: Path) -> None:
    options = ("--title", "Unit 4 check", "--kinds", "true-false,statement", "-n", "4", "--no-passage")
    assert ask("make", *options, "--to", "html").exit_code == 0
    recipe = json.loads((tmp_path / "output/quiz.json").read_bytes())["forms"][0]["recipe"]
    assert recipe["passage"] is False
    (section,) = recipe["blueprint"]["sections"]
    assert (section["items"], section["interactions"], section["facts"]) == (4, ["true-false"], ["statement"])
    page = (tmp_path / "output/quiz-A.html").read_text(encoding="utf-8")
    assert "Unit 4 check" in page
    assert page.count('type="radio"') in (0, 8)


def test_parallel_forms_share_no_item(ask: Ask, tmp_path: Path) -> None:
    ask("make", "-n", "6", "--forms", "2", "--parallel", "--to", "html")
    first, second = json.loads((tmp_path / "output/quiz.json").read_bytes())["forms"]
    assert set(first["items"]).isdisjoint(second["items"])


@pytest.mark.parametrize(
    "wrong",
    [
        ("--kinds", "figures"),
        ("--to", "papyrus"),
        ("--difficulty", "impossible"),
        ("--tier", "gifted"),
        ("--forms", "0"),
        ("-n", "0"),
        ("--seed", ""),
        ("--seed", "a\nb"),
        ("--paper", "a3"),
        ("--blueprint", "worksheet", "-n", "4"),
        ("--bank", "no-such-folder"),
        ("--colour",),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_writes_nothing(ask: Ask, tmp_path: Path, wrong: tuple[str, ...]) -> None:
    result = ask("make", *wrong)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize(
    "impossible",
    [("no-such-bank",), ("--topics", "no-such-topic"), ("--blueprint", "no-such-plan")],
    ids=" ".join,
)
def test_what_does_not_exist_is_named_in_one_sentence(
    ask: Ask, tmp_path: Path, impossible: tuple[str, ...]
) -> None:
    result = ask("make", *impossible)
    assert is_one_sentence(result)
    assert impossible[-1] in result.stderr
    assert files_in(tmp_path) == {}


def test_a_blueprint_that_came_with_quizgen_decides_the_sections(ask: Ask, tmp_path: Path) -> None:
    offered = json.loads(ask("list", "--json").stdout)["blueprints"]
    assert offered
    for name, items in offered.items():
        assert ask("make", "--blueprint", name, "--to", "html", "-o", name).exit_code == 0
        assert len(json.loads((tmp_path / name / "quiz.json").read_bytes())["forms"][0]["items"]) == items


def test_a_quiz_replaces_another_wholly_or_leaves_it_as_it_is(ask: Ask, tmp_path: Path) -> None:
    ask("make", "--to", "html")
    before = files_in(tmp_path)
    assert ask("make", "-n", "500").exit_code == 1
    assert files_in(tmp_path) == before


def test_names_may_be_given_more_than_once_and_in_capitals(ask: Ask) -> None:
    wanted = ("-n", "4", "--to", "html", "--json")
    at_once = ask("make", "--kinds", "choice,figure", "--difficulty", "easy,medium", *wanted)
    one_by_one = ask(
        "make", "--kinds", "Choice", "--kinds", "figure", "--difficulty", "EASY", "--difficulty", "medium", *wanted
    )
    assert at_once.exit_code == 0, at_once.output
    assert one_by_one.stdout == at_once.stdout
