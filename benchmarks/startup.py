"""How long the command line takes to start, beside a Python that does nothing."""

import tempfile

from _stopwatch import median_seconds, python, report

RUN = "from quizgen.cli import main; main()"
TIMES = 15


def main() -> None:
    """Print the start-up of quizgen and of one quiz; aims: --help up to 5 ×, one HTML quiz under a second."""
    nothing = median_seconds(python("-c", "pass"), TIMES)
    with tempfile.TemporaryDirectory() as folder:
        runs = {
            "import click": ("-c", "import click"),
            "quizgen --help": ("-c", RUN, "--help"),
            "quizgen make --help": ("-c", RUN, "make", "--help"),
            "quizgen make --to html": ("-c", RUN, "make", "--to", "html", "-o", folder),
        }
        for name, arguments in runs.items():
            report(name, median_seconds(python(*arguments), TIMES), "python -c pass", nothing)


if __name__ == "__main__":
    main()
