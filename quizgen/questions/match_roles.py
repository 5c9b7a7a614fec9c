"""Who is what?"""

from collections.abc import Iterator, Sequence

from quizgen.facts.role import Role
from quizgen.model.entity import EntityType
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._matching import Plan, Row, write_matching
from quizgen.questions._material import Material
from quizgen.questions._roles import holds_role, roles_of_others
from quizgen.questions._writer import Writer
from quizgen.text.normal import says_the_same


def write(material: Material) -> Iterator[Item]:
    """Persons and what they are."""
    writer = Writer(material, "match-roles")
    roles = {fact.id: fact for fact in material.of(Role) if material.entity(fact.holder).type is EntityType.PERSON}

    def clash(one: Row, other: Row) -> bool:
        return roles[other.fact.id] not in roles_of_others(material, roles[one.fact.id])

    def spare(chosen: Sequence[Row]) -> list[str]:
        foils = sorted(foil.text for row in chosen for foil in row.fact.foils)
        return [
            foil for foil in foils if not any(says_the_same(foil, role.description) for role in roles.values())
        ]

    plan = Plan("Match each person with a description.", "Person", "Description", spare=spare, clash=clash)
    rows = [
        Row(fact, holder.name, fact.description, holds_role(holder, fact))
        for fact in roles.values()
        for holder in [material.entity(fact.holder)]
    ]
    yield from write_matching(writer, plan, rows)


QUESTION_KIND = QuestionKind(summary="persons to match with what they are", write=write)
