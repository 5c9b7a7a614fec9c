"""PDF: the paper to hand out and its key, A4 or Letter."""

from quizgen.export import Exporter
from quizgen.export._pdf.imprint import find_imprint
from quizgen.export._pdf.key import write_key
from quizgen.export._pdf.paper import write_paper

EXPORTER = Exporter(
    suffix=".pdf",
    summary="the paper to print, and its key (A4 or Letter)",
    write_paper=write_paper,
    write_key=write_key,
    read_imprint=find_imprint,
)
