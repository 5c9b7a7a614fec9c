"""Two speakers on one matter: what does each say?"""

from collections.abc import Iterator
from itertools import combinations

from quizgen.facts.statement import Statement
from quizgen.model.interaction import ExtendedText, ScoringPoint
from quizgen.model.item import Bloom, Difficulty, Item
from quizgen.questions import QuestionKind
from quizgen.questions._material import Material
from quizgen.questions._statements import affirms, as_said_by, same_claim, speaker_of
from quizgen.questions._writer import Draft, Writer
from quizgen.text.normal import content_stems, same_answer
from quizgen.text.wording import sentence


def write(material: Material) -> Iterator[Item]:
    """For each two speakers and topic: the two statements that have most in common, to compare."""
    writer = Writer(material, "compare-statements", Difficulty.HARD, Bloom.ANALYSE)
    best: dict[tuple[str, str, str], tuple[Statement, Statement]] = {}
    told = sorted(filter(affirms, material.of(Statement)), key=lambda fact: (fact.speaker, fact.id))
    for one, other in combinations(told, 2):
        place = (one.speaker, other.speaker, one.topic)
        if one.speaker == other.speaker or one.topic != other.topic or same_claim(one.content, other):
            continue
        if place not in best or in_common(one, other) > in_common(*best[place]):
            best[place] = (one, other)
    for one, other in best.values():
        if in_common(one, other):
            yield from writer.item(_draft(material, one, other), _interaction(material, one, other))


def in_common(one: Statement, other: Statement) -> int:
    """How many words that carry meaning the two share; those of their subjects count fourfold."""
    about = content_stems(one.about) & content_stems(other.about)
    all_words = content_stems(f"{one.about} {one.content}") & content_stems(f"{other.about} {other.content}")
    return 3 * len(about) + len(all_words)


def _draft(material: Material, one: Statement, other: Statement) -> Draft:
    first, second = speaker_of(material, one).name, speaker_of(material, other).name
    if same_answer(one.about, other.about):
        stem = f"Compare what {first} and {second} say about {one.about}."
    else:
        stem = f"Compare what {first} says about {one.about} with what {second} says about {other.about}."
    return Draft(facts=(one, other), stem=stem, rationale=_both(material, one, other), imperative=True)


def _both(material: Material, one: Statement, other: Statement) -> str:
    return " ".join(as_said_by(speaker_of(material, fact), fact) for fact in (one, other))


def _interaction(material: Material, one: Statement, other: Statement) -> ExtendedText:
    points = [
        ScoringPoint(text=sentence(f"says that, for {speaker_of(material, fact).short_name}, {fact.content}"))
        for fact in (one, other)
    ]
    contrast = ScoringPoint(text="Says in what the two agree or differ.")
    return ExtendedText(model_answer=_both(material, one, other), scoring=(*points, contrast), lines=6)


QUESTION_KIND = QuestionKind(summary="two speakers on one matter, to compare in sentences", write=write)
