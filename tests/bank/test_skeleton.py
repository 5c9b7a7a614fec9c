from pathlib import Path

import pytest

from quizgen.bank import find_problems, new_bank, read_bank
from quizgen.errors import QuizgenError
from quizgen.facts import FACT_KINDS


def written(parent: Path, name: str = "town-market") -> Path:
    folder = parent / name
    folder.mkdir()
    for file, content in new_bank(name).items():
        (folder / file).write_bytes(content)
    return folder


def test_a_new_bank_is_sound(tmp_path: Path) -> None:
    folder = written(tmp_path)
    assert find_problems(folder) == ()
    assert read_bank(folder).id == "town-market"


def test_a_new_bank_shows_every_kind_of_fact(tmp_path: Path) -> None:
    assert {fact.kind for fact in read_bank(written(tmp_path)).facts} == set(FACT_KINDS)


def test_a_new_bank_is_explained_where_it_is_edited(tmp_path: Path) -> None:
    folder = written(tmp_path)
    for file in ("article.md", "entities.yaml", "facts.yaml", "items.yaml"):
        assert (folder / file).read_text(encoding="utf-8").count("# ") >= 4


@pytest.mark.parametrize("name", ["", "My Bank", "../elsewhere", "a--b", "é", "a" * 81, "a/b"])
def test_a_name_that_cannot_be_an_id_is_refused(name: str) -> None:
    with pytest.raises(QuizgenError, match="small letters and digits"):
        new_bank(name)
