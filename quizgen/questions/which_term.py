"""What is it called?"""

from collections.abc import Iterator

from quizgen.facts.definition import Definition
from quizgen.model.interaction import TextEntry
from quizgen.model.item import Difficulty, Item
from quizgen.questions import QuestionKind
from quizgen.questions._definitions import means, other_terms
from quizgen.questions._distractors import Candidate
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer, tells
from quizgen.text.wording import capitalise_first, question, without_article


def write(material: Material) -> Iterator[Item]:
    """For each meaning: its term, to choose among other terms and to write."""
    writer = Writer(material, "which-term", Difficulty.MEDIUM)
    for fact in material.of(Definition):
        verb = "are" if fact.plural else "is"
        stem = question(f"which of these {verb} {fact.meaning}")
        others = [
            Candidate(text=other.term, why=writer.told((other,), means(other)))
            for other in other_terms(material, fact)
        ]
        choice = Draft(facts=(fact,), stem=stem, rationale=means(fact), variant="choice")
        yield from writer.choice(choice, fact.term, others)
        if not tells(stem, fact.term):
            written = Draft(
                facts=(fact,),
                stem=question(f"which name or term in the article stands for {fact.meaning}"),
                rationale=means(fact),
                variant="written",
            )
            yield from writer.item(written, TextEntry(accepted=_answers(material, fact)))


def _answers(material: Material, fact: Definition) -> tuple[str, ...]:
    names = material.entity(fact.entity).answers if fact.entity else ()
    forms = (form for name in (fact.term, *names) for form in (name, without_article(name)))
    return tuple(dict.fromkeys(capitalise_first(form) for form in forms))


QUESTION_KIND = QuestionKind(summary="which term or name fits a meaning", write=write)
