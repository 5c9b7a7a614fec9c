"""Blanks whose answer stands beside them."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import sentence_with_blank
from quizgen.model.finding import Severity
from quizgen.model.interaction import BLANK, TextEntry
from quizgen.model.item import Item
from quizgen.text.normal import contains_answer, content_stems


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    sentence = sentence_with_blank(item)
    if sentence is None or not isinstance(item.interaction, TextEntry):
        return
    rest = sentence.replace(BLANK, " … ")
    names = [
        name for answer in item.interaction.accepted for entity in known.named(answer) for name in entity.answers
    ]
    for answer in dict.fromkeys((*item.interaction.accepted, *names)):
        if content_stems(answer) and contains_answer(rest, answer):
            yield Flaw(f"“{answer}” stands elsewhere in the sentence; take it out there.")
            return


CHECK = ItemCheck(
    summary="the answer, or another name for it, stands elsewhere in the sentence",
    severity=Severity.ERROR,
    source="SAQUET, Moore et al. 2024 (word repeats)",
    bad="Mayor Brook said that ____ would open the bridge. (Ada Brook)",
    good="The mayor, ____, said that she would open the bridge.",
    find=_find,
)
