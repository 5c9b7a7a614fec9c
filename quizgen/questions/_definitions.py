"""Terms and their meanings put into words."""

from quizgen.facts.definition import Definition
from quizgen.questions._material import Material
from quizgen.text.normal import contains_answer, says_the_same
from quizgen.text.wording import sentence


def means(fact: Definition, meaning: str | None = None) -> str:
    """The term and its meaning as a sentence; the fact's own meaning unless another is given."""
    return sentence(f"{fact.term} {'are' if fact.plural else 'is'} {fact.meaning if meaning is None else meaning}")


def other_terms(material: Material, fact: Definition) -> list[Definition]:
    """Definitions of other terms of the same number, none of which may mean the same."""
    return [
        other
        for other in material.of(Definition)
        if other.id != fact.id
        and other.plural == fact.plural
        and not says_the_same(other.term, fact.term)
        and not says_the_same(other.meaning, fact.meaning)
        and not contains_answer(other.meaning, fact.term)
    ]
