"""The imprint in a paper's keywords: what a PDF tells of itself, written and read back.

Programs that save a PDF anew keep the properties that the standard names, keywords among them; entries of one's
own and metadata streams often get lost.
"""

import json
import logging
from io import BytesIO

from pydantic import ValidationError

from quizgen.errors import QuizgenError
from quizgen.model.form import Imprint

_MARK = "quizgen-imprint "
_LARGEST_FILE = 64 * 2**20
_LARGEST_IMPRINT = 2**20

# Without a handler, what pypdf notes about broken files would reach the teacher's terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def imprint_keywords(imprint: Imprint) -> str:
    """The keywords that carry the imprint: JSON in ASCII, which no program recodes."""
    return _MARK + json.dumps(imprint.model_dump(mode="json"), separators=(",", ":"))


def find_imprint(pdf: bytes) -> Imprint | None:
    """The imprint in a PDF's keywords; None for a file that is no PDF or has none.

    Raises QuizgenError for a PDF that is protected, damaged or larger than 64 MB, and for an imprint that this
    version cannot read.
    """
    if b"%PDF-" not in pdf[:1024]:
        return None
    if len(pdf) > _LARGEST_FILE:
        raise QuizgenError("The PDF is larger than 64 MB; give the paper itself as quizgen printed it.")
    found = _keywords(pdf).partition(_MARK)[2]
    if not found:
        return None
    try:
        told, _ = json.JSONDecoder().raw_decode(found[:_LARGEST_IMPRINT])
        return Imprint.model_validate(told)
    except (ValidationError, ValueError, RecursionError) as error:
        raise QuizgenError(
            "The PDF’s imprint cannot be read; it was changed, or printed by another version of quizgen."
        ) from error


def _keywords(pdf: bytes) -> str:
    from pypdf import PdfReader  # noqa: PLC0415  # printing a paper needs no reader
    from pypdf.errors import DependencyError, FileNotDecryptedError  # noqa: PLC0415

    try:
        metadata = PdfReader(BytesIO(pdf)).metadata
        keywords = None if metadata is None else metadata.get("/Keywords")
    except (DependencyError, FileNotDecryptedError) as error:
        raise QuizgenError("The PDF is protected by a password; save a copy without one and try again.") from error
    # A broken file breaks the reader in more ways than it has errors for.
    except Exception as error:
        raise QuizgenError("The PDF is damaged; take the file as quizgen wrote it.") from error
    return keywords if isinstance(keywords, str) else ""
