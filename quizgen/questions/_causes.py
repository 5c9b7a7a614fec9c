"""Causes and effects put into words, and what else led to an effect."""

from quizgen.facts.cause import Cause
from quizgen.facts.sanction import Sanction
from quizgen.questions._material import Material
from quizgen.text.normal import says_the_same
from quizgen.text.wording import sentence


def led_to(fact: Cause, cause: str | None = None) -> str:
    """The cause and its effect as a sentence; the fact's own cause unless another is given."""
    return sentence(f"{fact.cause if cause is None else cause} led to {fact.effect}")


def roots_of(material: Material, effect: str) -> tuple[str, ...]:
    """Everything that led to the effect, at first or second hand, in the article's account."""
    links = [(fact.cause, fact.effect) for fact in material.of(Cause)]
    links += [(fact.reason, fact.name) for fact in material.of(Sanction)]
    by_id = {fact.id: fact for fact in material.of(Cause)}
    links += [(by_id[fact.follows].effect, fact.cause) for fact in by_id.values() if fact.follows in by_id]
    roots: list[str] = []
    behind = [effect]
    while behind:
        reached = behind.pop()
        for cause, result in links:
            if cause not in roots and says_the_same(result, reached):
                roots.append(cause)
                behind.append(cause)
    return tuple(roots)


def leads_to(material: Material, cause: str, effect: str) -> bool:
    """Whether the cause led to the effect, at first or second hand, or is much the same thing."""
    return any(says_the_same(cause, root) for root in (*roots_of(material, effect), effect))
