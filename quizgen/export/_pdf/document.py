"""A PDF as bytes that follow from its content alone: no dates, an identifier made from what it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from quizgen.export._pdf.fonts import Face, font_name
from quizgen.export._pdf.pages import Furniture, Page, draw_pages
from quizgen.export._pdf.sheet import Sheet

# Base-85 text around every stream costs a fifth of the bytes; reportlab has no switch for one document.
rl_config.useA85 = 0


@dataclass(frozen=True, slots=True)
class Properties:
    """What a reader shows as the document's properties; ``content`` is all that decides how the PDF comes out."""

    title: str
    subject: str | None
    language: str
    content: str
    keywords: str = ""


class _Undated(pdfdoc.PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """The properties without dates, so that the same paper printed again has the same bytes."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The Info dictionary."""
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        shown = {name: pdfdoc.PDFString(value) for name, value in entries.items() if value}
        return bytes(pdfdoc.PDFDictionary(shown).format(document))


def assemble_pdf(pages: Sequence[Page], sheet: Sheet, furniture: Furniture, properties: Properties) -> bytes:
    """The finished document."""
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(sheet.width, sheet.height),
        pageCompression=1,
        invariant=1,
        lang=properties.language,
        pdfVersion=(1, 4),
        initialFontName=font_name(Face.SERIF),  # otherwise Helvetica is named, which is not embedded
    )
    canvas._doc.info = _Undated()
    canvas._doc.updateSignature(properties.content)
    canvas.setTitle(properties.title)
    canvas.setAuthor("quizgen")
    canvas.setSubject(properties.subject or "")
    canvas.setKeywords(properties.keywords)
    canvas.setCreator("quizgen")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    draw_pages(canvas, pages, sheet, furniture)
    canvas.save()
    return buffer.getvalue()
