"""Is this what it is?"""

from collections.abc import Iterator

from quizgen.facts.definition import Definition
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._definitions import means, other_terms
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Lie, Writer


def write(material: Material) -> Iterator[Item]:
    """For each term: it with its meaning, and with another."""
    writer = Writer(material, "definition-true-false")
    for fact in material.of(Definition):
        others = [Lie(means(fact, other.meaning)) for other in other_terms(material, fact)]
        foils = [Lie(means(fact, foil.text), feedback=foil.why) for foil in fact.foils]
        yield from writer.true_false(
            Draft(facts=(fact,), stem=means(fact), rationale=means(fact)), foils or others
        )


QUESTION_KIND = QuestionKind(summary="true or false: what a term means", write=write)
