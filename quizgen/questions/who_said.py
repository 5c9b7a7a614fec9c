"""Who said it?"""

from collections.abc import Iterator

from quizgen.facts.statement import Statement
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import peers
from quizgen.questions._material import Material
from quizgen.questions._statements import (
    also_said_by,
    as_quoted_by,
    as_said_by,
    asks_for_speaker,
    quotation_of,
    said,
    speaker_of,
)
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each statement: who said so, and who used these words."""
    writer = Writer(material, "who-said")
    for fact in material.of(Statement):
        speaker = speaker_of(material, fact)
        stem = question(f"who {said(fact)} that {fact.content}")
        drafts = [Draft(facts=(fact,), stem=stem, rationale=as_said_by(speaker, fact), variant="content")]
        words = quotation_of(fact)
        if words is not None:
            stem, rationale = asks_for_speaker(words), as_quoted_by(speaker, words)
            drafts.append(Draft(facts=(fact,), stem=stem, rationale=rationale, variant="quotation"))
        for draft in drafts:
            pool = peers(material, [speaker], draft.stem, true=also_said_by(material, fact))
            yield from writer.choice(draft, speaker.name, pool)


QUESTION_KIND = QuestionKind(summary="who said something, in reported speech or in a quotation", write=write)
