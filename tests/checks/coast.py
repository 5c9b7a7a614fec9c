"""A coast of ten invented towns: facts about them, and ten sound items of every interaction."""

from decimal import Decimal

from quizgen.facts.event import Event
from quizgen.facts.figure import Figure
from quizgen.facts.listing import Listing
from quizgen.facts.role import Role
from quizgen.facts.statement import Statement
from quizgen.model.article import Article, Span
from quizgen.model.bank import Bank
from quizgen.model.entity import Entity, EntityType
from quizgen.model.fact import Fact
from quizgen.model.interaction import (
    Choice,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import BY_HAND, Item, Silence, Source, Status

TOWNS = (
    *("Elmport", "Graywick", "Sandle", "Thornby", "Oxmouth"),
    *("Larkholm", "Penrith", "Quayle", "Ravenness", "Stour"),
)
MAYORS = (
    *("Ada Brook", "Tom Reed", "Lena Marsh", "Otto Finch", "Ines Vale"),
    *("Paul Thorne", "Mara Stone", "Hugo Lamb", "Vera Holt", "Max Field"),
)
GOODS = ("timber", "salt", "wool", "barley", "leather", "honey", "cider", "slate", "linen", "amber")
HOUSES = (310, 420, 530, 640, 750, 860, 970, 1_080, 1_190, 1_310)
YEARS = tuple(range(1902, 1932, 3))
PLANS = (
    "build a bridge",
    "open a school",
    "plant a forest",
    "drain a marsh",
    "found a library",
    "pave a road",
    "light a beacon",
    "dig a canal",
    "raise a tower",
    "clear a beach",
)

_TEXT = " ".join(
    f"The mayor of {town} is {mayor}, and the town of {houses} houses, whose harbour dates from {year}, "
    f"sells {good}."
    for town, mayor, houses, year, good in zip(TOWNS, MAYORS, HOUSES, YEARS, GOODS, strict=True)
)
_SPAN = (Span(start=0, end=30),)
ARTICLE = Article(id="coast", title="Ten towns on a coast", text=_TEXT)


def other(row: tuple[str, ...], index: int, step: int = 1) -> str:
    """What stands so many places further in the row, which goes round."""
    return row[(index + step) % len(row)]


def _event(town: str, what: str, when: str | None = None, after: str | None = None) -> Event:
    return Event(
        id=_slug(town, what), topic="past", evidence=_SPAN, what=f"the {what} in {town}", when=when, after=after
    )


def _slug(town: str, what: str) -> str:
    return f"{town.lower()}-{what}"


def _facts() -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for index, town in enumerate(TOWNS):
        mayor = MAYORS[index].split()[-1].lower()
        facts += (
            Role(
                id=_slug(town, "mayor"),
                topic="people",
                evidence=_SPAN,
                holder=mayor,
                description=f"the mayor of {town}",
            ),
            Figure(
                id=_slug(town, "houses"),
                topic="size",
                evidence=_SPAN,
                phrase=f"{HOUSES[index]:,}",
                value=Decimal(HOUSES[index]),
                unit="houses",
                sentence=f"{town} has {{figure}} houses.",
                question=f"How many houses does {town} have?",
                measures=f"houses in {town}",
            ),
            Listing(
                id=_slug(town, "goods"),
                topic="trade",
                evidence=_SPAN,
                question=f"Which goods does {town} sell?",
                set=f"the goods that {town} sells",
                members=(GOODS[index], other(GOODS, index)),
            ),
            Statement(
                id=_slug(town, "plan"),
                topic="plans",
                evidence=_SPAN,
                speaker=mayor,
                content=f"{town} would {PLANS[index]}",
                about=f"the plans of {town}",
            ),
            _event(town, "flood", when="in 1850"),
            _event(town, "fire", after=_slug(town, "flood")),
            _event(town, "fair", after=_slug(town, "fire")),
            _event(town, "strike", when="later"),
        )
    return tuple(facts)


ENTITIES = (
    *(
        Entity(
            id=name.split()[-1].lower(),
            name=name,
            short=name.split()[-1],
            type=EntityType.PERSON,
            aliases=(f"Mayor {name.split()[-1]}",),
        )
        for name in MAYORS
    ),
    *(Entity(id=town.lower(), name=town, type=EntityType.PLACE) for town in TOWNS),
)
FACTS = _facts()


def bank_of(*items: Item) -> Bank:
    """A bank about the coast with these items."""
    return Bank(id="coast", article=ARTICLE, entities=ENTITIES, facts=FACTS, items=items)


def item(stem: str, interaction: Interaction, fact: str, *, kind: str = "role", by: str = "sample") -> Item:
    """An accepted item about the fact."""
    evidence = ARTICLE.evidence(Span(start=0, end=ARTICLE.text.index(".") + 1))
    source = Source(article="coast", question=by, facts=(fact,), fact_kind=kind, evidence=(evidence,))
    return Item(
        id="0",
        stem=stem,
        interaction=interaction,
        rationale="The article says so.",
        source=source,
        topic="coast",
        status=Status.ACCEPTED,
    ).under_its_id()


def choice(key: str, *distractors: str, fixed: bool = False, place: int = 0) -> Choice:
    """A choice with the key at this place."""
    options = [Option(text=text) for text in distractors]
    options.insert(place, Option(text=key, is_key=True))
    return Choice(options=tuple(options), fixed_order=fixed)


def with_stem(sound: Item, stem: str) -> Item:
    """The item with another stem."""
    return sound.model_copy(update={"stem": stem}).under_its_id()


def with_interaction(sound: Item, interaction: Interaction) -> Item:
    """The item with another interaction."""
    return sound.model_copy(update={"interaction": interaction}).under_its_id()


def by_hand(sound: Item) -> Item:
    """The item as a person's own."""
    source = sound.source.model_copy(update={"question": BY_HAND})
    return sound.model_copy(update={"source": source}).under_its_id()


def silencing(sound: Item, rule: str) -> Item:
    """The item with a rule silenced."""
    return sound.model_copy(update={"silenced": (Silence(rule=rule, reason="It is meant so."),)})


def _number(index: int) -> Choice:
    houses = HOUSES[index]
    texts = [f"{houses - 130:,}", f"{houses:,}", f"{houses + 210:,}"]
    options = tuple(Option(text=text, is_key=place == 1) for place, text in enumerate(texts))
    return Choice(options=options, fixed_order=True)


def _year(index: int) -> Choice:
    options = tuple(Option(text=f"In {YEARS[index] + step}", is_key=step == 2) for step in (-4, 0, 2))
    return Choice(options=options, fixed_order=True)


_ALL = range(len(TOWNS))
WHO = tuple(
    item(
        f"Who is the mayor of {TOWNS[i]}?",
        choice(MAYORS[i], other(MAYORS, i), other(MAYORS, i, 2), place=i % 3),
        _slug(TOWNS[i], "mayor"),
    )
    for i in _ALL
)
HOW_MANY = tuple(
    item(f"How many houses does {TOWNS[i]} have?", _number(i), _slug(TOWNS[i], "houses"), kind="figure")
    for i in _ALL
)
WHEN = tuple(
    item(f"When was the harbour of {TOWNS[i]} opened?", _year(i), _slug(TOWNS[i], "houses"), kind="figure")
    for i in _ALL
)
PLAN = tuple(
    item(
        f"What did the mayor of {TOWNS[i]} announce?",
        choice(*(f"The town would {other(PLANS, i, step)}" for step in (0, 3, 6)), place=i % 3),
        _slug(TOWNS[i], "plan"),
        kind="statement",
    )
    for i in _ALL
)
GOODS_SOLD = tuple(
    item(
        f"Which goods does {TOWNS[i]} sell?",
        MultipleResponse(
            options=tuple(
                Option(text=other(GOODS, i, step).capitalize(), is_key=step < 2) for step in (0, 1, 3, 5)
            )
        ),
        _slug(TOWNS[i], "goods"),
        kind="listing",
    )
    for i in _ALL
)
TRUE_FALSE = tuple(
    item(
        f"The mayor of {TOWNS[i]} said that the town would {other(PLANS, i, 2 * (i % 2))}.",
        TrueFalse(answer=i % 2 == 0),
        _slug(TOWNS[i], "plan"),
        kind="statement",
    )
    for i in _ALL
)
CLOZE = tuple(
    item(
        f"Complete the sentence: In winter the boats of {TOWNS[i]} carry ____ to the islands.",
        TextEntry(accepted=(GOODS[i],)),
        _slug(TOWNS[i], "houses"),
        kind="figure",
    )
    for i in _ALL
)
NAME = tuple(
    item(
        f"Who is the mayor of {TOWNS[i]}? Write the name.",
        TextEntry(accepted=(MAYORS[i],)),
        _slug(TOWNS[i], "mayor"),
    )
    for i in _ALL
)
NUMERIC = tuple(
    item(
        f"How large is {TOWNS[i]}?",
        NumericEntry(value=Decimal(HOUSES[i]), tolerance=Decimal(10), unit="houses"),
        _slug(TOWNS[i], "houses"),
        kind="figure",
    )
    for i in _ALL
)
ORDER = tuple(
    item(
        "Put these events in order, the earliest first.",
        Ordering(entries=(f"The flood in {TOWNS[i]}", f"The fire in {TOWNS[i]}", f"The fair in {TOWNS[i]}")),
        _slug(TOWNS[i], "fair"),
        kind="event",
    )
    for i in _ALL
)
MATCH = tuple(
    item(
        "Match each mayor with a description.",
        Matching(
            premise_label="Mayor",
            target_label="Description",
            pairs=tuple(
                Pair(premise=other(MAYORS, i, step), target=f"the mayor of {other(TOWNS, i, step)}")
                for step in (0, 1)
            ),
            spare=(f"the mayor of {other(TOWNS, i, 4)}",),
        ),
        _slug(TOWNS[i], "mayor"),
    )
    for i in _ALL
)
SOUND = (
    *WHO,
    *HOW_MANY,
    *WHEN,
    *PLAN,
    *GOODS_SOLD,
    *TRUE_FALSE,
    *CLOZE,
    *NAME,
    *NUMERIC,
    *ORDER,
    *MATCH,
)
