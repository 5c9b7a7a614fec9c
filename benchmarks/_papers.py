"""Printed papers of the shipped bank with their keys, as a stranger reads them."""

from collections.abc import Iterable, Iterator
from functools import cache

from quizgen import __version__, assembly, pipeline
from quizgen.checks import find_enemies
from quizgen.cli._options import DEFAULT_BANK
from quizgen.errors import QuizgenError
from quizgen.export import EXPORTERS, PageSetup
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from quizgen.soundness import set_aside
from tests.export.printed import Key, Paper, read_key, read_paper


@cache
def printable() -> Bank:
    """The shipped bank with only those items accepted that quizgen prints."""
    return set_aside(pipeline.read(DEFAULT_BANK, ()))[0]


@cache
def enemies() -> frozenset[tuple[str, str]]:
    """The ids of any two items that never stand on one form."""
    return find_enemies(printable().accepted)


def print_papers(
    blueprint: Blueprint, seeds: Iterable[object], *, apart: bool = True
) -> Iterator[tuple[Paper, Key]]:
    """A paper for each seed with its key, written as HTML and read again; ``apart`` keeps enemies apart."""
    html, setup, bank = EXPORTERS["html"], PageSetup(), printable()
    if html.write_paper is None or html.write_key is None:
        raise QuizgenError("The HTML exporter writes no papers or no keys.")
    for seed in seeds:
        recipe = Recipe(
            bank=bank.id, bank_digest=bank.digest, version=__version__, seed=str(seed), blueprint=blueprint
        )
        for form in assembly.assemble_forms(bank, recipe, enemies() if apart else ()):
            paper = html.write_paper(student_form(form), setup)
            yield read_paper(paper), read_key(html.write_key(answer_key(form), setup))
