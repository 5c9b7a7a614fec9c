"""An invented quarrel over a night market, with facts of every kind."""

from decimal import Decimal

from quizgen.facts.event import Event
from quizgen.facts.figure import Figure
from quizgen.facts.sanction import Sanction
from quizgen.facts.statement import Statement
from quizgen.model.fact import Fact, Foil
from quizgen.questions._material import Material
from tests.questions.lasting_facts import OTHERS
from tests.questions.night_market import ARTICLE, ENTITIES, span

__all__ = ["ARTICLE", "ENTITIES", "FACTS", "MATERIAL"]

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

FACTS = STATEMENTS + FIGURES + SANCTIONS + EVENTS + OTHERS
MATERIAL = Material(article=ARTICLE, entities=ENTITIES, facts=FACTS)
