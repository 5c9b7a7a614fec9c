"""A small article with facts and one item of every interaction, written for the tests."""

from decimal import Decimal

from quizgen.facts.event import Event
from quizgen.facts.figure import Figure
from quizgen.facts.role import Role
from quizgen.facts.statement import Statement
from quizgen.model.article import Article, Span
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe, Section
from quizgen.model.entity import Entity, EntityType
from quizgen.model.fact import Fact, Foil
from quizgen.model.form import Form, FormItem, how_many_to_arrange, passage_of
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
from quizgen.model.item import Item, Source, Status
from quizgen.model.item_set import ItemSet, form_set

ARTICLE = Article(
    id="harbour-bridge",
    title="A bridge for Port Elm",
    subject="Port Elm’s new bridge",
    source_note="Written for quizgen’s tests.",
    text=(
        "Port Elm will build a new bridge over its harbour, Mayor Ada Brook announced on Monday. "
        "“We have waited long enough,” she said.\n\n"
        "The bridge is to cost about $40 million and to carry 12,000 cars a day. "
        "Work begins in May, after the spring floods, and ends in the following year.\n\n"
        "Tom Reed, the head of the fishers’ union, said that the piers would close the channel to large boats. "
        "The old ferry, which opened in 1911, stops running once the bridge is open."
    ),
)


def span(quote: str) -> Span:
    """Where the quote stands in the sample article."""
    start = ARTICLE.text.index(quote)
    return Span(start=start, end=start + len(quote))


ENTITIES = (
    Entity(id="brook", name="Ada Brook", short="Brook", type=EntityType.PERSON, aliases=("Mayor Brook",)),
    Entity(id="reed", name="Tom Reed", short="Reed", type=EntityType.PERSON),
    Entity(id="marsh", name="Lena Marsh", short="Marsh", type=EntityType.PERSON, outsider=True),
    Entity(id="port-elm", name="Port Elm", type=EntityType.PLACE),
    Entity(id="fishers-union", name="the fishers’ union", type=EntityType.ORGANISATION),
)

FACTS: tuple[Fact, ...] = (
    Statement(
        id="waited-long-enough",
        topic="bridge",
        evidence=(span("“We have waited long enough,” she said."),),
        speaker="brook",
        content="the town had waited long enough",
        about="the time before the decision",
        quotation="We have waited long enough",
        gap="waited",
        foils=(Foil(text="the town could wait another year", why="Brook said that the wait was over."),),
    ),
    Statement(
        id="channel-closes",
        topic="harbour",
        evidence=(span("the piers would close the channel to large boats"),),
        speaker="reed",
        content="the piers would close the channel to large boats",
        about="the piers of the bridge",
    ),
    Figure(
        id="cost",
        topic="bridge",
        evidence=(span("The bridge is to cost about $40 million"),),
        form="money",
        phrase="about $40 million",
        value=Decimal(40),
        qualifier="about",
        unit="million dollars",
        sentence="The bridge is to cost {figure}.",
        question="How much is the bridge to cost?",
        measures="the cost of the bridge",
        foils=(Foil(text="about $14 million"), Foil(text="about $80 million")),
    ),
    Figure(
        id="cars",
        topic="bridge",
        evidence=(span("to carry 12,000 cars a day"),),
        phrase="12,000",
        value=Decimal(12000),
        unit="cars",
        sentence="The bridge is to carry {figure} cars a day.",
        question="How many cars a day is the bridge to carry?",
        measures="cars on the bridge each day",
    ),
    Role(
        id="mayor",
        topic="people",
        evidence=(span("Mayor Ada Brook"),),
        holder="brook",
        description="the mayor of Port Elm",
    ),
    Role(
        id="union-head",
        topic="people",
        evidence=(span("Tom Reed, the head of the fishers’ union"),),
        holder="reed",
        description="the head of the fishers’ union",
    ),
    Event(
        id="work-begins",
        topic="bridge",
        evidence=(span("Work begins in May"),),
        what="the start of work on the bridge",
        when="in May",
        planned=True,
    ),
)


def item(stem: str, interaction: Interaction, quote: str, *, fact: str, kind: str, topic: str = "bridge") -> Item:
    """An accepted item about the sample article."""
    return Item(
        id="0",
        stem=stem,
        interaction=interaction,
        rationale="The article says so.",
        source=Source(
            article=ARTICLE.id,
            question="by-hand",
            facts=(fact,),
            fact_kind=kind,
            evidence=(ARTICLE.evidence(span(quote)),),
        ),
        topic=topic,
        status=Status.ACCEPTED,
    ).under_its_id()


ITEMS = (
    item(
        "Who announced the bridge?",
        Choice(
            options=(
                Option(text="Ada Brook", is_key=True),
                Option(text="Tom Reed", feedback="Tom Reed heads the fishers’ union."),
                Option(text="Lena Marsh"),
            )
        ),
        "Mayor Ada Brook announced on Monday",
        fact="mayor",
        kind="role",
        topic="people",
    ),
    item(
        "What does the article tell about the bridge?",
        MultipleResponse(
            options=(
                Option(text="what it is to cost", is_key=True),
                Option(text="when work begins", is_key=True),
                Option(text="who designs it", feedback="No architect is named."),
            )
        ),
        "The bridge is to cost about $40 million",
        fact="cost",
        kind="figure",
    ),
    item(
        "According to Reed, the piers would close the channel to large boats.",
        TrueFalse(answer=True),
        "the piers would close the channel to large boats",
        fact="channel-closes",
        kind="statement",
        topic="harbour",
    ),
    item(
        "Complete Brook’s words: “We have ____ long enough.”",
        TextEntry(accepted=("waited",)),
        "“We have waited long enough,”",
        fact="waited-long-enough",
        kind="statement",
    ),
    item(
        "How many cars a day is the bridge to carry?",
        NumericEntry(value=Decimal(12000), tolerance=Decimal(0), unit="cars"),
        "to carry 12,000 cars a day",
        fact="cars",
        kind="figure",
    ),
    item(
        "Put these events in the order in which they happen.",
        Ordering(entries=("the spring floods", "the start of work", "the end of the ferry")),
        "Work begins in May, after the spring floods",
        fact="work-begins",
        kind="event",
    ),
    item(
        "Match each person with a role.",
        Matching(
            premise_label="Person",
            target_label="Role",
            pairs=(
                Pair(premise="Ada Brook", target="the mayor of Port Elm"),
                Pair(premise="Tom Reed", target="the head of the fishers’ union"),
            ),
            spare=("the ferry’s captain",),
        ),
        "Tom Reed, the head of the fishers’ union",
        fact="union-head",
        kind="role",
        topic="people",
    ),
    item(
        "Explain in one or two sentences why Reed objects to the bridge.",
        ExtendedText(
            model_answer="Reed says that the piers would close the channel to large boats.",
            scoring=(
                ScoringPoint(text="names the piers"),
                ScoringPoint(text="says that large boats could not pass"),
            ),
            lines=3,
        ),
        "the piers would close the channel to large boats",
        fact="channel-closes",
        kind="statement",
        topic="harbour",
    ),
)
"""One accepted item of each interaction."""

BANK = Bank(id="harbour-bridge", article=ARTICLE, entities=ENTITIES, facts=FACTS, items=ITEMS)


def sample_form(items: tuple[Item, ...] = ITEMS, *, label: str = "A", passage: bool = True) -> Form:
    """A form with the items as they stand, each arrangement reversed."""
    return Form(
        recipe=Recipe(
            bank=BANK.id,
            bank_digest=BANK.digest,
            version="0",
            seed="1",
            blueprint=Blueprint(sections=(Section(items=len(items)),)),
        ),
        label=label,
        code="7Q4M-K2X9",
        title="A bridge for Port Elm",
        subject="Port Elm’s new bridge",
        items=tuple(
            FormItem(
                number=number,
                item=item,
                points=1,
                order=tuple(reversed(range(how_many_to_arrange(item.interaction)))),
            )
            for number, item in enumerate(items, start=1)
        ),
        passage=passage_of(ARTICLE) if passage else None,
    )


def sample_set(items: tuple[Item, ...] = ITEMS, *, passage: bool = True) -> ItemSet:
    """The sample form as a set."""
    return form_set(sample_form(items, passage=passage))
