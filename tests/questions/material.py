"""An invented quarrel over a night market, with facts of every kind."""

from decimal import Decimal

from quizgen.facts.agreement import Agreement
from quizgen.facts.cause import Cause
from quizgen.facts.definition import Definition
from quizgen.facts.event import Event
from quizgen.facts.figure import Figure
from quizgen.facts.listing import Listing
from quizgen.facts.role import Role
from quizgen.facts.sanction import Sanction
from quizgen.facts.statement import Statement
from quizgen.model.article import Article, Span
from quizgen.model.entity import Entity, EntityType
from quizgen.model.fact import Fact, Foil
from quizgen.questions._material import Material

ARTICLE = Article(
    id="night-market",
    title="Larkfield fines stallholders as the quarrel over its night market goes on",
    subject="Larkfield’s night market",
    source_note="Written for quizgen’s tests.",
    text=(
        "The council of Larkfield fined 48 stallholders on Thursday for trading after midnight, and Imani "
        "Cole, who heads the Traders’ Guild, said at a meeting in the Corn Hall that no member of the guild "
        "would pay.\n\n"
        "“We rent our pitches until two in the morning,” Cole said. “The council wants the rent without the "
        "noise.” In a letter she accused the council of planning to sell the old square. The council denies "
        "that.\n\n"
        "The fines on the stallholders, which the council imposed together with the county of Westmere, "
        "answer breaches of the closing hour: music after midnight and open fires in barrels. The Chamber "
        "of Trade called them unjust. Earlier, the Harbour Authority had put mooring charges on the ferry "
        "company for unpaid bills.\n\n"
        "Mayor Peter Lind said that the market had outgrown the old square. “A market that nobody can sleep "
        "beside is a market that cannot last,” he said. He announced that the council would lend the guild "
        "$1.2 million for a move to the harbour yard, which has running water, mains power, covered seats "
        "and a ferry stop and takes about 300 stalls. Lind denied that the square would be sold.\n\n"
        "Rosa Quist speaks for the Riverside Union, which stands for the residents of the square. “Half of "
        "our members have moved their beds to the kitchen,” she said. By the union’s count there were 650 "
        "complaints about the market last year. Quist said that a move to the harbour yard would only carry "
        "the noise across the river.\n\n"
        "The market opened in June 2014 with six stalls, and it is now the third largest in the county. The "
        "square was paved in March 2019. In July 2022 a fire destroyed a brewery beside the market; two "
        "months later the council set midnight as the closing hour. The early closing, Cole said, cost the "
        "traders a third of their trade, and the loss of trade led to the guild’s rent strike. The "
        "complaints of the residents brought about an inquiry by the county. A storm ended the night "
        "service of the ferry, and the new tram has brought more visitors from the hills.\n\n"
        "Under the market charter of 2016 the guild and the council share the cost of cleaning. In "
        "Larkfield a pitch is a marked place for one stall, a lantern stall is a stall without mains power, "
        "and barrow money is a yearly fee for carts. The Corn Hall is a former grain exchange.\n\n"
        "Lind, Cole and Quist are to meet for talks in May on Gull Island. Hundreds of supporters of the "
        "traders marched from the brewery to the square on Saturday. Cole sold soup there until 2018, "
        "before the guild chose her, and Lind once taught history."
    ),
)


def span(quote: str) -> Span:
    """Where the quote stands in the article."""
    start = ARTICLE.text.index(quote)
    return Span(start=start, end=start + len(quote))


PERSON, BODY, PLACE, GROUP = EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP

ENTITIES = (
    Entity(id="cole", name="Imani Cole", short="Cole", type=PERSON),
    Entity(id="lind", name="Peter Lind", short="Lind", type=PERSON, aliases=("Mayor Lind",)),
    Entity(id="quist", name="Rosa Quist", short="Quist", type=PERSON),
    Entity(id="hale", name="Victor Hale", short="Hale", type=PERSON, outsider=True),
    Entity(id="guild", name="the Traders’ Guild", short="the guild", type=BODY, also=("cole",)),
    Entity(id="council", name="the council of Larkfield", short="the council", type=BODY),
    Entity(id="county", name="the county of Westmere", short="the county", type=BODY),
    Entity(id="union", name="the Riverside Union", short="the union", type=BODY),
    Entity(id="chamber", name="the Chamber of Trade", short="the chamber", type=BODY),
    Entity(id="authority", name="the Harbour Authority", type=BODY),
    Entity(id="ferry", name="the ferry company", type=BODY),
    Entity(id="stallholders", name="the stallholders", type=GROUP),
    Entity(id="corn-hall", name="the Corn Hall", type=PLACE),
    Entity(id="gull-island", name="Gull Island", type=PLACE),
    Entity(id="harbour-yard", name="the harbour yard", type=PLACE),
    Entity(id="square", name="the old square", short="the square", type=PLACE),
)

STATEMENTS: tuple[Fact, ...] = (
    Statement(
        id="no-payment",
        topic="fines",
        evidence=(span("said at a meeting in the Corn Hall that no member of the guild would pay"),),
        speaker="cole",
        content="the members of the guild would refuse to pay",
        about="the fines on the stallholders",
        occasion="at a meeting",
        foils=(
            Foil(text="the members of the guild would pay in May", why="Cole said that nobody would pay."),
            Foil(text="the guild would take the fines to court"),
        ),
    ),
    Statement(
        id="rent-without-noise",
        topic="market",
        evidence=(span("“The council wants the rent without the noise.”"),),
        speaker="cole",
        content="the council wanted the rent from the market without its noise",
        about="the aims of the council",
        quotation="The council wants the rent without the noise.",
        gap="rent",
        foils=(
            Foil(text="the council wanted to run the market itself"),
            Foil(text="the council wanted more stalls"),
        ),
    ),
    Statement(
        id="pitches-until-two",
        topic="fines",
        evidence=(span("“We rent our pitches until two in the morning,” Cole said."),),
        speaker="cole",
        content="the traders rented their pitches until two in the morning",
        about="the hours of the market",
        quotation="We rent our pitches until two in the morning",
        gap="two",
    ),
    Statement(
        id="outgrown",
        topic="market",
        evidence=(span("Mayor Peter Lind said that the market had outgrown the old square."),),
        speaker="lind",
        content="the market had outgrown the old square",
        about="the place of the market",
        foils=(
            Foil(text="the old square could take twice as many stalls"),
            Foil(text="the old square had to be paved again"),
        ),
    ),
    Statement(
        id="cannot-last",
        topic="market",
        evidence=(span("“A market that nobody can sleep beside is a market that cannot last,” he said."),),
        speaker="lind",
        content="a market beside which people could not sleep had no future",
        about="the noise of the market",
        quotation="A market that nobody can sleep beside is a market that cannot last",
        gap="sleep",
    ),
    Statement(
        id="no-sale",
        topic="market",
        evidence=(span("Lind denied that the square would be sold."),),
        speaker="lind",
        cue="denied",
        content="the old square would be sold",
        about="a sale of the old square",
    ),
    Statement(
        id="beds",
        topic="market",
        evidence=(span("“Half of our members have moved their beds to the kitchen,” she said."),),
        speaker="quist",
        content="half of the union’s members slept in the kitchen",
        about="the noise of the market",
        quotation="Half of our members have moved their beds to the kitchen",
        gap="beds",
    ),
    Statement(
        id="noise-across-river",
        topic="market",
        evidence=(
            span("Quist said that a move to the harbour yard would only carry the noise across the river."),
        ),
        speaker="quist",
        content="the move would carry the noise across the river",
        about="the move to the harbour yard",
        foils=(Foil(text="the move would bring the residents their sleep back"),),
    ),
)

FIGURES: tuple[Fact, ...] = (
    Figure(
        id="fined",
        topic="fines",
        evidence=(span("fined 48 stallholders on Thursday"),),
        phrase="48",
        value=Decimal(48),
        unit="stallholders",
        sentence="The council of Larkfield fined {figure} stallholders.",
        question="How many stallholders did the council of Larkfield fine?",
        measures="stallholders who were fined",
        foils=(Foil(text="84"), Foil(text="38")),
    ),
    Figure(
        id="stalls-at-harbour",
        topic="market",
        evidence=(span("takes about 300 stalls"),),
        phrase="about 300",
        value=Decimal(300),
        qualifier="about",
        unit="stalls",
        sentence="The harbour yard takes {figure} stalls.",
        question="How many stalls does the harbour yard take?",
        measures="stalls for which the harbour yard has room",
    ),
    Figure(
        id="complaints",
        topic="noise",
        evidence=(span("By the union’s count there were 650 complaints about the market last year."),),
        reported_by="union",
        phrase="650",
        value=Decimal(650),
        unit="complaints",
        sentence="There were {figure} complaints about the market in one year.",
        question="How many complaints about the market were there in one year?",
        measures="complaints about the market in one year",
    ),
    Figure(
        id="loan-sum",
        topic="money",
        evidence=(span("lend the guild $1.2 million"),),
        form="money",
        phrase="$1.2 million",
        value=Decimal("1.2"),
        unit="million dollars",
        sentence="The council is to lend the Traders’ Guild {figure}.",
        question="How much is the council to lend the Traders’ Guild?",
        measures="the size of the loan",
    ),
    Figure(
        id="first-stalls",
        topic="history",
        evidence=(span("opened in June 2014 with six stalls"),),
        phrase="six",
        value=Decimal(6),
        unit="stalls",
        sentence="The market opened with {figure} stalls.",
        question="With how many stalls did the market open?",
        measures="stalls on the market’s first night",
    ),
    Figure(
        id="third-largest",
        topic="history",
        evidence=(span("it is now the third largest in the county"),),
        form="ordinal",
        phrase="third",
        value=Decimal(3),
        unit="largest market",
        sentence="The market is the {figure} largest in the county.",
        question="Which place does the market hold among the largest in the county?",
        measures="the market’s place among the largest in the county",
    ),
    Figure(
        id="marchers",
        topic="protest",
        evidence=(span("Hundreds of supporters of the traders marched"),),
        form="vague",
        phrase="hundreds",
        unit="supporters",
        sentence="Supporters of the traders marched to the square in their {figure}.",
        question="In what numbers did supporters of the traders march to the square?",
        measures="supporters who marched to the square",
    ),
)

SANCTIONS: tuple[Fact, ...] = (
    Sanction(
        id="fines",
        topic="fines",
        evidence=(
            span("The fines on the stallholders, which the council imposed together with the county of Westmere"),
            span("The Chamber of Trade called them unjust."),
        ),
        name="the fines on the stallholders",
        imposed_by=("council", "county"),
        target="stallholders",
        reason="breaches of the closing hour",
        reason_includes=("music after midnight", "open fires in barrels"),
        objectors=("chamber",),
        foils=(
            Foil(text="the sale of goods without a licence"),
            Foil(text="a refusal to leave the square", why="The article speaks of no such refusal."),
        ),
    ),
    Sanction(
        id="mooring-charges",
        topic="harbour",
        evidence=(span("the Harbour Authority had put mooring charges on the ferry company for unpaid bills"),),
        name="the mooring charges",
        imposed_by=("authority",),
        target="ferry",
        reason="unpaid bills",
        foils=(Foil(text="late arrivals"), Foil(text="spilt oil")),
    ),
)

EVENTS: tuple[Fact, ...] = (
    Event(
        id="opening",
        topic="history",
        evidence=(span("The market opened in June 2014"),),
        what="the opening of the market",
        when="in June 2014",
        where="square",
        foils=(Foil(text="in June 2004"), Foil(text="in May 2015")),
    ),
    Event(
        id="paving",
        topic="history",
        evidence=(span("The square was paved in March 2019."),),
        what="the paving of the square",
        when="in March 2019",
        after="opening",
        foils=(Foil(text="in March 2009"),),
    ),
    Event(
        id="brewery-fire",
        topic="history",
        evidence=(span("In July 2022 a fire destroyed a brewery beside the market"),),
        what="the fire in the brewery",
        when="in July 2022",
        after="paving",
        foils=(Foil(text="in July 2021"), Foil(text="in May 2022")),
    ),
    Event(
        id="closing-hour-set",
        topic="history",
        evidence=(span("two months later the council set midnight as the closing hour"),),
        what="the decision to close the market at midnight",
        short="the decision on the closing hour",
        when="two months after the fire in the brewery",
        after="brewery-fire",
        foils=(
            Foil(text="two years after the fire in the brewery"),
            Foil(text="a week after the fire in the brewery"),
        ),
    ),
    Event(
        id="talks",
        topic="talks",
        evidence=(span("Lind, Cole and Quist are to meet for talks in May on Gull Island."),),
        what="the talks about the market",
        when="in May",
        where="gull-island",
        who=("cole", "lind", "quist"),
        planned=True,
        after="closing-hour-set",
        foils=(Foil(text="in March"), Foil(text="in September")),
    ),
    Event(
        id="guild-meeting",
        topic="fines",
        evidence=(span("said at a meeting in the Corn Hall"),),
        what="the meeting of the stallholders",
        where="corn-hall",
        who=("cole",),
    ),
)

OTHERS: tuple[Fact, ...] = (
    Role(
        id="guild-head",
        topic="people",
        evidence=(span("Imani Cole, who heads the Traders’ Guild"),),
        holder="cole",
        description="the head of the Traders’ Guild",
    ),
    Role(
        id="soup-seller",
        topic="people",
        evidence=(span("Cole sold soup there until 2018"),),
        holder="cole",
        description="a seller of soup",
        then=True,
    ),
    Role(
        id="history-teacher",
        topic="people",
        evidence=(span("Lind once taught history"),),
        holder="lind",
        description="a teacher of history",
        then=True,
    ),
    Role(
        id="mayor",
        topic="people",
        evidence=(span("Mayor Peter Lind"),),
        holder="lind",
        description="the mayor of Larkfield",
        foils=(Foil(text="the head of the county police"),),
    ),
    Role(
        id="union-voice",
        topic="people",
        evidence=(span("Rosa Quist speaks for the Riverside Union"),),
        holder="quist",
        description="the speaker of the Riverside Union",
    ),
    Agreement(
        id="loan",
        topic="money",
        evidence=(span("the council would lend the guild $1.2 million for a move to the harbour yard"),),
        reported_by="lind",
        name="the planned loan",
        parties=("council", "guild"),
        giver="council",
        receiver="guild",
        gives="the cost of a move to the harbour yard",
        planned=True,
        foils=(
            Foil(text="the cost of a new roof for the Corn Hall"),
            Foil(text="the cost of a wall around the old square"),
        ),
    ),
    Agreement(
        id="charter",
        topic="money",
        evidence=(span("Under the market charter of 2016 the guild and the council share the cost of cleaning."),),
        name="the market charter",
        parties=("guild", "council"),
        gives="a shared cost of cleaning",
        foils=(Foil(text="a yearly rise of the rent"), Foil(text="a common ban on music")),
    ),
    Listing(
        id="harbour-yard-offers",
        topic="harbour",
        evidence=(span("which has running water, mains power, covered seats and a ferry stop"),),
        question="What does the harbour yard have?",
        set="the things that the harbour yard has",
        members=("running water", "mains power", "covered seats", "a ferry stop"),
        foils=(Foil(text="a police post"), Foil(text="free parking"), Foil(text="a first-aid room")),
    ),
    Cause(
        id="fire-closing",
        topic="history",
        evidence=(span("two months later the council set midnight as the closing hour"),),
        cause="the fire in the brewery",
        effect="the earlier closing hour",
        explanation="After a fire destroyed a brewery beside the market, the council made it close at midnight.",
        foils=(Foil(text="a fall in the number of stalls"), Foil(text="a theft of barrels")),
    ),
    Cause(
        id="closing-loss",
        topic="money",
        evidence=(span("The early closing, Cole said, cost the traders a third of their trade"),),
        reported_by="cole",
        follows="fire-closing",
        cause="the earlier closing hour",
        effect="the loss of a third of the trade",
        explanation="Because the market closes at midnight, the traders have lost a third of their trade.",
        foils=(Foil(text="a bad harvest"), Foil(text="the rise of the rent")),
    ),
    Cause(
        id="loss-strike",
        topic="money",
        evidence=(span("the loss of trade led to the guild’s rent strike"),),
        follows="closing-loss",
        cause="the loss of a third of the trade",
        effect="the rent strike of the guild",
        explanation="The traders lost much of their trade, and so the guild stopped paying rent.",
        foils=(Foil(text="the death of a trader"),),
    ),
    Cause(
        id="complaints-inquiry",
        topic="noise",
        evidence=(span("The complaints of the residents brought about an inquiry by the county."),),
        cause="the complaints of the residents",
        effect="an inquiry by the county",
        explanation="The residents complained so much that the county started an inquiry.",
        foils=(Foil(text="a report in a newspaper"),),
    ),
    Cause(
        id="storm-ferry",
        topic="harbour",
        evidence=(span("A storm ended the night service of the ferry"),),
        cause="a storm",
        effect="the end of the ferry’s night service",
        explanation="A storm put an end to the night service of the ferry.",
        foils=(Foil(text="a strike of the crew"), Foil(text="a lack of passengers")),
    ),
    Cause(
        id="tram-visitors",
        topic="harbour",
        evidence=(span("the new tram has brought more visitors from the hills"),),
        cause="the new tram",
        effect="a larger number of visitors from the hills",
        explanation="Since the new tram runs, more visitors have come from the hills.",
    ),
    Definition(
        id="pitch",
        topic="words",
        evidence=(span("a pitch is a marked place for one stall"),),
        term="a pitch",
        meaning="a marked place for one stall",
        foils=(Foil(text="a covered seat for guests"),),
    ),
    Definition(
        id="lantern-stall",
        topic="words",
        evidence=(span("a lantern stall is a stall without mains power"),),
        term="a lantern stall",
        meaning="a stall without mains power",
    ),
    Definition(
        id="barrow-money",
        topic="words",
        evidence=(span("barrow money is a yearly fee for carts"),),
        term="barrow money",
        meaning="a yearly fee for carts",
        foils=(Foil(text="a tip for the cleaners"),),
    ),
    Definition(
        id="corn-hall-is",
        topic="words",
        evidence=(span("The Corn Hall is a former grain exchange."),),
        term="the Corn Hall",
        meaning="a former grain exchange",
        entity="corn-hall",
    ),
)

FACTS = STATEMENTS + FIGURES + SANCTIONS + EVENTS + OTHERS
MATERIAL = Material(article=ARTICLE, entities=ENTITIES, facts=FACTS)
