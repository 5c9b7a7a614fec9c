"""Whatever stands in a file, what cannot be read is told as findings, and what comes in is sound."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import find_problems, imported_bank, read_bank
from quizgen.checks import check_items
from quizgen.imports import IMPORTERS, ForeignFile, import_items
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.item import Item, Status
from tests.imports.reading import FILES, NAMES
from tests.properties.test_bank_round_trip import NAUGHTY

SIGNS = (
    *(
        "{",
        "}",
        "=",
        "~",
        "#",
        "->",
        "%50%",
        "::",
        "//",
        "$CATEGORY:",
        "\\",
        "\n",
        "\n\n",
        "####",
        "..",
        "T",
        "____",
    ),
    *(
        "A. ",
        "B) ",
        "ANSWER: A",
        '"',
        ",",
        ";",
        "\t",
        "|",
        "'=",
        "<",
        ">",
        "&",
        "<b>",
        "</b>",
        "&amp;",
        "<![CDATA[",
    ),
    *("]]>", "<question type='multichoice'>", "</question>", "<quiz>", "<text>", "<!--", "-->", "<!DOCTYPE a>"),
    *("question,correct\n", "option 1", "\x00", "\ufeff", "\u2028", "\\(x\\)", "<img alt='", "<sup>", "1e9", "*"),
)
mixtures = st.lists(st.sampled_from(SIGNS) | st.text(max_size=6), max_size=30).map("".join)
splices = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), mixtures), min_size=1, max_size=3)
MINE = Article(id="mine", title="Mine", text="")


def imported(content: bytes, importer: str | None, name: str = "a.bin") -> tuple[Item, ...]:
    """The items of the file, after everything that must hold was held against them."""
    done = import_items((ForeignFile(name, content),), "mine", drafts=False, format_name=importer)
    assert done.items or done.left_out
    for found in done.findings:
        assert found.where.file == name
        assert found.where.line is not None
        assert found.message[-1] in ".?"
    for item in done.items:
        assert Item.model_validate(item.model_dump()) == item
        assert item.source.origin is not None
        assert not item.source.evidence
    check_items(Bank(id="mine", article=MINE, items=done.items))
    return done.items


@pytest.mark.parametrize("importer", [*IMPORTERS, None])
@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_give_items_or_findings(importer: str | None, content: bytes) -> None:
    imported(content, importer)


@pytest.mark.parametrize("importer", [*IMPORTERS, None])
@given(mixtures)
@settings(deadline=None)
def test_any_text_gives_items_or_findings(importer: str | None, text: str) -> None:
    imported(text.encode("utf-8", "surrogatepass"), importer)


@pytest.mark.parametrize("name", NAMES)
@given(splices)
@settings(deadline=None, max_examples=30)
def test_a_damaged_file_gives_items_or_findings(name: str, cuts: list[tuple[float, int, str]]) -> None:
    text = (FILES / name).read_text(encoding="utf-8")
    for where, how_many, new in cuts:
        at = int(where * len(text))
        text = text[:at] + new + text[at + how_many :]
    imported(text.encode("utf-8", "surrogatepass"), None, name)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("banks") / "mine"
    folder.mkdir()
    return folder


def gift(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\~=#{}:" else sign for sign in text).replace("\n", "\\n")


@given(st.lists(st.sampled_from(NAUGHTY) | st.text(max_size=20), min_size=3, max_size=3))
@settings(deadline=None)
def test_a_bank_holds_what_came_in_whatever_words_it_has(folder: Path, words: list[str]) -> None:
    stem, key, other = map(gift, words)
    items = imported(
        f"[plain]Q {stem} {{=1{key} ~2{other}#{stem}}}\n\n[plain]R {key} {{={other}x}}".encode(
            "utf-8", "surrogatepass"
        ),
        "gift",
    )
    for file, content in imported_bank("mine", MINE, items).items():
        (folder / file).write_bytes(content)
    assert find_problems(folder) == ()
    assert read_bank(folder).items == items
    assert all(item.status in (Status.ACCEPTED, Status.DRAFT) for item in items)
