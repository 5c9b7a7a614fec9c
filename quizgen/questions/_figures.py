"""Figures put into words, and other figures in the same style."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from quizgen.facts.figure import FIGURE, Figure
from quizgen.model.interaction import Option
from quizgen.questions._distractors import NEIGHBOUR, OUTSIDER, Candidate, foils_of, sound_candidates
from quizgen.questions._material import Material
from quizgen.text.normal import same_answer
from quizgen.text.numbers import ORDINAL_WORDS, read_style, spread_values
from quizgen.text.wording import fit_articles, is_plural, sentence

_LADDERS = (
    ("a handful", "dozens", "hundreds", "thousands"),
    ("hours", "days", "weeks", "months", "years", "decades"),
)
_AT_LEAST = ("more than", "over", "at least", "no fewer than", "no less than")
_AT_MOST = ("fewer than", "less than", "under", "up to", "at most", "no more than")
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
    """Wrong figures to choose from, ascending, so that the key's rank among them is a matter of the order."""
    sound = alternatives(material, fact, order)
    if fact.form == "name":
        return tuple(sorted(sound[:how_many], key=lambda candidate: candidate.text))
    return _around(fact, sound, how_many, order)


def alternatives(material: Material, fact: Figure, order: Callable[[str], bytes]) -> tuple[Candidate, ...]:
    """Figures in the fact's style that are not the article's: other facts' and foils first."""
    match fact.form:
        case "vague":
            pool = _other_rungs(fact)
        case "ordinal":
            pool = (*foils_of(fact), *_other_ordinals(fact))
        case "name":
            pool = foils_of(fact)
        case "count" | "money":
            pool = (*_neighbours(material, fact), *foils_of(fact), *_spread(fact))
    sound = sound_candidates([fact.phrase], pool, order)
    key = _size(fact, fact.phrase)
    if fact.form in ("vague", "name") or not key:
        return sound
    # Figures less than two hundredths apart would test eyesight.
    return tuple(
        other
        for other in sound
        if key / _FARTHEST <= (size := _size(fact, other.text)) <= key * _FARTHEST and abs(size - key) * 50 >= key
    )


def false_figures(fact: Figure, others: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Those of the other figures that make the sentence false: whoever counts more than 35 counts more than 15."""
    limit = _size(fact, fact.phrase)
    if fact.form == "vague" or fact.qualifier in _AT_LEAST:
        return tuple(other for other in others if _size(fact, other.text) > limit)
    if fact.qualifier in _AT_MOST:
        return tuple(other for other in others if _size(fact, other.text) < limit)
    return others


def bound_of(fact: Figure) -> str | None:
    """The qualifier, when it sets a limit that other figures may keep to as well: "more than"."""
    limits = fact.qualifier in _AT_LEAST + _AT_MOST
    return fact.qualifier if limits and fact.phrase.lower().startswith(f"{fact.qualifier} ") else None


def _size(fact: Figure, phrase: str) -> Decimal:
    if fact.form == "vague":
        return Decimal(_ladder_of(phrase).index(phrase.lower()))
    return value_of(fact, phrase) or Decimal(0)


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


def _other_rungs(fact: Figure) -> tuple[Candidate, ...]:
    # "A handful" among dozens and hundreds would stand out by its number.
    why = {foil.text.lower(): foil.why for foil in fact.foils}
    rungs = (rung for rung in _ladder_of(fact.phrase) if is_plural(rung) is is_plural(fact.phrase))
    return tuple(Candidate(text=rung, why=why.get(rung)) for rung in rungs)


def _around(
    fact: Figure, sound: tuple[Candidate, ...], how_many: int, order: Callable[[str], bytes]
) -> tuple[Candidate, ...]:
    # A key that is as often the least or the greatest as a middle value tells nothing by its place.
    key = _size(fact, fact.phrase)
    below = [candidate for candidate in sound if _size(fact, candidate.text) < key]
    above = [candidate for candidate in sound if _size(fact, candidate.text) > key]
    if fact.form == "vague":
        below.sort(key=lambda candidate: -_size(fact, candidate.text))
        above.sort(key=lambda candidate: _size(fact, candidate.text))
    few = max(how_many - len(above), min(order("rank")[0] % (how_many + 1), len(below)))
    chosen = (*below[:few], *above[: how_many - min(few, len(below))])
    return tuple(sorted(chosen, key=lambda candidate: _size(fact, candidate.text)))


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
