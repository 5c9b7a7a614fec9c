"""Figures put into words, and other figures in the same style."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from quizgen.facts.figure import FIGURE, Figure
from quizgen.model.interaction import Option
from quizgen.questions._distractors import NEIGHBOUR, OUTSIDER, Candidate, foils_of, sound_candidates
from quizgen.questions._material import Material
from quizgen.text.normal import same_answer
from quizgen.text.numbers import ORDINAL_WORDS, read_style, spread_values
from quizgen.text.wording import fit_articles, sentence

_LADDERS = (
    ("a handful", "dozens", "hundreds", "thousands"),
    ("hours", "days", "weeks", "months", "years", "decades"),
)
_SPREAD = OUTSIDER
_FARTHEST = 5


def with_figure(fact: Figure, phrase: str) -> str:
    """The fact as a sentence, with this figure in its place."""
    return sentence(fit_articles(fact.sentence.replace(FIGURE, phrase)))


def figure_rationale(fact: Figure) -> str:
    """The fact as a sentence with the article's figure."""
    return with_figure(fact, fact.phrase)


def other_figures(
    material: Material, fact: Figure, how_many: int, order: Callable[[str], bytes]
) -> tuple[Candidate, ...]:
    """Wrong figures for the fact, ascending, so many that the key's rank among them is a matter of the order."""
    match fact.form:
        case "vague":
            return _other_rungs(fact, how_many, order)
        case "ordinal":
            sound = sound_candidates([fact.phrase], [*foils_of(fact), *_other_ordinals(fact)], order)
        case "name":
            named = sound_candidates([fact.phrase], foils_of(fact), order)
            return tuple(sorted(named[:how_many], key=lambda candidate: candidate.text))
        case "count" | "money":
            pool = (*_neighbours(material, fact), *foils_of(fact), *_spread(fact))
            sound = sound_candidates([fact.phrase], pool, order)
    return _around(fact, sound, how_many, order)


def value_of(fact: Figure, phrase: str) -> Decimal | None:
    """The number in a phrase of the fact's style; None where there is none or several."""
    if fact.form == "ordinal":
        word = phrase.lower().split()[-1]
        return Decimal(ORDINAL_WORDS.index(word) + 1) if word in ORDINAL_WORDS else None
    style = read_style(phrase)
    return style.value if style else None


def in_order_of_size(fact: Figure, options: list[Option]) -> tuple[Option, ...]:
    """The options ascending: sizes without a number by their rank, names by their spelling."""
    match fact.form:
        case "vague":
            return tuple(sorted(options, key=lambda option: _ladder_of(option.text).index(option.text.lower())))
        case "name":
            return tuple(sorted(options, key=lambda option: option.text))
        case "count" | "money" | "ordinal":
            return tuple(sorted(options, key=lambda option: value_of(fact, option.text) or Decimal(0)))


def _ladder_of(phrase: str) -> tuple[str, ...]:
    return next((ladder for ladder in _LADDERS if phrase.lower() in ladder), ())


def _other_rungs(fact: Figure, how_many: int, order: Callable[[str], bytes]) -> tuple[Candidate, ...]:
    ladder = _ladder_of(fact.phrase)
    if not ladder:
        return ()
    why = {foil.text.lower(): foil.why for foil in fact.foils}
    place = ladder.index(fact.phrase.lower())
    lowest = max(0, place - how_many)
    highest = min(place, len(ladder) - 1 - how_many)
    start = lowest + order("rank")[0] % (highest - lowest + 1)
    shown = ladder[start : start + how_many + 1]
    return tuple(Candidate(text=rung, why=why.get(rung)) for rung in shown if rung != fact.phrase.lower())


def _around(
    fact: Figure, sound: tuple[Candidate, ...], how_many: int, order: Callable[[str], bytes]
) -> tuple[Candidate, ...]:
    # A key that is as often the least or the greatest as a middle value tells nothing by its place.
    key = value_of(fact, fact.phrase)
    valued = [(value, candidate) for candidate in sound if (value := value_of(fact, candidate.text)) is not None]
    if key is None:
        return ()
    plausible = [(value, c) for value, c in valued if key / _FARTHEST <= value <= key * _FARTHEST]
    below = [pair for pair in plausible if pair[0] < key]
    above = [pair for pair in plausible if pair[0] > key]
    wanted_below = order("rank")[0] % (how_many + 1)
    few = max(how_many - len(above), min(wanted_below, len(below)))
    chosen = (*below[:few], *above[: how_many - min(few, len(below))])
    return tuple(candidate for _, candidate in sorted(chosen, key=lambda pair: pair[0]))


def _neighbours(material: Material, fact: Figure) -> Iterator[Candidate]:
    style = read_style(fact.phrase)
    for other in material.of(Figure):
        if other.id == fact.id or other.form != fact.form or same_answer(other.measures, fact.measures):
            continue
        theirs = read_style(other.phrase)
        same_scale = fact.form == "count" or (theirs and style and theirs.after == style.after)
        if style is not None and theirs is not None and same_scale:
            yield Candidate(
                text=style.phrase(theirs.value),
                why=f"That is the figure for {other.measures}.",
                source=NEIGHBOUR,
            )


def _spread(fact: Figure) -> Iterator[Candidate]:
    style = read_style(fact.phrase)
    of_hundred = any(word in fact.unit.lower() for word in ("percent", "per cent", "%"))
    for value in spread_values(style.value) if style else ():
        if not (of_hundred and value > 100):
            yield Candidate(text=style.phrase(value) if style else "", source=_SPREAD)


def _other_ordinals(fact: Figure) -> Iterator[Candidate]:
    word = fact.phrase.lower().split()[-1]
    if word in ORDINAL_WORDS:
        place = ORDINAL_WORDS.index(word)
        for near in (place - 2, place - 1, place + 1, place + 2):
            if 0 <= near < len(ORDINAL_WORDS):
                yield Candidate(text=fact.phrase.lower().replace(word, ORDINAL_WORDS[near]), source=_SPREAD)
