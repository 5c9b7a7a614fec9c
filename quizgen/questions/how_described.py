"""What is this person, body or country?"""

from collections.abc import Iterator

from quizgen.facts.role import Role
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._distractors import Candidate, foils_of
from quizgen.questions._entities import is_named
from quizgen.questions._material import Material
from quizgen.questions._roles import holds_role, roles_of_others
from quizgen.questions._writer import Draft, Writer


def write(material: Material) -> Iterator[Item]:
    """For each role: the holder's description, among those of others."""
    writer = Writer(material, "how-described")
    for fact in material.of(Role):
        holder = material.entity(fact.holder)
        if is_named(holder, fact.description, material):
            continue
        draft = Draft(
            facts=(fact,),
            stem=f"Which description fits {holder.name}?",
            rationale=holds_role(holder, fact),
        )
        others = [
            Candidate(text=role.description, why=f"That is {material.entity(role.holder).name}.")
            for role in roles_of_others(material, fact)
        ]
        yield from writer.choice(draft, fact.description, [*others, *foils_of(fact)])


QUESTION_KIND = QuestionKind(summary="what a person, body or country is described as", write=write)
