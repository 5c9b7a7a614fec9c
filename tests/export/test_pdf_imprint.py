"""A paper tells of itself: its imprint comes back from the PDF, and hostile files do no harm."""

import shutil
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from quizgen.errors import QuizgenError
from quizgen.export import EXPORTERS, PageSetup
from quizgen.export._pdf import imprint as imprint_module
from quizgen.export._pdf.imprint import find_imprint, imprint_keywords
from quizgen.model.form import Imprint
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from tests.export.pdf_reading import saved_again
from tests.samples import ITEMS, sample_form

FORM = sample_form(ITEMS[:2], passage=False)
needs_qpdf = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")


def paper() -> bytes:
    write = EXPORTERS["pdf"].write_paper
    assert write is not None
    return write(student_form(FORM), PageSetup())


PAPER = paper()


def with_keywords(keywords: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(PAPER)))
    writer.add_metadata({"/Keywords": keywords})
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_the_imprint_comes_back() -> None:
    read = EXPORTERS["pdf"].read_imprint
    assert read is not None
    assert read(PAPER) == FORM.imprint


def test_names_in_any_script_come_back() -> None:
    recipe = FORM.recipe.model_copy(update={"seed": "жур “é” 字 😀", "title": "C:\\banks\\(мост)"})
    form = student_form(FORM).model_copy(update={"imprint": FORM.imprint.model_copy(update={"recipe": recipe})})
    write = EXPORTERS["pdf"].write_paper
    assert write is not None
    assert find_imprint(write(form, PageSetup())) == form.imprint


@needs_qpdf
@pytest.mark.parametrize(
    "options", [("--object-streams=generate",), ("--qdf", "--object-streams=disable"), ("--linearize",)]
)
def test_the_imprint_survives_another_program(options: tuple[str, ...], tmp_path: Path) -> None:
    assert find_imprint(saved_again(PAPER, tmp_path, *options)) == FORM.imprint


def test_the_imprint_survives_being_written_by_pypdf_with_words_around_it() -> None:
    assert find_imprint(with_keywords(f"bridge, {imprint_keywords(FORM.imprint)}; quiz")) == FORM.imprint


@pytest.mark.parametrize("nothing", [b"", b"%PDF", b"hello", b"PK\x03\x04", "№".encode() * 1000])
def test_a_file_that_is_no_pdf_has_none(nothing: bytes) -> None:
    assert find_imprint(nothing) is None


def test_a_pdf_of_another_program_has_none() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    buffer = BytesIO()
    writer.write(buffer)
    assert find_imprint(buffer.getvalue()) is None
    assert find_imprint(with_keywords("bridge, quiz")) is None


def test_a_key_has_none() -> None:
    write = EXPORTERS["pdf"].write_key
    assert write is not None
    assert find_imprint(write(answer_key(FORM), PageSetup())) is None


@pytest.mark.parametrize(
    "told",
    [
        "{",
        "[]",
        "null",
        "{}",
        "[" * 100_000,
        '{"recipe": 1}',
        "9" * 10_000,
        imprint_keywords(FORM.imprint).removeprefix("quizgen-imprint ").replace('"label"', '"lable"'),
        imprint_keywords(FORM.imprint).removeprefix("quizgen-imprint ")[:-20],
    ],
)
def test_an_imprint_that_is_none_is_an_error_in_plain_words(told: str) -> None:
    with pytest.raises(QuizgenError, match="imprint cannot be read"):
        find_imprint(with_keywords(f"quizgen-imprint {told}"))


@needs_qpdf
@pytest.mark.parametrize("options", [("40",), ("128", "--use-aes=n"), ("128", "--use-aes=y"), ("256",)])
def test_a_protected_pdf_is_an_error_in_plain_words(options: tuple[str, ...], tmp_path: Path) -> None:
    weak = () if options == ("256",) else ("--allow-weak-crypto",)
    protected = saved_again(PAPER, tmp_path, *weak, "--encrypt", "secret", "owner", *options, "--")
    with pytest.raises(QuizgenError, match="password"):
        find_imprint(protected)


def test_a_file_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imprint_module, "_LARGEST_FILE", len(PAPER) - 1)
    with pytest.raises(QuizgenError, match="64 MB"):
        find_imprint(PAPER)


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=0, max_value=len(PAPER)))
def test_a_truncated_pdf_does_no_harm(length: int) -> None:
    with suppress(QuizgenError):
        assert find_imprint(PAPER[:length]) in (None, FORM.imprint)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_pdf_does_no_harm(data: st.DataObject) -> None:
    start = data.draw(st.integers(min_value=9, max_value=len(PAPER)))
    damaged = PAPER[:start] + data.draw(st.binary(max_size=400)) + PAPER[start + data.draw(st.integers(0, 400)) :]
    with suppress(QuizgenError):
        assert isinstance(find_imprint(damaged), Imprint | None)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2000))
def test_random_bytes_do_no_harm(noise: bytes) -> None:
    for content in (noise, b"%PDF-1.7\n" + noise, b"%PDF-1.7\n" + noise + b"\ntrailer<</Info 1 0 R>>\n%%EOF"):
        with suppress(QuizgenError):
            assert find_imprint(content) is None
