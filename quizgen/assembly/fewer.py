"""Which options a paper with fewer of them keeps: without the distractor that nobody would take for right.

What is dropped follows from the item alone and from its seal, so that a paper can be made again. What is left is
what stands out least, key or distractor: a stranger learns nothing from either.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from quizgen.model.interaction import Choice, MultipleResponse
from quizgen.text.normal import content_stems
from quizgen.text.standing_out import stand_outs

Draw = Callable[[str], bytes]
"""A sort key that nobody without the bank can work out, for whatever a name stands for."""

_ENOUGH = 3
"""Three options do as well as four and are read faster (Rodriguez 2005)."""


def keep_options(stem: str, choice: Choice, draw: Draw) -> tuple[int, ...]:
    """The indexes of the options that are kept, ascending: three, or all where there are fewer.

    Of numbers and dates, which stay in order, the one to go is drawn by lot: whoever always took the farthest
    would leave the key in the middle.
    """
    key = choice.options.index(choice.key)
    others = [index for index in range(len(choice.options)) if index != key]
    if len(choice.options) <= _ENOUGH:
        return tuple(range(len(choice.options)))
    if choice.fixed_order:
        kept = sorted(others, key=lambda index: draw(f"keep {index}"))[: _ENOUGH - 1]
        return tuple(sorted((*kept, key)))
    texts = [option.text for option in choice.options]

    def merit(kept: Sequence[int]) -> tuple[int, float, bytes]:
        rest = [texts[index] for index in kept]
        striking = sum(map(abs, stand_outs(stem, (texts[key], *rest))))
        return striking, -_likeness(texts[key], rest), draw(f"keep {sorted(kept)}")

    return tuple(sorted((*min(combinations(others, _ENOUGH - 1), key=merit), key)))


def keep_some_wrong(response: MultipleResponse, draw: Draw) -> tuple[int, ...]:
    """The indexes of the options that are kept, ascending: all but the least likely distractor.

    Every key stays, one distractor at least, and three options in all.
    """
    texts = [option.text for option in response.options]
    wrong = [index for index, option in enumerate(response.options) if not option.is_key]
    if len(wrong) < 2 or len(texts) <= _ENOUGH:
        return tuple(range(len(texts)))
    keys = [option.text for option in response.keys]
    dropped = min(
        wrong, key=lambda index: (sum(_likeness(key, [texts[index]]) for key in keys), draw(f"drop {index}"))
    )
    return tuple(index for index in range(len(texts)) if index != dropped)


def _likeness(key: str, others: Iterable[str]) -> float:
    """How much the options are like the key, in length and in words."""
    return sum(_length_ratio(key, other) + _shared_words(key, other) for other in others)


def _length_ratio(one: str, other: str) -> float:
    return min(len(one), len(other)) / max(len(one), len(other))


def _shared_words(one: str, other: str) -> float:
    first, second = content_stems(one), content_stems(other)
    return len(first & second) / max(len(first | second), 1)
