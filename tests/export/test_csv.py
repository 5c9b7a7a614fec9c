"""The table has a documented column for everything, and no cell that a spreadsheet would work out."""

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest

from quizgen.export.csv import COLUMNS
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item_set import ItemSet, SetEntry
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.set_reading import of_type, one, with_answers, write
from tests.samples import sample_set

Row = dict[str, str]
PAGE = Path(__file__).parents[2] / "docs/how-to/export/csv.md"
FORMULA = re.compile(r"'+[=+\-@＝＋－＠\t]")


def rows(content: bytes) -> list[Row]:
    """The table as Python reads it, an apostrophe before a formula taken away."""
    read = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [{name: cell[1:] if FORMULA.match(cell) else cell for name, cell in row.items()} for row in read]


def written(items: ItemSet) -> list[Row]:
    return rows(write("csv", items).content)


def flat(text: str) -> str:
    return text.replace("\n", " ")


def option_cells(row: Row) -> list[str]:
    return [cell for name, cell in row.items() if name.startswith("option_") and cell]


@pytest.mark.parametrize("words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"])
def test_every_item_comes_back_as_it_was(words: str | None) -> None:
    items = sample_set() if words is None else set_saying(words)
    for row, entry in zip(written(items), items.entries, strict=True):
        item = entry.item
        assert (row["id"], row["type"], row["stem"]) == (item.id, item.interaction.type, item.stem)
        assert (row["topic"], row["difficulty"], row["points"]) == (item.topic, "medium", str(entry.points))
        assert row["rationale"] == item.rationale
        (evidence,) = item.source.evidence
        assert row["evidence"] == f"{evidence.paragraph}: {flat(evidence.quote)}"
        assert_answers(row, entry)


def assert_answers(row: Row, entry: SetEntry) -> None:
    match entry.item.interaction:
        case Choice() | MultipleResponse():
            assert option_cells(row) == [option.text for option in entry.options]
            keys = [entry.options["ABCDEFGHIJKL".index(letter)] for letter in row["key"].split()]
            assert keys == [option for option in entry.options if option.is_key]
            told = [f"{'ABC'[place]}: {flat(o.feedback)}" for place, o in enumerate(entry.options) if o.feedback]
            assert row["feedback"].split("\n") == told
        case TrueFalse(answer=answer):
            assert row["key"] == ("true" if answer else "false")
        case TextEntry(accepted=accepted):
            assert [row["key"], *row["accepted"].split("\n")] == [accepted[0], *(map(flat, accepted[1:] or [""]))]
        case NumericEntry(value=value, tolerance=tolerance, unit=unit):
            assert (Decimal(row["key"]), Decimal(row["tolerance"]), row["unit"]) == (value, tolerance, unit)
        case Ordering(entries=entries):
            shown = option_cells(row)
            assert [shown["ABC".index(letter)] for letter in row["key"].split()] == list(entries)
        case Matching(pairs=pairs, spare=spare) as matching:
            assert option_cells(row) == [pair.premise for pair in pairs]
            assert row["accepted"].split("\n") == [*(flat(pair.target) for pair in pairs), *map(flat, spare)]
            assert row["labels"].split("\n") == [flat(matching.premise_label), flat(matching.target_label)]
        case ExtendedText(model_answer=model_answer, scoring=scoring):
            assert row["key"] == model_answer
            assert row["accepted"].split("\n") == [f"1 point: {flat(point.text)}" for point in scoring]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1"])
def test_no_cell_is_a_formula(words: str) -> None:
    content = write("csv", set_saying(words)).content
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")) for cell in row]
    assert not [cell for cell in cells if re.match(r"[=+\-@＝＋－＠\t]", cell)]


def test_a_negative_number_stays_a_number() -> None:
    item, _ = of_type(NumericEntry)
    content = one("csv", with_answers(item, NumericEntry(value=Decimal("-5.5")))).content
    assert b",-5.5," in content


def test_the_page_names_every_column() -> None:
    named = PAGE.read_text(encoding="utf-8").split("| --- | --- |\n")[1].split("\n\n")[0]
    columns = re.findall(r"`([a-z_]+)`", "\n".join(line.split("|")[1] for line in named.splitlines()))
    assert columns == [name for name in COLUMNS if not re.fullmatch("option_[b-k]", name)]
