"""Who imposed it?"""

from collections.abc import Iterator

from quizgen.facts.sanction import Sanction
from quizgen.model.entity import Entity
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import peers
from quizgen.questions._material import Material
from quizgen.questions._sanctions import imposed, imposers, other_imposers
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each sanction: who imposed it, as a choice of one or of several."""
    writer = Writer(material, "who-imposed")
    for fact in material.of(Sanction):
        keys = imposers(material, fact)
        asked = "who" if len(keys) == 1 else "which of these"
        draft = Draft(
            facts=(fact,), stem=question(f"{asked} imposed {fact.name}"), rationale=imposed(material, fact)
        )
        target = material.entity(fact.target)

        def why(entity: Entity, fact: Sanction = fact) -> str | None:
            return f"The article names {entity.name} as an objector." if entity.id in fact.objectors else None

        pool = peers(
            material, keys, draft.stem, why, true=(*other_imposers(material, fact), target), as_actors=True
        )
        yield from writer.choice_or_several(draft, tuple(key.name for key in keys), pool)


QUESTION_KIND = QuestionKind(summary="who imposed a penalty", write=write)
