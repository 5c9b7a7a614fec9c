"""Options that say more exactly which items a quiz is made of: totals, single items, past quizzes, anchors."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli._options import names_option, up_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quizgen.model.bank import Bank
    from quizgen.model.form import Imprint


@dataclass(frozen=True)
class Choosing:
    """What a person asked for with these options."""

    points: int | None
    minutes: int | None
    pinned: tuple[str, ...]
    excluded: tuple[str, ...]
    avoided: tuple[str, ...]
    exposure: int | None
    anchors: int | None

    def of_recipe(self, bank: Bank) -> dict[str, Any]:
        """The fields of the recipe that they decide, with the full ids of the bank's items."""
        from quizgen.assembly import find_items, past_items

        return {
            "pinned": find_items(bank, self.pinned),
            "excluded": find_items(bank, self.excluded),
            "past": past_items(bank, _printed_before(self.avoided)),
            "exposure": self.exposure or 0,
            "anchors": self.anchors or 0,
        }


def _printed_before(sources: Iterable[str]) -> tuple[Imprint, ...]:
    """The forms of past quizzes, each once: those that a quiz.json names and those in folders' ledgers."""
    from pathlib import Path

    from quizgen.cli._output import read_manifest, read_past_forms

    forms = [
        imprint
        for source in map(Path, sources)
        for imprint in (read_past_forms(source) if source.is_dir() else read_manifest(source).forms)
    ]
    return tuple({imprint.code: imprint for imprint in forms}.values())


def choosing_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command with these options, which it gets together, as ``choosing``."""

    @wraps(command)
    def gather(**values: object) -> None:
        chosen: dict[str, Any] = {field.name: values.pop(field.name) for field in fields(Choosing)}
        command(choosing=_checked(Choosing(**chosen), values), **values)

    for option in reversed(_OPTIONS):
        gather = option(gather)
    return gather


def _checked(choosing: Choosing, others: dict[str, Any]) -> Choosing:
    """The options, when they go with the others."""
    if choosing.exposure is not None and not choosing.avoided:
        raise click.UsageError("--exposure counts past quizzes; say where they are with --avoid.")
    if choosing.anchors and not (others["parallel"] and others["forms"] > 1):
        raise click.UsageError("--anchors are common to parallel forms; ask for those with --parallel --forms.")
    if others["blueprint"] and (choosing.points or choosing.minutes):
        raise click.UsageError("--blueprint says what a quiz earns and takes; leave out --points and --minutes.")
    return choosing


_OPTIONS: Sequence[Callable[[Callable[..., None]], Callable[..., None]]] = (
    click.option(
        "--points",
        type=int,
        callback=up_to(10_000),
        metavar="NUMBER",
        help="What each form earns in all, exactly.",
    ),
    click.option(
        "--minutes",
        type=int,
        callback=up_to(600),
        metavar="NUMBER",
        help="How long a form may take, by estimate and with the reading.",
    ),
    names_option(
        "--pin",
        "pinned",
        "item",
        value_name="IDS",
        help="Items that stand on every form; the first 4 characters do.",
    ),
    names_option("--exclude", "excluded", "item", value_name="IDS", help="Items that stand on no form."),
    click.option(
        "--avoid",
        "avoided",
        type=click.Path(exists=True),
        multiple=True,
        metavar="QUIZ.JSON|FOLDER",
        help="Print no item of this past quiz, or of all quizzes made in this folder.",
    ),
    click.option(
        "--exposure",
        type=int,
        callback=up_to(1_000),
        metavar="NUMBER",
        help="With --avoid: print an item again if so many past quizzes had it at most.",
    ),
    click.option(
        "--anchors",
        type=int,
        callback=up_to(1_000),
        metavar="NUMBER",
        help="With --parallel: so many items are common to all forms.",
    ),
)
