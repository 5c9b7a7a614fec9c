"""The printed paper: all questions, whole and in order, and nothing of the key."""

import os
import shutil
import subprocess
import sys
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

import pytest
from pypdf import PdfReader

from quizgen.errors import QuizgenError
from quizgen.export import EXPORTERS, PageSetup
from quizgen.export._pdf.marks import Text
from quizgen.export._pdf.passage import set_passage
from quizgen.export._pdf.sheet import sheet_of
from quizgen.model.form import Form, Passage
from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    ScoringPoint,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.student import (
    StudentChoice,
    StudentForm,
    StudentMatching,
    StudentMultipleResponse,
    StudentOrdering,
    student_form,
)
from tests.export.pdf_reading import all_text, everything_inside, page_texts
from tests.samples import ITEMS, item, sample_form

QUOTE = "to carry 12,000 cars a day"


A4, LETTER = PageSetup(paper="a4"), PageSetup(paper="letter")


def printed(form: Form, setup: PageSetup = A4) -> bytes:
    write = EXPORTERS["pdf"].write_paper
    assert write is not None
    return write(student_form(form), setup)


def choice(stem: str, *texts: str) -> Item:
    options = tuple(Option(text=text, is_key=number == 0) for number, text in enumerate(texts))
    return item(stem, Choice(options=options), QUOTE, fact="cars", kind="figure")


def parts_in_printed_order(form: StudentForm) -> list[str]:
    parts: list[str] = []
    for question in form.items:
        parts.append(str(question.number))
        parts += (part.strip() for part in question.stem.split(BLANK))
        match question.interaction:
            case StudentChoice(options=texts) | StudentMultipleResponse(options=texts):
                parts += texts
            case StudentOrdering(entries=texts):
                parts += texts
            case StudentMatching(premises=premises, targets=targets):
                pairs = zip_longest(premises, targets, fillvalue="")
                parts += (text for pair in pairs for text in pair)
    return parts


@pytest.mark.parametrize("setup", [A4, LETTER])
def test_every_stem_and_option_is_printed_in_order(setup: PageSetup) -> None:
    text = all_text(printed(sample_form(), setup))
    place = 0
    for part in parts_in_printed_order(student_form(sample_form())):
        found = text.find(part, place)
        assert found >= 0, f"{part!r} is missing after {text[:place][-60:]!r}"
        place = found + len(part)


def test_head_and_foot_tell_what_the_paper_is() -> None:
    form = sample_form().model_copy(update={"minutes": 20})
    pages = page_texts(printed(form))
    for words in (form.title, "Port Elm’s new bridge · 20 minutes", "Name", "Class", "Date", "Score", "/ 8"):
        assert words in pages[0]
    for number, page in enumerate(pages, start=1):
        assert "Form A" in page
        assert form.code in page
        assert f"{number} / {len(pages)}" in page
        assert form.title in page


def test_every_point_value_is_printed() -> None:
    form = sample_form(ITEMS[:2])
    worth_three = form.items[1].model_copy(update={"points": 3})
    text = all_text(printed(form.model_copy(update={"items": (form.items[0], worth_three)})))
    assert "1 point " in text
    assert "3 points" in text
    assert "/ 4" in text


@pytest.mark.parametrize(("setup", "width", "height"), [(A4, 595.28, 841.89), (LETTER, 612, 792)])
def test_pages_have_the_size_asked_for(setup: PageSetup, width: float, height: float) -> None:
    for page in PdfReader(BytesIO(printed(sample_form(), setup))).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
            (width, height), abs=0.01
        )


def test_no_question_is_split_over_pages() -> None:
    items = tuple(
        choice(
            f"Question {number}, {'which is long, ' * (number % 7)}asks what?",
            *(f"answer {number}.{n}" for n in "abcd"),
        )
        for number in range(1, 26)
    )
    pages = page_texts(printed(sample_form(items, passage=False)))
    assert len(pages) > 2
    for number in range(1, 26):
        (page,) = (page for page in pages if f"Question {number}," in page)
        for letter in "abcd":
            assert f"answer {number}.{letter}" in page


def test_a_heading_stands_on_the_page_of_its_first_question() -> None:
    form = sample_form(
        tuple(choice(f"Question {n}?", f"a{n}", f"b{n}", f"c{n}") for n in range(1, 31)), passage=False
    )
    headed = tuple(placed.model_copy(update={"heading": f"Part {placed.number}."}) for placed in form.items)
    for page in page_texts(printed(form.model_copy(update={"items": headed}))):
        for number in range(1, 31):
            assert (f"Part {number}." in page) == (f"Question {number}?" in page)


def test_pages_are_filled_evenly() -> None:
    form = sample_form(
        tuple(choice(f"Question {n}?", f"a{n}", f"b{n}", f"c{n}", f"d{n}") for n in range(8)), passage=False
    )
    counts = [page.count("Question ") for page in page_texts(printed(form))]
    assert len(counts) == 2
    assert abs(counts[0] - counts[1]) <= 2


def test_a_question_taller_than_a_page_is_printed_whole_over_several() -> None:
    words = [f"word{number}" for number in range(1000)]
    pages = page_texts(printed(sample_form((choice(" ".join(words), "yes", "no"),), passage=False)))
    assert len(pages) > 2
    text = " ".join(pages)
    assert [word for word in words if f"{word} " not in text] == []


def test_every_interaction_is_printed_with_its_longest_texts() -> None:
    long = "a text that runs on and on until it has filled its line and the line after it as well, " * 3
    interactions = (
        MultipleResponse(options=tuple(Option(text=f"{long}{n}", is_key=n < 2) for n in range(12))),
        TrueFalse(answer=True),
        TextEntry(accepted=(long,)),
        NumericEntry(value=Decimal(3), unit=long),
        Ordering(entries=tuple(f"{long}{n}" for n in range(10))),
        Matching(
            premise_label=long,
            target_label=long,
            pairs=tuple(Pair(premise=f"{long}p{n}", target=f"{long}t{n}") for n in range(10)),
            spare=tuple(f"{long}s{n}" for n in range(5)),
        ),
        ExtendedText(model_answer=long, scoring=(ScoringPoint(text=long),), lines=40),
    )
    items = tuple(item(long, interaction, QUOTE, fact="cars", kind="figure") for interaction in interactions)
    form = sample_form(items).model_copy(update={"blank_chars": 60})
    assert all_text(printed(form)).count("a text that runs on") > 100


def test_the_passage_follows_the_questions_on_the_page_that_the_instructions_name() -> None:
    pages = page_texts(printed(sample_form()))
    first = next(number for number, page in enumerate(pages, start=1) if "Reading passage" in page)
    assert f"Answer from the passage on page {first}." in pages[0]
    assert first == len(pages)
    assert "Written for quizgen’s tests." in pages[-1]
    for number, paragraph in enumerate(student_form(sample_form()).passage.paragraphs, start=1):  # type: ignore[union-attr]
        assert f"{number} {paragraph}" in pages[-1]


def test_own_instructions_are_kept_and_still_tell_where_the_passage_is() -> None:
    pages = page_texts(printed(sample_form().model_copy(update={"instructions": "Use a pencil."})))
    assert f"Use a pencil. The passage is on page {len(pages)}." in pages[0]


def test_without_a_passage_no_page_is_named() -> None:
    text = all_text(printed(sample_form(passage=False)))
    assert "Answer from the article." in text
    assert "page" not in text.replace("Reading passage", "")


@pytest.mark.parametrize("paragraphs", [1, 3, 9, 14, 20, 33, 60])
def test_a_long_passage_is_printed_whole_and_in_order(paragraphs: int) -> None:
    texts = tuple(
        " ".join(f"p{number}w{word}" for word in range(20 + 37 * number % 90))
        for number in range(1, paragraphs + 1)
    )
    passage = Passage(title="A long read", paragraphs=texts, source_note="Where it comes from.")
    pages = page_texts(printed(sample_form(ITEMS[:1]).model_copy(update={"passage": passage})))
    printed_words = [word for page in pages for word in page.split() if word.startswith("p") and "w" in word]
    assert printed_words == " ".join(texts).split()
    assert "Where it comes from." in pages[-1]
    assert "p" + str(paragraphs) + "w" in pages[-1]


def test_a_passage_that_hardly_runs_over_a_page_is_set_smaller_to_fit_on_it() -> None:
    sheet = sheet_of(LETTER)
    sizes = []
    for words in range(300, 900, 20):
        passage = Passage(title="A long read", paragraphs=(" ".join(["words"] * words),))
        pages = set_passage(passage, sheet)
        texts = [mark for placed in pages[0] for mark in placed.row.marks if isinstance(mark, Text)]
        sizes.append((len(pages), max(text.size for text in texts if text.words.startswith("words"))))
    assert sorted(set(sizes)) == [(1, 10), (1, 10.5), (2, 10.5)]
    assert sizes == sorted(sizes, key=lambda size: (size[0], -size[1]))


def test_the_passage_leaves_no_line_of_a_paragraph_alone() -> None:
    texts = tuple(f"P{n} " + "runs on and on and on and on " * (4 + n % 3) + f"end of P{n}." for n in range(40))
    passage = Passage(title="A long read", paragraphs=texts)
    pdf = printed(sample_form(ITEMS[:1]).model_copy(update={"passage": passage}))
    lines_of_pages = [page.extract_text().splitlines() for page in PdfReader(BytesIO(pdf)).pages[1:]]
    assert len(lines_of_pages) > 1
    for lines in lines_of_pages[:-1]:
        body = [line for line in lines if "runs" in line or "on and" in line or "end of" in line]
        assert not body[-1].lstrip("0123456789 ").startswith("P"), "the first line of a paragraph ends the page"
    for lines in lines_of_pages[1:]:
        body = [line for line in lines if "runs" in line or "on and" in line or "end of" in line]
        assert "end of" not in body[0], "the last line of a paragraph begins the page"


@pytest.mark.parametrize(
    "words",
    [
        "Кто объявил о строительстве моста?",
        "Zażółć gęślą jaźń?",
        "Ai đã công bố cây cầu ệ ữ ẵ?",
        "Ποιος ανακοίνωσε τη γέφυρα;",
        "½ × €5 ≥ 3 → ☐ № ₽",
        "<b>bold</b> &amp; <script>alert(1)</script> %s {{ x }} \\n (a) [b]",
    ],
)
def test_other_scripts_and_signs_are_printed_as_they_are(words: str) -> None:
    form = sample_form((choice(words, words, "no"),)).model_copy(update={"title": words, "instructions": words})
    pdf = printed(form)
    assert all_text(pdf).count(words) >= 4
    metadata = PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.title == words


@pytest.mark.parametrize(
    ("character", "shown"), [("字", "“字” (U+5B57)"), ("😀", "(U+1F600)"), ("\x07", "U+0007"), ("א", "U+05D0")]
)
def test_a_character_that_the_fonts_lack_is_named_with_its_item(character: str, shown: str) -> None:
    form = sample_form((choice("Is it so?", "yes", "no"), choice("Which one?", f"this {character} one", "that")))
    with pytest.raises(QuizgenError, match=r"^Item 2 .*html") as caught:
        printed(form)
    assert shown in str(caught.value)


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("title", "head of the paper"),
        ("label", "foot of the page"),
        ("instructions", "head"),
    ],
)
def test_a_missing_character_elsewhere_is_named_with_its_place(field: str, place: str) -> None:
    with pytest.raises(QuizgenError, match=place):
        printed(sample_form().model_copy(update={field: "字"}))


def test_a_missing_character_in_the_passage_is_named_with_its_place() -> None:
    passage = Passage(title="Title", paragraphs=("Fine.", "Not 字 fine."))
    with pytest.raises(QuizgenError, match="reading passage"):
        printed(sample_form().model_copy(update={"passage": passage}))


def test_the_student_copy_holds_nothing_of_the_key() -> None:
    secret = "zebrafish"
    hidden = (
        Choice(options=(Option(text="x", is_key=True, feedback=secret), Option(text="y", feedback=secret))),
        MultipleResponse(options=(Option(text="x", is_key=True), Option(text="y", feedback=secret))),
        TrueFalse(answer=False, feedback=secret),
        TextEntry(accepted=(secret,)),
        ExtendedText(model_answer=secret, scoring=(ScoringPoint(text=secret),)),
    )
    items = tuple(
        item("Which?", interaction, QUOTE, fact="cars", kind="figure").model_copy(update={"rationale": secret})
        for interaction in hidden
    )
    inside = everything_inside(printed(sample_form(items, passage=False)))
    for word in (secret, "rationale", "feedback", "is_key", "model_answer", QUOTE):
        assert word not in inside
        assert word.encode("utf-16-be").decode("latin-1") not in inside


def test_the_paper_does_not_change_with_the_key() -> None:
    def form(answer: bool) -> StudentForm:
        placed = sample_form((item("So?", TrueFalse(answer=answer), QUOTE, fact="cars", kind="figure"),))
        return student_form(placed).model_copy(update={"imprint": sample_form().imprint})

    write = EXPORTERS["pdf"].write_paper
    assert write is not None
    assert write(form(answer=True), PageSetup()) == write(form(answer=False), PageSetup())


def test_all_blanks_are_equally_wide() -> None:
    def drawing(answer: str) -> bytes:
        entry = item(f"He said {BLANK}.", TextEntry(accepted=(answer,)), QUOTE, fact="cars", kind="figure")
        pdf = printed(sample_form((entry,), passage=False))
        content = PdfReader(BytesIO(pdf)).pages[0].get_contents()
        assert content is not None
        return content.get_data()

    assert drawing("no") == drawing("a considerable undertaking")


def test_all_fonts_are_embedded() -> None:
    for page in PdfReader(BytesIO(printed(sample_form()))).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_the_document_tells_its_title_and_language() -> None:
    reader = PdfReader(BytesIO(printed(sample_form())))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("A bridge for Port Elm", "quizgen")
    assert reader.metadata.subject == "Port Elm’s new bridge"
    assert reader.metadata.creation_date is None
    assert str(reader.root_object["/Lang"]) == "en"
    assert str(reader.root_object["/ViewerPreferences"]) == "{'/DisplayDocTitle': True}"


def test_the_identifier_follows_the_content() -> None:
    first, again, other = (
        PdfReader(BytesIO(printed(form))).trailer["/ID"]
        for form in (sample_form(), sample_form(), sample_form(ITEMS[:3]))
    )
    assert first == again
    assert first != other


def test_two_processes_write_the_same_bytes() -> None:
    program = (
        "import hashlib\n"
        "from quizgen.export import PageSetup\n"
        "from quizgen.model.key import answer_key\n"
        "from quizgen.export._pdf.key import write_key\n"
        "from tests.export.test_pdf_paper import printed, sample_form\n"
        "whole = printed(sample_form()) + write_key(answer_key(sample_form()), PageSetup())\n"
        "print(hashlib.sha256(whole).hexdigest())\n"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_a_form_is_the_same_whatever_was_printed_before() -> None:
    before = printed(sample_form())
    printed(sample_form(tuple(reversed(ITEMS))))
    assert printed(sample_form()) == before


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(printed(sample_form()))
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
