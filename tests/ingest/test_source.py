import io
import sys
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.ingest import READERS, _source, read_article
from tests.ingest.reading import HALL, PAGES, paragraphs


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page", "page.md", "page.pdf"])
def test_what_is_in_a_file_counts_more_than_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes((PAGES / "gazette.html").read_bytes())
    assert read_article(str(path), "hall").article.byline == "Ann Author and Ben Beck"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HALL[0].encode())))
    assert paragraphs(read_article("-", "hall")) == HALL[:1]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\0 ", "is empty"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "old or encrypted Office document"),
        ("a.rtf", b"{\\rtf1 Hello}", "RTF"),
        ("a.mht", b"From: <Saved by Blink>\r\n", "web archive"),
        ("a.webarchive", b"bplist00abc", "Safari"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.gz", b"\x1f\x8b\x08abc", "compressed"),
        ("a.pdf", b"Hello there.", "is no PDF file inside"),
        ("a.docx", b"Hello there.", "is no DOCX file inside"),
        ("a.txt", b"Only a title", "no paragraph of running text"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(QuizgenError, match=told) as caught:
        read_article(str(tmp_path / name), "hall")
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


def test_places_that_are_no_files_are_refused(tmp_path: Path) -> None:
    for where in (str(tmp_path), str(tmp_path / "none.txt"), "a\0b"):
        with pytest.raises(QuizgenError):
            read_article(where, "hall")


def test_a_large_file_is_refused_before_it_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_source, "MAX_BYTES", 1_048_576)
    (tmp_path / "a.txt").write_bytes(b"x" * 1_048_577)
    with pytest.raises(QuizgenError, match="larger than 1 MB"):
        read_article(str(tmp_path / "a.txt"), "hall")


def test_a_text_of_more_than_two_million_characters_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n\n".join(HALL * 6_000), encoding="utf-8")
    with pytest.raises(QuizgenError, match="2,000,000 at most"):
        read_article(str(tmp_path / "a.txt"), "hall")


def test_no_two_readers_claim_one_suffix() -> None:
    suffixes = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    assert len(set(suffixes)) == len(suffixes)
