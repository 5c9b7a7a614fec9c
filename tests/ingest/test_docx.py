import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from quizgen.errors import QuizgenError
from quizgen.ingest import _package
from tests.ingest.reading import HALL, lines, paragraphs, read, told

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document() -> bytes:
    made = docx.Document()
    made.core_properties.author = "Ann Author"
    made.core_properties.title = "Template 7"
    made.sections[0].header.paragraphs[0].text = "The Hillford Gazette, page 1"
    made.add_paragraph("A market hall for Hillford", style="Title")
    opening = made.add_paragraph(HALL[0][:20])
    opening.add_run(HALL[0][20:]).bold = True
    struck = OxmlElement("w:del")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText")
    words.text = "It is too dear."
    run.append(words)
    struck.append(run)
    opening._p.append(struck)
    hidden = opening.add_run("Nobody is to read this.")
    hidden.font.hidden = True
    made.add_heading("What it costs", level=1)
    made.add_paragraph(HALL[1])
    made.add_paragraph("The hall from Station Road", style="Caption")
    made.add_paragraph("parking for bicycles", style="List Bullet")
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Bread", "10 pounds a day"
    made.add_paragraph(HALL[2])
    # Word puts forms and tables of contents into content controls.
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(content)
    body = made.element.body
    last = body.findall(qn("w:p"))[-1]
    last.addprevious(control)
    content.append(last)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def zipped(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_a_word_document(golden: Callable[[str, str], None]) -> None:
    result = read(document(), "docx")
    assert paragraphs(result) == HALL
    golden("ingest/docx.txt", told(result))


def test_a_styles_name_counts_and_not_its_id_which_is_in_words_own_language() -> None:
    name = '<w:name w:val="heading 1"/>'
    styles = f'<w:styles xmlns:w="{W}"><w:style w:styleId="berschrift1">{name}</w:style></w:styles>'
    style = '<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>'
    heading = f"<w:p>{style}<w:r><w:t>It was said: what it costs.</w:t></w:r></w:p>"
    text = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in HALL)
    body = f'<w:document xmlns:w="{W}"><w:body>{text}{heading}</w:body></w:document>'
    result = read(zipped({"word/document.xml": body, "word/styles.xml": styles}), "docx")
    assert paragraphs(result) == HALL
    assert lines(result) == [("heading", "It was said: what it costs.")]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE: dict[str, dict[str, str | bytes]] = {
    "billion laughs": {"word/document.xml": f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]><d>&l9;</d>'},
    "outside entity": {"word/document.xml": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'},
    "depth": {"word/document.xml": "<a>" * 100_000},
    "no xml": {"word/document.xml": b"\x00\xff" * 100},
    "utf-7": {"word/document.xml": b'<?xml version="1.0" encoding="utf-7"?><a/>'},
    "spreadsheet": {"xl/workbook.xml": "<a/>"},
    "opendocument": {"content.xml": "<a/>"},
    "other zip": {"a.txt": "a"},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_are_refused(name: str) -> None:
    with pytest.raises(QuizgenError):
        read(zipped(HOSTILE[name]), "docx")


def test_no_more_is_unpacked_than_an_article_needs() -> None:
    with pytest.raises(QuizgenError, match="larger than 32 MB"):
        read(zipped({"word/document.xml": b" " * (_package.MAX_UNPACKED + 1)}), "docx")


@pytest.mark.parametrize("cut", [4, 30, 3_000, -30])
def test_a_damaged_document_is_refused(cut: int) -> None:
    with pytest.raises(QuizgenError, match="damaged"):
        read(document()[:cut], "docx")


def test_a_locked_part_is_named_as_such() -> None:
    content = bytearray(zipped({"word/document.xml": "<a/>"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(QuizgenError, match="password"):
        read(bytes(content), "docx")
