"""What was the effect?"""

from collections.abc import Iterator

from quizgen.facts.cause import Cause
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._causes import leads_to, led_to
from quizgen.questions._distractors import Candidate
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each cause: what it led to, among the effects of other causes."""
    writer = Writer(material, "what-followed")
    for fact in material.of(Cause):
        draft = Draft(facts=(fact,), stem=question(f"what did {fact.cause} lead to"), rationale=led_to(fact))
        others = [
            Candidate(text=other.effect, why=f"The article links that to {other.cause}.")
            for other in material.of(Cause)
            if not leads_to(material, fact.cause, other.effect)
        ]
        yield from writer.choice(draft, fact.effect, others)


QUESTION_KIND = QuestionKind(summary="what something led to", write=write)
