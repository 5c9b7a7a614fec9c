"""What other programs see in a PDF."""

import subprocess
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import StreamObject


def page_texts(pdf: bytes) -> list[str]:
    """Each page's text in the order in which it is drawn, every white space one space."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def readable_text(pdf: bytes) -> str:
    """The text of all pages, line by line, for a golden file."""
    pages = (page.extract_text(extraction_mode="layout").splitlines() for page in PdfReader(BytesIO(pdf)).pages)
    return "".join(
        f"── page {number}\n" + "".join(f"{' '.join(line.split())}\n" for line in lines if line.strip())
        for number, lines in enumerate(pages, start=1)
    )


def all_text(pdf: bytes) -> str:
    """The text of all pages."""
    return " ".join(page_texts(pdf))


def everything_inside(pdf: bytes) -> str:
    """The document's text, its properties, and every object and unpacked stream in it."""
    reader = PdfReader(BytesIO(pdf))
    parts = [all_text(pdf), pdf.decode("latin-1"), str(reader.metadata), str(reader.attachments)]
    for number in range(1, len(reader.xref[0]) + 1):
        found = reader.get_object(number)
        parts.append(str(found))
        if isinstance(found, StreamObject):
            parts.append(found.get_data().decode("latin-1"))
    return "\n".join(parts)


def saved_again(pdf: bytes, folder: Path, *options: str) -> bytes:
    """The PDF after qpdf has written it anew."""
    before, after = folder / "before.pdf", folder / "after.pdf"
    before.write_bytes(pdf)
    subprocess.run(["qpdf", *options, str(before), str(after)], check=True)
    return after.read_bytes()
