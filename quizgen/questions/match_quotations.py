"""Who said which of these words?"""

from collections.abc import Iterator, Sequence

from quizgen.facts.statement import Statement
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import peers
from quizgen.questions._matching import Plan, Row, write_matching
from quizgen.questions._material import Material
from quizgen.questions._statements import as_quoted_by, in_marks, quotation_of, speaker_of
from quizgen.questions._writer import Writer

_STEM = "Match each quotation with its speaker. A speaker may be named more than once."


def write(material: Material) -> Iterator[Item]:
    """Quotations and their speakers; a speaker may have several."""
    writer = Writer(material, "match-quotations")
    rows = [
        Row(fact, in_marks(words), speaker.name, as_quoted_by(speaker, words))
        for fact in material.of(Statement)
        for speaker in [speaker_of(material, fact)]
        for words in [quotation_of(fact)]
        if words is not None
    ]
    yield from write_matching(writer, _plan(material, _STEM, "Quotation"), rows)


def _plan(material: Material, stem: str, premises: str) -> Plan:
    def spare(chosen: Sequence[Row]) -> list[str]:
        speakers = {fact.speaker for row in chosen if isinstance(fact := row.fact, Statement)}
        keys = [material.entity(speaker) for speaker in sorted(speakers)]
        others = peers(material, keys, " ".join(row.premise for row in chosen))
        return [other.text for other in sorted(others, key=lambda other: (other.source, other.text))]

    return Plan(stem=stem, premises=premises, targets="Speaker", spare=spare, shared_targets=True)


QUESTION_KIND = QuestionKind(summary="quotations to match with their speakers", write=write)
