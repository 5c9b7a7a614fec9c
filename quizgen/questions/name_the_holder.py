"""Who is it, in writing?"""

from collections.abc import Iterator

from quizgen.facts.role import Role
from quizgen.model.entity import EntityType
from quizgen.model.interaction import TextEntry
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import is_named, question_word, stands_for
from quizgen.questions._material import Material
from quizgen.questions._roles import also_so, fits_one_alone, holds_role, is_or_was
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import capitalise_first, question

_NAMED = (EntityType.PERSON, EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.PLACE)


def write(material: Material) -> Iterator[Item]:
    """For each role that one holder alone has: the holder's name to write."""
    writer = Writer(material, "name-the-holder")
    for fact in material.of(Role):
        holder = material.entity(fact.holder)
        stem = question(f"{question_word(holder)} {is_or_was(fact)} {fact.description}")
        alone = fits_one_alone(fact) and all(stands_for(other, holder) for other in also_so(material, fact))
        if holder.type in _NAMED and alone and not is_named(holder, stem, material):
            draft = Draft(facts=(fact,), stem=f"{stem} Write the name.", rationale=holds_role(holder, fact))
            answers = dict.fromkeys(capitalise_first(answer) for answer in holder.answers)
            yield from writer.item(draft, TextEntry(accepted=tuple(answers)))


QUESTION_KIND = QuestionKind(summary="the name of who fits a description, to write", write=write)
