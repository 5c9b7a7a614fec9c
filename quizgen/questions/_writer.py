"""How an item is put together from a stem, a key and a pool: the rules that all kinds of questions share."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from quizgen.model.fact import Fact
from quizgen.model.interaction import Choice, Interaction, MultipleResponse, Option, TrueFalse
from quizgen.model.item import Item, Source
from quizgen.model.order import order_key
from quizgen.questions._attribution import attributed, named_in_full
from quizgen.questions._distractors import Candidate, draw_distractors
from quizgen.questions._material import Material
from quizgen.text.dates import in_order_of_time
from quizgen.text.normal import content_stems, words
from quizgen.text.wording import capitalise_first, join_words

_LONGEST_STEM = 40


@dataclass(frozen=True)
class Draft:
    """What an item says besides its options; attribution is added when the item is written."""

    facts: tuple[Fact, ...]
    stem: str
    rationale: str
    variant: str = "1"
    imperative: bool = False
    """The stem tells what to do; it does not go on after "According to …,"."""
    also_shows: tuple[Fact, ...] = ()
    """Facts whose answers are among the options or targets, though the key does not rest on them."""


@dataclass(frozen=True)
class Lie:
    """A false statement, and what is right instead: the draft’s rationale, unless something else is told."""

    text: str
    feedback: str | None = None


@dataclass(frozen=True)
class Writer:
    """Writes the items of one question kind."""

    material: Material
    question: str

    def order(self, facts: Iterable[Fact]) -> Callable[[str], bytes]:
        """The order in which candidates for these facts are tried: the same everywhere and always."""
        about = "+".join(fact.id for fact in facts)
        return lambda text: order_key("", self.question, f"{about}|{text}")

    def told(self, facts: tuple[Fact, ...], text: str, *, imperative: bool = False) -> str:
        """The text as the claim of whoever reported the facts, if one did, with names in full at first mention."""
        return named_in_full(self.material, attributed(self.material, facts, text, imperative=imperative))

    def _stem(self, draft: Draft) -> str:
        return self.told(draft.facts, draft.stem, imperative=draft.imperative)

    def item(self, draft: Draft, interaction: Interaction) -> Iterator[Item]:
        """The item, or nothing when its stem is too long to be read with ease."""
        first = draft.facts[0]
        stem = self._stem(draft)
        if len(words(stem)) > _LONGEST_STEM:
            return
        yield Item(
            id="0",
            stem=stem,
            interaction=interaction,
            rationale=self.told(draft.facts, draft.rationale),
            source=Source(
                article=self.material.article.id,
                question=self.question,
                facts=tuple(dict.fromkeys(fact.id for fact in (*draft.facts, *draft.also_shows))),
                fact_kind=first.kind,
                variant=draft.variant,
                evidence=self.material.evidence(*draft.facts),
            ),
            topic=first.topic,
        ).under_its_id()

    def choice(self, draft: Draft, key: str, pool: Iterable[Candidate], how_many: int = 3) -> Iterator[Item]:
        """One right answer among distractors; nothing when fewer than two are sound or the stem tells the key."""
        drawn = draw_distractors([key], pool, how_many, self.order(draft.facts), self._stem(draft))
        if len(drawn) < 2 or tells(draft.stem, key):
            return
        options = (Option(text=capitalise_first(key), is_key=True), *(candidate.option for candidate in drawn))
        dated = in_order_of_time(tuple(option.text for option in options))
        if dated is not None:
            options = tuple(sorted(options, key=lambda option: dated.index(option.text)))
        yield from self.item(draft, Choice(options=options, fixed_order=dated is not None))

    def multiple_response(
        self, draft: Draft, keys: tuple[str, ...], pool: Iterable[Candidate], how_many: int = 5
    ) -> Iterator[Item]:
        """Several right answers among up to ``how_many`` options; nothing when no distractor is sound."""
        keys = tuple(key for key in keys if not tells(draft.stem, key))
        if not 2 <= len(keys) < how_many:
            return
        wrong = how_many - len(keys)
        drawn = draw_distractors(keys, pool, wrong, self.order(draft.facts), self._stem(draft))
        if not drawn:
            return
        options = (
            *(Option(text=capitalise_first(key), is_key=True) for key in keys),
            *(candidate.option for candidate in drawn),
        )
        yield from self.item(draft, MultipleResponse(options=options))

    def choice_or_several(self, draft: Draft, keys: tuple[str, ...], pool: Iterable[Candidate]) -> Iterator[Item]:
        """One right answer among distractors, or several among up to four options, as there are keys."""
        if len(keys) == 1:
            yield from self.choice(draft, keys[0], pool)
        else:
            yield from self.multiple_response(draft, keys, pool, how_many=4)

    def true_false(self, true: Draft, lies: Iterable[Lie]) -> Iterator[Item]:
        """A true statement and a false one, or neither, so that both are equally likely."""
        order = self.order(true.facts)
        told = sorted(
            (lie for lie in lies if lie.text != true.stem and not is_negated(lie.text)),
            key=lambda lie: (_length_gap(lie.text, true.stem) > 0.4, order(lie.text)),
        )
        if not told or is_negated(true.stem):
            return
        right = self.told(true.facts, true.rationale)
        pair = (
            *map(
                self._told_by_place,
                self.item(replace(true, variant=f"{true.variant}-true"), TrueFalse(answer=True)),
            ),
            *self.item(
                replace(true, stem=told[0].text, variant=f"{true.variant}-false"),
                TrueFalse(answer=False, feedback=told[0].feedback or right),
            ),
        )
        yield from pair if len(pair) == 2 else ()

    @staticmethod
    def _told_by_place(item: Item) -> Item:
        """The item with another rationale than its stem: no rationale stands on a paper."""
        numbers = sorted({evidence.paragraph for evidence in item.source.evidence})
        paragraphs = (
            f"paragraph{'s' if len(numbers) > 1 else ''} {join_words([str(number) for number in numbers])}"
        )
        return item.model_copy(update={"rationale": f"The article reports this in {paragraphs}."}).under_its_id()


def tells(stem: str, key: str) -> bool:
    """Whether all words of the key that carry meaning stand in the stem."""
    needed = content_stems(key)
    return bool(needed) and needed <= content_stems(stem)


def is_negated(text: str) -> bool:
    """Whether a statement denies something: to call it false would be a double negative."""
    return re.search(r"\b(?:not|never|cannot|nobody|nothing)\b|n[’']t\b", text) is not None


def one_clause(text: str) -> bool:
    """Whether a statement says one thing, so that it cannot be half true."""
    return not re.search(
        r"[;:]|,? (?:and|but|while|whereas|so) (?:that|it|they|he|she|there|the|this)\b|, (?:and|but|while) ", text
    )


def _length_gap(one: str, other: str) -> float:
    return abs(len(one) - len(other)) / max(len(one), len(other))
