"""A process of its own in which a PDF is taken apart: a file made to waste time or memory is stopped from outside.

It takes the file's bytes on standard input and answers in JSON on standard output.
"""

import io
import json
import sys
from contextlib import suppress
from typing import Any

MAX_PAGES = 300
MAX_MEMORY = 2 * 2**30
MAX_CHARACTERS = 4_000_000
ROWS_PER_LINE = 4
"""How many rows of the laid-out text a line of the page takes, so that half a line's space shows."""


def main() -> None:
    """Answer for one file."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    try:
        answer = take_apart(sys.stdin.buffer.read())
    except Exception:
        answer = {"error": "broken"}
    # Lone surrogates are possible in a PDF, and no UTF-8.
    sys.stdout.write(json.dumps(answer))


def take_apart(content: bytes) -> dict[str, Any]:
    """The pages as laid-out text, the words with their sizes, and what the file tells of itself."""
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415 - only for PDF

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        return {"error": "locked"}
    if len(reader.pages) > MAX_PAGES:
        return {"error": "long"}
    pages: list[str] = []
    sizes: list[tuple[int, str, float]] = []
    for number, page in enumerate(reader.pages):

        def note(
            text: str, cm: list[float], tm: list[float], _font: object, size: float, page: int = number
        ) -> None:
            if text.strip():
                sizes.append((page, text, round(abs(size * (tm[3] or tm[1]) * (cm[3] or cm[1])), 1)))

        page.extract_text(visitor_text=note)
        pages.append(page.extract_text(extraction_mode="layout", layout_mode_font_height_weight=1 / ROWS_PER_LINE))
        if sum(map(len, pages)) > 4 * MAX_CHARACTERS or sum(len(text) for _, text, _ in sizes) > MAX_CHARACTERS:
            return {"error": "long"}
    told = reader.metadata
    return {
        "pages": pages,
        "sizes": sizes,
        "title": str((told and told.title) or ""),
        "author": str((told and told.author) or ""),
    }


if __name__ == "__main__":
    main()
