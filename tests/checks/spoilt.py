"""For each rule that one item can break, ten sound items and what spoils them."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from quizgen.model.interaction import (
    Choice,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from tests.checks.coast import (
    CLOZE,
    GOODS,
    GOODS_SOLD,
    HOUSES,
    HOW_MANY,
    MATCH,
    MAYORS,
    NAME,
    NUMERIC,
    ORDER,
    PLAN,
    PLANS,
    TOWNS,
    TRUE_FALSE,
    WHEN,
    WHO,
    YEARS,
    choice,
    other,
    silencing,
    with_interaction,
    with_stem,
)


@dataclass(frozen=True)
class Spoilt:
    """Ten sound items, and how the one with this index is spoilt."""

    sound: tuple[Item, ...]
    spoil: Callable[[Item, int], Item]

    @property
    def bad(self) -> tuple[Item, ...]:
        return tuple(self.spoil(item, index) for index, item in enumerate(self.sound))


def texts(item: Item) -> tuple[str, ...]:
    """The options, the key first."""
    assert isinstance(item.interaction, Choice)
    return (item.interaction.key.text, *(option.text for option in item.interaction.distractors))


def options(sound: tuple[Item, ...], change: Callable[[tuple[str, ...], int], tuple[str, ...]]) -> Spoilt:
    """Other options, the key first, in place of those that stand there."""

    def spoil(item: Item, index: int) -> Item:
        assert isinstance(item.interaction, Choice)
        return with_interaction(item, choice(*change(texts(item), index), fixed=item.interaction.fixed_order))

    return Spoilt(sound, spoil)


def always(sound: tuple[Item, ...], *given: str) -> Spoilt:
    """The same options for every item, the key first."""
    return options(sound, lambda _texts, _index: given)


def stems(sound: tuple[Item, ...], *patterns: str) -> Spoilt:
    """Other stems: ``{}`` is the town, ``[]`` the stem as it was."""

    def spoil(item: Item, index: int) -> Item:
        pattern = patterns[index % len(patterns)]
        return with_stem(item, pattern.replace("{}", TOWNS[index]).replace("[]", item.stem))

    return Spoilt(sound, spoil)


def amounts(*rows: tuple[str, ...]) -> Spoilt:
    """Options in this order, the key marked with a star."""

    def spoil(item: Item, index: int) -> Item:
        row = rows[index % len(rows)]
        given = tuple(Option(text=text.lstrip("*"), is_key=text.startswith("*")) for text in row)
        return with_interaction(item, Choice(options=given, fixed_order=True))

    return Spoilt(HOW_MANY, spoil)


def _no_order(item: Item, index: int) -> Item:
    assert isinstance(item.interaction, Choice)
    given = item.interaction.options
    turned = given[1:] + given[:1]
    return with_interaction(item, Choice(options=given if index % 2 else turned, fixed_order=index % 2 == 0))


def _accepted(*answers: str) -> Callable[[Item, int], Item]:
    return lambda item, index: with_interaction(item, TextEntry(accepted=(answers[index % len(answers)],)))


def _spoil_number(item: Item, index: int) -> Item:
    value = Decimal(HOUSES[index])
    entries = (
        NumericEntry(value=value),
        NumericEntry(value=value, unit="houses", tolerance=value / 2),
        NumericEntry(value=value, unit="houses", tolerance=Decimal(130)),
    )
    return with_interaction(item, entries[index % 3])


def _spoil_order(item: Item, index: int) -> Item:
    town = TOWNS[index]
    entries = (
        (f"The fire in {town}", f"The strike in {town}", f"The fair in {town}"),
        (f"The flood of {town} in May 2020", "The vote in May 2020", "The move in June 2020"),
        ("mayor", "town", "harbour"),
    )
    return with_interaction(item, Ordering(entries=entries[index % 3]))


def _spoil_match(item: Item, index: int) -> Item:
    assert isinstance(item.interaction, Matching)
    pairs = item.interaction.pairs
    mixed = (pairs[0], Pair(premise=TOWNS[index], target="a town"))
    long = tuple(Pair(premise=f"premise {n}", target=f"target {n}") for n in range(8))
    changes: tuple[dict[str, object], ...] = (
        {"spare": ()},
        {"pairs": mixed},
        {"pairs": long, "spare": ("one", "two", "three")},
    )
    return with_interaction(item, item.interaction.model_copy(update=changes[index % 3]))


def _repeated(item: Item, index: int) -> Item:
    town, mayor, houses = TOWNS[index], MAYORS[index], HOUSES[index]
    evidence = item.source.evidence[0].model_copy(
        update={"quote": f"The mayor of {town} is {mayor}, and the town has {houses} houses and a quay"}
    )
    source = item.source.model_copy(update={"evidence": (evidence,)})
    stem = f"The mayor of {town} is {mayor}, and the town has {houses} houses."
    return item.model_copy(
        update={"stem": stem, "source": source, "interaction": TrueFalse(answer=True)}
    ).under_its_id()


def _reader(item: Item, index: int) -> Item:
    """The multiple response with another wording of one of its options added."""
    assert isinstance(item.interaction, MultipleResponse)
    first = item.interaction.options[index % 4]
    more = (*item.interaction.options, Option(text=f"the {first.text.upper()}."))
    return with_interaction(item, MultipleResponse(options=more))


FRUIT = ("quince", "medlar", "damson", "bilberry", "sloe", "mulberry", "cherry")

SPOILT: dict[str, tuple[Spoilt, ...]] = {
    "absolutes": (
        options(
            PLAN,
            lambda t, i: (t[0], t[1].replace("would ", ("would always ", "would never ", "must ")[i % 3]), t[2]),
        ),
        options(PLAN, lambda t, i: (t[0], t[1], f"{('All', 'Every', 'Only')[i % 3]} the towns agreed")),
    ),
    "all-or-none": (
        options(
            WHO,
            lambda t, i: (
                t[0],
                t[1],
                (
                    "All of the above",
                    "None of the above",
                    "Both of these",
                    "Neither of them",
                    "All of these",
                    "None of these",
                    "all the above.",
                    "Both",
                    "None",
                    "Any of the others",
                )[i],
            ),
        ),
    ),
    "answer-in-stem": (
        stems(WHO, *(f"Who is {mayor}, the mayor of {{}}?" for mayor in MAYORS)),
        stems(NAME, *(f"Who is the mayor of {{}}, {mayor}? Write the name." for mayor in MAYORS)),
    ),
    "article-cue": (
        Spoilt(
            WHO,
            lambda item, i: with_interaction(
                with_stem(item, "The mayor was once " + ("a", "an")[i % 2] + (":", "?", " …")[i % 3]),
                choice(("Actor", "Potter")[i % 2], "Miller", "Engineer"),
            ),
        ),
        stems(
            CLOZE,
            "Complete the sentence: The boats of {} carry a ____ to the islands.",
            "{} has an ____ in winter.",
        ),
    ),
    "clang": (
        options(PLAN, lambda t, i: ((f"{t[0]} for {TOWNS[i]}", f"The new mayor would {PLANS[i]}")[i % 2], *t[1:])),
    ),
    "cloze-many": (stems(CLOZE, "{} sells ____.", "The town has ____.", "It is a ____.", "“____ for all”"),),
    "cloze-open": (
        Spoilt(
            NAME,
            lambda item, i: with_interaction(
                with_stem(item, f"Name one of the goods that {TOWNS[i]} sells."), TextEntry(accepted=(GOODS[i],))
            ).model_copy(
                update={"source": item.source.model_copy(update={"facts": (f"{TOWNS[i].lower()}-goods",)})}
            ),
        ),
    ),
    "cloze-self": (
        Spoilt(
            CLOZE,
            lambda item, i: with_stem(item, item.stem.replace("winter", f"winter, when {GOODS[i]} is dear,")),
        ),
        Spoilt(
            NAME,
            lambda item, i: with_stem(
                item,
                f"Complete: In {TOWNS[i]} Mayor {MAYORS[i].split()[1]}, whose name is ____, spoke.",
            ).model_copy(update={"interaction": TextEntry(accepted=(MAYORS[i],))}),
        ),
    ),
    "cloze-start": (
        stems(
            CLOZE, "____ is what the boats of {} carry to the islands.", "The ____ is what the boats of {} carry."
        ),
    ),
    "cloze-width": (
        stems(
            CLOZE,
            "In winter the boats of {} carry __ to the islands.",
            "In winter the boats of {} carry ______ to the islands.",
            "In winter the boats of {} carry ..... to the islands.",
            "In winter the boats of {} carry …… to the islands.",
            "In winter the boats of {} carry _ _ _ to the islands.",
        ),
    ),
    "convergence": (
        options(
            PLAN,
            lambda _t, i: (
                f"A {FRUIT[i % 7]} market in {TOWNS[i]}",
                f"A {FRUIT[i % 7]} orchard abroad",
                f"A cattle market in {TOWNS[i]}",
                "A new quay",
            ),
        ),
    ),
    "dangling": (
        stems(
            WHO,
            "Who came to {} yesterday?",
            "Who spoke in {} last week?",
            "Who is to visit {} next year?",
            "Which of them is the latter?",
            "What does the former?",
            "Who left {} last Tuesday?",
            "Who rules {} today?",
            "Who comes tomorrow?",
            "What did he announce?",
            "Why did they object?",
        ),
        stems(WHO, *(f"What did {mayor.split()[1]} announce?" for mayor in MAYORS)),
    ),
    "duplicate-option": (
        options(WHO, lambda t, i: (t[0], t[1], (f"{t[1]}.", f"the {t[1]}", t[0].upper() + "!")[i % 3])),
        amounts(
            ("*3 km", "3 kilometres", "5 km"), ("two dollars", "$2", "*$5"), ("*40 percent", "50%", "50 per cent")
        ),
        Spoilt(GOODS_SOLD, _reader),
    ),
    "implausible": (
        amounts(("50", "*400", "500"), ("*400", "500", "4,000"), ("20 %", "*80 %", "120 %")),
        Spoilt(
            WHEN, lambda item, i: with_interaction(item, choice(f"In {YEARS[i]}", "In 1510", f"In {YEARS[i] + 2}"))
        ),
    ),
    "letter-option": (
        options(
            WHO,
            lambda t, i: (
                t[0],
                t[1],
                ("A and B", "Both A and B", "A or C", "B and C only", "Neither A nor B")[i % 5],
            ),
        ),
        options(WHO, lambda t, i: (t[0], t[1], f"{t[i % 2]} and {t[2]}")),
    ),
    "long-stem": (
        stems(WHO, f"Given that {'the sea is cold and ' * 9}the wind is strong, [] It matters to us all."),
    ),
    "longest-key": (
        options(PLAN, lambda t, i: (f"{t[0]} as soon as the {FRUIT[i % 7]} trees are in flower again", *t[1:])),
    ),
    "matching-lists": (Spoilt(MATCH, _spoil_match),),
    "negative": (
        stems(
            WHO,
            "Who is not the mayor of {}?",
            "Which of these has never been in {}?",
            "Which of these isn’t a mayor?",
            "Which of these statements about {} is false?",
            "All of these are true of {} except one; which?",
            "Who is least likely to live in {}?",
            "Which of these is NOT a mayor?",
            "All EXCEPT one live in {}: who?",
            "Which town does not sell wool?",
            "Where can one not land in {}?",
        ),
        Spoilt(
            WHO,
            lambda item, _i: with_interaction(
                with_stem(item, "Which of these is NOT true?"), choice("There is no quay", *texts(item)[1:])
            ),
        ),
    ),
    "no-question": (
        stems(
            WHO, "The mayor of {}:", "{}", "The town of {} and its mayor", "About {}", "Which of these is true?"
        ),
    ),
    "number-cue": (
        options(
            PLAN,
            lambda _t, i: (
                (f"{FRUIT[i % 7].capitalize()} trees", "A bridge", "A school")
                if i % 2
                else ("A bridge", "Schools", f"{FRUIT[i % 7].capitalize()} trees")
            ),
        ),
        options(
            PLAN,
            lambda _t, i: (
                ("Children", "A teacher", "A cook"),
                ("News", "Letters", "Parcels"),
                ("Mice", "A cat", "A dog"),
                ("Fishermen", "A boat", "A net"),
                ("The lens", "Mirrors", "Lamps"),
            )[i % 5],
        ),
    ),
    "numeric-unit": (Spoilt(NUMERIC, _spoil_number),),
    "option-order": (Spoilt(HOW_MANY, _no_order), Spoilt(WHEN, _no_order)),
    "option-type": (
        options(WHO, lambda t, i: (t[0], t[1], (TOWNS[i], f"In {YEARS[i]}", f"{HOUSES[i]} houses")[i % 3])),
        amounts(("*20 percent", "$30", "40 percent"), ("*3 days", "4 km", "5 days")),
    ),
    "ordering-ties": (Spoilt(ORDER, _spoil_order),),
    "overlap": (
        amounts(
            ("*10 to 20", "20 to 30", "30 to 40"),
            ("10–20", "*15–25", "26–30"),
            ("Under 10", "*10 to 20", "20 or more"),
            ("*From 5 to 50", "From 10 to 20", "60"),
            ("At most 10", "*10–20", "Over 20"),
        ),
    ),
    "parallel": (
        options(PLAN, lambda _t, _i: ("To wait a while longer", "A wall", "A road")),
        options(
            PLAN,
            lambda t, i: (
                (
                    f"{t[0]}.",
                    "Building",
                    "to build",
                    "“A quay”",
                    "40 quays",
                    "By boat",
                    "because of it",
                    "that it is so",
                )[i % 8],
                *t[1:],
            ),
        ),
    ),
    "precision": (
        amounts(
            ("300", "*412", "500"),
            ("20,000", "*35,000", "50,000"),
            ("20 ships", "*30 boats", "40 ships"),
            ("*six", "7", "8"),
        ),
    ),
    "print": (options(WHO, lambda t, i: (*t, *(other(MAYORS, i, step) for step in (3, 4, 5)))),),
    "second-key": (
        options(WHO, lambda t, _i: (t[0], f"Mayor {t[0].split()[1]}", t[2])),
        amounts(("about 300", "*300", "420"), ("*300 houses", "more than 300 houses", "420 houses")),
        Spoilt(
            GOODS_SOLD,
            lambda item, i: with_interaction(item, choice(GOODS[i], other(GOODS, i), other(GOODS, i, 4))),
        ),
        Spoilt(
            WHEN,
            lambda item, i: with_interaction(item, choice(f"In May {YEARS[i]}", f"In {YEARS[i]}", "In May 1890")),
        ),
    ),
    "tf-double": (
        stems(
            TRUE_FALSE,
            "The bridge was late, and the ferry was sold.",
            "The mayor of {} left early, but the council has stayed.",
            "The harbour is old; the quay is new.",
            "{} was rich and was proud of its quay.",
            "The mayor said that the town was poor but had a plan.",
            "The ferry stopped, while the bridge was closed.",
            "The council agreed. The mayor did not.",
            "The boats carried wool, and they returned with salt.",
            "The mayor resigned, whereas his deputy remained.",
            "The quay of {} was built, yet the boats were sold.",
        ),
        stems(
            TRUE_FALSE,
            "The council of {} raised the fee and lowered the fine.",
            "The mayor opened the hall and made a speech.",
            "The treaty was signed in May and came into force in June.",
            "The treaty was signed in May and it came into force in June.",
            "The old mill was bought, repaired and sold.",
            "The mayor said that {} was poor and that the quay leaked.",
            "The law of {} requires that dogs be kept in and that cats be chipped.",
            "The old mayor died, so the council ruled.",
            "The hall, which stands in {}, was sold in spring and soon burned down.",
            "The team won the cup, but its captain was hurt.",
        ),
    ),
    "tf-negated": (
        stems(
            TRUE_FALSE,
            "{} does not sell wool.",
            "Nobody in {} sells wool.",
            "{} never sold wool.",
            "{} didn’t sell wool.",
        ),
    ),
    "tf-verbatim": (Spoilt(TRUE_FALSE, _repeated),),
    "trick": (
        options(PLAN, lambda t, _i: (t[0], f"{t[0]}s", t[2])),
        amounts(("12,000", "*12,050", "16,000"), ("1,000", "*1,015", "2,000")),
    ),
    "unknown-rule": (
        Spoilt(
            WHO, lambda item, i: silencing(item, ("longest-kee", "longestkey", "quality", "e", "key-count")[i % 5])
        ),
    ),
    "vague": (
        options(
            PLAN,
            lambda t, i: (t[0], f"{('Often', 'Usually', 'Many', 'Some', 'Few')[i % 5]} {PLANS[i]}", t[2]),
        ),
    ),
}

NEAR_MISSES: dict[str, tuple[Spoilt, ...]] = {
    "absolutes": (options(PLAN, lambda t, _i: (t[0], "“We will never sell”", t[2])),),
    "all-or-none": (options(PLAN, lambda t, _i: (t[0], "All of the boats would be sold", t[2])),),
    "answer-in-stem": (
        stems(WHO, *(f"Who is older, {a} or {b}?" for a, b in zip(MAYORS, MAYORS[1:] + MAYORS[:1], strict=True))),
    ),
    "article-cue": (
        Spoilt(
            WHO,
            lambda item, _i: with_interaction(with_stem(item, "She was an:"), choice("Actor", "Envoy", "Heir")),
        ),
    ),
    "dangling": (
        stems(
            WHO,
            "Which of these is among the former ports of {}?",
            "Who said, “He came yesterday”?",
            "When the mayor of {} spoke, what did she announce?",
            "Which towns sold their boats?",
        ),
    ),
    "letter-option": (
        options(PLAN, lambda _t, _i: ("A boat and a quay", "A quay and a wall", "A road and a bridge")),
    ),
    "negative": (
        stems(
            WHO,
            "Who said that {} would not build a bridge?",
            "Who warned that the bridge was not safe?",
            "Who called a market beside which people could not sleep a mistake?",
            "What did the mayor expect would never happen?",
            "On whom did {} impose a fine for false invoices?",
            "Who said, “It is not for sale”?",
            "At least how many boats does {} have?",
            "Which port did the mayor call a notable one?",
        ),
    ),
    "option-type": (
        options(
            PLAN, lambda t, _i: (t[0], "The vote of 2020 was put off for a year", "The boats of May were sold")
        ),
    ),
    "number-cue": tuple(
        always(PLAN, *texts)
        for texts in (
            ("Physics", "Law", "Music"),
            ("A series of talks", "A strike", "A vote"),
            ("The atlas", "A book", "A map"),
            ("Women", "Boys", "Girls"),
            ("Children", "Teachers", "Cooks"),
            ("The lack of funds", "The storm", "The frost"),
            ("Lukewarm water", "Sheep", "Salt"),
        )
    ),
    "parallel": tuple(
        always(PLAN, *texts)
        for texts in (
            ("To the harbour", "By the river", "At the mill"),
            ("Beijing", "Tokyo", "Seoul"),
            ("Ceiling lamps", "Floor lamps", "Desk lamps"),
            ("Because it rained", "Because it snowed", "Because of the wind"),
            ("A. Reed", "B. Marsh", "T. Cole"),
            ("During the war", "In peace", "After the war"),
        )
    ),
    "overlap": (
        amounts(
            ("*10 to 19", "20 to 29", "30 to 39"),
            ("more than 5,000", "*more than 8,000", "more than 9,000"),
            ("Under 10", "*10 to 20", "Over 20"),
        ),
    ),
    "option-order": (
        Spoilt(HOW_MANY, lambda item, _i: with_interaction(item, choice("30", "20", "10", fixed=True))),
    ),
    "tf-double": (
        stems(
            TRUE_FALSE,
            "Elmport, {}, and Stour were members.",
            "The union of Elmport and Stour is an accord.",
            "The fair took place in St. Petersburg.",
            "The mayor bought and sold boats.",
            "Treaties that were signed and sealed are in the hall.",
            "The mayor said, “We came; we saw; we won.”",
            "The hall, which was built in 1911 and restored in 1980, burned down.",
            "The company, based in {}, and its partner built the dam.",
            "Those arrested in May and charged in June were freed.",
            "The mayor praised the elected and appointed members.",
        ),
        stems(
            TRUE_FALSE,
            "The ship sank because the hull was old.",
            "Although the vote was close, the mayor won.",
            "The captain said that the crew was tired and hungry.",
            "The law of {} bans smoking and drinking in parks.",
            "The team won the cup and the league.",
            "The dam is safe, according to the report.",
            "The town sold the quay to pay its debts and to build a school.",
            "The price of bread was higher than that of milk and that of eggs.",
            "Dr. Marsh was born in St. Ives.",
            "Both the mill and the forge were closed in 1980.",
        ),
    ),
    "tf-negated": (stems(TRUE_FALSE, "The mayor of {} said, “We will not wait.”", "The knot was notable."),),
    "trick": (
        amounts(("In 1911", "*In 1912", "In 1913"), ("1", "*2", "3"), ("the S-300", "*the S-400", "the S-500")),
    ),
    "implausible": (amounts(("100", "*400", "1,600"), ("40 %", "*80 %", "100 %")),),
}
"""Sound items that look like spoilt ones."""
