"""A stem that holds the key."""

from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.checks._parts import keys_and_distractors
from quizgen.model.finding import Severity
from quizgen.model.interaction import BLANK, TextEntry
from quizgen.model.item import Item
from quizgen.text.normal import content_stems


def _find(item: Item, _known: Known) -> Iterator[Flaw]:
    heard = content_stems(item.stem)
    keys, distractors = keys_and_distractors(item)
    if isinstance(item.interaction, TextEntry) and BLANK not in item.stem:
        keys = item.interaction.accepted[:1]
    for key in keys:
        stems = content_stems(key)
        # "Which is older, the ferry or the bridge?" names all of its options.
        if stems and stems <= heard and not any(content_stems(text) <= heard for text in distractors):
            yield Flaw(
                f"All words of the key “{key}” stand in the stem; ask for something that the stem does not say."
            )


CHECK = ItemCheck(
    summary="all content words of the key stand in the stem",
    severity=Severity.ERROR,
    source="SAQUET, Moore et al. 2024 (logical cues)",
    bad="Who is Ada Brook, the mayor of Port Elm? The mayor of Port Elm (key) – A fisher – A judge",
    good="Who is Ada Brook? The mayor of Port Elm (key) – A fisher in Port Elm – A judge in Port Elm",
    find=_find,
)
