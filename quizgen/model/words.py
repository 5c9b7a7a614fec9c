"""The texts inside a noun, however deep they stand; what says of which type a noun is, is none of them."""

from collections.abc import Callable, Iterator
from typing import Any

from quizgen.model.base import Noun


def change_words(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - a field of any sort
    """The value with every text in it changed."""
    match value:
        case str():
            return change(value)
        case tuple():
            return tuple(change_words(part, change) for part in value)
        case Noun():
            return value.model_copy(update={name: change_words(part, change) for name, part in _parts(value)})
        case _:
            return value


def words_in(value: object) -> Iterator[str]:
    """Every text in the value."""
    match value:
        case str():
            yield value
        case tuple():
            for part in value:
                yield from words_in(part)
        case Noun():
            for _, part in _parts(value):
                yield from words_in(part)


def _parts(noun: Noun) -> Iterator[tuple[str, object]]:
    return ((name, getattr(noun, name)) for name in type(noun).model_fields if name != "type")
