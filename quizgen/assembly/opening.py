"""A choice asked without its options: the answers that are right when students write them."""

import re
from collections.abc import Iterator, Sequence

from quizgen.model.entity import Entity
from quizgen.model.interaction import Choice, NumericEntry, TextEntry
from quizgen.model.item import Item
from quizgen.text.asking import Asked, asked_without_options, asks_who
from quizgen.text.normal import normal_form
from quizgen.text.numbers import read_style

_ON_OPTIONS = re.compile(r"\b(?:above|below|all of|none of|both of|neither of|these)\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:about|around|roughly|nearly|almost|approximately|more than|over|at least|less than|fewer than|under|"
    r"up to)\s+",
    re.IGNORECASE,
)
_PLACED = re.compile(r"(?:in|on|at|by|from|to)\s+", re.IGNORECASE)
_COUNTED = re.compile(r"\bhow many \w|\b(?:which|what) year\b", re.IGNORECASE)


def open_choice(item: Item, entities: Sequence[Entity]) -> tuple[TextEntry | NumericEntry, Asked] | None:
    """How the item's question is answered in writing, and at what length; None when it needs its options."""
    choice, asked = item.interaction, asked_without_options(item.stem)
    if not isinstance(choice, Choice) or asked is None or _ON_OPTIONS.search(choice.key.text):
        return None
    if asked is Asked.CLAUSE:
        return TextEntry(accepted=(choice.key.text,)), asked
    return _number(item) or TextEntry(accepted=_accepted(item, choice, entities)), asked


def _number(item: Item) -> NumericEntry | None:
    """The number to write, when the key is nothing else and the stem says what is counted."""
    style = read_style(_ABOUT.sub("", item.key_text, count=1))
    if style is None or style.before or style.after or not _COUNTED.search(item.stem):
        return None
    return NumericEntry(value=style.value)


def _accepted(item: Item, choice: Choice, entities: Sequence[Entity]) -> tuple[str, ...]:
    """The key's text, the key without a word that makes no difference, and other names of what it names."""
    key = choice.key.text
    wrong = {normal_form(option.text) for option in choice.distractors}
    answers = (key, *_without_small_words(key), *_other_names(key, entities, everything=asks_who(item.stem)))
    return tuple(text for text in dict.fromkeys(answers) if normal_form(text) not in wrong)


def _without_small_words(key: str) -> Iterator[str]:
    for small in (_ABOUT, _PLACED):
        shorter = small.sub("", key, count=1) if small.match(key) else key
        if shorter != key:
            yield shorter


def _other_names(key: str, entities: Sequence[Entity], *, everything: bool) -> Iterator[str]:
    """Names of the entity that the key names; ``everything``: of those that stand for it, as a capital does."""
    known = {entity.id: entity for entity in entities}
    for entity in entities:
        if normal_form(key) in map(normal_form, entity.answers):
            yield from entity.answers
            for other in entity.also if everything else ():
                yield from known[other].answers if other in known else ()
