"""An invented quarrel over a night market: the article, and whom it speaks of."""

from quizgen.model.article import Article, Span
from quizgen.model.entity import Entity, EntityType

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
