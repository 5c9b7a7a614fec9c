"""What is it?"""

from collections.abc import Iterator

from quizgen.facts.definition import Definition
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._definitions import means, other_terms
from quizgen.questions._distractors import Candidate, foils_of
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each term: its meaning, among the meanings of others."""
    writer = Writer(material, "what-is-it")
    for fact in material.of(Definition):
        verb = "are" if fact.plural else "is"
        draft = Draft(facts=(fact,), stem=question(f"what {verb} {fact.term}"), rationale=means(fact))
        others = [
            Candidate(text=other.meaning, why=writer.told((other,), means(other)))
            for other in other_terms(material, fact)
        ]
        yield from writer.choice(
            draft, fact.meaning, foils_of(fact) if len(fact.foils) > 1 else [*others, *foils_of(fact)]
        )


QUESTION_KIND = QuestionKind(summary="what a term or name means", write=write)
