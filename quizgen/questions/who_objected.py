"""Who spoke against it?"""

from collections.abc import Iterator

from quizgen.facts.sanction import Sanction
from quizgen.model.entity import Entity
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import entities, names_of, peers
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question, sentence


def write(material: Material) -> Iterator[Item]:
    """For each sanction with objectors: who they are, as a choice of one or of several."""
    writer = Writer(material, "who-objected")
    for fact in material.of(Sanction):
        keys = entities(material, fact.objectors)
        if not keys:
            continue
        asked = "who" if len(keys) == 1 else "which of these"

        def why(entity: Entity, fact: Sanction = fact) -> str | None:
            return sentence(f"{entity.name} imposed {fact.name}") if entity.id in fact.imposed_by else None

        draft = Draft(
            facts=(fact,),
            stem=question(f"{asked} objected to {fact.name}"),
            rationale=sentence(f"{names_of(keys)} objected to {fact.name}"),
        )
        # Whom a penalty hits seldom likes it, so that the target is no sound distractor.
        pool = peers(material, keys, draft.stem, why, true=[material.entity(fact.target)], as_actors=True)
        yield from writer.choice_or_several(draft, tuple(key.name for key in keys), pool)


QUESTION_KIND = QuestionKind(summary="who objected to a penalty", write=write)
