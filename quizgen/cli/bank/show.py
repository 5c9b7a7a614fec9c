"""``quizgen bank show``: what one bank holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import bank_argument, banks_option, json_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command("show")
@bank_argument
@banks_option
@json_option
@debug_option
def show(bank: str, banks: tuple[Path, ...], as_json: bool) -> None:
    """Show what a bank holds: its article, facts, and items by status.

    Also how hard its article is to read, and how hard its items are by an estimate from words.
    """
    from quizgen import pipeline
    from quizgen.cli import _talk
    from quizgen.model.estimate import ESTIMATE_NOTE
    from quizgen.model.item import Difficulty, Status

    read = pipeline.read(bank, banks)
    facts = Counter(fact.kind for fact in read.facts)
    statuses = Counter(item.status.value for item in read.items)
    items = Counter((str(item.interaction.type), item.status.value) for item in read.items)
    bands = Counter((item.difficulty.value, item.status.value) for item in read.items)
    unproven = sum(item.is_unproven for item in read.items)
    passage = pipeline.measure(read)
    if as_json:
        _talk.show_json(
            {
                "bank": read.id,
                "title": read.article.title,
                "words": passage.words,
                "entities": len(read.entities),
                "facts": dict(sorted(facts.items())),
                "items": dict(sorted(statuses.items())),
                "unproven": unproven,
                "difficulty": {
                    band.value: {status.value: bands[band, status] for status in Status if bands[band, status]}
                    for band in Difficulty
                },
                "difficulty_note": ESTIMATE_NOTE,
                "digest": read.digest,
            }
        )
        return
    about = f"{len(read.entities)} entities" if passage.words else "no article"
    _talk.show(f"{read.article.title} ({read.id}): {about}")
    if unproven:
        _talk.show(_talk.unproven_note(unproven))
    if passage.words:
        _talk.show("")
        _talk.show_table(("Passage",), [(part,) for part in passage.in_words])
        _talk.show("")
        _talk.show_table(("Facts", "Number"), sorted(facts.items()))
    names = sorted({interaction for interaction, _ in items})
    for heading, rows, counts in (
        ("Items", names, items),
        ("Difficulty, estimated", [band.value for band in Difficulty], bands),
    ):
        _talk.show("")
        _talk.show_table(
            (heading, "Accepted", "Draft", "Rejected"),
            [(name, *(counts[name, status] for status in ("accepted", "draft", "rejected"))) for name in rows],
        )
    _talk.show(f"\n{ESTIMATE_NOTE}")


COMMAND = show
