"""SVG pictures, drawn once as pixels: nothing in them runs, fetches or tells where it was made."""

import re
import subprocess
import sys
from importlib.util import find_spec
from typing import Final
from xml.parsers import expat

from quizgen.bank._pixels import BadPictureError, Pixels, read_pixels

_SHARPNESS: Final = 3.0
"""Pixels for each CSS pixel: 288 to the inch."""
_LONGEST_SIDE: Final = 2_000
_DEEPEST: Final = 60
_PATIENCE: Final = 30
"""Seconds. A drawing can be made that would take days."""

_REFUSED: Final = frozenset(("image", "feImage", "foreignObject", "script", "iframe", "animate", "set"))
"""What would bring in other files, or makes the picture another one than is drawn here."""

_PER_UNIT: Final = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e[0-9]{1,3})?)\s*([a-z]*)\s*", re.IGNORECASE)

_DRAW = """
import sys
import font_source_sans_pro, font_source_serif_pro, fontpkg_ibm_plex_mono, resvg_py
sans, serif = font_source_sans_pro.font_files_ttf, font_source_serif_pro.font_files_ttf
sys.stdout.buffer.write(resvg_py.svg_to_bytes(
    svg_string=sys.stdin.buffer.read().decode(), zoom=float(sys.argv[1]), dpi=96, skip_system_fonts=True,
    font_files=[
        *(sans[name] for name in ("SourceSansPro", "SourceSansProIt", "SourceSansProBold", "SourceSansProBoldIt")),
        *(serif[name] for name in ("SourceSerifPro", "SourceSerifProIt", "SourceSerifProBold")),
        str(fontpkg_ibm_plex_mono.ROOT / "files" / "IBMPlexMono-Regular.ttf"),
    ],
    font_family="Source Sans Pro", sans_serif_family="Source Sans Pro", serif_family="Source Serif Pro",
    monospace_family="IBM Plex Mono", style_sheet="text, tspan { font-family: 'Source Sans Pro' }",
))
"""
"""The program that draws, with our fonts whatever the machine has; a process of its own, which can be stopped."""


def draw_svg(name: str, raw: bytes) -> Pixels:
    """The picture as a PNG."""
    width, height = _Root(name, raw).size
    if find_spec("resvg_py") is None:
        raise BadPictureError(
            f"Drawing '{name}' takes the package resvg-py beside quizgen; install it (`pip install resvg-py`), "
            "or save the picture as a PNG."
        )
    zoom = min(_SHARPNESS, _LONGEST_SIDE / max(width, height))
    try:
        drawn = subprocess.run(  # noqa: S603 - a program of our own
            [sys.executable, "-P", "-c", _DRAW, str(zoom)],
            input=raw,
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
        ).stdout
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise BadPictureError(
            f"The picture '{name}' cannot be drawn; save it as a PNG in the program that it was made with."
        ) from error
    pixels = read_pixels(name, drawn)
    return Pixels("image/png", pixels.content, pixels.width / zoom, pixels.height / zoom)


class _Root:
    """What has to be known of an SVG before it is drawn; raises BadPictureError for what is not to be drawn."""

    def __init__(self, name: str, raw: bytes) -> None:
        self._name = name
        self._depth = 0
        self._attributes: dict[str, str] = {}
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            raw.decode()
            parser.Parse(raw, True)
        except UnicodeDecodeError as error:
            raise BadPictureError(f"The picture '{name}' is not UTF-8; save it as such.") from error
        except expat.ExpatError as error:
            raise BadPictureError(
                f"The picture '{name}' is no sound SVG (line {error.lineno}); save it anew, or as a PNG."
            ) from error

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in CSS pixels."""
        box = [float(part) for part in re.findall(r"[-+]?[0-9]*\.?[0-9]+", self._attributes.get("viewBox", ""))]
        of_box = (box[2], box[3]) if len(box) == 4 else (0.0, 0.0)
        width, height = (self._length(side) or of_box[index] for index, side in enumerate(("width", "height")))
        if not (0.5 <= width <= 1e5 and 0.5 <= height <= 1e5):
            raise BadPictureError(f"The picture '{self._name}' does not say how large it is; give it a viewBox.")
        return width, height

    def _length(self, side: str) -> float | None:
        found = _LENGTH.fullmatch(self._attributes.get(side, ""))
        per_unit = _PER_UNIT.get(found[2].lower()) if found else None
        return float(found[1]) * per_unit if found and per_unit else None

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = tag.rpartition("}")[2]
        self._depth += 1
        if self._depth == 1:
            if kind != "svg":
                raise BadPictureError(f"'{self._name}' is no SVG; save the picture as one, or as a PNG.")
            self._attributes = attributes
        if kind in _REFUSED or kind.startswith("animate"):
            raise BadPictureError(
                f"The picture '{self._name}' holds <{kind}>, which is not drawn; save it as a plain SVG or a PNG."
            )
        if self._depth > _DEEPEST:
            raise BadPictureError(f"The picture '{self._name}' is nested too deep; save it as a PNG.")

    def _end(self, _tag: str) -> None:
        self._depth -= 1

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_internal_subset: int) -> None:
        if has_internal_subset:
            raise BadPictureError(f"The picture '{self._name}' declares entities; save it as a plain SVG.")
