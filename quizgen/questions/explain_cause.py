"""Why did it come to this, in sentences?"""

from collections.abc import Iterator

from quizgen.facts.cause import Cause
from quizgen.model.interaction import ExtendedText, ScoringPoint
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import sentence


def write(material: Material) -> Iterator[Item]:
    """For each cause: what led to its effect, to explain."""
    writer = Writer(material, "explain-cause")
    for fact in material.of(Cause):
        draft = Draft(
            facts=(fact,),
            stem=f"Explain in one or two sentences what led to {fact.effect}.",
            rationale=sentence(fact.explanation),
            imperative=True,
        )
        points = (
            ScoringPoint(text=sentence(f"names the cause: {fact.cause}")),
            ScoringPoint(text=sentence(f"says how it led to {fact.effect}")),
        )
        yield from writer.item(
            draft,
            ExtendedText(model_answer=writer.told((fact,), sentence(fact.explanation)), scoring=points, lines=4),
        )


QUESTION_KIND = QuestionKind(summary="what led to something, in sentences", write=write)
