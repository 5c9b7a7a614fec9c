"""Words whose meaning stands somewhere else."""

import re
from collections.abc import Iterator

from quizgen.checks import Flaw, ItemCheck
from quizgen.checks._known import Known
from quizgen.model.entity import EntityType
from quizgen.model.finding import Severity
from quizgen.model.item import Item
from quizgen.text.normal import contains_answer
from quizgen.text.standing_out import unquoted

_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_UNRESOLVED = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|the latter\b|"
    r"the former(?=\W*$|[,;?]|’s| (?:is|was|did|do|does|say|said)\b)|"
    rf"(?:last|next) (?:week|month|year|night|spring|summer|autumn|fall|winter|{_DAYS}))(?!\w)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their|theirs)\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"(?<=\s)[A-Z]\w|\b(?:who|the|an?|every|each) \w")
_SEVERAL = re.compile(r"(?i)\b(?:these|those|two|three|both|many|some|several) \w|\w{3}s\b")


def _find(item: Item, known: Known) -> Iterator[Flaw]:
    stem = unquoted(item.stem)
    for found in _UNRESOLVED.finditer(stem):
        yield Flaw(f"“{found.group()}” means nothing without its context; say when or which.", Severity.ERROR)
    pronoun = _PRONOUN.search(stem)
    if pronoun is not None and not _has_antecedent(stem[: pronoun.start()], pronoun.group().lower(), known):
        yield Flaw(f"Nothing in the stem says who is meant by “{pronoun.group()}”; name them.")
    for entity in known.bank.entities:
        if entity.type is not EntityType.PERSON or entity.short is None or entity.short == entity.name:
            continue
        longer = [name for name in entity.answers if name != entity.short and contains_answer(name, entity.short)]
        # Ms Marsh lives in no marsh: capitals count.
        said = re.search(rf"\b{re.escape(entity.short)}\b", stem) is not None
        if said and not any(contains_answer(stem, name) for name in longer):
            yield Flaw(f"The stem says “{entity.short}” only; give the full name, “{entity.name}”, once.")


def _has_antecedent(before: str, pronoun: str, known: Known) -> bool:
    return (
        _SOMEBODY.search(before) is not None
        or (pronoun.startswith("the") and _SEVERAL.search(before) is not None)
        or any(contains_answer(before, name) for entity in known.bank.entities for name in entity.answers)
    )


CHECK = ItemCheck(
    summary="the stem cannot be understood alone: a pronoun or a surname without its name, “last week”",
    severity=Severity.WARNING,
    source="A blind reader's rubric: understood without the article's context",
    bad="What did he announce last week?",
    good="What did Mayor Ada Brook announce on 4 March?",
    find=_find,
)
