"""Questions read from a text or a file of the tests, and how a person proofreads them."""

from collections.abc import Iterator
from pathlib import Path

from quizgen.imports import ForeignFile, Imported, import_items
from quizgen.model.interaction import Choice, MultipleResponse, NumericEntry
from quizgen.model.item import Item, plain_number
from tests.questions.dump import dump_items

FILES = Path(__file__).parent / "files"
NAMES = ("rivers.gift", "cells.txt", "towns.csv", "physics.xml")
"""Files as teachers have them, mistakes and all."""


def read(content: str | bytes, name: str) -> Imported:
    """What comes of a file with this content."""
    raw = content.encode() if isinstance(content, str) else content
    return import_items((ForeignFile(name, raw),), "mine", drafts=False, format_name=None)


def read_file(name: str) -> Imported:
    """What comes of one of the files."""
    return read((FILES / name).read_bytes(), name)


def the_item(content: str, name: str) -> Item:
    """The only item that the text becomes; everything else is a mistake of the test."""
    imported = read(content, name)
    (item,) = imported.items
    assert imported.left_out == 0
    return item


def what_is_wrong(content: str, name: str) -> tuple[str, str, int | None]:
    """The rule that the only question of the text breaks, what is said about it, and the line."""
    imported = read(content, name)
    (finding,) = [found for found in imported.findings if found.severity == "error"]
    assert imported.items == ()
    return finding.rule, finding.message, finding.where.line


def losses(content: str, name: str) -> list[str]:
    """What the text loses on its way in."""
    return [found.message for found in read(content, name).findings if found.rule == "loss"]


def dump(imported: Imported) -> str:
    """Items and findings, to be read beside the file."""
    items = "\n".join("\n".join(_lines(item)) + "\n" for item in imported.items)
    findings = "\n".join(f"{found.severity} {found.rule} {found}" for found in imported.findings)
    return f"{items}\n{findings}\n"


def _lines(item: Item) -> Iterator[str]:
    origin = item.source.origin
    assert origin is not None
    match item.interaction:
        case Choice(fixed_order=True) | MultipleResponse(fixed_order=True):
            more = ", as it stands"
        case NumericEntry(tolerance=tolerance) if tolerance:
            more = f", ± {plain_number(tolerance)}"
        case _:
            more = ""
    yield f"line {origin.line}: {item.status}, {item.topic}{more}"
    yield dump_items((item,)).partition("] ")[2].removesuffix("\n")
