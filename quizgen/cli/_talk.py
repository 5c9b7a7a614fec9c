"""What a person reads on the terminal: results on stdout, talk on stderr."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from quizgen.model.loss import Loss

T = TypeVar("T")


def printable(text: str) -> str:
    """The text without what a terminal would obey rather than show; line breaks stay."""
    return "".join(character if character.isprintable() or character == "\n" else "\ufffd" for character in text)


def say(text: str) -> None:
    """Tell the person something that is not the result."""
    click.echo(printable(text), err=True)


def say_losses(losses: "Mapping[str, Sequence[Loss]]") -> None:
    """Tell the person what files do not hold, a line for each reason."""
    from quizgen.model.loss import told

    for file, lost in losses.items():
        for line in told(lost, file):
            say(line)


def losses_json(losses: "Mapping[str, Sequence[Loss]]") -> dict[str, list[dict[str, object]]]:
    """What files do not hold, item by item, for programs."""
    return {file: [loss.model_dump(mode="json") for loss in lost] for file, lost in losses.items()}


def show(text: str) -> None:
    """Print a result in words."""
    click.echo(printable(text))


def unproven_note(items: int) -> str:
    """What is told wherever imported items are used."""
    which = "1 item was imported" if items == 1 else f"{items:,} items were imported"
    return f"{which}: no words of an article prove {'its answer' if items == 1 else 'their answers'}."


def show_json(value: object) -> None:
    """Print a result for programs."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def show_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str | None = None) -> None:
    """Print rows under their columns' names; whole numbers stand right-aligned.

    In a pipe each row is one line without rules and padding, whatever its width: a folded file name could not be
    used by the next program.
    """
    cells = [tuple(row) for row in rows]
    to_the_right = [
        bool(cells) and all(isinstance(row[place], int) for row in cells) for place in range(len(columns))
    ]
    texts = [
        tuple(printable(f"{cell:,}" if isinstance(cell, int) else str(cell)) for cell in row) for row in cells
    ]
    if sys.stdout.isatty():
        _draw_table(columns, texts, to_the_right, title)
        return
    if title is not None:
        show(title)
    for line in _lined_up((tuple(columns), *texts), to_the_right):
        show(line)


def _lined_up(rows: Sequence[Sequence[str]], to_the_right: Sequence[bool]) -> Iterable[str]:
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (
            f"{' ' * (width - cell_len(text))}{text}" if right else f"{text}{' ' * (width - cell_len(text))}"
            for text, width, right in zip(row, widths, to_the_right, strict=True)
        )
        yield "  ".join(padded).rstrip()


def _draw_table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], to_the_right: Sequence[bool], title: str | None
) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for place, (name, right) in enumerate(zip(columns, to_the_right, strict=True)):
        # The first column says what a row is about: names that people type again stay whole on a narrow screen.
        table.add_column(name, justify="right" if right else "left", overflow="fold", no_wrap=place == 0)
    for row in rows:
        table.add_row(*map(Text, row))
    console = Console(file=sys.stdout, highlight=False)
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
