"""Which term means what?"""

from collections.abc import Iterator, Sequence

from quizgen.facts.definition import Definition
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._definitions import means
from quizgen.questions._matching import Plan, Row, write_matching
from quizgen.questions._material import Material
from quizgen.questions._writer import Writer
from quizgen.text.normal import says_the_same


def write(material: Material) -> Iterator[Item]:
    """Terms and their meanings."""
    writer = Writer(material, "match-terms")
    facts = material.of(Definition)

    def spare(chosen: Sequence[Row]) -> list[str]:
        foils = sorted(foil.text for row in chosen for foil in row.fact.foils)
        return [foil for foil in foils if not any(says_the_same(foil, fact.meaning) for fact in facts)]

    def clash(one: Row, other: Row) -> bool:
        return says_the_same(one.target, other.target)

    plan = Plan("Match each term with its meaning.", "Term", "Meaning", spare=spare, clash=clash)
    yield from write_matching(writer, plan, [Row(fact, fact.term, fact.meaning, means(fact)) for fact in facts])


QUESTION_KIND = QuestionKind(summary="terms to match with their meanings", write=write)
