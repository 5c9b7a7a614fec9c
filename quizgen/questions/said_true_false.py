"""Is it true that they said this?"""

from collections.abc import Iterator

from quizgen.facts.statement import Statement
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import peers
from quizgen.questions._material import Material
from quizgen.questions._statements import affirms, also_said_by, as_said_by, foils_unsaid, said, speaker_of, verb
from quizgen.questions._writer import Draft, Lie, Writer, one_clause
from quizgen.text.wording import sentence


def write(material: Material) -> Iterator[Item]:
    """For each statement: it with its speaker, and with another speaker or with what the speaker did not say."""
    writer = Writer(material, "said-true-false")
    # Of somebody who says nothing in the article, nobody can tell from it that they did not say this.
    on_record = {speaker_of(material, fact).name for fact in material.of(Statement)}
    for fact in material.of(Statement):
        speaker = speaker_of(material, fact)
        true = as_said_by(speaker, fact)
        others = [
            Lie(
                text=sentence(f"{other.text} {said(fact)} that {fact.content}"),
                feedback=sentence(f"{speaker.name} {verb(fact)} this"),
            )
            for other in peers(material, [speaker], fact.content, true=also_said_by(material, fact))
            if other.text in on_record
        ]
        foils = [
            Lie(text=as_said_by(speaker, fact, foil.text), feedback=foil.why)
            for foil in foils_unsaid(material, fact)
            if affirms(fact)
        ]
        if one_clause(fact.content):
            yield from writer.true_false(Draft(facts=(fact,), stem=true, rationale=true), [*others, *foils])


QUESTION_KIND = QuestionKind(summary="true or false: this speaker said this", write=write)
