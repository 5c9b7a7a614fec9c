"""Who agreed on what, in sentences."""

from collections.abc import Iterator

from quizgen.facts.agreement import Agreement
from quizgen.model.interaction import ExtendedText, ScoringPoint
from quizgen.model.item import Bloom, Difficulty, Item
from quizgen.questions import QuestionKind
from quizgen.questions._agreements import hands_over, parties, provides, verb_phrase
from quizgen.questions._entities import is_named
from quizgen.questions._material import Material
from quizgen.questions._sanctions import entities, names_of
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import sentence


def write(material: Material) -> Iterator[Item]:
    """For each agreement: its parties, unless its name tells them, and what it provides for."""
    writer = Writer(material, "explain-agreement", Difficulty.MEDIUM, Bloom.UNDERSTAND)
    for fact in material.of(Agreement):
        everyone = entities(material, fact.parties)
        open_parties = len(everyone) > 1 and not all(is_named(party, fact.name, material) for party in everyone)
        who = f"who the parties to {fact.name} are and " if open_parties else ""
        what = f"what {verb_phrase(fact, ('they' if fact.plural else 'it') if who else fact.name)}"
        points = [ScoringPoint(text=sentence(f"names what it provides for: {fact.gives}"))]
        if open_parties:
            points.insert(0, ScoringPoint(text=sentence(f"names {names_of(everyone)}")))
        answer = " ".join(filter(None, (parties(material, fact) if open_parties else "", provides(fact))))
        draft = Draft(
            facts=(fact,),
            stem=f"State in one or two sentences {who}{what}.",
            rationale=hands_over(material, fact) or answer,
            imperative=True,
        )
        yield from writer.item(draft, ExtendedText(model_answer=answer, scoring=tuple(points), lines=3))


QUESTION_KIND = QuestionKind(summary="who agreed on what, in sentences", write=write)
