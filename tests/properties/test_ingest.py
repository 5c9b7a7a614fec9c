"""Whatever the bytes are, they become an article that a bank can hold, or one sentence says why not."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import find_problems, new_bank, read_facts
from quizgen.errors import QuizgenError
from quizgen.ingest import READERS, Read, read_article
from tests.ingest.reading import HALL, read

IN_PROCESS = [name for name in READERS if name != "pdf"]
MARKS = st.sampled_from(
    (
        *(
            "<p>",
            "</p>",
            "<div class='ad'>",
            "<li>",
            "<table><tr><td>",
            "<br><br>",
            "# ",
            "- ",
            "> ",
            "![a](b)",
            "[^1]: ",
        ),
        *("---", "\n\n", "\n", "\t", "    ", "\r", "\x85", "\u2028", "\0", "\u202e", "\u0301" * 9, "\ufffe"),
        *(
            "\U000e0041",
            "&#0;",
            "By Ann Author",
            "(AP Photo/Ann)",
            "HILLFORD — ",
            "Sources",
            "Image: Ann.",
            "“",
            "”",
        ),
        *("title: x", "5 May 2021", *HALL),
    )
)
TEXTS = st.lists(MARKS | st.text(max_size=30), max_size=30).map("".join)


def holds(result: Read) -> None:
    """The bank that is made of the article is sound and gives it back as it was."""
    with TemporaryDirectory() as parent:
        folder = Path(parent) / "article"
        folder.mkdir()
        for name, content in new_bank("article", result.article).items():
            (folder / name).write_bytes(content)
        assert find_problems(folder) == ()
        assert read_facts(folder).article == result.article


@contextmanager
def refused_in_a_sentence() -> Iterator[None]:
    """Lets a QuizgenError pass that is one line, and no other exception."""
    try:
        yield
    except QuizgenError as error:
        if "\n" in str(error):
            raise


@pytest.mark.parametrize("reader", IN_PROCESS)
@settings(deadline=None)
@given(content=st.binary(max_size=400) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_an_article_or_a_sentence(reader: str, content: bytes) -> None:
    with refused_in_a_sentence():
        holds(read(content, reader))


@given(
    start=st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b""]),
    rest=st.binary(max_size=200),
)
@settings(max_examples=30, deadline=None)
def test_any_file_is_an_article_or_a_sentence(start: bytes, rest: bytes) -> None:
    with TemporaryDirectory() as parent:
        path = Path(parent) / "file"
        path.write_bytes(start + rest)
        with refused_in_a_sentence():
            holds(read_article(str(path), "article"))


@settings(deadline=None)
@given(text=TEXTS)
def test_paragraphs_are_single_lines_with_single_spaces(text: str) -> None:
    try:
        result = read(text.encode("utf-8", "surrogatepass"))
    except QuizgenError:
        return
    kept = [result.article.words(span) for span in result.article.paragraphs]
    assert all(paragraph == " ".join(paragraph.split()) for paragraph in kept)
