"""Items that must not meet on one paper, because one tells the other's answer."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.checks._parts import answers_to_find, keys_and_distractors, printed_text, said_text
from quizgen.model.item import Item
from quizgen.text.normal import content_stems, normal_form, words

Stems = frozenset[str]

_ASKING = content_stems(
    "said say says asked told used words according article described description name names term list sentence "
    "following write complete give gives answers claimed reported alleged stressed among call calls called "
    "fit fits get gets got happen happened take takes took place"
)
"""Words of the question rather than of its matter."""


@dataclass(frozen=True)
class _Telling:
    """What an item tells and what it asks for, as stems of content words."""

    id: str
    printed: Stems
    said: Stems
    """Those of what is said to be so, in the stem, in entries to order and in premises: options may be wrong."""
    asked: Stems
    """Those of the stem that say what the item is about: names, which stand in many stems, only without others."""
    keys: tuple[tuple[Stems, bool], ...]
    """Each with whether it is telling of itself: a name stands in many stems, a phrase in few."""
    distractors: tuple[Stems, ...]

    def tells(self, other: "_Telling", key: Stems, *, telling: bool) -> bool:
        """Whether this item has all words of the key, speaks of what the other asks, and favours the key."""
        # A name among the options of several items tells nothing; in a stem it is said to be so.
        told = self.printed if telling else self.said
        on_the_matter = len(other.asked & told)
        return (
            key <= told
            and self.id != other.id
            and (4 if telling else 3) * on_the_matter >= len(other.asked)
            and not any(distractor <= told for distractor in other.distractors)
        )


def find_giveaways(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs of an item and another whose answer it tells.

    All content words of an answer stand in what is printed of the first item, those of a name in what it says to
    be so, beside a part of the other's question; and those of no distractor do. An index over the answers' rarest
    words finds the pairs, so that a bank's size costs little more than reading it once.
    """
    by_id = {item.id: item for item in items}
    tellings = [_telling(item) for item in by_id.values()]
    rarity = Counter(stem for telling in tellings for stem in telling.printed)
    index: dict[str, list[tuple[_Telling, Stems, bool]]] = defaultdict(list)
    for telling in tellings:
        for key, is_telling in telling.keys:
            index[min(key, key=lambda stem: (rarity[stem], stem))].append((telling, key, is_telling))
    for teller in tellings:
        told = {
            other.id
            for stem in teller.printed & index.keys()
            for other, key, is_telling in index[stem]
            if teller.tells(other, key, telling=is_telling)
        }
        yield from ((by_id[teller.id], by_id[other]) for other in sorted(told))


def find_enemies(items: Iterable[Item]) -> frozenset[tuple[str, str]]:
    """The ids of any two items of which one tells the other's answer, the smaller id first.

    Items about the same fact are not listed: every form uses a fact once anyway.
    """
    return frozenset((min(a.id, b.id), max(a.id, b.id)) for a, b in find_giveaways(tuple(items)))


def _telling(item: Item) -> _Telling:
    item = item.plain
    stem = content_stems(item.stem) - _ASKING
    # A name with a number in it, such as S-400, is rare enough to be the matter.
    capitals = (word for word in words(item.stem)[1:] if word[0].isupper())
    names = content_stems(" ".join(word for word in capitals if not any(map(str.isdigit, word))))
    return _Telling(
        id=item.id,
        printed=content_stems(printed_text(item)),
        said=content_stems(said_text(item)),
        asked=stem - names or stem,
        keys=tuple(
            (key, _is_telling(answer, item)) for answer in answers_to_find(item) if (key := content_stems(answer))
        ),
        distractors=tuple(stems for text in keys_and_distractors(item)[1] if (stems := content_stems(text))),
    )


def _is_telling(answer: str, item: Item) -> bool:
    """Whether the answer is more than a name: a number, or with a content word that has a small letter.

    The first word of an option has a capital anyway; how it is written otherwise, the evidence shows.
    """
    first, *others = words(answer) or ("",)
    if any(word[0].islower() and content_stems(word) for word in others):
        return True
    quoted = {word for evidence in item.source.evidence for word in words(evidence.quote)}
    is_common = first.lower() in quoted and bool(content_stems(first))
    return is_common or any(character.isdigit() for character in normal_form(answer))
