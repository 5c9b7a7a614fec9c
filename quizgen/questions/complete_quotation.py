"""Which words are missing?"""

import re
from collections.abc import Iterator

from quizgen.facts.statement import Statement
from quizgen.model.interaction import BLANK, TextEntry
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._material import Material
from quizgen.questions._statements import as_quoted_by, quotation_of, speaker_of
from quizgen.questions._writer import Draft, Writer
from quizgen.text.normal import contains_answer
from quizgen.text.numbers import NUMBER_WORDS
from quizgen.text.wording import curly, is_fragment, other_spelling, quoted


def write(material: Material) -> Iterator[Item]:
    """For each quotation with a gap: its words with a blank in the gap's place."""
    writer = Writer(material, "complete-quotation")
    for fact in material.of(Statement):
        words = quotation_of(fact, fact.gap) if fact.gap else None
        if fact.gap is None or words is None or len(re.findall(rf"\b{re.escape(fact.gap)}\b", words)) != 1:
            continue
        blanked = re.sub(rf"\b{re.escape(fact.gap)}\b", BLANK, words)
        # An article before the blank would tell whether the answer starts with a vowel.
        blanked = re.sub(rf"\b([Aa])n? {BLANK}", rf"\1(n) {BLANK}", blanked)
        speaker = speaker_of(material, fact)
        end = "." if is_fragment(words) else ""
        stem = f"Complete the words of {speaker.name}: {quoted(blanked, '' if end else '.')}{end}"
        if contains_answer(stem.replace(BLANK, " "), fact.gap):
            continue
        rationale = as_quoted_by(speaker, words)
        draft = Draft(facts=(fact,), stem=stem, rationale=rationale, imperative=True)
        yield from writer.item(draft, TextEntry(accepted=spellings(fact.gap)))


def spellings(gap: str) -> tuple[str, ...]:
    """The missing words as they stand, then the ways of writing them that are as good."""
    plain = curly(gap)
    bare = re.sub(r"^(?:an?|the) ", "", plain, flags=re.IGNORECASE)
    digits = str(NUMBER_WORDS.index(bare.lower())) if bare.lower() in NUMBER_WORDS else bare
    forms = (
        plain,
        bare,
        digits,
        plain.replace("-", " "),
        plain.replace("-", ""),
        plain.replace("’", "'"),
        other_spelling(plain),
    )
    return tuple(dict.fromkeys(forms))


QUESTION_KIND = QuestionKind(summary="a quotation with a gap to fill in", write=write)
