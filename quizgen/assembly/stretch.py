"""The paper that gives less help: questions without options, statements to correct, one target more left over."""

from dataclasses import dataclass
from typing import assert_never

from quizgen.assembly.fewer import Draw
from quizgen.assembly.opening import open_choice
from quizgen.markup import Markup, escaped, image_names, parse, typed
from quizgen.model.bank import Bank
from quizgen.model.entity import Entity
from quizgen.model.form import FormItem
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.tier import Aid
from quizgen.model.words import change_words, words_in
from quizgen.text.asking import Asked
from quizgen.text.normal import normal_form
from quizgen.text.wording import capitalise_first

_LINES = 2
"""To write a clause on. All such items have as many: lines that followed the answer would tell its length."""
_MOST_TARGETS = 10
_MOST_SPARE = 5


@dataclass(frozen=True)
class Challenger:
    """Turns items into those of a paper with less help."""

    draw: Draw
    bank: Bank

    def change(self, placed: FormItem) -> FormItem | None:
        """The item in its harder shape, as it is where it has none; None where the bank has nothing to make it."""
        match placed.item.interaction:
            case Choice():
                return self._opened(placed)
            case TrueFalse():
                return placed.model_copy(update={"aid": Aid(correction=True)})
            case Matching() as matching:
                return self._with_spare(placed, matching)
            case MultipleResponse() | TextEntry() | NumericEntry() | Ordering() | ExtendedText():
                return placed
            case unknown:
                assert_never(unknown)

    def _opened(self, placed: FormItem) -> FormItem:
        opened = open_choice(placed.item.plain, self.bank.entities)
        # Nobody writes a picture.
        if opened is None or image_names(words_in(placed.item.interaction), placed.item.markup):
            return placed
        interaction, asked = opened
        if placed.item.markup is Markup.MARKDOWN:
            interaction = change_words(interaction, escaped)
        return placed.model_copy(
            update={
                "item": placed.item.model_copy(update={"interaction": interaction}),
                "order": (),
                "aid": Aid(lines=_LINES) if asked is Asked.CLAUSE else Aid(),
            }
        )

    def _with_spare(self, placed: FormItem, matching: Matching) -> FormItem | None:
        """The item with one more target, at a place that does not depend on which one it is."""
        names = self._strangers(matching, placed.item.markup)
        if len(matching.targets) >= _MOST_TARGETS or len(matching.spare) >= _MOST_SPARE or not names:
            return None
        spare = min(names, key=lambda name: self.draw(f"{placed.item.seal} spare {name}"))
        more = matching.model_copy(update={"spare": (*matching.spare, spare)})
        places = len(matching.targets) + 1
        at = int.from_bytes(self.draw(f"{placed.item.seal} place of spare")) % places
        order = (*placed.order[:at], places - 1, *placed.order[at:])
        return placed.model_copy(
            update={"item": placed.item.model_copy(update={"interaction": more}), "order": order}
        )

    def _strangers(self, matching: Matching, markup: Markup) -> list[str]:
        """Names of the targets' own sort that the article does not mention, so that they are right for none."""
        named = [self._named(typed(parse(target, markup))) for target in matching.targets]
        types = {entity.type for entity in named if entity is not None}
        if None in named or len(types) != 1:
            return []
        known = {entity.id for entity in named if entity is not None}
        names = [
            capitalise_first(entity.name)
            for entity in self.bank.entities
            if entity.outsider and entity.type in types and known.isdisjoint((entity.id, *entity.also))
        ]
        return names if markup is Markup.PLAIN else [escaped(name) for name in names]

    def _named(self, text: str) -> Entity | None:
        sought = normal_form(text)
        return next((each for each in self.bank.entities if sought in map(normal_form, each.answers)), None)
