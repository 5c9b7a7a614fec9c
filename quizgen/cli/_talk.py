"""What a person reads on the terminal: results on stdout, talk on stderr."""

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

import click

T = TypeVar("T")


def printable(text: str) -> str:
    """The text without what a terminal would obey rather than show; line breaks stay."""
    return "".join(character if character.isprintable() or character == "\n" else "\ufffd" for character in text)


def say(text: str) -> None:
    """Tell the person something that is not the result."""
    click.echo(printable(text), err=True)


def show(text: str) -> None:
    """Print a result in words."""
    click.echo(printable(text))


def show_json(value: object) -> None:
    """Print a result for programs."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def show_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str | None = None) -> None:
    """Print rows under their columns' names; whole numbers stand right-aligned."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    filled = [tuple(row) for row in rows]
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for place, name in enumerate(columns):
        figures = bool(filled) and all(isinstance(row[place], int) for row in filled)
        table.add_column(name, justify="right" if figures else "left", overflow="fold")
    for row in filled:
        table.add_row(*(Text(printable(f"{cell:,}" if isinstance(cell, int) else str(cell))) for cell in row))
    # A pipe has no width to keep to: a folded file name could not be used by the next program.
    console = Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else 1_000)
    if title is not None:
        console.print(Text(printable(title), style="bold"))
    console.print(table)


def tracked(things: Sequence[T], doing: str) -> Iterable[T]:
    """The things, with a progress bar on stderr while a person waits for them; silent in a pipe."""
    if len(things) < 3 or not sys.stderr.isatty():
        return things
    from rich.console import Console
    from rich.progress import track

    return track(things, description=doing, console=Console(stderr=True), transient=True)
