"""Options and arguments that several commands share."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

DEFAULT_BANK = "belarus-russia-army"
DEFAULT_OUTPUT = "output"

Known = Callable[[], Iterable[str]]
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def known_kinds() -> Iterable[str]:
    """The interactions' and the fact kinds' names."""
    from quizgen.facts import FACT_KINDS
    from quizgen.model.interaction import INTERACTION_TYPES

    return (*INTERACTION_TYPES, *FACT_KINDS)


def known_formats() -> Iterable[str]:
    """The exporters' names."""
    from quizgen.export import EXPORTERS

    return tuple(EXPORTERS)


def known_importers() -> Iterable[str]:
    """The importers' names."""
    from quizgen.imports import IMPORTERS

    return tuple(IMPORTERS)


def known_difficulties() -> Iterable[str]:
    """The bands of difficulty."""
    from quizgen.model.item import Difficulty

    return tuple(Difficulty)


def known_tiers() -> Iterable[str]:
    """The tiers that a form can be printed in."""
    from quizgen.model.tier import Tier

    return tuple(Tier)


def known_banks() -> Iterable[str]:
    """The shipped banks' names."""
    from quizgen import pipeline

    return tuple(folder.name for folder in pipeline.find_banks(()))


def names_option(
    option: str,
    parameter: str,
    noun: str,
    known: Known | None = None,
    *,
    value_name: str = "NAMES",
    **settings: Any,  # noqa: ANN401 - click's own
) -> Decorator:
    """An option that takes names separated by commas, once or more often; ``parameter`` has all of them.

    Without ``known``, any name will do.
    """

    def split(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
        if not values:
            return ()
        names = tuple(dict.fromkeys(name.strip().lower() for name in ",".join(values).split(",") if name.strip()))
        if not names:
            raise click.BadParameter(f"name at least one {noun}.")
        allowed = tuple(known()) if known else names
        for name in names:
            if name not in allowed:
                raise click.BadParameter(f"there is no {noun} called '{name}'; there are: {', '.join(allowed)}.")
        return names

    def complete(_context: click.Context, _option: click.Parameter, typed: str) -> "list[str | CompletionItem]":
        before, comma, last = typed.rpartition(",")
        return [f"{before}{comma}{name}" for name in (known() if known else ()) if name.startswith(last)]

    return click.option(
        option, parameter, callback=split, shell_complete=complete, metavar=value_name, multiple=True, **settings
    )


def up_to(most: int) -> Callable[[click.Context, click.Parameter, int | None], int | None]:
    """A check that an option's number is from 1 to ``most``."""

    # click's own IntRange would say "1<=x<=26" in the help, which is no English.
    def checked(_context: click.Context, _option: click.Parameter, value: int | None) -> int | None:
        if value is not None and not 1 <= value <= most:
            raise click.BadParameter(f"write a whole number from 1 to {most:,}, not {value}.")
        return value

    return checked


def folder_option(
    *names: str,
    must_exist: bool = False,
    **settings: Any,  # noqa: ANN401 - click's own
) -> Decorator:
    """An option that takes a folder."""

    def as_path(
        _context: click.Context, _option: click.Parameter, value: str | tuple[str, ...] | None
    ) -> "Path | tuple[Path, ...] | None":
        # pathlib alone costs a tenth of the time that --help takes, which needs no path.
        from pathlib import Path

        match value:
            case None:
                return None
            case str():
                return Path(value)
            case _:
                return tuple(Path(part) for part in value)

    folder = click.Path(file_okay=False, exists=must_exist)
    return click.option(*names, type=folder, metavar="FOLDER", callback=as_path, **settings)


def _complete_bank(
    _context: click.Context, _argument: click.Parameter, typed: str
) -> "list[str | CompletionItem]":
    from click.shell_completion import CompletionItem

    return [
        *(CompletionItem(name) for name in known_banks() if name.startswith(typed)),
        CompletionItem(typed, type="dir"),
    ]


bank_argument = click.argument("bank", default=DEFAULT_BANK, shell_complete=_complete_bank)

banks_option = folder_option(
    "--bank",
    "banks",
    must_exist=True,
    multiple=True,
    help="Look for banks and blueprints in this folder too, before the shipped ones.",
)
templates_option = folder_option(
    "--templates",
    must_exist=True,
    help="Templates in this folder take the place of the shipped ones of the same name.",
)
paper_option = click.option(
    "--paper",
    type=click.Choice(["a4", "letter"], case_sensitive=False),
    default="a4",
    show_default=True,
    help="The size of the paper.",
)
formats_option = names_option(
    "--to",
    "formats",
    "format",
    known_formats,
    default=["pdf,html"],
    show_default="pdf,html",
    help="What to write.",
)
output_option = folder_option(
    "-o",
    "--output",
    default=DEFAULT_OUTPUT,
    show_default=True,
    help="The folder to write into; made when it does not exist.",
)


def _known_importer(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None and value not in known_importers():
        known = ", ".join(known_importers())
        raise click.BadParameter(f"there is no format called '{value}'; there are: {known}.")
    return value


def _complete_importer(_context: click.Context, _option: click.Parameter, typed: str) -> list[str]:
    return [name for name in known_importers() if name.startswith(typed)]


import_format_option = click.option(
    "--format",
    "format_name",
    metavar="NAME",
    callback=_known_importer,
    shell_complete=_complete_importer,
    help="The format of the file, when its name and content do not tell: gift, aiken, moodle-xml or csv.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON, for programs.")
