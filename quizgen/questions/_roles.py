"""Roles put into words."""

from quizgen.facts.role import Role
from quizgen.model.entity import Entity
from quizgen.questions._entities import is_named, stands_for
from quizgen.questions._material import Material
from quizgen.text.normal import says_the_same
from quizgen.text.wording import sentence


def is_or_was(fact: Role) -> str:
    """The verb: a role that is over is told in the past."""
    return "was" if fact.then else "is"


def holds_role(holder: Entity, fact: Role, description: str | None = None) -> str:
    """The holder and the description as a sentence; the fact's own description unless another is given."""
    return sentence(f"{holder.name} {is_or_was(fact)} {fact.description if description is None else description}")


def also_so(material: Material, fact: Role) -> list[Entity]:
    """Others of whom the article gives much the same description."""
    return [
        material.entity(other.holder)
        for other in material.of(Role)
        if says_the_same(other.description, fact.description)
    ]


def roles_of_others(material: Material, fact: Role) -> list[Role]:
    """Roles of other holders of the same type, as far as they are not this holder's as well."""
    holder = material.entity(fact.holder)
    own = [role for role in material.of(Role) if stands_for(material.entity(role.holder), holder)]
    return [
        role
        for role in material.of(Role)
        if role not in own
        and role.reported_by == fact.reported_by
        and material.entity(role.holder).type is holder.type
        and not any(says_the_same(role.description, mine.description) for mine in own)
        and not is_named(holder, role.description, material)
    ]


def fits_one_alone(fact: Role) -> bool:
    """Whether the description is of one holder alone, told by its definite article."""
    return fact.description.startswith("the ")
