"""Items on their way into a format: each is carried, simplified with a loss, or left out with a loss."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from quizgen.errors import QuizgenError
from quizgen.markup import Image, Markup, Words, legible, parse, typed
from quizgen.model.interaction import TextEntry
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.loss import Loss, Outcome
from quizgen.model.words import words_in

T = TypeVar("T")

Simplify = Callable[[str, str], None]
"""Notes that something of the item is not carried: what, and why."""

_NO_CHARACTER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What neither XML nor a platform's page can show; a bank never holds it."""


class LeftOut(Exception):  # noqa: N818 - no error: it ends one item and no more
    """The format cannot carry the item at all: ``what`` it is, and ``why``, a sentence without its full stop."""

    def __init__(self, what: str, why: str) -> None:
        """Left out: ``what`` ("matching") and ``why`` ("Aiken takes choice only")."""
        super().__init__(why)
        self.what = what
        self.why = why


@dataclass(frozen=True)
class Carried(Generic[T]):
    """What the items became, those that were carried, and what was lost on the way."""

    parts: tuple[T, ...]
    losses: tuple[Loss, ...]


def carry(
    item_set: ItemSet, platform: str, write: Callable[[SetEntry, Simplify], T], *, shows_markup: bool = False
) -> Carried[T]:
    """What ``write`` makes of every item; ``platform`` is the format's name in sentences.

    ``write`` is given items in plain words, unless the format shows markup and pictures.
    ``write`` raises LeftOut for an item that the format cannot carry, and calls its second argument for whatever
    of an item it cannot. Raises QuizgenError when no item is left, or when the set's own texts hold a character
    that cannot be shown.
    """
    _check_texts(item_set, platform)
    parts: list[T] = []
    losses: list[Loss] = []
    for entry in item_set.entries:
        lost: list[Loss] = []

        def simplify(what: str, why: str, entry: SetEntry = entry, lost: list[Loss] = lost) -> None:
            lost.append(_loss(entry, Outcome.SIMPLIFIED, what, why))

        try:
            _check_entry(entry)
            parts.append(write(entry if shows_markup else _in_plain_words(entry, platform, simplify), simplify))
        except LeftOut as left:
            losses.append(_loss(entry, Outcome.LEFT_OUT, left.what, left.why))
        else:
            losses += lost
    if not parts:
        reasons = "; ".join(dict.fromkeys(loss.why for loss in losses))
        raise QuizgenError(f"No item of '{item_set.heading}' can be written for {platform}: {reasons}.")
    return Carried(tuple(parts), tuple(losses))


def holds_no(what: str, why: str) -> Loss:
    """The loss of something that no item of the file has: "points", "Aiken has no place for them"."""
    return Loss(outcome=Outcome.SIMPLIFIED, what=what, why=why)


def holds_no_paper(items: ItemSet, platform: str) -> tuple[Loss, ...]:
    """The loss of what a form says around its items, as far as it does: instructions, time limit and headings."""
    said = {
        "instructions": items.instructions is not None,
        "time limit": items.minutes is not None,
        "headings": any(entry.heading for entry in items.entries),
    }
    what = " or ".join(name for name, is_said in said.items() if is_said)
    return (holds_no(what, f"{platform} takes questions, not the paper around them"),) if what else ()


def holds_questions_only(items: ItemSet, platform: str, lacking: str, why: str) -> tuple[Loss, ...]:
    """The losses of a format without place for the passage, for what is ``lacking``, and for the paper around."""
    what = lacking if items.passage is None else f"passage, {lacking}"
    return (holds_no(what, why), *holds_no_paper(items, platform))


def _in_plain_words(entry: SetEntry, platform: str, simplify: Simplify) -> SetEntry:
    """The entry with its item in plain words: for a reader's eyes, or as students type them."""
    item = entry.item
    if item.markup is Markup.PLAIN:
        return entry
    tell_lost_markup((item.stem, item.rationale, *words_in(item.interaction)), item, f"{platform} takes", simplify)
    plain = item.with_words(lambda text: legible(parse(text)))
    if isinstance(item.interaction, TextEntry):
        accepted = tuple(dict.fromkeys(typed(parse(text)) for text in item.interaction.accepted))
        plain = plain.model_copy(
            update={"interaction": item.interaction.model_copy(update={"accepted": accepted})}
        )
    return entry.model_copy(update={"item": plain.model_copy(update={"markup": Markup.PLAIN, "pictures": ()})})


def tell_lost_markup(texts: Iterable[str], item: Item, takes: str, simplify: Simplify) -> None:
    """Note what plain text cannot show of these texts; ``takes`` begins the reason: "Moodle's answers take"."""
    shown = tuple(texts)
    tell_lost_pictures(shown, item, takes, simplify)
    tell_lost_emphasis(shown, item, takes, simplify)


def tell_lost_pictures(texts: Iterable[str], item: Item, takes: str, simplify: Simplify) -> None:
    """Note that pictures of these texts stand there in words."""
    if any(isinstance(node, Image) for text in texts for node in parse(text, item.markup)):
        simplify("a picture", f"{takes} text only; what the picture shows stands there in words")


def tell_lost_emphasis(texts: Iterable[str], item: Item, takes: str, simplify: Simplify) -> None:
    """Note that words of these texts are set off no longer."""
    nodes = (node for text in texts for node in parse(text, item.markup))
    if any(isinstance(node, Words) and (node.emphasis or node.strong) for node in nodes):
        simplify("emphasis", f"{takes} plain text only")


def _loss(entry: SetEntry, outcome: Outcome, what: str, why: str) -> Loss:
    return Loss(outcome=outcome, number=entry.number, item=entry.item.id, what=what, why=why)


def _check_texts(item_set: ItemSet, platform: str) -> None:
    for text in _texts(item_set.model_dump(exclude={"entries"})):
        found = _NO_CHARACTER.search(text)
        if found:
            raise QuizgenError(
                f"The title, instructions or passage of '{item_set.id}' hold the invisible control character "
                f"{_named(found)}, which {platform} cannot show; take it out."
            )


def _check_entry(entry: SetEntry) -> None:
    for text in _texts(entry.model_dump()):
        found = _NO_CHARACTER.search(text)
        if found:
            why = f"the invisible control character {_named(found)} cannot be shown; take it out"
            raise LeftOut("a control character", why)


def _named(found: re.Match[str]) -> str:
    return f"U+{ord(found.group()):04X}"


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from _texts(part)
        case list() | tuple():
            for part in value:
                yield from _texts(part)
