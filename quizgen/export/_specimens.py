"""One item of every interaction with everything that it can have, to see what a format carries."""

from decimal import Decimal

from quizgen.model.article import Evidence
from quizgen.model.form import Passage, how_many_to_arrange
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
from quizgen.model.item import BY_HAND, Item, Source, Status
from quizgen.model.item_set import ItemSet, SetEntry

_COPPER = "Copper was the first metal that people worked, long before iron."

_SPECIMENS: tuple[tuple[str, Interaction], ...] = (
    (
        "Which metal did people work first?",
        Choice(
            options=(
                Option(text="copper", is_key=True),
                Option(text="iron", feedback="Iron came later."),
                Option(text="steel", feedback="Steel is made from iron."),
            )
        ),
    ),
    (
        "Which of these does the article name?",
        MultipleResponse(
            options=(
                Option(text="copper", is_key=True),
                Option(text="iron", is_key=True),
                Option(text="silver", feedback="Silver is not named."),
            )
        ),
    ),
    ("Iron was worked before copper.", TrueFalse(answer=False, feedback="Copper came first.")),
    ("The first metal that people worked was ____.", TextEntry(accepted=("copper", "Cu"))),
    ("How heavy is a small copper axe?", NumericEntry(value=Decimal("1.5"), tolerance=Decimal("0.1"), unit="kg")),
    ("Put the metals in order.", Ordering(entries=("copper", "iron", "steel"))),
    (
        "Match each metal with what it is.",
        Matching(
            premise_label="Metal",
            target_label="What it is",
            pairs=(Pair(premise="copper", target="the first"), Pair(premise="iron", target="the next")),
            spare=("the last",),
        ),
    ),
    (
        "Explain why copper came before iron.",
        ExtendedText(model_answer="Copper melts sooner.", scoring=(ScoringPoint(text="speaks of heat"),)),
    ),
)


def specimen_set(interactions: tuple[str, ...]) -> ItemSet:
    """A set of one item of each of these interactions, with a passage."""
    chosen = [(stem, interaction) for stem, interaction in _SPECIMENS if interaction.type in interactions]
    return ItemSet(
        id="specimens",
        title="Metals",
        passage=Passage(title="Metals", paragraphs=(_COPPER,)),
        may_shuffle=True,
        entries=tuple(
            SetEntry(
                number=number,
                item=_item(stem, interaction),
                points=2,
                order=tuple(range(how_many_to_arrange(interaction))),
                category=("Metals",),
            )
            for number, (stem, interaction) in enumerate(chosen, start=1)
        ),
    )


def _item(stem: str, interaction: Interaction) -> Item:
    return Item(
        id="0",
        stem=stem,
        interaction=interaction,
        rationale="The article says so.",
        source=Source(
            article="metals",
            question=BY_HAND,
            facts=("copper-first",),
            fact_kind="event",
            evidence=(Evidence(quote=_COPPER, paragraph=1),),
        ),
        topic="metals",
        status=Status.ACCEPTED,
    ).under_its_id()
