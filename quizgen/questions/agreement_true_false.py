"""Does it provide for this?"""

from collections.abc import Iterator

from quizgen.facts.agreement import Agreement
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._agreements import provides
from quizgen.questions._distractors import foils_of, sound_candidates
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Lie, Writer


def write(material: Material) -> Iterator[Item]:
    """For each agreement: what it provides for, and what it might have."""
    writer = Writer(material, "agreement-true-false")
    for fact in material.of(Agreement):
        true = provides(material, fact)
        wrong = sound_candidates([fact.gives], foils_of(fact), writer.order([fact]))
        lies = [Lie(text=provides(material, fact, other.text), feedback=other.why) for other in wrong]
        yield from writer.true_false(Draft(facts=(fact,), stem=true, rationale=true), lies)


QUESTION_KIND = QuestionKind(summary="true or false: what an agreement provides for", write=write)
