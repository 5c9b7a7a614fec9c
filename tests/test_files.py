"""Files appear whole or not at all."""

import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.files import write_whole


def test_all_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_whole({tmp_path / "a" / "one": b"1", tmp_path / "b" / "two": b"2"})
    assert (tmp_path / "a" / "one").read_bytes() == b"1"
    assert (tmp_path / "b" / "two").read_bytes() == b"2"


def test_when_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    (tmp_path / "old").write_bytes(b"before")
    with pytest.raises(QuizgenError, match="Cannot write"):
        write_whole({tmp_path / "old": b"after", tmp_path / "new": b"n", tmp_path / "file" / "below": b"x"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "old"]
    assert (tmp_path / "old").read_bytes() == b"before"


def test_a_full_disk_is_reported_with_the_file_that_did_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overflow(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))  # as a real one: without a file's name

    monkeypatch.setattr("pathlib.Path.write_bytes", overflow)
    with pytest.raises(QuizgenError, match=r"paper\.pdf': No space left on device\.$"):
        write_whole({tmp_path / "paper.pdf": b"x"})
    assert not list(tmp_path.iterdir())


def test_an_interruption_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.write_bytes", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole({tmp_path / "paper.pdf": b"x"})
    assert not list(tmp_path.iterdir())


def test_an_existing_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"before")
    write_whole({tmp_path / "old": b"after"})
    assert (tmp_path / "old").read_bytes() == b"after"


def test_a_file_that_cannot_be_replaced_is_named_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "taken" / "by-a-folder").mkdir(parents=True)
    with pytest.raises(QuizgenError, match=r"Cannot write '.*taken': "):
        write_whole({tmp_path / "taken": b"1"})
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@pytest.fixture
def private() -> Iterator[None]:
    """A person who lets nobody else read new files."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask")
@pytest.mark.usefixtures("private")
def test_a_key_is_readable_to_those_alone_who_may_read_the_persons_files(tmp_path: Path) -> None:
    write_whole({tmp_path / "key": b"A B C"})
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
