"""Pictures of a bank: read by content, made anew without what their files tell, refused by name."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from quizgen.bank import _svg
from quizgen.bank._pictures import Shelf
from quizgen.model.picture import Picture
from tests.rich_samples import png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}">{}</svg>'
_ORIENTATION = 0x0112


def shelf(bank: Path, **files: bytes) -> Shelf:
    """The pictures of a bank with these files, dots written as two underscores."""
    (bank / "pictures").mkdir(parents=True)
    for name, content in files.items():
        (bank / "pictures" / name.replace("__", ".")).write_bytes(content)
    return Shelf(bank)


def taken(bank: Path, name: str, content: bytes) -> Picture:
    picture = shelf(bank, **{name.replace(".", "__"): content}).take(name)
    assert isinstance(picture, Picture), picture
    return picture


def refused(bank: Path, name: str, content: bytes) -> str:
    sentence = shelf(bank, **{name.replace(".", "__"): content}).take(name)
    assert isinstance(sentence, str)
    assert name in sentence
    assert "\n" not in sentence
    return sentence


def jpeg(image: Image.Image, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "JPEG", **options)
    return buffer.getvalue()


def opened(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(picture.content))


def test_a_picture_keeps_its_size_and_loses_what_its_file_told(tmp_path: Path) -> None:
    told = PngInfo()
    told.add_text("Comment", "the key is B")
    told.add_itxt("Author", "nobody’s business")
    buffer = BytesIO()
    Image.new("P", (30, 20), 3).save(buffer, "PNG", pnginfo=told, exif=b"Exif\0\0place", dpi=(72, 72))
    raw = buffer.getvalue() + b"trailing secret"
    picture = taken(tmp_path, "map.png", raw)
    assert (picture.media_type, picture.width, picture.height) == ("image/png", 30, 20)
    for secret in (b"the key is B", b"business", b"place", b"trailing"):
        assert secret in raw
        assert secret not in picture.content


def test_a_photo_loses_its_place_and_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E], exif[_ORIENTATION] = "52.5 N, 13.4 E", 6
    raw = jpeg(Image.new("RGB", (40, 20), "red"), exif=exif, comment=b"the key is B")
    assert b"52.5 N" in raw
    picture = taken(tmp_path, "photo.jpg", raw)
    assert (picture.media_type, opened(picture).size) == ("image/jpeg", (20, 40))
    assert b"52.5 N" not in picture.content
    assert b"the key" not in picture.content
    assert not opened(picture).getexif()


def test_a_photo_that_stands_upright_is_not_made_worse(tmp_path: Path) -> None:
    image = Image.radial_gradient("L").convert("RGB")
    raw = jpeg(image, quality=60, comment=b"secret")
    picture = taken(tmp_path, "photo.jpeg", raw)
    assert opened(picture).quantization == Image.open(BytesIO(raw)).quantization  # type: ignore[attr-defined]
    assert b"secret" not in picture.content


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_sort_of_png_is_printed(tmp_path: Path, mode: str) -> None:
    buffer = BytesIO()
    Image.new(mode, (8, 8)).save(buffer, "PNG")
    assert opened(taken(tmp_path, "a.png", buffer.getvalue())).mode in ("1", "L", "LA", "P", "RGB", "RGBA")


def test_a_see_through_palette_stays_see_through(tmp_path: Path) -> None:
    buffer = BytesIO()
    Image.new("P", (8, 8)).save(buffer, "PNG", transparency=0)
    assert opened(taken(tmp_path, "a.png", buffer.getvalue())).getpixel((0, 0)) == (0, 0, 0, 0)


def test_the_content_decides_what_a_picture_is(tmp_path: Path) -> None:
    assert taken(tmp_path, "photo.png", jpeg(Image.new("CMYK", (9, 9)))).media_type == "image/jpeg"


def test_another_file_has_another_digest_and_a_name_that_tells_nothing(tmp_path: Path) -> None:
    one, other = (
        taken(tmp_path / "a", "key-is-b.png", png("red")),
        taken(tmp_path / "b", "key-is-b.png", png("blue")),
    )
    assert one.digest != other.digest
    assert one.file_name == f"{one.digest[:16]}.png"


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "/etc/secret.png",
        "pictures/map.png",
        "..\\secret.png",
        "http://example.org/map.png",
        "data:image/png;base64,AAAA",
        "file.png/../map.png",
        ".png",
        "map.gif",
        "map.png\0.png",
        "a" * 300 + ".png",
    ],
)
def test_a_name_is_no_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.png").write_bytes(png("red"))
    sentence = shelf(tmp_path / "bank").take(name)
    assert isinstance(sentence, str)
    assert "no picture's name" in sentence


def test_a_link_to_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png("red"))
    pictures = shelf(tmp_path / "bank")
    (tmp_path / "bank" / "pictures" / "map.png").symlink_to(tmp_path / "secret.png")
    sentence = pictures.take("map.png")
    assert isinstance(sentence, str)
    assert "lies elsewhere" in sentence


def test_a_missing_picture_names_the_nearest(tmp_path: Path) -> None:
    assert shelf(tmp_path, harbour__png=png("red")).take("harbor.png") == (
        "There is no picture 'harbor.png' in the bank's folder 'pictures'; did you mean 'harbour.png'?"
    )
    assert isinstance(Shelf(tmp_path / "nowhere").take("a.png"), str)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    whole = png("red", 300, 300)
    for number, content in enumerate((b"", b"<html>", b"GIF89a", whole[:60], whole[:-40], b"%PDF-1.4")):
        refused(tmp_path / str(number), "map.png", content)


def test_a_picture_too_large_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    assert "2 MB" in refused(tmp_path / "bytes", "map.png", png("red") + bytes(2 * 2**20))
    for side in (5_000, 12_000, 60_000):
        header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        chunk = struct.pack(">I", len(header)) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
        bomb = png("red")[:8] + chunk + png("red")[33:]
        assert "million pixels" in refused(tmp_path / str(side), "map.png", bomb)


def test_a_drawing_becomes_pixels_of_its_natural_size(tmp_path: Path) -> None:
    shapes = '<rect width="40" height="30" fill="red"/><text y="20" font-family="Nowhere">Text</text>'
    picture = taken(tmp_path, "map.svg", SVG.format("40mm", "30mm", shapes).encode())
    assert (picture.media_type, round(picture.width), round(picture.height)) == ("image/png", 151, 113)
    image = opened(picture)
    assert image.width > 2 * picture.width
    assert image.getpixel((3, 3)) == (255, 0, 0, 255)
    assert picture.file_name.endswith(".png")


def test_a_drawing_without_a_size_has_that_of_its_view(tmp_path: Path) -> None:
    head = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b">'
    raw = f'{head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"/>'.encode()
    picture = taken(tmp_path, "map.svg", raw)
    assert (round(picture.width), round(picture.height)) == (8, 4)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (SVG.format(9, 9, '<image href="/etc/secret.png" width="9" height="9"/>'), "<image>"),
        (SVG.format(9, 9, "<script>alert(1)</script>"), "<script>"),
        (SVG.format(9, 9, "<foreignObject><p/></foreignObject>"), "<foreignObject>"),
        (SVG.format(9, 9, "<filter><feImage href='a'/></filter>"), "<feImage>"),
        (SVG.format(9, 9, "<g>" * 80 + "</g>" * 80), "nested too deep"),
        (SVG.format("100%", "1e9", ""), "how large"),
        (SVG.format(0, 0, ""), "how large"),
        ("<html/>", "no SVG"),
        ("<svg", "no sound SVG"),
        ("plain words", "no sound SVG"),
        (f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG.format(9, 9, '&a;')}", "declares entities"),
    ],
)
def test_a_drawing_that_is_not_to_be_drawn_is_refused(tmp_path: Path, raw: str, words: str) -> None:
    assert words in refused(tmp_path, "map.svg", raw.encode())


def test_a_drawing_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    assert "UTF-8" in refused(tmp_path, "map.svg", SVG.format(9, 9, "é").encode("latin-1"))


def test_a_drawing_that_takes_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_svg, "_PATIENCE", 0.001)
    assert "cannot be drawn" in refused(tmp_path, "map.svg", SVG.format(9, 9, "").encode())


def test_without_the_package_that_draws_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_svg, "find_spec", lambda _name: None)
    assert "pip install resvg-py" in refused(tmp_path, "map.svg", SVG.format(9, 9, "").encode())
