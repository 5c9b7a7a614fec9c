"""Files that look like articles to a person but hold them in a way that quizgen does not read."""

from quizgen.errors import QuizgenError
from quizgen.ingest._source import Source

_SAVE_AS_PAGE = "save the page as “Webpage, HTML only” instead"
_SAVE_AS_DOCX = "open it in a word processor and save it as .docx or as plain text"
_GIVE_TEXT = "copy the article's text into a plain text file"

_STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or encrypted Office document", _SAVE_AS_DOCX),
    (b"{\\rtf", "an RTF document", _SAVE_AS_DOCX),
    (b"bplist00", "a Safari web archive", _SAVE_AS_PAGE),
    (b"From: <Saved by", "a web archive", _SAVE_AS_PAGE),
    (b"MIME-Version:", "a web archive or an e-mail", _SAVE_AS_PAGE),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file", "unpack it first"),
    (b"Rar!\x1a\x07", "a compressed file", "unpack it first"),
    (b"\x89PNG\r\n", "a picture", _GIVE_TEXT),
    (b"\xff\xd8\xff", "a picture", _GIVE_TEXT),
    (b"GIF8", "a picture", _GIVE_TEXT),
    (b"II*\0", "a picture", _GIVE_TEXT),
    (b"MM\0*", "a picture", _GIVE_TEXT),
)


def refuse_foreign(source: Source) -> None:
    """Raise a QuizgenError that says what the file is and what to do, when it is one of those."""
    content = source.content.lstrip(b"\t\n\r ")
    for start, what, advice in _STARTS:
        if content.startswith(start):
            raise QuizgenError(f"'{source.name}' is {what}, which quizgen does not read; {advice}.")
    if source.suffix in {".pdf", ".docx"}:
        kind = source.suffix[1:].upper()
        raise QuizgenError(
            f"'{source.name}' is called {source.suffix} but is no {kind} file inside; "
            "download or save it again, or give it its right name."
        )
    media_type = source.media_type or ""
    if media_type.startswith(("image/", "audio/", "video/")):
        raise QuizgenError(f"'{source.name}' is no page with text ({media_type}); give the article's address.")
