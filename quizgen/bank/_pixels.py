"""Pictures of pixels, without whatever else their files tell: where, when and by whom they were made."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final, Literal

from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PIXELS: Final = 24_000_000
_LONGEST_SIDE: Final = 10_000
_ORIENTATION: Final = 0x0112
"""EXIF's number for which way up the picture was taken."""


class BadPictureError(QuizgenError):
    """A picture that cannot be printed, in one sentence."""


@dataclass(frozen=True)
class Pixels:
    """A picture file made anew, and its natural size in CSS pixels."""

    media_type: Literal["image/png", "image/jpeg"]
    content: bytes
    width: float
    height: float


def read_pixels(name: str, raw: bytes) -> Pixels:
    """The picture in the file, upright, be it PNG or JPEG, whatever its name ends in."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only banks with pictures need it

    try:
        # The size is looked at before anything is unpacked, with words of our own.
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(raw), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MOST_PIXELS or max(image.size) > _LONGEST_SIDE:
                raise _too_many(name)
            image.load()
            return _as_jpeg(image) if image.format == "JPEG" else _as_png(image)
    except UnidentifiedImageError as error:
        raise BadPictureError(
            f"'{name}' is neither a PNG nor a JPEG; save the picture as one of these."
        ) from error
    except Image.DecompressionBombError as error:
        raise _too_many(name) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise BadPictureError(
            f"The picture '{name}' is damaged; save it anew from where it comes from."
        ) from error


def _too_many(name: str) -> BadPictureError:
    return BadPictureError(
        f"The picture '{name}' has more than {_MOST_PIXELS // 10**6} million pixels or a side longer than "
        f"{_LONGEST_SIDE:,}; save it with fewer."
    )


def _as_jpeg(image: "Image") -> Pixels:
    from PIL import ImageOps  # noqa: PLC0415

    if image.getexif().get(_ORIENTATION, 1) == 1 and image.mode in ("L", "RGB"):
        return _saved(image, "JPEG", quality="keep")
    upright = ImageOps.exif_transpose(image)
    return _saved(upright if upright.mode in ("L", "RGB") else upright.convert("RGB"), "JPEG", quality=92)


def _as_png(image: "Image") -> Pixels:
    if image.mode.startswith("I"):  # sixteen bits of grey
        return _saved(image.convert("I").point(lambda grey: grey / 256).convert("L"), "PNG")
    if "transparency" in image.info and image.mode != "RGBA":
        return _saved(image.convert("RGBA"), "PNG")
    return _saved(image, "PNG")


def _saved(image: "Image", kind: Literal["PNG", "JPEG"], **options: object) -> Pixels:
    buffer = BytesIO()
    image.info.clear()
    image.save(buffer, kind, optimize=True, **options)
    media_type: Literal["image/png", "image/jpeg"] = "image/png" if kind == "PNG" else "image/jpeg"
    return Pixels(media_type, buffer.getvalue(), image.width, image.height)
