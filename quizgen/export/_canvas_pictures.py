"""Pictures in packages for Canvas: files that become files of the course.

Canvas takes pictures out of a text that holds them whole.
"""

from collections.abc import Iterable

from quizgen.export._markup import beside
from quizgen.export._qti_xml import Element, identifier, node
from quizgen.model.picture import Picture

_FOLDER = "images"
_ADDRESS = f"%24IMS-CC-FILEBASE%24/{_FOLDER}"
"""The folder as Canvas writes and reads it in HTML."""

show_picture = beside(_ADDRESS)


def pictures_of(quiz: bytes, pictures: Iterable[Picture]) -> dict[str, bytes]:
    """The files of those pictures that the quiz shows, each once, by their names in the package."""
    shown = (picture for picture in pictures if f"{_ADDRESS}/{picture.file_name}".encode() in quiz)
    return {f"{_FOLDER}/{picture.file_name}": picture.content for picture in shown}


def picture_resources(files: Iterable[str]) -> list[Element]:
    """The files as a manifest lists them."""
    return [
        node(
            "resource",
            node("file", href=file),
            identifier=identifier("picture", file),
            type="webcontent",
            href=file,
        )
        for file in files
    ]
