"""``quizgen list``: what a quiz can be made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import bank_argument, banks_option, json_option

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizgen.assembly import Offer


@click.command("list")
@bank_argument
@banks_option
@json_option
@debug_option
def list_offer(bank: str, banks: tuple[Path, ...], as_json: bool) -> None:
    """List what a quiz can be made of.

    Kinds, topics, difficulty and blueprints, in the words that quizgen make takes, with the number of items; and
    how long the passage is and how hard to read.
    """
    from quizgen import pipeline
    from quizgen.cli import _talk
    from quizgen.model.estimate import ESTIMATE_NOTE

    chosen = pipeline.read(bank, banks)
    offered, passage = pipeline.offer(chosen), pipeline.measure(chosen)
    blueprints = {name: plan.how_many for name, plan in pipeline.find_blueprints(banks).items()}
    if as_json:
        told = {"difficulty_note": ESTIMATE_NOTE, "readability": passage.model_dump(mode="json")}
        _talk.show_json({**offered.model_dump(mode="json"), "blueprints": blueprints, **told})
        return
    _talk.show_table(
        ("Option", "Name", "Items"),
        _rows(offered, blueprints),
        title=f"{offered.title}: {offered.items} items, up to {offered.fit_on_one_form} on one form",
    )
    if passage.words:
        _talk.show("")
        _talk.show_table(("Passage",), [(part,) for part in passage.in_words])
    _talk.show(f"\n{ESTIMATE_NOTE}")
    if offered.unproven:
        _talk.say(_talk.unproven_note(offered.unproven))


def _rows(offered: Offer, blueprints: Mapping[str, int]) -> list[tuple[str, str, int]]:
    groups = {
        "--kinds": [(count.name, count.items) for count in (*offered.interactions, *offered.facts)],
        "--topics": [(count.name, count.items) for count in offered.topics],
        "--difficulty": [(count.name, count.items) for count in offered.difficulty],
        "--blueprint": list(blueprints.items()),
    }
    return [
        (option if place == 0 else "", name, items)
        for option, counts in groups.items()
        for place, (name, items) in enumerate(counts)
    ]


COMMAND = list_offer
