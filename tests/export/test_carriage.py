"""The table of what formats carry is in the documentation as the formats tell it."""

from pathlib import Path

import pytest

from quizgen import pipeline
from quizgen.export import EXPORTERS
from quizgen.export._carriage import not_carried
from quizgen.export._specimens import specimen_set
from quizgen.model.interaction import INTERACTION_TYPES

PAGE = Path(__file__).parents[2] / "docs/reference/formats.md"
MARK = "--accept -->\n"


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def tables() -> str:
    carriage = pipeline.carriage()
    lines = [row("Format", *INTERACTION_TYPES), row("---", *("---" for _ in INTERACTION_TYPES))]
    for name in dict.fromkeys(each.format for each in carriage):
        words = [each.words for each in carriage if each.format == name]
        lines.append(row(f"[{name}](../how-to/export/{name}.md)", *words))
    lost = not_carried(carriage)
    if lost:
        lines += ["\n", row("Format", "Not carried", "Why"), row("---", "---", "---")]
        lines += [row(*cells) for cells in lost]
    return "".join(lines)


def test_the_documented_tables_are_what_the_formats_say(pytestconfig: pytest.Config) -> None:
    before, mark, shown = PAGE.read_text(encoding="utf-8").partition(MARK)
    if pytestconfig.getoption("--accept"):
        PAGE.write_text(f"{before}{mark}\n{tables()}", encoding="utf-8")
        return
    assert shown == f"\n{tables()}", "renew them with: pytest tests/export/test_carriage.py --accept"


def test_every_format_says_something_of_every_interaction() -> None:
    formats = [name for name in EXPORTERS if EXPORTERS[name].write_set]
    told = [(each.format, each.interaction) for each in pipeline.carriage()]
    assert told == [(name, interaction) for name in formats for interaction in INTERACTION_TYPES]


def test_there_is_a_specimen_of_every_interaction() -> None:
    types = [entry.item.interaction.type for entry in specimen_set(INTERACTION_TYPES).entries]
    assert types == list(INTERACTION_TYPES)
