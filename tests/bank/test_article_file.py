from pathlib import Path

import pytest

from quizgen.bank._reading import Reading
from quizgen.bank.article_file import article_text, read_article
from quizgen.model.article import Article


def read(tmp_path: Path, text: str) -> tuple[Article | None, list[str]]:
    path = tmp_path / "article.md"
    path.write_text(text, encoding="utf-8")
    reading = Reading("article.md")
    return read_article(path, "ferry", reading), [str(finding) for finding in reading.findings]


def test_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    assert article_text("\n\n One line,\nand  another.\n \n\nNext — “quoted”.\t\n\n") == (
        "One line, and  another.\n\nNext — “quoted”."
    )


def test_everything_known_of_an_article_is_read(tmp_path: Path) -> None:
    front = "title: 'Ferry: the end'\nbyline: No\npublished: 2021-09-01\nurl: https://example.org/b\nlanguage: no"
    article, problems = read(tmp_path, f"---\n{front}\n---\nText.\n---\nMore.\n")
    assert problems == []
    assert article == Article(
        id="ferry",
        title="Ferry: the end",
        byline="No",
        published="2021-09-01",
        url="https://example.org/b",
        language="no",
        text="Text. --- More.",
    )


def test_an_article_may_have_no_text(tmp_path: Path) -> None:
    article, problems = read(tmp_path, "---\ntitle: x\n---\n\n \n")
    assert problems == []
    assert article == Article(id="ferry", title="x", text="")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("Text without front matter.", 1),
        ("---\ntitle: x\n\nText without an end.", 1),
        ("---\n---\nText.", 2),
        ("---\nsubject: x\ntitle: a: b\n---\nText.", 3),
        ("---\nsubject: x\ntitle: *a\n---\nText.", 3),
        ("---\nsubject: x\n\ntitle: [a]\n---\nText.", 4),
        ("---\n- title\n---\nText.", 2),
    ],
)
def test_what_is_wrong_is_told_with_its_line_in_the_file(tmp_path: Path, text: str, line: int) -> None:
    article, problems = read(tmp_path, text)
    assert article is None
    assert problems
    assert problems[0].startswith(f"article.md:{line}: ")
