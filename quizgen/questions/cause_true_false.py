"""Did this lead to that?"""

from collections.abc import Iterator

from quizgen.facts.cause import Cause
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._causes import leads_to, led_to
from quizgen.questions._distractors import Candidate, foils_of, sound_candidates
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Lie, Writer


def write(material: Material) -> Iterator[Item]:
    """For each cause: it with its effect, and the effect with another cause."""
    writer = Writer(material, "cause-true-false")
    for fact in material.of(Cause):
        others = [
            Candidate(text=other.cause)
            for other in material.of(Cause)
            if not leads_to(material, other.cause, fact.effect) and other.reported_by == fact.reported_by
        ]
        wrong = sound_candidates([fact.cause, fact.effect], [*others, *foils_of(fact)], writer.order([fact]))
        lies = [Lie(led_to(fact, other.text), other.why) for other in wrong]
        yield from writer.true_false(Draft(facts=(fact,), stem=led_to(fact), rationale=led_to(fact)), lies)


QUESTION_KIND = QuestionKind(summary="true or false: what led to what", write=write)
