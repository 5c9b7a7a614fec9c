"""What is it called?"""

from collections.abc import Iterator

from quizgen.facts.definition import Definition
from quizgen.model.interaction import TextEntry
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._definitions import means
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer, tells
from quizgen.text.wording import capitalise_first, question, without_article


def write(material: Material) -> Iterator[Item]:
    """For each meaning: its term, to be written; among one article’s terms it is seldom hard to choose."""
    writer = Writer(material, "which-term")
    for fact in material.of(Definition):
        stem = question(f"which name or term in the article stands for {fact.meaning}")
        if not tells(stem, fact.term):
            draft = Draft(facts=(fact,), stem=stem, rationale=means(fact))
            yield from writer.item(draft, TextEntry(accepted=_answers(material, fact)))


def _answers(material: Material, fact: Definition) -> tuple[str, ...]:
    names = material.entity(fact.entity).answers if fact.entity else ()
    forms = (form for name in (fact.term, *names) for form in (name, without_article(name)))
    return tuple(dict.fromkeys(capitalise_first(form) for form in forms))


QUESTION_KIND = QuestionKind(summary="which term or name fits a meaning", write=write)
