"""Commands found by file name, and what a person reads when one cannot go on."""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, NoReturn

import click

from quizgen.cli._talk import printable
from quizgen.errors import QuizgenError
from quizgen.registry import Registry

_DEBUG = "quizgen.debug"
_INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C stopped: 128 and the signal's number."""


def _remember(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    context.meta[_DEBUG] = wanted or context.meta.get(_DEBUG, False)


def debug_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with ``--debug``, which works before and behind a command's name."""
    return click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="Show where in the program an error arose.",
    )(command)


class CommandFolder(click.Group):
    """The commands of a package: a file ``make.py`` that ends in COMMAND is the command ``make``.

    A command's module is imported when the command is asked for; it loads the rest of quizgen only when the
    command runs. ``--help`` prints ``summaries``, so that it costs click alone.
    """

    def __init__(self, *, package: str, summaries: Mapping[str, str], **settings: Any) -> None:  # noqa: ANN401
        """The commands of ``package``, listed in the order of their ``summaries``; ``settings`` are click's."""
        super().__init__(**settings)
        self.summaries = summaries
        self._found = Registry(package, constant="COMMAND", of=click.Command)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands' names, what people use most first."""
        return list(self.summaries)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the part of the help that lists the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.summaries.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, if there is one."""
        if cmd_name not in self._found:
            return None
        return self._found[cmd_name]

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """What the command gives back; what stops it becomes one plain sentence, unless ``--debug`` was given."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            ctx.exit(_INTERRUPTED)
        except Exception as error:
            if ctx.meta.get(_DEBUG):
                raise
            raise click.ClickException(printable(_in_one_sentence(error))) from error

    def run(self) -> NoReturn:
        """End the process with the exit code of the command that its arguments name."""
        for stream in (sys.stdout, sys.stderr):
            # A redirected stream on Windows is not UTF-8, and curly quotes would stop the program.
            with suppress(AttributeError):
                stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        try:
            self.main(prog_name="quizgen")
        except KeyboardInterrupt:
            sys.exit(_INTERRUPTED)


def _in_one_sentence(error: Exception) -> str:
    match error:
        case QuizgenError():
            return str(error)
        case OSError(filename=str(name), strerror=str(why)):
            return f"Cannot use '{name}': {why}."
        case OSError(strerror=str(why)):
            return f"The system says: {why}."
        case _:
            what = " ".join(str(error).split())[:200]
            return (
                f"Something went wrong inside quizgen ({type(error).__name__}: {what}). "
                "Run the same command with --debug and send us what it prints."
            )
