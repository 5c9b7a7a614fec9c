"""What does it provide for?"""

from collections.abc import Iterator

from quizgen.facts.agreement import Agreement
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._agreements import asks_what, provides
from quizgen.questions._distractors import foils_of
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer


def write(material: Material) -> Iterator[Item]:
    """For each agreement: what it provides for, among what it might have."""
    writer = Writer(material, "what-agreed")
    for fact in material.of(Agreement):
        draft = Draft(facts=(fact,), stem=asks_what(material, fact), rationale=provides(material, fact))
        yield from writer.choice(draft, fact.gives, foils_of(fact))


QUESTION_KIND = QuestionKind(summary="what an agreement provides for", write=write)
