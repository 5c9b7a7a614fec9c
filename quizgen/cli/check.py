"""``quizgen check``: item-writing flaws, each with its place and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import DEFAULT_BANK, banks_option, import_format_option, json_option

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quizgen.model.finding import Finding, Place
    from quizgen.model.form import Imprint
    from quizgen.model.item import Item
    from quizgen.outcomes import Inspection

EXAMPLES = """\b
Examples:
  quizgen check                           the bank that came with quizgen
  quizgen check my-bank --strict          a bank of your own, warnings count too
  quizgen check output/quiz.json          a quiz that was made: its items and its forms
  quizgen check questions.xml             a file of GIFT, Aiken, Moodle XML or CSV, as it is
  quizgen check --explain longest-key     what a rule finds, and who says so
"""


def _complete_rule(_context: click.Context, _option: click.Parameter, typed: str) -> list[str]:
    from quizgen.checks import CHECKS

    return [name for name in CHECKS if name.startswith(typed)]


@click.command("check", epilog=EXAMPLES)
@click.argument("source", metavar="[BANK|QUIZ.JSON|FILE]", default=DEFAULT_BANK)
@click.option("--strict", is_flag=True, help="End with exit code 1 for warnings too.")
@click.option(
    "--explain",
    "rule",
    metavar="RULE",
    shell_complete=_complete_rule,
    help="Say what a rule finds; check nothing.",
)
@import_format_option
@banks_option
@json_option
@debug_option
@click.pass_context
def check(
    context: click.Context,
    source: str,
    strict: bool,
    rule: str | None,
    format_name: str | None,
    banks: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Check items for flaws that a rule can find.

    All items of a bank but the rejected are checked; of a quiz, given by its quiz.json, the printed items and how
    they stand together; of a file in GIFT, Aiken, Moodle XML or CSV, its questions as they are. Exit code 1 says
    that there is an error. That no rule finds anything does not say that a question is worth asking.
    """
    from quizgen import pipeline
    from quizgen.cli._output import read_foreign
    from quizgen.cli._talk import show_json
    from quizgen.model.finding import Severity

    if rule is not None:
        _explain(rule, as_json=as_json)
        return
    if _is_foreign(source, format_name):
        inspection = pipeline.inspect_file(read_foreign(source), format_name)
    else:
        bank, imprints = _printed(source, banks)
        inspection = pipeline.inspect(bank, banks, imprints)
    grouped: tuple[tuple[str | None, Sequence[Finding]], ...] = (
        (None, inspection.findings),
        *inspection.forms.items(),
    )
    if as_json:
        show_json([{**f.model_dump(mode="json"), "form": form} for form, found in grouped for f in found])
    else:
        _show(inspection)
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(finding.severity in grave for _, found in grouped for finding in found):
        context.exit(1)


def _is_foreign(source: str, format_name: str | None) -> bool:
    """Whether a teacher's own file is meant: what is there as a file, or has the suffix of one."""
    from pathlib import Path

    from quizgen.imports import known_suffixes

    path = Path(source)
    return path.suffix != ".json" and (
        format_name is not None
        or path.is_file()
        or (path.suffix.lower() in known_suffixes() and not path.is_dir())
    )


def _printed(source: str, banks: Sequence[Path]) -> tuple[str, tuple[Imprint, ...]]:
    """The bank to look into, and what of it was printed when the source is a quiz."""
    from pathlib import Path

    from quizgen.cli._output import find_in_ledger, read_manifest

    path = Path(source)
    if path.suffix != ".json":
        return source, ()
    imprints = read_manifest(path).forms
    kept = find_in_ledger(imprints[0].code, (path.parent,))
    # A bank that the person names now goes before the place where it was then.
    if kept is not None and not banks and Path(kept.bank_folder).is_dir():
        return kept.bank_folder, imprints
    return imprints[0].recipe.bank, imprints


def _show(inspection: Inspection) -> None:
    from collections import Counter

    from quizgen.cli._talk import say, show
    from quizgen.model.finding import Severity

    grouped: dict[str, list[Finding]] = {}
    for finding in inspection.findings:
        grouped.setdefault(finding.where.item or str(finding.where), []).append(finding)
    for group, findings in grouped.items():
        show(_heading(findings[0].where, inspection.items.get(group)))
        _show_lines(findings)
    for label, found in inspection.forms.items():
        if found:
            show(f"Form {label}")
            _show_lines(found)
    counts = Counter(f.severity for found in (inspection.findings, *inspection.forms.values()) for f in found)
    what = ", ".join(
        f"{count} {severity if count == 1 else f'{severity}s'}"
        for severity in Severity
        if (count := counts[severity])
    )
    say(f"{len(inspection.items)} items checked: {what or 'no flaw found'}.")


def _heading(where: Place, item: Item | None) -> str:
    """Where it is, and what is asked there; a question that could not be read has a place alone."""
    if item is None:
        return str(where)
    origin = f"  (imported from {where.origin})" if where.origin else ""
    return f"{where}  {' '.join(item.stem.split())}{origin}"


def _show_lines(findings: Iterable[Finding]) -> None:
    from quizgen.cli._talk import show

    for finding in findings:
        show(f"  {finding.severity:<8} {finding.rule:<16} {finding.message}")
    show("")


def _explain(rule: str, *, as_json: bool) -> None:
    from quizgen.checks import CHECKS, FormCheck
    from quizgen.cli._talk import show, show_json

    explained = CHECKS[rule]
    told = {
        "rule": rule,
        "scope": "form" if isinstance(explained, FormCheck) else "item",
        "severity": explained.severity.value,
        "finds": explained.summary,
        "source": explained.source,
        "bad": explained.bad,
        "good": explained.good,
    }
    if as_json:
        show_json(told)
    else:
        for name, text in told.items():
            show(f"{name.capitalize():<9} {text}")


COMMAND = check
