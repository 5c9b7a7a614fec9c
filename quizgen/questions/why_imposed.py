"""What was it a response to?"""

from collections.abc import Iterator

from quizgen.facts.cause import Cause
from quizgen.facts.sanction import Sanction
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._causes import roots_of
from quizgen.questions._distractors import Candidate, foils_of
from quizgen.questions._material import Material
from quizgen.questions._sanctions import given_reason
from quizgen.questions._writer import Draft, Writer
from quizgen.text.normal import says_the_same
from quizgen.text.wording import join_words, question


def write(material: Material) -> Iterator[Item]:
    """For each sanction: its reason, among the reasons of others and other causes."""
    writer = Writer(material, "why-imposed")
    for fact in material.of(Sanction):
        parts = f", including {join_words(fact.reason_includes)}" if fact.reason_includes else ""
        draft = Draft(
            facts=(fact,),
            stem=question(f"what were {fact.name} imposed in response to"),
            rationale=given_reason(fact, f"{fact.reason}{parts}"),
        )
        yield from writer.choice(draft, fact.reason, [*_other_reasons(material, fact), *foils_of(fact)])


def _other_reasons(material: Material, fact: Sanction) -> Iterator[Candidate]:
    # What led to the reason led, in the end, to the sanctions as well.
    own = {fact.reason, *fact.reason_includes, *roots_of(material, fact.reason), *roots_of(material, fact.name)}
    linked = {fact.name, *own}
    for other in material.of(Sanction):
        if other.id != fact.id and not any(says_the_same(other.reason, text) for text in linked):
            yield Candidate(text=other.reason, why=f"That is the reason given for {other.name}.")
    for cause in material.of(Cause):
        if not any(says_the_same(cause.cause, text) for text in linked):
            yield Candidate(text=cause.cause, why=f"The article links that to {cause.effect}.")


QUESTION_KIND = QuestionKind(summary="what a penalty was a response to", write=write)
