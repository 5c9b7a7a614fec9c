"""Name some of them."""

from collections.abc import Iterator

from quizgen.facts.listing import Listing
from quizgen.model.interaction import ExtendedText, ScoringPoint
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._listings import members_told
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import capitalise_first, join_words

_COUNTED = {2: "two", 3: "three"}
_NTH = ("a second", "a third")


def write(material: Material) -> Iterator[Item]:
    """For each listing: two or three of its members to name."""
    writer = Writer(material, "name-members")
    for fact in material.of(Listing):
        how_many = 3 if len(fact.members) > 4 else 2
        draft = Draft(
            facts=(fact,),
            stem=f"{fact.question} Give {_COUNTED[how_many]} answers.",
            rationale=members_told(fact),
        )
        any_of = join_words(fact.members, "or")
        points = [
            ScoringPoint(text=f"Names one of these: {any_of}."),
            *(ScoringPoint(text=f"Names {nth} of these.") for nth in _NTH[: how_many - 1]),
        ]
        answer = f"{capitalise_first(join_words(fact.members))}."
        yield from writer.item(draft, ExtendedText(model_answer=answer, scoring=tuple(points), lines=2))


QUESTION_KIND = QuestionKind(summary="some members of a set to name", write=write)
