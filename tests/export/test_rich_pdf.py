"""Markup on paper: faces, raised and lowered signs, pictures that fit."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from quizgen.export import PageSetup
from quizgen.export._pdf.fonts import Face
from quizgen.export._pdf.items import set_item
from quizgen.export._pdf.marks import Drawing, Mark, Row, Rule, Text
from quizgen.export._pdf.paper import lay_out_paper, write_paper
from quizgen.export._pdf.rich import TALLEST_IN_STEM, rich, rich_width, set_rich
from quizgen.export._pdf.sheet import ANSWER, OPTION, RATIONALE, STEM, sheet_of
from quizgen.model.item import Item
from quizgen.model.student import student_form
from tests.export.pdf_reading import everything_inside
from tests.rich_samples import DROP, RICH_ITEMS, RIVER, picture, rich_form
from tests.samples import sample_form

SHEET = sheet_of(PageSetup())
MARKED = RICH_ITEMS[0]


def rows(text: str, of: Item = MARKED, measure: float = 400, style: object = STEM) -> tuple[Row, ...]:
    assert isinstance(style, type(STEM))
    return set_rich(rich(text, of), style, measure)


def texts(made: tuple[Row, ...]) -> list[Text]:
    return [mark for row in made for mark in row.marks if isinstance(mark, Text)]


def drawings(marks: tuple[Mark, ...]) -> list[Drawing]:
    return [mark for mark in marks if isinstance(mark, Drawing)]


def showing(**size: int) -> Item:
    return MARKED.model_copy(update={"pictures": (picture("big.png", "red", **size), DROP, RIVER)})


@pytest.mark.parametrize(
    ("text", "style", "face"),
    [
        ("*so*", STEM, Face.SERIF_ITALIC),
        ("**so**", STEM, Face.SERIF_BOLD),
        ("***so***", STEM, Face.SERIF_BOLD_ITALIC),
        ("*так*", STEM, Face.SERIF_BOLD),
        ("`so`", STEM, Face.MONO),
        ("**`so`**", STEM, Face.MONO_BOLD),
        ("*so*", ANSWER, Face.SERIF_BOLD_ITALIC),
        ("so", ANSWER, Face.SERIF_BOLD),
        ("*so*", RATIONALE, Face.SANS_ITALIC),
        ("**so**", RATIONALE, Face.SANS_BOLD),
        ("***так***", RATIONALE, Face.SANS_BOLD),
    ],
)
def test_words_are_set_off_by_their_face(text: str, style: object, face: Face) -> None:
    (mark,) = texts(rows(text, style=style))
    assert mark.face is face


def test_raised_and_lowered_signs_are_smaller_and_the_lines_as_high_as_ever() -> None:
    made = rows("H~2~O and x^2^")
    assert [row.height for row in made] == [STEM.leading]
    base, low, _, high = texts(made)
    assert low.y > base.y > high.y
    assert low.size == high.size < base.size


def test_a_line_that_begins_with_code_stands_on_the_common_baseline() -> None:
    (code,), (plain,) = texts(rows("`so`")), texts(rows("so"))
    assert code.y == plain.y
    assert code.size < plain.size


def test_spaces_in_code_are_kept() -> None:
    (mark,) = texts(rows("`  a   b`"))
    assert mark.words == "  a   b"


def test_plain_words_are_set_as_ever() -> None:
    plain = sample_form().items[0].item
    assert [mark.words for mark in texts(rows("*so* H~2~O", plain))] == ["*so* H~2~O"]


def test_a_picture_stands_on_its_own_between_lines() -> None:
    item = showing(width=200, height=80)
    before, shown, after = rows("Look:\n![a](big.png)\nWell?", item)
    (drawing,) = drawings(shown.marks)
    assert (drawing.width, drawing.height) == (150, 60)
    assert shown.height > drawing.height
    assert [mark.words for mark in texts((before, after))] == ["Look:", "Well?"]


@pytest.mark.parametrize("size", [{"width": 3000, "height": 300}, {"width": 300, "height": 3000}])
def test_a_large_picture_is_scaled_to_the_measure_and_to_a_height(size: dict[str, int]) -> None:
    item = showing(**size)
    for mark in drawings(rows("![a](big.png)", item, measure=300)[0].marks):
        assert mark.width <= 300.01
        assert mark.height <= TALLEST_IN_STEM
        assert mark.width / mark.height == pytest.approx(size["width"] / size["height"])
    assert rich_width(rich("![a](big.png) b", item), OPTION) >= 225


def test_a_small_picture_stands_in_its_line() -> None:
    (row,) = rows("a ![drop](drop.png) b")
    (drawing,) = drawings(row.marks)
    assert row.height == STEM.leading
    assert drawing.y >= 0
    assert drawing.y + drawing.height <= row.height


def test_number_and_letters_stand_at_the_head_of_a_picture() -> None:
    item = showing(width=300, height=200).model_copy(update={"stem": "![a](big.png) What?"})
    (student,) = student_form(sample_form((item,))).items
    first = set_item(student, SHEET).rows[0]
    number = next(mark for mark in first.marks if isinstance(mark, Text) and mark.words == "1")
    assert number.y < 20


def test_no_page_cuts_a_picture() -> None:
    item = showing(width=600, height=900).model_copy(update={"stem": "What?\n![a](big.png)\n![a](big.png)\nWell?"})
    form = student_form(sample_form((item,) * 6))
    for page in lay_out_paper(form, SHEET):
        for placed in page:
            for mark in drawings(placed.row.marks):
                assert placed.y + mark.y + mark.height <= SHEET.height


def test_what_a_picture_shows_can_be_read_aloud() -> None:
    pdf = write_paper(student_form(rich_form()), PageSetup())
    contents = [page.get_contents() for page in PdfReader(BytesIO(pdf)).pages]
    drawn = b"".join(content.get_data() for content in contents if content is not None)
    said = "a river".encode("utf-16-be").hex().encode()
    assert b"/Figure <</Alt <feff" + said + b">>> BDC" in drawn
    assert drawn.count(b"BDC") == drawn.count(b"EMC")


def test_every_font_is_in_the_file() -> None:
    inside = everything_inside(write_paper(student_form(rich_form()), PageSetup()))
    assert "IBMPlexMono" in inside
    assert inside.count("'/Type': '/FontDescriptor'") == inside.count("'/FontFile2'") > 5


def test_a_stem_around_a_blank_is_set_off_on_both_sides() -> None:
    (student,) = student_form(sample_form((RICH_ITEMS[3],))).items
    stem = set_item(student, SHEET).rows[0]
    faces = {mark.words.strip(): mark.face for mark in stem.marks if isinstance(mark, Text)}
    assert faces["have"] is faces["long"] is Face.SERIF_ITALIC
    assert any(isinstance(mark, Rule) for mark in stem.marks)
