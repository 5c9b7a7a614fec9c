import io
from collections.abc import Callable, Sequence
from contextlib import suppress

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph

from quizgen.errors import QuizgenError
from quizgen.ingest import pdf
from tests.ingest.reading import HALL, lines, paragraphs, read, told

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12, spaceBefore=6, alignment=4)
HEADING = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=13, leading=15, spaceBefore=10)
SMALL = ParagraphStyle("small", fontName="Times-Italic", fontSize=8, leading=9, spaceBefore=6)


def page_head(canvas: Canvas, _: object) -> None:
    if canvas.getPageNumber() == 1:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(50, 760, "A market hall")
        canvas.drawString(50, 736, "for Hillford")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(50, 30, "The Hillford Gazette")
    canvas.drawString(500, 30, f"Page {canvas.getPageNumber()}")


def pdf_of(story: list[Flowable], columns: int = 1) -> bytes:
    stream = io.BytesIO()
    width = 490 / columns
    frames = [Frame(50 + column * width, 60, width - 12, 650) for column in range(columns)]
    document = BaseDocTemplate(stream, pagesize=A4)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=page_head))
    document.build(story)
    return stream.getvalue()


def drawn(texts: Sequence[tuple[float, float, str]]) -> bytes:
    """A page with these words at these places, drawn in this order."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.setFont("Times-Roman", 10)
    for x, y, text in texts:
        canvas.drawString(x, y, text)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def story() -> list[Flowable]:
    return [
        Paragraph(HALL[0], BODY),
        Paragraph("What it costs", HEADING),
        Paragraph(HALL[1], BODY),
        Paragraph("The hall as the architects see it, from Station Road.", SMALL),
        Paragraph(HALL[2], BODY),
    ]


@pytest.mark.parametrize("columns", [1, 2])
def test_an_article_in_one_column_or_two(golden: Callable[[str, str], None], columns: int) -> None:
    result = read(pdf_of([*story(), PageBreak(), Paragraph(f"At last. {HALL[0]}", BODY)], columns), "pdf")
    assert paragraphs(result) == (*HALL, f"At last. {HALL[0]}")
    golden(f"ingest/pdf-{columns}.txt", told(result))


def test_columns_are_read_one_after_the_other_however_they_were_drawn() -> None:
    left = [
        "The first column tells of the hall that",
        "the town is to get, and of its roof.",
        "It is to be open in June.",
        "Nobody knows who pays.",
    ]
    right = [
        "The second column tells of the storm",
        "that tore the roofs off the stalls.",
        "It came in the autumn.",
        "Eleven stalls were lost.",
    ]
    rows = [
        (x, 700 - 12 * row, text)
        for row, both in enumerate(zip(left, right, strict=True))
        for x, text in zip((50, 310), both, strict=True)
    ]
    text = read(drawn(rows), "pdf").article.text
    assert " ".join(text.split()) == " ".join([*left, *right])


def test_words_broken_at_line_ends_are_mended_and_hyphens_kept() -> None:
    broken = [
        "The council an-",
        "nounced a well-",
        "known plan for 2021-",
        "22 in the Anglo-",
        "Saxon hall, which was re-elected; to be re-",
        "elected took long, as the hall is of the town.",
    ]
    text = read(drawn([(50, 700 - 12 * row, line) for row, line in enumerate(broken)]), "pdf").article.text
    assert text == (
        "The council announced a well-known plan for 2021-22 in the Anglo-Saxon hall, which was re-elected; to be "
        "re-elected took long, as the hall is of the town."
    )


def test_a_sentence_that_a_page_breaks_is_one_paragraph() -> None:
    first, second = HALL[0][:110].rsplit(" ", 1)[0], HALL[0][len(HALL[0][:110].rsplit(" ", 1)[0]) + 1 :]
    result = read(pdf_of([Paragraph(first, BODY), PageBreak(), Paragraph(second, BODY)]), "pdf")
    assert paragraphs(result) == HALL[:1]


def encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of(story()))))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_password_is_asked_for_only_where_one_is_needed() -> None:
    with pytest.raises(QuizgenError, match="password"):
        read(encrypted("secret"), "pdf")
    assert paragraphs(read(encrypted(""), "pdf")) == HALL


def test_scanned_pages_are_refused_with_what_to_do() -> None:
    with pytest.raises(QuizgenError, match=r"\(OCR\)"):
        read(drawn([]), "pdf")


@pytest.mark.parametrize("cut", [20, 400, 1_000, -200, -20])
def test_a_damaged_file_is_read_or_refused(cut: int) -> None:
    with suppress(QuizgenError):
        assert read(pdf_of(story())[:cut], "pdf").article


def test_a_file_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_SECONDS", 0.01)
    with pytest.raises(QuizgenError, match="too long to be taken apart"):
        read(pdf_of(story()), "pdf")


def test_a_bomb_is_refused_in_bounded_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_SECONDS", 3)
    content = b"BT /F1 10 Tf (x) Tj ET " * 3_000_000
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    from pypdf.generic import DecodedStreamObject, NameObject  # noqa: PLC0415 - for this file alone

    stream = DecodedStreamObject()
    stream.set_data(content)
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    packed = io.BytesIO()
    writer.write(packed)
    with pytest.raises(QuizgenError):
        read(packed.getvalue(), "pdf")


def test_nothing_in_the_persons_folder_is_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "pypdf.py").write_text("raise SystemExit(7)", encoding="utf-8")
    monkeypatch.chdir(folder)
    assert lines(read(pdf_of(story()), "pdf"))
