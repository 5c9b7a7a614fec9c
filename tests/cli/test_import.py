"""``quizgen bank import`` and ``quizgen check FILE``: from a teacher's own file to paper and key."""

import json
import shutil
from pathlib import Path

import pytest

from quizgen.imports import IMPORTERS
from quizgen.model.item import IMPORTED
from quizgen.pipeline import read
from tests.cli.conftest import Ask, files_in, is_one_sentence
from tests.export.page_reader import PageReader
from tests.export.pdf_reading import readable_text
from tests.imports.reading import FILES, NAMES

NOTE = "no words of an article prove this answer."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with files as teachers have them."""
    for name in NAMES:
        shutil.copy(FILES / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", NAMES)
def test_a_file_becomes_a_bank_a_quiz_and_a_key(ask: Ask, own: Path, name: str) -> None:
    result = ask("bank", "import", name, "-o", "unit-3")
    assert result.exit_code == 0, result.output
    assert "unit-3/items.yaml" in result.stdout.replace("\\", "/")
    assert f"{name}:" in result.stderr
    assert ask("bank", "check", "unit-3").exit_code == 0
    assert ask("bank", "build", "unit-3", "--check").exit_code == 0
    made = ask("make", "unit-3", "-n", "12", "--forms", "2", "--json")
    assert made.exit_code == 0, made.stderr
    assert "12 items were imported: no words of an article prove their answers." in made.stderr
    code = json.loads(made.stdout)["forms"][1]["code"]
    assert ask("key", code).exit_code == 0
    for key in ("quiz-B-key", f"key-{code}"):
        html = PageReader((own / f"output/{key}.html").read_bytes()).text
        pdf = " ".join(readable_text((own / f"output/{key}.pdf").read_bytes()).split())
        for text in (html, pdf):
            assert text.count(NOTE) == 12
            assert f"Imported from {name}, line " in text
    paper = PageReader((own / "output/quiz-A.html").read_bytes()).text
    assert "Answer every question." in paper
    assert "passage" not in paper
    assert name not in paper
    assert ask("key", "output/quiz-A.pdf").exit_code == 0
    assert ask("check", "output/quiz.json").exit_code in (0, 1)


def test_every_place_says_that_nothing_proves_the_answers(ask: Ask, own: Path) -> None:
    ask("bank", "import", "cells.txt")
    for words, stream in ((("bank", "show", "cells"), "stdout"), (("list", "cells"), "stderr")):
        assert "no words of an article prove their answers" in getattr(ask(*words), stream)
    assert json.loads(ask("bank", "show", "cells", "--json").stdout)["unproven"] == 26
    ask("proof", "cells")
    sheet = PageReader((own / "output/proof-cells.html").read_bytes()).text
    assert "There is no article" in sheet
    assert sheet.count(NOTE) == 26


def test_what_cannot_be_read_is_told_line_by_line_and_the_rest_comes_in(ask: Ask, own: Path) -> None:
    (own / "a.gift").write_text("Q? {T}\n\nR? {=a =b ~c}\n\nS? {=a", encoding="utf-8")
    result = ask("bank", "import", "a.gift")
    assert result.exit_code == 0
    lines = result.stderr.splitlines()
    assert lines[0].startswith("error    a.gift:3: Two answers")
    assert lines[1].startswith("error    a.gift:5: ")
    assert lines[2] == "1 item imported; 2 questions could not be read."


def test_a_file_without_a_question_makes_no_bank(ask: Ask, own: Path) -> None:
    (own / "a.gift").write_text("R? {=a =b ~c}", encoding="utf-8")
    before = files_in(own)
    result = ask("bank", "import", "a.gift", "-o", "mine")
    assert result.exit_code == 1
    assert "a.gift:1" in result.stderr
    assert "no bank was made" in result.stderr
    told = ask("bank", "import", "a.gift", "-o", "mine", "--json")
    assert (told.exit_code, json.loads(told.stdout)["bank"]) == (1, None)
    assert files_in(own) == before


def test_an_existing_folder_is_left_as_it_is(ask: Ask, own: Path) -> None:
    (own / "cells").mkdir()
    (own / "cells/notes.md").write_text("mine", encoding="utf-8")
    before = files_in(own)
    result = ask("bank", "import", "cells.txt")
    assert is_one_sentence(result)
    assert "exists already" in result.stderr
    assert files_in(own) == before


@pytest.mark.parametrize("words", [("nowhere.gift",), ("cells.txt", "-o", "My Bank"), (".",), ("nul\x00.gift",)])
def test_what_cannot_be_done_is_said_in_one_sentence(ask: Ask, own: Path, words: tuple[str, ...]) -> None:
    before = files_in(own)
    assert is_one_sentence(ask("bank", "import", *words))
    assert files_in(own) == before


def test_a_file_without_end_is_refused(ask: Ask, own: Path) -> None:
    with (own / "big.xml").open("wb") as stream:
        stream.truncate(33 * 2**20)
    assert "larger than 32 MB" in ask("bank", "import", "big.xml").stderr


def test_a_format_that_nothing_tells_can_be_named(ask: Ask, own: Path) -> None:
    (own / "quiz").write_text("Is it so? {T}", encoding="utf-8")
    (own / "odd.csv").write_text("Is it so? {T}", encoding="utf-8")
    assert ask("bank", "import", "quiz", "-o", "a").exit_code == 0
    assert ask("bank", "import", "odd.csv", "-o", "b", "--format", "gift").exit_code == 0
    wrong = ask("bank", "import", "quiz", "-o", "c", "--format", "word")
    assert wrong.exit_code == 2
    assert all(name in wrong.stderr for name in IMPORTERS)


@pytest.mark.usefixtures("own")
def test_several_files_make_one_bank(ask: Ask) -> None:
    told = json.loads(ask("bank", "import", *NAMES, "-o", "all", "--json").stdout)
    bank = read("all", ())
    assert told["items"] == len(bank.items)
    assert sum(told["by_interaction"].values()) == told["items"]
    assert told["left_out"] == len([found for found in told["findings"] if found["severity"] == "error"])
    assert {item.source.origin.file for item in bank.items if item.source.origin} == set(NAMES)
    assert {"cells", "lakes", "motion-speed", "trade"} <= set(told["topics"])


@pytest.mark.usefixtures("own")
def test_drafts_are_not_printed_before_they_are_accepted(ask: Ask) -> None:
    result = ask("bank", "import", "cells.txt", "--drafts")
    assert "set `status: accepted`" in result.stderr
    assert {item.status.value for item in read("cells", ()).items} == {"draft"}
    assert "no accepted items" in ask("make", "cells").stderr


def test_an_article_becomes_the_passage(ask: Ask, own: Path) -> None:
    (own / "cell.md").write_bytes("# Zellen – ein Überblick\n\nEine Zelle lebt.\n\nZwei auch.\n".encode("utf-16"))
    words = ("--article", "cell.md", "--language", "de")
    assert ask("bank", "import", "cells.txt", *words).exit_code == 0
    assert ask("make", "cells", "-n", "3").exit_code == 0
    paper = PageReader((own / "output/quiz-A.html").read_bytes()).text
    assert "Zellen – ein Überblick" in paper
    assert "Zwei auch." in paper
    assert "from the passage" in paper
    bank = read("cells", ())
    assert (bank.article.language, bank.article.title) == ("de", "Zellen – ein Überblick")
    assert ask("bank", "import", "cells.txt", *words, "--title", "Other", "-o", "b").exit_code == 0
    assert read("b", ()).article.title == "Other"
    assert is_one_sentence(ask("bank", "import", "cells.txt", "--article", "none.md", "-o", "c"))
    assert not (own / "c").exists()


def test_the_same_file_gives_the_same_bank_and_old_keys_again(ask: Ask, own: Path) -> None:
    ask("bank", "import", "cells.txt", "-o", "a/cells")
    ask("bank", "import", "cells.txt", "-o", "b/cells")
    assert files_in(own / "a") == files_in(own / "b")
    made = json.loads(ask("make", "a/cells", "-n", "12", "--json").stdout)
    shutil.rmtree(own / "a")
    assert ask("key", made["forms"][0]["code"], "--bank", "b").exit_code == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_checked_as_it_is(ask: Ask, own: Path, name: str) -> None:
    before = files_in(own)
    result = ask("check", name)
    assert result.exit_code == 1
    assert f"{name}:" in result.stdout
    assert " items checked: " in result.stderr
    told = json.loads(ask("check", name, "--json").stdout)
    assert {found["where"]["file"] for found in told} == {name}
    assert all(found["where"]["line"] for found in told)
    lines = [found["where"]["line"] for found in told]
    assert lines == sorted(lines)
    assert files_in(own) == before


def test_flaws_and_losses_of_a_question_stand_together(ask: Ask, own: Path) -> None:
    (own / "a.gift").write_text(
        "Is it so? {T}\n\nWhich of these is not a town? {\n=Hill\n~%50%Port\n~Ford}", encoding="utf-8"
    )
    result = ask("check", "a.gift")
    heading, *flaws = result.stdout.splitlines()[:3]
    assert heading == "a.gift:3  Which of these is not a town?"
    assert [flaw.split()[:2] for flaw in flaws] == [["warning", "loss"], ["error", "negative"]]
    assert (result.exit_code, result.stderr) == (1, "2 items checked: 1 error, 1 warning.\n")


def test_a_sound_file_is_sound(ask: Ask, own: Path) -> None:
    (own / "a.gift").write_text(
        "Who is the mayor of Hillford? {=Dora Finch ~Tom Reed ~Ada Brook}", encoding="utf-8"
    )
    result = ask("check", "a.gift", "--strict")
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.parametrize("name", ["none.gift", "none.xml", "none.csv"])
def test_a_file_that_is_not_there_is_named(ask: Ask, name: str) -> None:
    result = ask("check", name)
    assert is_one_sentence(result)
    assert f"There is no file '{name}'" in result.stderr


def test_findings_of_an_imported_bank_name_line_and_origin(ask: Ask, own: Path) -> None:
    (own / "a.gift").write_text("\n\nWhich of these is not a town? {=Hill ~Port ~Ford}", encoding="utf-8")
    ask("bank", "import", "a.gift")
    result = ask("check", "a")
    assert "items.yaml:9  Which of these is not a town?  (imported from a.gift, line 3)" in result.stdout
    (found,) = json.loads(ask("check", "a", "--json").stdout)
    assert found["where"]["origin"] == "a.gift, line 3"
    assert read("a", ()).items[0].source.question == IMPORTED
