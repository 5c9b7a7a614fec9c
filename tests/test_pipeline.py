"""The stages, joined: values in, values out."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from quizgen import __version__, pipeline
from quizgen.assembly import plain_blueprint
from quizgen.bank import ItemRecord, items_file, new_bank
from quizgen.bundled import bundled_folder
from quizgen.checks import check_form, check_items
from quizgen.cli._options import DEFAULT_BANK
from quizgen.errors import QuizgenError
from quizgen.export import EXPORTERS, PageSetup
from quizgen.markup import Markup
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe
from quizgen.model.finding import Severity
from quizgen.model.form import Form
from quizgen.model.interaction import Choice, Option
from quizgen.model.key import answer_key
from quizgen.model.tier import Tier
from tests.bank.folders import write_bank
from tests.rich_samples import png
from tests.samples import BANK, ITEMS

PAPERS = [name for name in EXPORTERS if EXPORTERS[name].read_imprint is not None]


def recipe(bank: Bank = BANK, *, items: int = 4, forms: int = 2) -> Recipe:
    return Recipe(
        bank=bank.id,
        bank_digest=bank.digest,
        version=__version__,
        seed="7",
        blueprint=plain_blueprint(items),
        forms=forms,
    )


def test_the_manifest_lists_every_document_and_itself() -> None:
    quiz = pipeline.make(BANK, recipe(), ("html",), PageSetup())
    assert set(quiz.documents) == {
        *("quiz-A.html", "quiz-A-key.html", "quiz-B.html", "quiz-B-key.html"),
        "quiz.json",
    }
    told = json.loads(quiz.documents["quiz.json"])
    assert set(told["files"]) == set(quiz.documents)
    assert [form["digest"] for form in told["forms"]] == [form.digest for form in quiz.forms]


def test_every_form_is_seen_once_as_its_turn_comes() -> None:
    seen: list[str] = []

    def watch(forms: Sequence[Form]) -> Iterator[Form]:
        for form in forms:
            seen.append(form.label)
            yield form

    pipeline.make(BANK, recipe(forms=3), (), PageSetup(), watch=watch)
    assert seen == ["A", "B", "C"]


def flawed_bank() -> tuple[Bank, str]:
    """The sample bank with one accepted item that no teacher should print, and that item's id."""
    sound = BANK.items[0]
    options = (
        Option(text="Ada Brook", is_key=True),
        Option(text="Tom Reed"),
        Option(text="Mayor Brook"),
    )
    flawed = sound.model_copy(update={"interaction": Choice(options=options)}).under_its_id()
    return BANK.model_copy(update={"items": (flawed, *BANK.items[1:])}), flawed.id


def test_an_item_with_an_error_is_set_aside_and_told_of() -> None:
    bank, flawed = flawed_bank()
    for seed in range(5):
        quiz = pipeline.make(bank, recipe(bank).model_copy(update={"seed": str(seed)}), (), PageSetup())
        assert [(finding.rule, finding.where.item) for finding in quiz.set_aside] == [("second-key", flawed)]
        assert all(placed.item.id != flawed for form in quiz.forms for placed in form.items)


def test_a_quiz_that_lacks_the_items_set_aside_says_so() -> None:
    bank, _ = flawed_bank()
    with pytest.raises(QuizgenError, match="Set aside for errors: 1 of its accepted items"):
        pipeline.make(bank, recipe(bank, items=8), (), PageSetup())


def test_no_form_of_the_shipped_bank_has_an_error() -> None:
    bank = pipeline.read(DEFAULT_BANK, ())
    for seed in range(12):
        recipe_ = recipe(bank, items=20).model_copy(update={"seed": str(seed)})
        for form in pipeline.make(bank, recipe_, (), PageSetup()).forms:
            assert [found for found in check_form(form) if found.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    "blueprint",
    [
        plain_blueprint(12),
        plain_blueprint(30),
        plain_blueprint(20, interactions=("choice",)),
        plain_blueprint(8, interactions=("choice",), facts=("figure", "event")),
        plain_blueprint(10, interactions=("true-false",)),
    ],
    ids=lambda blueprint: blueprint.model_dump_json(exclude_defaults=True)[13:60],
)
def test_no_form_of_the_shipped_bank_has_a_habit_that_helps_a_guesser(blueprint: Blueprint) -> None:
    bank = pipeline.read(DEFAULT_BANK, ())
    for seed in range(6):
        asked = recipe(bank, forms=1).model_copy(update={"seed": str(seed), "blueprint": blueprint})
        (form,) = pipeline.make(bank, asked, (), PageSetup()).forms
        assert {found.rule for found in check_form(form)} & {"key-longest", "middle-number", "tf-balance"} == set()


def test_no_tier_of_a_form_of_the_shipped_bank_has_an_error() -> None:
    bank = pipeline.read(DEFAULT_BANK, ())
    for seed in range(4):
        recipe_ = recipe(bank, items=20, forms=1).model_copy(update={"seed": str(seed)})
        papers = pipeline.make(bank, recipe_, (), PageSetup(), tiers=tuple(Tier)).forms
        assert [paper.imprint.tier for paper in papers] == [Tier.STANDARD, Tier.SUPPORT, Tier.STRETCH]
        for paper in papers:
            asked = bank.model_copy(update={"items": tuple(placed.item for placed in paper.items)})
            found = (*check_items(asked), *check_form(paper))
            assert [finding for finding in found if finding.severity is Severity.ERROR] == []


def test_a_question_that_would_have_two_right_answers_keeps_its_options() -> None:
    bank = pipeline.read(DEFAULT_BANK, ())
    where = next(
        item for item in bank.accepted if item.stem.startswith("According to Alexander Lukashenko, where")
    )
    alone = bank.model_copy(update={"items": (where,)})
    (paper,) = pipeline.make(alone, recipe(alone, items=1, forms=1), (), PageSetup(), tiers=(Tier.STRETCH,)).forms
    assert paper.items[0].item.interaction == where.interaction
    assert paper.tier is not None
    assert paper.tier.left == (1,)
    assert pipeline.rebuild(alone, paper.imprint) == (paper,)


@pytest.mark.parametrize("name", PAPERS)
def test_what_a_paper_tells_of_itself_rebuilds_its_key(name: str) -> None:
    quiz = pipeline.make(BANK, recipe(), (name,), PageSetup())
    for form in quiz.forms:
        paper = f"quiz-{form.label}{EXPORTERS[name].suffix}"
        imprint = pipeline.read_imprint(paper, quiz.documents[paper])
        assert imprint == form.imprint
        assert answer_key(*pipeline.rebuild(BANK, imprint)) == answer_key(form)


@pytest.mark.parametrize("name", ["paper.docx", "paper", "paper.pdf", "paper.html"])
def test_other_files_are_told_from_papers(name: str) -> None:
    with pytest.raises(QuizgenError, match=f"'{name}' is not a student's paper made by quizgen"):
        pipeline.read_imprint(name, b"nothing of ours")


def test_the_proof_sheet_has_a_name_of_its_own() -> None:
    assert set(pipeline.proof(BANK, PageSetup())) == {"proof-harbour-bridge.html"}


def test_a_persons_own_bank_comes_before_a_shipped_one_of_the_same_name(tmp_path: Path) -> None:
    shipped = pipeline.find_banks(())[0]
    own = tmp_path / shipped.name
    own.mkdir()
    (own / "article.md").touch()
    assert own in pipeline.find_banks((tmp_path,))
    assert shipped not in pipeline.find_banks((tmp_path,))


def test_a_persons_own_blueprint_comes_before_a_shipped_one_of_the_same_name(tmp_path: Path) -> None:
    shipped = next(bundled_folder("question_bank").glob("blueprints/*.yaml"))
    (tmp_path / "blueprints").mkdir()
    (tmp_path / "blueprints" / shipped.name).write_text("sections:\n  - items: 3\n", encoding="utf-8")
    assert pipeline.plan(shipped.stem, (tmp_path,)).how_many == 3
    assert pipeline.plan(shipped.stem, ()).how_many != 3
    assert pipeline.plan(str(tmp_path / "blueprints" / shipped.name), ()).how_many == 3


def test_a_bank_without_items_is_stale(tmp_path: Path) -> None:
    folder = tmp_path / "town-market"
    folder.mkdir()
    for name, content in new_bank("town-market").items():
        (folder / name).write_bytes(content)
    (folder / "items.yaml").unlink()
    built = pipeline.build(str(folder), ())
    assert built.is_stale
    (folder / "items.yaml").write_bytes(built.content.replace(b"\n", b"\r\n"))
    assert not pipeline.build(str(folder), ()).is_stale


def test_a_quiz_with_pictures_has_its_key_again_as_long_as_they_stay(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, ())
    (folder / "pictures").mkdir()
    (folder / "pictures" / "map.png").write_bytes(png("red"))
    item = ITEMS[0].model_copy(update={"stem": "![A map](map.png) *Who*?", "markup": Markup.MARKDOWN})
    (folder / "items.yaml").write_bytes(items_file((ItemRecord(item),)))
    bank = pipeline.read(str(folder), ())
    (form,) = pipeline.make(bank, recipe(bank, items=1, forms=1), ("pdf", "html"), PageSetup()).forms
    (again,) = pipeline.rebuild(pipeline.read(str(folder), ()), form.imprint)
    assert again.digest == form.digest
    (folder / "pictures" / "map.png").write_bytes(png("blue"))
    with pytest.raises(QuizgenError, match="in the bank"):
        pipeline.rebuild(pipeline.read(str(folder), ()), form.imprint)
