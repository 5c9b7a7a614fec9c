"""Between whom is it?"""

from collections.abc import Iterator

from quizgen.facts.agreement import Agreement
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._agreements import parties
from quizgen.questions._entities import entities, is_named, peers
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import join_words, question


def write(material: Material) -> Iterator[Item]:
    """For each agreement whose name leaves them open: its parties."""
    writer = Writer(material, "who-agreed")
    for fact in material.of(Agreement):
        everyone = entities(material, fact.parties)
        keys = tuple(party for party in everyone if not is_named(party, fact.name, material))
        named = [party.name for party in everyone if party not in keys]
        if len(everyone) < 2 or not keys or fact.giver is not None:
            continue
        beside = f"besides {join_words(named)}, " if named else ""
        asked = "who is a party" if len(keys) == 1 else "which of these are parties"
        stem = question(f"{beside}{asked} to {fact.name}")
        draft = Draft(facts=(fact,), stem=stem, rationale=parties(material, fact))
        pool = peers(material, keys, stem, as_actors=True)
        yield from writer.choice_or_several(draft, tuple(key.name for key in keys), pool)


QUESTION_KIND = QuestionKind(summary="who the parties to an agreement are", write=write)
