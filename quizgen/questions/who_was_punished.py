"""Whom does it hit?"""

from collections.abc import Iterator

from quizgen.facts.sanction import Sanction
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import is_named, names_of, peers
from quizgen.questions._material import Material
from quizgen.questions._sanctions import imposers, sort_of
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question, sentence


def write(material: Material) -> Iterator[Item]:
    """For each sanction whose reason does not name the target: on whom it was imposed."""
    writer = Writer(material, "who-was-punished")
    for fact in material.of(Sanction):
        target, by = material.entity(fact.target), names_of(imposers(material, fact))
        stem = question(f"on whom did {by} impose {sort_of(fact)} in response to {fact.reason}")
        rationale = sentence(f"{by} imposed {sort_of(fact)} on {target.name} in response to {fact.reason}")
        hit_too = [
            material.entity(other.target)
            for other in material.of(Sanction)
            if not set(other.imposed_by).isdisjoint(fact.imposed_by)
        ]
        if not is_named(target, stem, material):
            draft = Draft(facts=(fact,), stem=stem, rationale=rationale)
            yield from writer.choice(
                draft, target.name, peers(material, [target], stem, true=hit_too, as_actors=True)
            )


QUESTION_KIND = QuestionKind(summary="on whom a penalty was imposed", write=write)
