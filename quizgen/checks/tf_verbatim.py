"""True statements in the article’s own words."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.finding import Severity
from quizgen.model.interaction import TrueFalse
from quizgen.model.item import Item
from quizgen.text.normal import words
from quizgen.text.standing_out import unquoted

_RUN = 8


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    if not isinstance(item.interaction, TrueFalse) or not item.interaction.answer:
        return
    stated = [word.casefold() for word in words(unquoted(item.stem))]
    for evidence in item.source.evidence:
        quote = f" {' '.join(word.casefold() for word in words(evidence.quote))} "
        for start in range(len(stated) - _RUN + 1):
            if f" {' '.join(stated[start : start + _RUN])} " in quote:
                yield Flaw(
                    f"The true statement repeats {_RUN} words of the article in a row, so that it is recognised "
                    "rather than understood; say it in other words."
                )
                return


CHECK = ItemCheck(
    summary="a true statement repeats eight words of the article in a row",
    severity=Severity.WARNING,
    source="Haladyna, Downing & Rodriguez 2002, guideline 3 (novel wording)",
    bad="The old ferry, which opened in 1911, stops running once the bridge is open.",
    good="Once the bridge is finished, the ferry that dates from 1911 no longer runs.",
    find=_find,
)
