"""Papers of all sorts from the shipped bank: many interactions, sizes, forms and blueprints."""

import hashlib
from collections.abc import Callable, Iterator

from quizgen import __version__, pipeline
from quizgen.assembly import plain_blueprint
from quizgen.errors import QuizgenError
from quizgen.export import PageSetup
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.interaction import InteractionName
from tests.export.printed import Key, Paper, read_key, read_paper

MIXES: tuple[tuple[InteractionName, ...], ...] = (
    (),
    ("choice",),
    ("true-false", "choice"),
    ("multiple-response", "choice"),
    ("text-entry", "numeric-entry", "choice"),
    ("matching", "ordering", "true-false"),
    ("extended-text", "choice"),
)


def print_recipe(bank: Bank, number: int) -> Iterator[tuple[Paper, Key]]:
    """The papers of a recipe that follows from a number alone, with their keys, as they are read in print."""
    draw = hashlib.sha256(f"recipe {number}".encode()).digest()
    mix, forms, parallel = MIXES[draw[0] % len(MIXES)], 1 + draw[1] % 3, draw[2] % 2 == 1
    how_many = 3 + draw[3] % (5 if parallel else 20)
    plans: tuple[Callable[[], Blueprint], ...] = (
        lambda: plain_blueprint(how_many, interactions=mix),
        lambda: Blueprint(
            sections=(
                Section(items=1 + how_many // 3, heading="First", points=2, interactions=("choice",)),
                Section(items=1 + how_many // 4, heading="Then"),
            )
        ),
        lambda: sorted(pipeline.find_blueprints(()).items())[draw[4] % 3][1],
    )
    recipe = Recipe(
        bank=bank.id,
        bank_digest=bank.digest,
        version=__version__,
        seed=f"seed {number}",
        blueprint=plans[min(2, draw[5] % 5)](),
        forms=forms,
        parallel=parallel,
        passage=draw[6] % 4 > 0,
    )
    try:
        documents = pipeline.make(bank, recipe, ("html",), PageSetup()).documents
    except QuizgenError:
        # Of some sorts there are too few for several parallel forms.
        recipe = recipe.model_copy(update={"parallel": False, "blueprint": plain_blueprint(how_many)})
        documents = pipeline.make(bank, recipe, ("html",), PageSetup()).documents
    for label in "ABC"[:forms]:
        yield read_paper(documents[f"quiz-{label}.html"]), read_key(documents[f"quiz-{label}-key.html"])
