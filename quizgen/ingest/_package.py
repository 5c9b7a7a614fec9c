"""The parts of an Office document: XML files in a zip archive, either of which may be a bomb."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from xml.parsers import expat

from quizgen.errors import QuizgenError
from quizgen.ingest._source import Source, too_large

MAX_UNPACKED = 32 * 2**20
"""Of one part; a novel has two."""
_MAX_PARTS = 10_000
_MAX_DEPTH = 250
_OTHERS = {
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
}

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]


class _RefusedError(Exception):
    """XML that no word processor writes."""


def read_parts(source: Source, needed: str, wanted: tuple[str, ...]) -> dict[str, bytes]:
    """The content of the part ``needed`` and of those wanted that exist; a QuizgenError when it cannot be had.

    No more is unpacked than :data:`MAX_UNPACKED` of each, whatever the archive claims.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            names = archive.namelist()
            if needed not in names:
                raise _is_other(source, names)
            if len(names) > _MAX_PARTS:
                raise _RefusedError
            return {name: _unpacked(archive, name, source) for name in (needed, *wanted) if name in names}
    except QuizgenError:
        raise
    except (
        *(_RefusedError, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error),
        *(NotImplementedError, RuntimeError, OSError, EOFError, ValueError, KeyError, AttributeError),
    ) as error:
        raise broken(source) from error


def _unpacked(archive: zipfile.ZipFile, name: str, source: Source) -> bytes:
    info = archive.getinfo(name)
    if info.flag_bits & 1:
        raise QuizgenError(f"'{source.name}' is locked with a password; save it without one.")
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise _RefusedError
    with archive.open(info) as part:
        content = part.read(MAX_UNPACKED + 1)
    if len(content) > MAX_UNPACKED:
        raise too_large(source.name, MAX_UNPACKED)
    return content


def _is_other(source: Source, names: list[str]) -> QuizgenError:
    for name, what in _OTHERS.items():
        if name in names:
            return QuizgenError(
                f"'{source.name}' is {what}, which quizgen does not read; save the article as .docx or plain text."
            )
    return QuizgenError(f"'{source.name}' is a zip file without a Word document's text; unpack it first.")


def broken(source: Source) -> QuizgenError:
    """What to say of a document that cannot be made sense of."""
    return QuizgenError(
        f"'{source.name}' is a damaged DOCX file; open it in a word processor and save it again, or as plain text."
    )


def parse_xml(content: bytes, source: Source, start: Start, end: End, text: Callable[[str], None]) -> None:
    """Hand the elements of a part on, each name as ``namespace name``.

    A document type, from which entities could unfold without end, is refused, and so is nesting without end.
    """
    depth = 0

    def open_element(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise _RefusedError
        start(name, attributes)

    def close_element(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name)

    def refuse(*_: object) -> None:
        raise _RefusedError

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = open_element
    parser.EndElementHandler = close_element
    parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, _RefusedError, ValueError, LookupError) as error:
        raise broken(source) from error
