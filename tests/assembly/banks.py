"""Larger banks for the tests of assembly, made by varying the sample article's items."""

from decimal import Decimal

from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    ScoringPoint,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Difficulty, Item
from tests.samples import BANK, item

TOPICS = ("bridge", "harbour", "people", "money", "ferry")
KINDS = ("statement", "figure", "role", "event", "agreement", "cause")
QUESTIONS = (
    "who-said", "what-said", "how-many", "how-much", "who-is", "when", "where", "why", "which-of", "in-order",
)  # fmt: skip
CYCLE = (
    "choice", "true-false", "choice", "text-entry", "choice", "true-false", "choice", "multiple-response",
    "choice", "numeric-entry", "choice", "true-false", "choice", "matching", "choice", "text-entry",
    "true-false", "ordering", "choice", "extended-text",
)  # fmt: skip
"""The interactions of twenty items of a large bank, in the proportions that question kinds write them."""


def interaction(name: str, number: int) -> Interaction:
    """An interaction of that name; its words differ from number to number and give no other one away."""
    match name:
        case "choice":
            options = 3 + number // 4 % 2
            texts = (f"answer{number}x{index}" for index in range(options))
            return Choice(
                options=tuple(Option(text=text, is_key=at == number % options) for at, text in enumerate(texts)),
                fixed_order=number % 4 == 2,
            )
        case "multiple-response":
            return MultipleResponse(
                options=tuple(Option(text=f"part{number}x{index}", is_key=index < 2) for index in range(4))
            )
        case "true-false":
            return TrueFalse(answer=number % 3 != 0)
        case "text-entry":
            return TextEntry(accepted=(f"word{number}",))
        case "numeric-entry":
            return NumericEntry(value=Decimal(1000 + number))
        case "ordering":
            return Ordering(entries=tuple(f"step{number}x{index}" for index in range(3 + number % 3)))
        case "matching":
            return Matching(
                premise_label="Person",
                target_label="Role",
                pairs=tuple(
                    Pair(premise=f"person{number}x{i}", target=f"role{number}x{i}") for i in range(2 + number % 3)
                ),
                spare=(f"role{number}x9",),
            )
        case "extended-text":
            points = (ScoringPoint(text="names the piers", points=2), ScoringPoint(text="says why"))
            return ExtendedText(model_answer="Because of the piers.", scoring=points)
        case _:
            raise ValueError(name)


def make_item(
    number: int,
    name: str = "choice",
    *,
    facts: tuple[str, ...] | None = None,
    topic: str | None = None,
    kind: str | None = None,
    question: str | None = None,
    stem: str | None = None,
) -> Item:
    """The accepted item of that number; what is not given follows from the number."""
    made = item(
        stem or f"Stem no. S{number}?",
        interaction(name, number),
        "Mayor Ada Brook",
        fact="unused",
        kind=kind or KINDS[number % len(KINDS)],
        topic=topic or TOPICS[number % len(TOPICS)],
    )
    source = made.source.model_copy(
        update={
            "facts": facts or (f"fact-{number}",),
            "question": question or QUESTIONS[number * 7 % len(QUESTIONS)],
        }
    )
    level = (Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD)[number % 3]
    return made.model_copy(update={"source": source, "difficulty": level}).under_its_id()


def large_items(how_many: int = 200, facts: int = 80) -> tuple[Item, ...]:
    """So many items of all sorts about so many facts; orderings and matchings use several of them."""
    items = []
    for number in range(how_many):
        name = CYCLE[number % len(CYCLE)]
        used = {"matching": 3, "ordering": 3, "multiple-response": 2}.get(name, 1)
        names = tuple(f"fact-{(number * 3 + step * 17) % facts}" for step in range(used))
        items.append(make_item(number, name, facts=names))
    return tuple(items)


def bank_of(items: tuple[Item, ...]) -> Bank:
    """A bank on the sample article with these items."""
    return BANK.model_copy(update={"items": items})


def recipe_for(bank: Bank, *sections: Section, seed: str = "1", forms: int = 1, parallel: bool = False) -> Recipe:
    """A recipe for forms of these sections."""
    return Recipe(
        bank=bank.id,
        bank_digest=bank.digest,
        version="0",
        seed=seed,
        blueprint=Blueprint(sections=sections),
        forms=forms,
        parallel=parallel,
    )


LARGE_BANK = bank_of(large_items())
