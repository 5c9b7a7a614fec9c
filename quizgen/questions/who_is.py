"""Who is it?"""

from collections.abc import Iterator

from quizgen.facts.role import Role
from quizgen.model.entity import Entity
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import is_named, peers, question_word
from quizgen.questions._material import Material
from quizgen.questions._roles import also_so, fits_one_alone, holds_role, is_or_was
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each role: who holds it, among others of the holder's type."""
    writer = Writer(material, "who-is")
    for fact in material.of(Role):
        holder = material.entity(fact.holder)
        stem = question(f"{question_word(holder)} {is_or_was(fact)} {fact.description}")
        draft = Draft(facts=(fact,), stem=stem, rationale=holds_role(holder, fact))

        def why(entity: Entity) -> str | None:
            own = [role for role in material.of(Role) if role.holder == entity.id and role.reported_by is None]
            best = min(own, key=lambda role: (role.then, role.id), default=None)
            return holds_role(entity, best) if best else None

        alone = fits_one_alone(fact)
        # Nobody knows of an outsider that it is not, say, "a neighbour" as well.
        pool = [
            other
            for other in peers(material, [holder], stem, why, also_so(material, fact))
            if alone or not other.is_outsider
        ]
        if not is_named(holder, stem, material) and (alone or fact.reported_by is None):
            yield from writer.choice(draft, holder.name, pool)


QUESTION_KIND = QuestionKind(summary="who holds an office or fits a description", write=write)
