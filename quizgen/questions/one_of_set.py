"""Which one belongs to it?"""

from collections.abc import Iterator

from quizgen.facts.listing import Listing
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._distractors import foils_of
from quizgen.questions._listings import is_member, members_told
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each listing with enough foils: one member among things that the article does not name."""
    writer = Writer(material, "one-of-set")
    for fact in material.of(Listing):
        order = writer.order([fact])
        pool = [foil for foil in foils_of(fact) if not is_member(fact, foil.text)]
        for number, member in enumerate(sorted(fact.members, key=order)[:2], start=1):
            draft = Draft(
                facts=(fact,),
                stem=question(f"which of these is among {fact.set}"),
                rationale=members_told(fact, [member]),
                variant=str(number),
            )
            yield from writer.choice(draft, member, pool)


QUESTION_KIND = QuestionKind(summary="the one thing among several that belongs to a set", write=write)
