"""Workbooks for spreadsheets, in which every text is a text and no formula."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from quizgen.export._zip import packed

Cells = Mapping[tuple[int, int], str | int]
"""What stands in which cell: row and column, both from 0."""

_MADE = datetime(2000, 1, 1)
"""The day of writing would change its bytes."""


def workbook(sheet: str, cells: Cells) -> bytes:
    """An .xlsx file with one sheet of that name."""
    import xlsxwriter  # noqa: PLC0415 - only these formats need it

    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"created": _MADE})
    page = book.add_worksheet(sheet)
    for (row, column), value in cells.items():
        if isinstance(value, str):
            page.write_string(row, column, value)
        else:
            page.write_number(row, column, value)
    book.close()
    # Packed anew without compression: what zlib makes of the same content differs between its versions.
    with ZipFile(file) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})
