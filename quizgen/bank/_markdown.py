"""What an item in Markdown says: nothing that items may not use, and pictures that are there."""

from collections.abc import Iterator

from quizgen.bank._pictures import Shelf
from quizgen.bank._records import Record
from quizgen.bank._yaml import Path, Value
from quizgen.markup import Image, find_strangers, parse
from quizgen.model.picture import Picture

_WRITTEN = ("stem", "interaction", "rationale")


def read_pictures(record: Record, place: Path, shelf: Shelf) -> tuple[Picture, ...] | None:
    """The pictures that the words at this place of the record name; None when something is wrong with these."""
    pictures: dict[str, Picture] = {}
    is_sound = True
    for path, text in _texts(record, place):
        for stranger in find_strangers(text):
            record.refuse("markup", f"'{stranger.text}' is no markup of ours; {stranger.advice}.", *path)
            is_sound = False
        for image in (node for node in parse(text) if isinstance(node, Image)):
            picture = shelf.take(image.name)
            if not image.alt:
                message = (
                    f"Nothing says what the picture '{image.name}' shows, for those who cannot see it; write it "
                    f"between the brackets: ![a map of the harbour]({image.name})."
                )
                record.refuse("picture", message, *path)
                is_sound = False
            elif isinstance(picture, str):
                record.refuse("picture", picture, *path)
                is_sound = False
            else:
                pictures[image.name] = picture
    return tuple(pictures.values()) if is_sound else None


def _texts(record: Record, place: Path) -> Iterator[tuple[Path, str]]:
    """Every text that a reader of the item may see, with its place in the record."""
    raw = record.raw
    for step in place:
        raw = raw.get(str(step)) if isinstance(raw, dict) else None
    for field in _WRITTEN:
        if isinstance(raw, dict) and field in raw:
            yield from _texts_in(raw[field], (*place, field))


def _texts_in(raw: Value, path: Path) -> Iterator[tuple[Path, str]]:
    match raw:
        case str():
            yield path, raw
        case list():
            for index, part in enumerate(raw):
                yield from _texts_in(part, (*path, index))
        case dict():
            for name, part in raw.items():
                if name != "type":
                    yield from _texts_in(part, (*path, str(name)))
