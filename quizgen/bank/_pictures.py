"""The pictures of a bank: files in its folder ``pictures``, read once, and only those that items name."""

import re
from hashlib import sha256
from pathlib import Path
from typing import Final

from quizgen.bank._pixels import BadPictureError, Pixels, read_pixels
from quizgen.bank._records import nearest
from quizgen.bank._svg import draw_svg
from quizgen.model.picture import Picture

PICTURES_FOLDER = "pictures"

_MOST_BYTES: Final = 2 * 2**20
_NAME = re.compile(r"\w[\w.-]{0,99}\.(?:png|jpe?g|svg)", re.IGNORECASE)


class Shelf:
    """The pictures that lie in one bank's folder."""

    def __init__(self, bank: Path) -> None:
        self._folder = bank / PICTURES_FOLDER
        self._taken: dict[str, Picture | str] = {}

    def take(self, name: str) -> Picture | str:
        """The picture of that name, or a sentence that says what is wrong with it."""
        if name not in self._taken:
            try:
                self._taken[name] = self._read(name)
            except BadPictureError as error:
                self._taken[name] = str(error)
            except OSError as error:
                self._taken[name] = f"The picture '{name}' cannot be read: {error.strerror}."
        return self._taken[name]

    def _read(self, name: str) -> Picture:
        if not _NAME.fullmatch(name):
            raise BadPictureError(
                f"'{name[:60]}' is no picture's name: write the name alone of a .png, .jpg or .svg file that lies "
                f"in the bank's folder '{PICTURES_FOLDER}', of letters, digits, dots, dashes and underscores."
            )
        path = self._folder / name
        if not path.is_file():
            there = sorted(file.name for file in self._folder.glob("*")) if self._folder.is_dir() else []
            raise BadPictureError(
                f"There is no picture '{name}' in the bank's folder '{PICTURES_FOLDER}'{nearest(name, there)}"
            )
        if path.resolve().parent != self._folder.resolve():
            raise BadPictureError(
                f"The picture '{name}' lies elsewhere; put the file itself into '{PICTURES_FOLDER}'."
            )
        with path.open("rb") as stream:
            raw = stream.read(_MOST_BYTES + 1)
        if len(raw) > _MOST_BYTES:
            raise BadPictureError(
                f"The picture '{name}' is larger than {_MOST_BYTES // 2**20} MB; save it with fewer pixels."
            )
        return _picture(
            name, raw, draw_svg(name, raw) if name.lower().endswith(".svg") else read_pixels(name, raw)
        )


def _picture(name: str, raw: bytes, pixels: Pixels) -> Picture:
    return Picture(
        name=name,
        digest=sha256(raw).hexdigest(),
        media_type=pixels.media_type,
        width=pixels.width,
        height=pixels.height,
        content=pixels.content,
    )
