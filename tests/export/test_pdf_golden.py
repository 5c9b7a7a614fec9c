"""What another program reads in the sample paper and its key, to be compared by eye when it changes."""

from collections.abc import Callable

from quizgen.export import PageSetup
from quizgen.export._pdf.key import write_key
from quizgen.export._pdf.paper import write_paper
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from tests.export.pdf_reading import readable_text
from tests.samples import sample_form


def test_the_printed_paper_reads_as_its_golden_file(golden: Callable[[str, str], None]) -> None:
    golden("pdf-paper.txt", readable_text(write_paper(student_form(sample_form()), PageSetup())))


def test_the_printed_key_reads_as_its_golden_file(golden: Callable[[str, str], None]) -> None:
    golden("pdf-key.txt", readable_text(write_key(answer_key(sample_form()), PageSetup())))
