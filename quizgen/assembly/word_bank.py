"""A word bank for the blanks of a form: its answers among others, in an order that tells nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen.assembly.fewer import Draw
from quizgen.model.bank import Bank
from quizgen.model.form import FormItem, parts_to_arrange
from quizgen.model.interaction import Choice, MultipleResponse, TextEntry
from quizgen.model.item import Item
from quizgen.text.normal import contains_answer, content_stems, normal_form, words
from quizgen.text.wording import lower_first, without_article

Stems = frozenset[str]

_LONGEST = 30
_MOST_WORDS = 3
_FEWEST = 4
_TO_SPARE = 2
"""Words more than answers, so that the last blank is not filled by what is left over."""


@dataclass(frozen=True)
class WordBank:
    """Finds the words of a form's word bank; ``items`` are those of the form."""

    bank: Bank
    items: Sequence[FormItem]
    draw: Draw

    def applied(self) -> tuple[FormItem, ...]:
        """The items; above the first whose answer is in the bank stands the bank, others have a first letter."""
        answers, free = self._answers(), list(self._other_answers())
        # What is the only word of its sort is found by looking alone.
        sorts = Counter(map(_sort, {*answers.values(), *free}))
        answers = {number: word for number, word in answers.items() if sorts[_sort(word)] > 1}
        decoys = tuple(_draw_decoys(sorted(set(answers.values()), key=self.draw), free))
        shown = tuple(sorted({*answers.values(), *decoys}, key=lambda word: (word.casefold(), word)))
        if not decoys or len(shown) < _FEWEST - 1:
            answers = {}
        return tuple(
            _with(placed, {"from_words": True, "words": shown if placed.number == min(answers) else ()})
            if placed.number in answers
            else self._with_first_letter(placed)
            for placed in self.items
        )

    def _answers(self) -> dict[int, str]:
        """By the items' numbers, the answers that fit a word bank and do not tell another item's answer."""
        found = ((placed.number, self._written(entry.key)) for placed, entry in self._entries)
        return {number: word for number, word in found if len(word) <= _LONGEST and not self._tells_any(word)}

    @cached_property
    def _entries(self) -> tuple[tuple[FormItem, TextEntry], ...]:
        return tuple(
            (placed, entry)
            for placed in self.items
            if isinstance(entry := placed.item.plain.interaction, TextEntry)
        )

    def _written(self, answer: str) -> str:
        """The answer as it goes in running text, without its article: capitals would tell the blanks apart."""
        word = without_article(answer)
        first = next(iter(word.split()), "")
        is_a_sign = any(letter.isupper() or letter.isdigit() for letter in first[1:])
        return word if is_a_sign else lower_first(word, self.bank.article.text)

    def _other_answers(self) -> Iterator[str]:
        """Short answers of items that are not on the form, right for none that is; words to write come first."""
        printed = {placed.item.id for placed in self.items}
        others = sorted(
            (item for item in self.bank.accepted if item.id not in printed),
            key=lambda item: (not isinstance(item.interaction, TextEntry), self.draw(f"{item.seal} decoy")),
        )
        for item in others:
            answer = _short_answer(item.plain)
            word = self._written(answer) if answer else ""
            if word and not self._is_right(word) and not self._tells_any(word):
                yield word

    def _is_right(self, word: str) -> bool:
        """Whether the word, or what it names, could be an answer on the form."""
        accepted = [answer for _, entry in self._entries for answer in entry.accepted]
        named = self._named(word)
        return any(_overlap(word, answer) or not named.isdisjoint(self._named(answer)) for answer in accepted)

    def _named(self, text: str) -> frozenset[str]:
        """The ids of the entity that the text names, and of those that stand for it."""
        return self._names.get(normal_form(text), frozenset())

    @cached_property
    def _names(self) -> dict[str, frozenset[str]]:
        return {
            normal_form(answer): frozenset((entity.id, *entity.also))
            for entity in self.bank.entities
            for answer in entity.answers
        }

    def _tells_any(self, word: str) -> bool:
        """Whether the word holds the key of a question with options and none of its distractors."""
        told = content_stems(word)
        return any(key <= told and not any(stems <= told for stems in wrong) for key, wrong in self._to_hide)

    @cached_property
    def _to_hide(self) -> tuple[tuple[Stems, tuple[Stems, ...]], ...]:
        """Keys among options, each with its distractors; without keys that another question mentions anyway."""
        found: list[tuple[Stems, tuple[Stems, ...]]] = []
        for placed in self.items:
            match placed.item.plain.interaction:
                case Choice(options=options) | MultipleResponse(options=options):
                    around = content_stems(self._printed_around(placed))
                    wrong = tuple(content_stems(option.text) for option in options if not option.is_key)
                    keys = (content_stems(option.text) for option in options if option.is_key)
                    found += ((key, tuple(filter(None, wrong))) for key in keys if key and not key <= around)
                case _:
                    pass
        return tuple(found)

    def _printed_around(self, placed: FormItem) -> str:
        others = (other.item.plain for other in self.items if other is not placed)
        return "\n".join("\n".join((item.stem, *parts_to_arrange(item.interaction))) for item in others)

    def _with_first_letter(self, placed: FormItem) -> FormItem:
        """The item with its answer's first letter, where all its right answers begin with the same."""
        entry = placed.item.plain.interaction
        if not isinstance(entry, TextEntry):
            return placed
        letters = {self._written(answer)[:1] for answer in entry.accepted}
        if len({letter.casefold() for letter in letters}) > 1:
            return placed
        return _with(placed, {"first_letter": self._written(entry.key)[:1]})


def _draw_decoys(answers: Sequence[str], free: Sequence[str]) -> Iterator[str]:
    """Words to spare, of the same sorts as the answers; first for those that are the only ones of their sort."""
    sorts = Counter(map(_sort, answers))
    turns = sorted((_sort(word) for word in answers), key=lambda sort: sorts[sort])
    alone = sum(count == 1 for count in sorts.values())
    for turn in range(max(_FEWEST - len(answers), _TO_SPARE, alone) if turns else 0):
        chosen = next((word for word in free if _sort(word) == turns[turn % len(turns)]), None)
        if chosen is not None:
            free = [word for word in free if not _overlap(word, chosen)]
            yield chosen


def _with(placed: FormItem, aids: dict[str, object]) -> FormItem:
    return placed.model_copy(update={"aid": placed.aid.model_copy(update=aids)})


def _short_answer(item: Item) -> str | None:
    match item.interaction:
        case TextEntry() | Choice():
            answer = item.key_text
            return answer if len(answer) <= _LONGEST and len(words(answer)) <= _MOST_WORDS else None
        case _:
            return None


def _overlap(one: str, other: str) -> bool:
    return contains_answer(one, other) or contains_answer(other, one)


def _sort(word: str) -> str:
    """What the word looks like at a glance: a name, a number or a common word."""
    first = word[:1]
    return "number" if first.isdigit() else "name" if first.isupper() else "word"
