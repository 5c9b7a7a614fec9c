import codecs

import pytest

from quizgen.errors import QuizgenError
from tests.ingest.reading import HALL, paragraphs, read

CURLY = f"“Nobody will sell bread in the rain again,” said Zoë of the café – for £3. {HALL[0]}"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_encodings_are_detected(encoding: str) -> None:
    assert paragraphs(read(CURLY.encode(encoding))) == (CURLY,)


def test_byte_order_marks_of_both_ends_are_known() -> None:
    assert paragraphs(read(codecs.BOM_UTF16_BE + CURLY.encode("utf-16-be"))) == (CURLY,)


@pytest.mark.parametrize(
    "declared", ["ISO-8859-1", "windows-1252", "no-such-charset", "idna", "unicode_escape", "rot13"]
)
def test_what_is_declared_is_followed_only_where_it_is_an_encoding_of_pages(declared: str) -> None:
    assert paragraphs(read(CURLY.encode("cp1252"), charset=declared)) == (CURLY,)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(QuizgenError, match="is no text"):
        read(bytes(range(256)) * 40)
