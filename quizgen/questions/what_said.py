"""What did they say about it?"""

from collections.abc import Iterator

from quizgen.facts.statement import Statement
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._distractors import Candidate
from quizgen.questions._material import Material
from quizgen.questions._statements import affirms, as_said_by, contents_of_others, foils_unsaid, speaker_of
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each statement: what its speaker said about its subject, among what others said on the topic."""
    writer = Writer(material, "what-said")
    for fact in filter(affirms, material.of(Statement)):
        speaker = speaker_of(material, fact)
        occasion = f" {fact.occasion}" if fact.occasion else ""
        draft = Draft(
            facts=(fact,),
            stem=question(f"what did {speaker.name} say{occasion} about {fact.about}"),
            rationale=as_said_by(speaker, fact),
        )
        others = [
            Candidate(text=other.content, why=f"That is what {speaker_of(material, other).short_name} said.")
            for other in contents_of_others(material, fact)
        ]
        foils = foils_unsaid(material, fact)
        yield from writer.choice(draft, fact.content, foils if len(foils) > 1 else [*others, *foils])


QUESTION_KIND = QuestionKind(summary="what a speaker said about something", write=write)
