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
    """Show what a bank holds: its article, facts, and items by status."""
    from quizgen import pipeline
    from quizgen.cli import _talk

    read = pipeline.read(bank, banks)
    facts = Counter(fact.kind for fact in read.facts)
    statuses = Counter(item.status.value for item in read.items)
    items = Counter((item.interaction.type, item.status.value) for item in read.items)
    unproven = sum(item.is_unproven for item in read.items)
    if as_json:
        _talk.show_json(
            {
                "bank": read.id,
                "title": read.article.title,
                "words": len(read.article.text.split()),
                "entities": len(read.entities),
                "facts": dict(sorted(facts.items())),
                "items": dict(sorted(statuses.items())),
                "unproven": unproven,
                "digest": read.digest,
            }
        )
        return
    words = len(read.article.text.split())
    about = f"{words} words, {len(read.entities)} entities" if words else "no article"
    _talk.show(f"{read.article.title} ({read.id}): {about}")
    if unproven:
        _talk.show(_talk.unproven_note(unproven))
    if facts or not unproven:
        _talk.show_table(("Facts", "Number"), sorted(facts.items()))
    _talk.show("")
    _talk.show_table(
        ("Items", "Accepted", "Draft", "Rejected"),
        [
            (name, *(items[name, status] for status in ("accepted", "draft", "rejected")))
            for name in sorted({interaction for interaction, _ in items})
        ],
    )


COMMAND = show
