"""Sanctions put into words."""

import re

from quizgen.facts.sanction import Sanction
from quizgen.model.entity import Entity
from quizgen.questions._entities import entities, names_of, stands_for
from quizgen.questions._material import Material
from quizgen.text.wording import sentence

_KIND = re.compile(r"^(?:the |an? |its |their )?(.+?)(?: (?:on|against|for|by|from|imposed|over|in) .*)?$")


def imposers(material: Material, fact: Sanction) -> tuple[Entity, ...]:
    """Who imposed it."""
    return entities(material, fact.imposed_by)


def sort_of(fact: Sanction) -> str:
    """What sort of penalty it is, without whom it hits: "sanctions"."""
    match = _KIND.match(fact.name)
    return match.group(1) if match else fact.name


def imposed(material: Material, fact: Sanction) -> str:
    """Who imposed it, as a sentence."""
    return sentence(f"{names_of(imposers(material, fact))} imposed {fact.name}")


def given_reason(fact: Sanction, reason: str | None = None) -> str:
    """What it was a response to, as a sentence; the article's reason unless another is given."""
    return sentence(f"{fact.name} were imposed in response to {fact.reason if reason is None else reason}")


def other_imposers(material: Material, fact: Sanction) -> tuple[Entity, ...]:
    """Who imposed other penalties on the same target: they may count as imposers of this one."""
    target = material.entity(fact.target)
    return tuple(
        material.entity(imposer)
        for other in material.of(Sanction)
        if other.id != fact.id and stands_for(material.entity(other.target), target)
        for imposer in other.imposed_by
    )
