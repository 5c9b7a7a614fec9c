"""Banks of imported items: written, read, edited by hand, rebuilt."""

from pathlib import Path

import pytest

from quizgen.bank import (
    BankError,
    ItemRecord,
    find_problems,
    imported_bank,
    items_file,
    merge_items,
    read_bank,
    read_bank_with_places,
    read_facts,
    read_passage,
    read_records,
)
from quizgen.errors import QuizgenError
from quizgen.model.article import Article
from quizgen.model.item import IMPORTED, Item, Status
from tests.bank.folders import RECORDS, edit, write_bank
from tests.checks.imported import imported
from tests.samples import ITEMS

OWN = tuple(imported(item) for item in ITEMS)
NO_TEXT = Article(id="own", title="My own", language="de", text="")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "own")


def write(folder: Path, article: Article = NO_TEXT, items: tuple[Item, ...] = OWN) -> Path:
    folder.mkdir()
    for name, content in imported_bank(folder.name, article, items).items():
        (folder / name).write_bytes(content)
    return folder


def test_an_imported_bank_is_read_as_it_was_written(folder: Path) -> None:
    bank = read_bank(folder)
    assert find_problems(folder) == ()
    assert bank.items == OWN
    assert bank.article == NO_TEXT
    assert read_facts(folder).items == ()


def test_an_article_is_kept_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    article = Article(id="own", title="A: b", byline="No", published="2024-03", text="One.\n\n# Two.")
    assert read_bank(write(tmp_path / "own", article)).article == article


def test_a_rebuild_leaves_imported_items_alone(folder: Path) -> None:
    records = read_records(folder)
    merged, report = merge_items(records, ())
    assert items_file(merged) == (folder / "items.yaml").read_bytes()
    assert report.imported == records
    assert report.by_hand == ()
    mixed, _ = merge_items((*RECORDS, *records), ())
    assert mixed == (RECORDS[-1], *records)


def test_derived_and_imported_items_can_share_a_bank(tmp_path: Path) -> None:
    own = imported(ITEMS[0])
    source = own.source.model_copy(update={"article": "harbour-bridge"})
    kept = ItemRecord(own.model_copy(update={"source": source}).under_its_id())
    folder = write_bank(tmp_path, (*RECORDS, kept))
    assert read_records(folder) == (*RECORDS, kept)
    assert b"imported items" in (folder / "items.yaml").read_bytes()


def test_anything_may_be_changed_by_hand(tmp_path: Path) -> None:
    folder = write(tmp_path / "own", items=OWN[:1])
    edit(
        folder, "items.yaml", "  - status: accepted\n    stem: Who announced the bridge?", "  - stem: Who was it?"
    )
    edit(folder, "items.yaml", "topic: people", "topic: new")
    edit(folder, "items.yaml", "      origin:\n        file: own.gift\n        line: 3\n", "")
    (item,) = read_bank(folder).items
    assert (item.stem, item.topic, item.status) == ("Who was it?", "new", Status.DRAFT)
    assert item.source.origin is None
    assert item.source.question == IMPORTED


def test_a_person_may_add_the_words_that_prove_an_answer(tmp_path: Path) -> None:
    article = NO_TEXT.model_copy(update={"text": "Ada Brook announced it."})
    folder = write(tmp_path / "own", article, OWN[:1])
    edit(
        folder,
        "items.yaml",
        "      question: imported\n",
        "      question: imported\n      evidence: [Ada Brook]\n",
    )
    (item,) = read_bank(folder).items
    assert item.source.evidence[0].paragraph == 1
    assert not item.is_unproven
    edit(folder, "items.yaml", "[Ada Brook]", "[Ada Stone]")
    assert [found.rule for found in find_problems(folder)] == ["evidence"]


def test_findings_can_name_line_and_origin(folder: Path) -> None:
    _, places = read_bank_with_places(folder)
    lines = (folder / "items.yaml").read_text(encoding="utf-8").splitlines()
    place = places[OWN[1].id]
    assert place.origin == "own.gift, line 3"
    assert lines[(place.line or 0) - 1] == "  - status: accepted"


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (
            "      origin:\n        file: own.gift\n        line: 3\n",
            "      origin: {file: own.gift}\n",
            "missing-field",
        ),
        ("    topic:", "    override: {stem: x}\n    topic:", "wrong-value"),
        ("      question: imported\n", "      question: imported\n      facts: [none]\n", "unknown-fact"),
        ("      question: imported\n", "      question: by-hand\n", "missing-field"),
    ],
)
def test_slips_are_found(tmp_path: Path, old: str, new: str, rule: str) -> None:
    folder = write(tmp_path / "own", items=OWN[:1])
    edit(folder, "items.yaml", old, new)
    assert rule in {found.rule for found in find_problems(folder)}


def test_only_imported_items_go_without_reason_facts_evidence_and_article(tmp_path: Path) -> None:
    folder = write(tmp_path / "own", items=(OWN[0].model_copy(update={"rationale": ""}).under_its_id(),))
    assert find_problems(folder) == ()
    edit(folder, "items.yaml", "question: imported\n", "question: by-hand\n")
    lacking = [found.message.split("'")[1] for found in find_problems(folder) if found.rule == "missing-field"]
    assert sorted(lacking) == ["evidence", "facts", "rationale"]
    assert "wrong-value" in {found.rule for found in find_problems(folder)}  # it has an origin


@pytest.mark.parametrize("empty", [("items.yaml",), ("facts.yaml", "items.yaml")])
def test_an_article_without_a_text_is_refused_where_it_is_needed(tmp_path: Path, empty: tuple[str, ...]) -> None:
    folder = write_bank(tmp_path)
    text = (folder / "article.md").read_text(encoding="utf-8")
    front = text[: text.index("---", 3) + 4]
    (folder / "article.md").write_text(front, encoding="utf-8")
    for file in empty:
        (folder / file).write_text(f"{file.removesuffix('.yaml')}: []\n", encoding="utf-8")
    found = [found for found in find_problems(folder) if found.rule == "no-text"]
    assert [each.where.line for each in found] == [front.count("\n")]
    with pytest.raises(BankError):
        read_bank(folder)


def test_a_bank_that_nobody_could_read_is_not_made() -> None:
    with pytest.raises(QuizgenError, match="cannot be called"):
        imported_bank("My Bank", NO_TEXT, OWN)
    long = [
        OWN[0].model_copy(update={"stem": f"{number} {'x' * 9_000}?"}).under_its_id() for number in range(1_000)
    ]
    with pytest.raises(QuizgenError, match="several banks"):
        imported_bank("own", NO_TEXT, long)


@pytest.mark.parametrize(
    ("text", "title", "paragraphs"),
    [
        ("One.\ntwo.\n\nThree.", "given", 2),
        ("# A *title* #\n\nOne.", "A *title*", 1),
        ("\n#Not a heading\n\nOne.", "given", 2),
        ("---\ntitle: Own\nbyline: Me\n---\nOne.\n\nTwo.", "Own", 2),
    ],
)
def test_a_passage_is_plain_text_or_markdown_or_an_article(text: str, title: str, paragraphs: int) -> None:
    article = read_passage(text, "a.txt", "own", title="given", language="fr")
    assert article.title == title
    assert len(article.paragraphs) == paragraphs


@pytest.mark.parametrize("text", ["", "# Only a title\n", "---\ntitle: x\n---\n", "---\nno title: x\n---\nOne."])
def test_a_passage_without_words_is_refused(text: str) -> None:
    with pytest.raises(QuizgenError):
        read_passage(text, "a.txt", "own", title="given", language="en")
