"""Spreadsheets for quiz games, read back as the games read them."""

import csv
import io

import openpyxl
import pytest

from quizgen.export import EXPORTERS, Exported, PageSetup
from quizgen.model.interaction import Choice, MultipleResponse, Option, TextEntry, TrueFalse
from quizgen.model.item_set import ItemSet, SetEntry
from tests.samples import ITEMS, sample_set

Row = list[object]


def write(name: str, items: ItemSet) -> Exported:
    exporter = EXPORTERS[name].write_set
    assert exporter is not None
    return exporter(items, PageSetup())


def rows_of_workbook(content: bytes) -> list[Row]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    for row in sheet.iter_rows():
        # A formula would be of the type "f".
        assert {cell.data_type for cell in row} <= {"s", "n"}
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def rows_of_table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def to_pick(entry: SetEntry) -> tuple[list[str], list[int]]:
    """The answers of an item in printed order, and the places of the right ones."""
    match entry.item.interaction:
        case TrueFalse(answer=answer):
            return ["True", "False"], [1 if answer else 2]
        case _:
            keys = [place for place, option in enumerate(entry.options, start=1) if option.is_key]
            return [option.text for option in entry.options], keys


def pickable(items: ItemSet) -> list[SetEntry]:
    kinds = (Choice, MultipleResponse, TrueFalse)
    return [entry for entry in items.entries if isinstance(entry.item.interaction, kinds)]


def numbers(text: object) -> list[int]:
    return [int(number) for number in str(text).split(",")]


def test_kahoot_reads_questions_answers_times_and_keys_from_row_nine() -> None:
    items = sample_set()
    rows = rows_of_workbook(write("kahoot", items).content)
    assert str(rows[7][1]).startswith("Question")
    assert len(rows) == 8 + len(pickable(items))
    for number, (row, entry) in enumerate(zip(rows[8:], pickable(items), strict=True), start=1):
        answers, keys = to_pick(entry)
        assert row[0] == number
        assert row[1] == entry.item.stem
        assert [cell for cell in row[2:6] if cell is not None] == answers
        assert row[6] in {5, 10, 20, 30, 60, 90, 120, 240}
        assert numbers(row[7]) == keys


def test_blooket_reads_questions_answers_times_and_keys_from_row_three() -> None:
    items = sample_set()
    title, header, *rows = rows_of_table(write("blooket", items).content)
    assert title[0] == "Blooket Import Template"
    assert header[7].startswith("Correct Answer")
    for number, (row, entry) in enumerate(zip(rows, pickable(items), strict=True), start=1):
        answers, keys = to_pick(entry)
        assert row[:2] == [str(number), entry.item.stem]
        assert [cell for cell in row[2:6] if cell] == answers
        assert 1 <= int(row[6]) <= 300
        assert numbers(row[7]) == keys


def test_gimkit_reads_the_right_answer_before_the_wrong_ones() -> None:
    items = sample_set()
    single = [entry for entry in pickable(items) if not isinstance(entry.item.interaction, MultipleResponse)]
    title, header, *rows = rows_of_table(write("gimkit", items).content)
    assert title[0] == "Gimkit Spreadsheet Import Template"
    assert header[1] == "Correct Answer"
    for row, entry in zip(rows, single, strict=True):
        answers, (key,) = to_pick(entry)
        assert row[:2] == [entry.item.stem, answers[key - 1]]
        assert sorted(cell for cell in row[1:] if cell) == sorted(answers)


def test_wayground_reads_types_answers_and_explanations() -> None:
    items = sample_set()
    header, *rows = rows_of_workbook(write("wayground", items).content)
    assert header[7:] == ["Correct Answer", "Time in seconds", "Image Link", "Answer explanation"]
    kinds = {
        "choice": "Multiple Choice",
        "true-false": "Multiple Choice",
        "multiple-response": "Checkbox",
        "text-entry": "Fill-in-the-Blank",
        "numeric-entry": "Fill-in-the-Blank",
        "extended-text": "Open-Ended",
    }
    carried = [entry for entry in items.entries if entry.item.interaction.type in kinds]
    for row, entry in zip(rows, carried, strict=True):
        assert row[1] == kinds[entry.item.interaction.type]
        assert entry.item.rationale in str(row[10])
        assert entry.item.source.evidence[0].quote in str(row[10])
        given = [cell for cell in row[2:7] if cell is not None]
        match entry.item.interaction:
            case TextEntry(accepted=accepted):
                assert (given, row[7]) == (list(accepted), None)
            case Choice() | MultipleResponse() | TrueFalse():
                assert (given, numbers(row[7])) == to_pick(entry)
            case _:
                assert row[7] is None


def choice(stem: str, *texts: str) -> ItemSet:
    options = tuple(Option(text=text, is_key=not number) for number, text in enumerate(texts))
    item = ITEMS[0].model_copy(update={"stem": stem, "interaction": Choice(options=options)})
    return sample_set((ITEMS[0], item))


@pytest.mark.parametrize(
    ("items", "reason"),
    [
        (choice("x" * 121, "a", "b"), "room for questions of 120 characters"),
        (choice("Which?", "a" * 76, "b"), "room for answers of 75 characters"),
        (choice("Which?", *"abcde"), "room for 4 answers"),
    ],
)
def test_what_kahoot_has_no_room_for_is_left_out_and_never_cut(items: ItemSet, reason: str) -> None:
    exported = write("kahoot", items)
    (loss,) = (loss for loss in exported.losses if loss.number == 2)
    assert reason in loss.why
    assert len(rows_of_workbook(exported.content)) == 9


@pytest.mark.parametrize("name", ["blooket", "gimkit"])
def test_no_cell_of_a_table_is_worked_out_as_a_formula(name: str) -> None:
    exported = write(name, choice("=1+1", "@SUM(A1)", "-5"))
    cells = [cell for row in rows_of_table(exported.content) for cell in row]
    assert {"'=1+1", "'@SUM(A1)", "-5"} <= set(cells)
    assert any("apostrophe" in loss.why for loss in exported.losses)
