"""Two speakers on one matter: what does each say?"""

from collections.abc import Iterator
from itertools import combinations

from quizgen.facts.statement import Statement
from quizgen.model.interaction import ExtendedText, ScoringPoint
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import stands_for
from quizgen.questions._material import Material
from quizgen.questions._statements import affirms, as_said_by, same_claim, speaker_of
from quizgen.questions._writer import Draft, Writer
from quizgen.text.normal import content_stems, same_answer
from quizgen.text.wording import sentence


def write(material: Material) -> Iterator[Item]:
    """For each two speakers and topic: statements that have something in common, each used once."""
    writer = Writer(material, "compare-statements")
    told = sorted(filter(affirms, material.of(Statement)), key=lambda fact: (fact.speaker, fact.id))
    pairs = [
        (one, other)
        for one, other in combinations(told, 2)
        if one.topic == other.topic and not _is_one_voice(material, one, other) and in_common(one, other) > 1
    ]
    used: set[tuple[str, str]] = set()
    for one, other in sorted(pairs, key=lambda pair: (-in_common(*pair), pair[0].id, pair[1].id)):
        seats = {(one.id, other.speaker), (other.id, one.speaker)}
        if used.isdisjoint(seats):
            used |= seats
            yield from writer.item(_draft(material, one, other), _interaction(material, one, other))


def _is_one_voice(material: Material, one: Statement, other: Statement) -> bool:
    return stands_for(speaker_of(material, one), speaker_of(material, other)) or same_claim(one.content, other)


def in_common(one: Statement, other: Statement) -> int:
    """How many words that carry meaning the two share; those of their subjects count fourfold."""
    about = content_stems(one.about) & content_stems(other.about)
    all_words = content_stems(f"{one.about} {one.content}") & content_stems(f"{other.about} {other.content}")
    return 3 * len(about) + len(all_words)


def _draft(material: Material, one: Statement, other: Statement) -> Draft:
    first, second = speaker_of(material, one).name, speaker_of(material, other).name
    if same_answer(one.about, other.about):
        stem = f"What does {first} say about {one.about}, and what does {second} say? Answer in two sentences."
    else:
        stem = (
            f"What does {first} say about {one.about}, and what does {second} say about {other.about}? "
            "Answer in two sentences."
        )
    return Draft(facts=(one, other), stem=stem, rationale=_both(material, one, other), imperative=True)


def _both(material: Material, one: Statement, other: Statement) -> str:
    return " ".join(as_said_by(speaker_of(material, fact), fact) for fact in (one, other))


def _interaction(material: Material, one: Statement, other: Statement) -> ExtendedText:
    points = [
        ScoringPoint(text=sentence(f"gives what {speaker_of(material, fact).short_name} said: {fact.content}"))
        for fact in (one, other)
    ]
    return ExtendedText(model_answer=_both(material, one, other), scoring=tuple(points), lines=5)


QUESTION_KIND = QuestionKind(summary="two speakers on one matter, side by side in sentences", write=write)
