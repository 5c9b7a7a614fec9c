from pathlib import Path

import pytest

from quizgen.bank import find_bank, list_banks
from quizgen.errors import QuizgenError
from tests.bank.folders import write_bank


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder in (own, shipped):
        folder.mkdir()
    write_bank(own, name="ferry")
    write_bank(shipped, name="ferry")
    write_bank(shipped, name="bridge")
    (shipped / "blueprints").mkdir()
    return own, shipped


def test_a_path_is_taken_as_it_is(folders: tuple[Path, Path]) -> None:
    assert find_bank(str(folders[1] / "ferry"), []) == folders[1] / "ferry"


def test_a_name_is_looked_up_in_the_folders_in_their_order(folders: tuple[Path, Path]) -> None:
    assert find_bank("ferry", folders) == folders[0] / "ferry"
    assert find_bank("bridge", folders) == folders[1] / "bridge"


def test_an_unknown_name_is_answered_with_those_there_are(folders: tuple[Path, Path]) -> None:
    with pytest.raises(QuizgenError, match=r"no bank 'fery', by path or by name; there are: bridge, ferry\."):
        find_bank("fery", folders)
    with pytest.raises(QuizgenError, match="there are no banks yet"):
        find_bank("ferry", [folders[0] / "nowhere"])


def test_a_folder_without_an_article_is_no_bank(folders: tuple[Path, Path]) -> None:
    assert list_banks(folders) == ("bridge", "ferry")
    with pytest.raises(QuizgenError, match="holds no bank"):
        find_bank(str(folders[1] / "blueprints"), folders)


@pytest.mark.parametrize("name", ["../own/ferry", "", "\0", "a" * 5_000])
def test_a_name_never_leads_out_of_the_folders(folders: tuple[Path, Path], name: str) -> None:
    with pytest.raises(QuizgenError):
        find_bank(name, [folders[1]])
