"""The paper that students get: head, questions, then the reading passage.

The passage comes last, so that name and score stand on the front and the sheet to read from can be laid beside the
questions; the instructions say on which page it is.
"""

from quizgen.export import PageSetup
from quizgen.export._labels import (
    CLASS,
    DATE,
    NAME,
    SCORE,
    default_instructions,
    minutes_label,
    passage_pointer,
)
from quizgen.export._pdf.document import Properties, assemble_pdf
from quizgen.export._pdf.fonts import printed_in
from quizgen.export._pdf.imprint import imprint_keywords
from quizgen.export._pdf.items import set_item
from quizgen.export._pdf.lines import set_text
from quizgen.export._pdf.marks import (
    GREY,
    INK,
    Block,
    Box,
    Mark,
    Row,
    Rule,
    words_at,
    words_ending_at,
    words_width,
)
from quizgen.export._pdf.pages import Furniture, Give, Page, paginate, place_blocks
from quizgen.export._pdf.passage import set_passage
from quizgen.export._pdf.sheet import (
    GUIDE,
    INSTRUCTIONS,
    SCORE_LABEL,
    SCORE_POINTS,
    SUBJECT,
    TITLE,
    Sheet,
    sheet_of,
)
from quizgen.model.student import StudentForm

_SCORE_BOX = 68.0
_GIVE = Give(least=0.75, most=1.5)


def write_paper(form: StudentForm, setup: PageSetup) -> bytes:
    """The PDF that a student sees; raises QuizgenError for a character that the fonts lack."""
    sheet = sheet_of(setup)
    furniture = Furniture(form.title, form.label, form.code, form.sign)
    properties = Properties(
        title=form.title,
        subject=form.subject,
        language=form.language,
        content=f"{setup.paper} {form.model_dump_json()}",
        keywords=imprint_keywords(form.imprint),
    )
    return assemble_pdf(lay_out_paper(form, sheet), sheet, furniture, properties)


def lay_out_paper(form: StudentForm, sheet: Sheet) -> tuple[Page, ...]:
    """The rows of every page of the paper at their places."""
    items = tuple(set_item(item, sheet) for item in form.items)
    passage = () if form.passage is None else set_passage(form.passage, sheet)
    # The instructions name the passage's page, and where that is hangs on how long the instructions are.
    pages: tuple[tuple[Block, ...], ...] = ((),)
    for _ in range(3):
        first = len(pages) + 1
        pages = paginate(_head(form, sheet, range(first, first + len(passage))), items, sheet.room, _GIVE)
        if len(pages) + 1 == first:
            break
    return (*place_blocks(pages, sheet, _GIVE), *passage)


def _head(form: StudentForm, sheet: Sheet, passage_pages: range) -> Block:
    with printed_in("The head of the paper"):
        about = " · ".join(
            part for part in (form.subject, minutes_label(form.minutes) if form.minutes else None) if part
        )
        measure = sheet.measure - _SCORE_BOX - 20
        first, *others = set_text(form.title, TITLE, measure)
        rows = [first.with_marks(*_score_box(form.points, sheet)), *others]
        if about:
            rows += set_text(about, SUBJECT, measure)
        rows += [Row(max(14.0, 54.0 - sum(row.height for row in rows))), _name_line(sheet), Row(17)]
        if form.instructions is None:
            instructions = default_instructions(form, passage_pages)
        else:
            pointer = f" {passage_pointer(passage_pages)}" if passage_pages else ""
            instructions = form.instructions + pointer
        rows += set_text(instructions, INSTRUCTIONS, sheet.measure)
        return Block(tuple(rows), 0)


def _score_box(points: int, sheet: Sheet) -> tuple[Mark, ...]:
    left, top, height = sheet.measure - _SCORE_BOX, 4.5, 33.0
    return (
        Box(left, top, _SCORE_BOX, height, radius=4, stroke=GREY, weight=0.7),
        *words_at(left + 6, top + 10, SCORE, SCORE_LABEL),
        *words_ending_at(sheet.measure - 6, top + height - 8, f"/ {points}", SCORE_POINTS),
    )


def _name_line(sheet: Sheet) -> Row:
    """Rules for name, class and date; the name gets what the others leave."""
    height = 14.0
    foot = height - 3
    between = 14.0
    fields = ((NAME, 0.0), (CLASS, 52.0), (DATE, 74.0))
    labels = sum(words_width(label, GUIDE) + 5 for label, _ in fields)
    name = sheet.measure - labels - 2 * between - sum(width for _, width in fields)
    marks: list[Mark] = []
    x = 0.0
    for label, width in fields:
        marks += words_at(x, foot, label, GUIDE)
        x += words_width(label, GUIDE) + 5
        rule = width or name
        marks.append(Rule(x, foot + 2, rule, INK, 0.7))
        x += rule + between
    return Row(height, tuple(marks))
