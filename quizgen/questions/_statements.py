"""Statements put into words: as a claim of their speaker, in reported speech or verbatim."""

from collections.abc import Iterator

from quizgen.facts.statement import Statement
from quizgen.model.entity import Entity
from quizgen.questions._distractors import Candidate, foils_of
from quizgen.questions._entities import is_named, stands_for
from quizgen.questions._material import Material
from quizgen.text.normal import contains_answer, content_stems, says_the_same, words
from quizgen.text.wording import is_fragment, quoted, sentence, sentences

_DENYING = frozenset(("denied", "rejected", "doubted", "disputed", "questioned"))
_DIRECTING = frozenset(("demanded", "requested", "ordered", "urged", "asked"))
_LONGEST_QUOTATION = 30


def speaker_of(material: Material, fact: Statement) -> Entity:
    """Who said it."""
    return material.entity(fact.speaker)


def affirms(fact: Statement) -> bool:
    """Whether the speaker holds the content to be so; a denial is not a statement."""
    return fact.cue not in _DENYING | _DIRECTING


def verb(fact: Statement) -> str:
    """The verb that can stand before "that" without an addressee."""
    return "said" if fact.cue == "told" else fact.cue


def said(fact: Statement) -> str:
    """The verb with its occasion: "said in a telephone interview"."""
    return f"{verb(fact)} {fact.occasion}" if fact.occasion else verb(fact)


def as_said_by(speaker: Entity, fact: Statement, content: str | None = None) -> str:
    """The statement in reported speech, as a sentence of its own; of its own content unless another is given."""
    return sentence(f"{speaker.name} {said(fact)} that {fact.content if content is None else content}")


def quotation_of(fact: Statement, holding: str = "") -> str | None:
    """The first sentences of the quotation that are short enough to read in a stem and hold these words."""
    if fact.quotation is None:
        return None
    parts = sentences(fact.quotation)
    start = next((at for at, part in enumerate(parts) if holding in part), 0)
    chosen = list(parts[start : start + 1])
    for part in parts[start + 1 :]:
        if len(words(" ".join((*chosen, part)))) > _LONGEST_QUOTATION:
            break
        chosen.append(part)
    text = " ".join(chosen)
    readable = 3 <= len(words(text)) <= _LONGEST_QUOTATION and len(content_stems(text)) >= 2
    return text if holding in text and readable else None


def in_marks(words: str) -> str:
    """The quotation in its marks: a sentence with its full stop, a fragment without one."""
    return quoted(words, "" if is_fragment(words) else ".")


def as_quoted_by(speaker: Entity, words: str) -> str:
    """Who used these words, as a sentence of its own."""
    if is_fragment(words):
        return f"{speaker.name} used the words {in_marks(words)}."
    return sentence(f"{speaker.name} said, {in_marks(words)}")


def asks_for_speaker(words: str) -> str:
    """The question who used these words."""
    if is_fragment(words):
        return f"Who used the words {in_marks(words)}?"
    wording = quoted(words)
    return f"Who said, {wording}{'' if wording.endswith(('?”', '!”', '…”')) else '?'}"


def also_said_by(material: Material, fact: Statement) -> Iterator[Entity]:
    """Other speakers on record with words that may amount to the same."""
    for other in material.of(Statement):
        if other.speaker != fact.speaker and same_claim(fact.content, other):
            yield material.entity(other.speaker)


def same_claim(content: str, fact: Statement) -> bool:
    """Whether the content may be what the fact's speaker said, in other words."""
    return says_the_same(content, fact.content) or says_the_same(content, fact.quotation or "")


def contents_of_others(material: Material, fact: Statement) -> Iterator[Statement]:
    """What other speakers said on the topic, as far as this speaker is not on record with the same."""
    speaker = speaker_of(material, fact)
    own = [other for other in material.of(Statement) if stands_for(material.entity(other.speaker), speaker)]
    for other in material.of(Statement):
        told = other.topic == fact.topic and other not in own and affirms(other)
        own_too = any(same_claim(other.content, mine) for mine in own)
        if told and not own_too and not is_named(speaker, other.content, material):
            yield other


def foils_unsaid(material: Material, fact: Statement) -> tuple[Candidate, ...]:
    """The fact's foils but those that the speaker is on record with elsewhere."""
    own = [other.content for other in material.of(Statement) if other.speaker == fact.speaker]
    return tuple(
        foil
        for foil in foils_of(fact)
        if not any(contains_answer(foil.text, said) or contains_answer(said, foil.text) for said in own)
    )
