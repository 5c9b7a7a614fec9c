"""Kinds of facts: one file per kind, found by its name.

A kind's type says in which words its fields are written, so that any question kind can put them into a sentence:
a *noun phrase* is written as in the middle of a sentence, with its article ("the joint exercises"); a *clause*
follows "that", in reported speech and without a full stop ("the two countries had a single army").
"""

from dataclasses import dataclass

from quizgen.model.fact import Fact
from quizgen.registry import Registry


@dataclass(frozen=True)
class FactKind:
    """A kind of fact: its type, and what it holds in one line for a person."""

    type: type[Fact]
    summary: str


FACT_KINDS = Registry("quizgen.facts", constant="FACT_KIND", of=FactKind)
