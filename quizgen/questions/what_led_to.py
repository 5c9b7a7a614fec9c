"""What was the cause?"""

from collections.abc import Iterator

from quizgen.facts.cause import Cause
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._causes import leads_to, led_to
from quizgen.questions._distractors import Candidate, foils_of
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each cause: what led to its effect, among the causes of other effects."""
    writer = Writer(material, "what-led-to")
    for fact in material.of(Cause):
        draft = Draft(facts=(fact,), stem=question(f"what led to {fact.effect}"), rationale=led_to(fact))
        others = [
            Candidate(text=other.cause, why=f"The article links that to {other.effect}.")
            for other in material.of(Cause)
            if not leads_to(material, other.cause, fact.effect)
        ]
        yield from writer.choice(draft, fact.cause, [*others, *foils_of(fact)])


QUESTION_KIND = QuestionKind(summary="what led to something", write=write)
