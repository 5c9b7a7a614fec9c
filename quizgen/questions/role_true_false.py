"""Is this who they are?"""

from collections.abc import Iterator

from quizgen.facts.role import Role
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._material import Material
from quizgen.questions._roles import holds_role, roles_of_others
from quizgen.questions._writer import Draft, Lie, Writer


def write(material: Material) -> Iterator[Item]:
    """For each role: it with its holder, and the holder with another description."""
    writer = Writer(material, "role-true-false")
    for fact in material.of(Role):
        holder = material.entity(fact.holder)
        true = holds_role(holder, fact)
        others = [
            Lie(
                text=holds_role(holder, fact, role.description),
                feedback=f"{true} {holds_role(material.entity(role.holder), role)}",
            )
            for role in roles_of_others(material, fact)
            if role.then == fact.then
        ]
        foils = [Lie(text=holds_role(holder, fact, foil.text), feedback=foil.why) for foil in fact.foils]
        yield from writer.true_false(Draft(facts=(fact,), stem=true, rationale=true), [*others, *foils])


QUESTION_KIND = QuestionKind(summary="true or false: who is what", write=write)
