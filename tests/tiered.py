"""A form in all of its tiers, and what a student's marks earn on each."""

from quizgen.assembly import side_by_side, tier_form
from quizgen.model.bank import Bank
from quizgen.model.form import Form
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item, entry_number
from quizgen.model.key import KeyEntry
from quizgen.model.student import (
    LETTERS,
    StudentChoice,
    StudentExtendedText,
    StudentItem,
    StudentMatching,
    StudentMultipleResponse,
    StudentNumericEntry,
    StudentOrdering,
    StudentTextEntry,
    StudentTrueFalse,
)
from quizgen.model.tier import Tier
from tests.samples import BANK, ITEMS, item, sample_form

FERRY = item(
    "When did the old ferry open?",
    Choice(
        options=tuple(
            Option(text=text, is_key=text == "In 1911") for text in ("In 1901", "In 1906", "In 1911", "In 1921")
        ),
        fixed_order=True,
    ),
    "The old ferry, which opened in 1911",
    fact="ferry",
    kind="event",
    topic="ferry",
)
FIGURES = item(
    "Which of these figures is the cost of the bridge?",
    Choice(
        options=(
            Option(text="About $40 million", is_key=True),
            Option(text="About $14 million", feedback="Nobody names this sum."),
            Option(text="About $80 million"),
            Option(text="A single dollar"),
        )
    ),
    "The bridge is to cost about $40 million",
    fact="cost",
    kind="figure",
)
WHY = item(
    "Why does Reed object to the bridge?",
    Choice(
        options=(
            Option(text="The piers would close the channel", is_key=True),
            Option(text="The piers would be too expensive"),
            Option(text="The ferry would lose its passengers"),
        )
    ),
    "the piers would close the channel to large boats",
    fact="channel-closes",
    kind="statement",
)
FLOODS = item(
    "Write the word that is missing: after the spring ____.",
    TextEntry(accepted=("floods",)),
    "after the spring floods",
    fact="work-begins",
    kind="event",
)
MORE = (FERRY, FIGURES, WHY, FLOODS)
"""What tiers change that the eight sample items do not have."""

NOT_PRINTED = tuple(
    FLOODS.model_copy(update={"interaction": TextEntry(accepted=(word,))}).under_its_id()
    for word in ("ferry", "channel", "piers")
)
TIERED_BANK = BANK.model_copy(update={"items": (*ITEMS, *MORE, *NOT_PRINTED)})
"""The sample bank with enough words for a word bank."""


def tiered(bank: Bank = TIERED_BANK, form: Form | None = None) -> tuple[Form, ...]:
    """The form, or one of sample items, in all tiers, the standard one first."""
    whole = form or sample_form((*ITEMS, *MORE))
    return side_by_side([tier_form(bank, whole, tier) for tier in Tier])


def is_right(seen: StudentItem, entry: KeyEntry, item: Item) -> bool:
    """Whether a student who writes the key's mark on the paper gives the answer of the standard item."""
    marks = entry.mark.split()
    match seen.interaction, item.interaction:
        case (StudentChoice(options=options), Choice() as choice):
            return options[LETTERS.index(entry.mark)] == choice.key.text
        case (StudentMultipleResponse(options=options), MultipleResponse() as response):
            return {options[LETTERS.index(mark)] for mark in marks} == {key.text for key in response.keys}
        case (StudentTrueFalse(), TrueFalse(answer=answer)):
            return entry.mark == ("T" if answer else "F")
        case (StudentOrdering(entries=printed), Ordering(entries=entries)):
            return [text for _, text in sorted(zip(map(int, marks), printed, strict=True))] == list(entries)
        case (StudentMatching(premises=premises, targets=targets), Matching(pairs=pairs)):
            chosen = {premise: targets[LETTERS.index(mark)] for premise, mark in zip(premises, marks, strict=True)}
            return chosen == {pair.premise: pair.target for pair in pairs}
        case (StudentTextEntry() | StudentExtendedText(), TextEntry() | Choice()):
            return entry.mark == item.key_text
        case (StudentNumericEntry(), NumericEntry() as number):
            return entry.mark == entry_number(number)
        case (StudentNumericEntry(), Choice()):
            return entry.mark in item.key_text
        case (StudentExtendedText(), ExtendedText()):
            return entry.answer == item.key_text
        case _:
            return False
