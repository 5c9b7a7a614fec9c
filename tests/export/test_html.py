"""HTML pages: what students, teachers and reviewers find in them, and what they never hold."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.estimate import estimate
from quizgen.export import EXPORTERS, PageSetup
from quizgen.export._labels import DIFFICULTY_NOTE, reasons_label
from quizgen.export.html import write_key, write_paper, write_proof
from quizgen.model.form import Form, passage_of
from quizgen.model.interaction import BLANK, Choice, MultipleResponse, TrueFalse
from quizgen.model.item import Difficulty, Status
from quizgen.model.key import answer_key
from quizgen.model.proof import ProofSheet
from quizgen.model.student import student_form
from tests.export.naughty import NAUGHTY, form_saying, sheet_saying
from tests.export.page_reader import PageReader
from tests.samples import ARTICLE, ITEMS, sample_form

SETUP = PageSetup()
SHEET = ProofSheet(
    title=ARTICLE.title, subject=ARTICLE.subject, language="en", passage=passage_of(ARTICLE), items=ITEMS
)


def paper(form: Form | None = None, setup: PageSetup = SETUP) -> bytes:
    return write_paper(student_form(form or sample_form()), setup)


def key(form: Form | None = None) -> bytes:
    return write_key(answer_key(form or sample_form()), SETUP)


def texts_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for name, part in value.items():
                if name not in {"type", "language", "imprint"}:
                    yield from texts_in(part)
        case list():
            for part in value:
                yield from texts_in(part)


def test_the_paper_matches_the_golden_file(golden: Callable[[str, str], None]) -> None:
    page = re.sub(r"(?s)<style>.*?</style>|&#39;sha256-.*?&#39;", "…", paper().decode())
    golden("html-paper.html", page)


def test_the_paper_shows_every_text_of_the_form() -> None:
    seen = PageReader(paper()).text
    for text in texts_in(student_form(sample_form()).model_dump(mode="json")):
        for part in text.split(BLANK):
            assert part in seen


@pytest.mark.parametrize(
    ("type_", "how_many"), [("radio", 5), ("checkbox", 3)], ids=["choice and true-false", "multiple response"]
)
def test_options_have_controls(type_: str, how_many: int) -> None:
    controls = [field for field in PageReader(paper()).all("input") if field.get("type") == type_]
    assert len(controls) == how_many
    assert len({field["name"] for field in controls}) == (2 if type_ == "radio" else 1)


def test_a_blank_becomes_a_field_as_wide_as_every_other() -> None:
    page = PageReader(paper(sample_form().model_copy(update={"blank_chars": 17})))
    (field,) = [each for each in page.all("input") if each.get("id") == "q4-answer"]
    assert field["size"] == "17"
    assert BLANK not in page.text


def test_the_signs_around_a_blank_stay_on_its_line() -> None:
    entry = ITEMS[3].model_copy(update={"stem": "He said: “____,” and left."})
    page = paper(sample_form((entry,))).decode()
    assert '<span class="entry">“<input' in page
    assert ">,”</span> and left." in page


def test_boxes_offer_positions_and_letters() -> None:
    selects = paper().decode().split("<select")[1:]
    offered = [re.findall(r"<option>(.+?)</option>", select) for select in selects]
    assert offered == [*[["1", "2", "3"]] * 3, *[["A", "B", "C"]] * 2]


def test_an_open_answer_has_as_many_lines_as_asked() -> None:
    (area,) = PageReader(paper()).all("textarea")
    assert area["rows"] == "3"


def test_what_may_be_missing_leaves_no_trace() -> None:
    full = sample_form().model_copy(update={"minutes": 20, "instructions": "Use a pen."})
    bare = sample_form(passage=False).model_copy(update={"subject": None})
    assert "20 minutes" in PageReader(paper(full)).text
    assert "Use a pen." in PageReader(paper(full)).text
    seen = PageReader(paper(bare)).text
    for absent in ("minute", "None", "Reading passage", "Port Elm’s new bridge"):
        assert absent not in seen


def test_choosing_is_spoken_of_only_where_there_is_something_to_choose() -> None:
    choosing = "Choose one answer unless the question says otherwise."
    assert choosing in PageReader(paper(sample_form())).text
    assert choosing not in PageReader(paper(sample_form(ITEMS[3:]))).text


def test_headings_stand_above_their_sections() -> None:
    form = sample_form()
    items = (form.items[0], form.items[1].model_copy(update={"heading": "Part two"}), *form.items[2:])
    seen = PageReader(paper(form.model_copy(update={"items": items}))).text
    assert seen.index(ITEMS[0].stem) < seen.index("Part two") < seen.index(ITEMS[1].stem)


@pytest.mark.parametrize("passage", [True, False])
def test_the_paper_holds_nothing_that_gives_an_answer_away(passage: bool) -> None:
    page = paper(sample_form(passage=passage)).decode()
    hidden = {
        "The article says so",
        "is_key",
        "feedback",
        "rationale",
        "accepted",
        "scoring",
        '"order"',
        "checked>",
    }
    hidden |= {"names the piers", "large boats could not pass", "No architect", "heads the fishers", "selected"}
    for words in hidden:
        assert words not in page
    if not passage:
        for answer in ("waited", "12,000", "12000"):
            assert answer not in page


def test_papers_that_differ_in_keys_alone_are_the_same_paper() -> None:
    """Everything that a student sees, but the imprint with its hashes, is blind to the key."""

    def seen(items: tuple[int, ...]) -> str:
        changed = []
        for item in ITEMS:
            update: dict[str, object] = {}
            if isinstance(item.interaction, Choice | MultipleResponse):
                update["options"] = tuple(
                    option.model_copy(update={"is_key": index in items, "feedback": f"because {items}"})
                    for index, option in enumerate(item.interaction.options)
                )
            elif isinstance(item.interaction, TrueFalse):
                update["answer"] = 0 in items
            interaction = item.interaction.model_copy(update=update)
            changed.append(item.model_copy(update={"interaction": interaction, "rationale": f"so {items}"}))
        page = paper(sample_form(tuple(changed))).decode()
        return re.sub(r'<script type="application/json".*?</script>', "", page)

    assert seen((0,)) == seen((1,)) == seen((2,))


def test_the_key_says_how_to_mark_and_why() -> None:
    seen = " ".join(PageReader(key()).text.split())
    for entry in answer_key(sample_form()).entries:
        answer = [f"{part.mark} {part.text}" for part in entry.parts] or [entry.answer]
        for words in (entry.mark, *answer, entry.rationale, *(note.text for note in entry.notes)):
            assert words in seen
        for evidence in entry.evidence:
            assert evidence.quote in seen
            assert f"¶ {evidence.paragraph}" in seen
    for words in ("names the piers", "C · Ada Brook", "“Mayor Ada Brook announced on Monday”", "8 points"):
        assert words in seen
    assert "““" not in seen


def test_a_key_that_nobody_reviewed_says_so() -> None:
    draft = ITEMS[0].model_copy(update={"status": Status.DRAFT})
    assert "Nobody has reviewed" in PageReader(key(sample_form((draft,)))).text
    assert "Nobody has reviewed" not in PageReader(key()).text


def test_the_proof_sheet_shows_everything_a_reviewer_decides_on() -> None:
    seen = " ".join(PageReader(write_proof(SHEET, SETUP)).text.split())
    for item in ITEMS:
        for words in (item.id, item.stem, item.rationale, item.topic, item.source.facts[0], item.key_text):
            for part in re.split("; |: ", words):
                assert part in seen
    for words in (
        "✓Right: Ada Brook",
        "×Wrong: Tom Reed Tom Reed heads the fishers’ union.",
        "8 items · 8 accepted",
    ):
        assert words in seen


def test_items_and_evidence_are_linked_both_ways() -> None:
    page = PageReader(write_proof(sheet_saying("some words"), SETUP))
    ids = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    targets = [str(link["href"]) for link in page.all("a")]
    assert all(target.removeprefix("#") in ids for target in targets)
    assert {"#item-9", "#item-10", "#p2-0", "#p2-40"} <= set(targets)
    marks = {str(mark["id"]): mark["data-items"] for mark in page.all("mark")}
    assert marks["p2-0"] == "9"
    assert marks["p2-40"] == "9 10"
    assert marks["p2-90"] == "10"


def test_evidence_that_does_not_stand_in_the_passage_is_pointed_out() -> None:
    seen = PageReader(write_proof(sheet_saying("some words"), SETUP)).text
    assert seen.count("does not stand in paragraph") == len(ITEMS)


def test_a_proof_sheet_of_many_items_stays_small() -> None:
    large = write_proof(SHEET.model_copy(update={"items": ITEMS * 30}), SETUP)
    assert len(large) < 500_000


@pytest.mark.parametrize("write", [paper, key], ids=["paper", "key"])
def test_naughty_texts_of_a_form_change_no_element(write: Callable[[Form], bytes]) -> None:
    naughty, plain = PageReader(write(form_saying(NAUGHTY))), PageReader(write(form_saying("harmless")))
    assert naughty.shape == plain.shape
    assert naughty.text.count(NAUGHTY) == plain.text.count("harmless") > 20


def test_naughty_texts_of_a_bank_change_no_element() -> None:
    pages = [PageReader(write_proof(sheet_saying(words), SETUP)) for words in (NAUGHTY, "harmless " * 20)]
    assert pages[0].shape == pages[1].shape
    assert pages[0].text.count(NAUGHTY) > 40


def test_naughty_texts_of_a_page_head_are_plain_css_strings() -> None:
    style = re.findall(r"<style>(.*?)</style>", paper(form_saying(NAUGHTY)).decode(), re.DOTALL)
    assert len(style) == 1
    assert "</" not in style[0]
    assert "window.hacked" not in style[0]


@pytest.mark.parametrize("page", [paper(), key(), write_proof(SHEET, SETUP)], ids=["paper", "key", "proof"])
def test_a_page_fetches_nothing(page: bytes) -> None:
    reader = PageReader(page)
    (policy,) = [meta["content"] for meta in reader.all("meta") if meta.get("http-equiv")]
    assert str(policy).startswith("default-src 'none'")
    assert "unsafe" not in str(policy)
    for tag in ("link", "img", "iframe", "object", "form"):
        assert not reader.all(tag)
    addresses = [
        value for _, attributes in reader.elements for value in (attributes.get("href"), attributes.get("src"))
    ]
    assert all(address is None or address.startswith("#") for address in addresses)
    assert not re.search(r"https?:|@import|url\((?!\"data:)|fetch|XMLHttp", page.decode())


def test_papers_and_keys_run_no_script() -> None:
    assert [script.get("type") for script in PageReader(paper()).all("script")] == ["application/json"]
    assert PageReader(key()).all("script") == []


def test_the_page_has_the_size_asked_for() -> None:
    assert "size: A4;" in paper().decode()
    assert "size: letter;" in paper(setup=PageSetup(paper="letter")).decode()


def test_two_processes_write_the_same_bytes() -> None:
    code = (
        "import hashlib; from tests.export.test_html import *;"
        "print(hashlib.sha256(paper() + key() + write_proof(SHEET, SETUP)).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_the_paper_tells_its_imprint() -> None:
    read = EXPORTERS["html"].read_imprint
    assert read is not None
    for form in (sample_form(), form_saying(NAUGHTY)):
        assert read(paper(form)) == form.imprint


def test_the_imprint_tells_no_key() -> None:
    (text,) = re.findall(r'id="quizgen-imprint">(.*?)</script>', paper().decode())
    assert set(json.loads(text)) == {"recipe", "label", "code", "items", "digest"}


@pytest.mark.parametrize("page", [b"", b"<p>quizgen-imprint</p>", b"\xff\xfe<html>", key()])
def test_a_page_without_an_imprint_has_none(page: bytes) -> None:
    read = EXPORTERS["html"].read_imprint
    assert read is not None
    assert read(page) is None


@pytest.mark.parametrize(
    "inside", [b"", b"{}", b"[" * 200_000, b'{"recipe": 1', b"\xff", b"</script>", b"1e999999", b" " * 2_000_000]
)
def test_a_broken_imprint_is_refused_in_plain_words(inside: bytes) -> None:
    read = EXPORTERS["html"].read_imprint
    assert read is not None
    with pytest.raises(QuizgenError, match="broken imprint"):
        read(b'<script type="application/json" id="quizgen-imprint">' + inside + b"</script>")


def test_a_file_of_absurd_size_is_refused() -> None:
    read = EXPORTERS["html"].read_imprint
    assert read is not None
    with pytest.raises(QuizgenError, match="larger than"):
        read(b"quizgen-imprint" + b" " * 20_000_001)


def test_a_teachers_own_file_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "key.css").write_text(".strip { color: tomato; }\n", encoding="utf-8")
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "base.css").write_text("html { color: teal; }\n", encoding="utf-8")
    page = write_key(answer_key(sample_form()), PageSetup(templates=tmp_path)).decode()
    assert "tomato" in page
    assert "teal" in page
    assert "--accent: #22577a" not in page


@pytest.mark.parametrize(
    ("template", "complaint"),
    [
        ("{% if %}", "line 1"),
        ("{{ key.nothing }}", "nothing"),
        ("{{ 1 // 0 }}", "zero"),
        ("{% include 'nowhere.html' %}", "nowhere.html"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        # Pydantic's old methods read files and, asked to, run what is pickled in them.
        ("{{ key.parse_raw('N.', content_type='application/pickle', allow_pickle=True) }}", "not safely callable"),
        ("{{ key.entries[0].parse_file('/etc/hostname') }}", "not safely callable"),
        ("{{ labels.KeyEntry.construct() }}", "not safely callable"),
        ("{{ labels.KeyEntry() }}", "not safely callable"),
    ],
)
def test_a_template_that_cannot_be_filled_is_named(tmp_path: Path, template: str, complaint: str) -> None:
    (tmp_path / "key.html").write_text(template, encoding="utf-8")
    with pytest.raises(QuizgenError, match=rf"(?s)key\.html.*{complaint}"):
        write_key(answer_key(sample_form()), PageSetup(templates=tmp_path))


def test_a_missing_folder_of_templates_is_named(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match="nowhere"):
        paper(setup=PageSetup(templates=tmp_path / "nowhere"))


def test_a_proof_sheet_calls_difficulty_an_estimate_and_says_why() -> None:
    estimates = tuple(estimate(item, ARTICLE) for item in ITEMS)
    by_hand = ITEMS[0].model_copy(update={"difficulty": Difficulty.HARD})
    sheet = SHEET.model_copy(update={"items": (by_hand, *ITEMS[1:]), "estimates": estimates})
    seen = PageReader(write_proof(sheet, SETUP)).text
    assert DIFFICULTY_NOTE in seen
    assert f"hard in the bank (estimate of these words: {estimates[0].band.value})" in seen
    for made in estimates:
        assert reasons_label(made) in seen
    assert "right answers expected" not in PageReader(write_proof(SHEET, SETUP)).text
