"""Which of these belong to it?"""

from collections.abc import Iterator
from itertools import combinations

from quizgen.facts.listing import Listing
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._distractors import foils_of
from quizgen.questions._listings import is_member, members_told
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer

_OPTIONS = 5
_VARIANTS = 3


def write(material: Material) -> Iterator[Item]:
    """For each listing: its members among others of their sort, in variants that show different members."""
    writer = Writer(material, "which-named")
    for fact in material.of(Listing):
        order = writer.order([fact])
        pool = [foil for foil in foils_of(fact) if not is_member(fact, foil.text)]
        sets = [s for size in (2, 3, 4) for s in combinations(fact.members, size)]
        sets.sort(
            key=lambda chosen: (-len(chosen) if len(chosen) == len(fact.members) else 0, order("|".join(chosen)))
        )
        for number, chosen in enumerate(sets[:_VARIANTS], start=1):
            draft = Draft(
                facts=(fact,), stem=fact.question, rationale=members_told(fact, chosen), variant=str(number)
            )
            yield from writer.multiple_response(draft, chosen, pool, how_many=_OPTIONS)


QUESTION_KIND = QuestionKind(summary="which of several things the article names", write=write)
