"""Text is broken where a reader expects it, and nothing of it is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.export._pdf.fonts import Face, text_width
from quizgen.export._pdf.lines import Gap, Line, Words, break_lines, set_rows
from quizgen.export._pdf.marks import Rule, Style, Text

STYLE = Style(Face.SERIF, 11, 15)


def words_of(line: Line) -> str:
    return "".join(
        mark.words if isinstance(mark, Text) else "____"
        for mark in line.row(15).marks
        if isinstance(mark, Text | Rule)
    )


def lines_of(text: str, measure: float) -> list[str]:
    return [words_of(line) for line in break_lines((Words(text, STYLE),), measure)]


@settings(deadline=None)
@given(st.text(alphabet="aé жWi-–—.,“”’0 \n\t\u00a0", max_size=300), st.floats(min_value=30, max_value=500))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, measure: float) -> None:
    lines = break_lines((Words(text, STYLE),), measure)
    assert all(line.width <= measure + 1e-6 for line in lines)
    printed = "".join(words_of(line) for line in lines)
    assert "".join(printed.split()) == "".join(text.split())


def test_a_blank_is_one_unit_with_the_signs_around_it() -> None:
    spans = (Words("He calls the plan “", STYLE), Gap(90), Words("”, and the town waits.", STYLE))
    for measure in range(120, 400, 7):
        lines = [words_of(line) for line in break_lines(spans, measure)]
        assert sum("“____”," in line for line in lines) == 1


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=9), min_size=2, max_size=60))
def test_rows_are_as_few_as_lines_and_hold_the_same_words(words: list[str]) -> None:
    spans = (Words(" ".join(words), STYLE),)
    rows = set_rows(spans, 200, 15)
    assert len(rows) == len(break_lines(spans, 200))
    printed = " ".join("".join(mark.words for mark in row.marks if isinstance(mark, Text)) for row in rows)
    assert printed.split() == words


def test_a_short_last_word_takes_another_with_it() -> None:
    text = "The handshake of the two presidents took place in Minsk."
    narrow = text_width("The handshake of the two presidents took place in", STYLE.face, STYLE.size) + 1
    assert lines_of(text, narrow)[-1] == "Minsk."
    rows = set_rows((Words(text, STYLE),), narrow, 15)
    assert [mark.words for row in rows for mark in row.marks if isinstance(mark, Text)][-1] != "Minsk."


def test_a_name_with_a_figure_is_not_broken_at_its_hyphen() -> None:
    narrow = text_width("the S-", STYLE.face, STYLE.size) + 1
    assert lines_of("the S-400", narrow) == ["the", "S-400"]
    narrow = text_width("many well-", STYLE.face, STYLE.size) + 1
    assert lines_of("many well-known", narrow) == ["many well-", "known"]


def test_spaces_that_hold_words_together_do_not_break() -> None:
    narrow = text_width("about 40", STYLE.face, STYLE.size) + 1
    assert lines_of("about 40\u00a0km", narrow) == ["about", "40 km"]
    assert lines_of("about 40\u202fkm", narrow) == ["about", "40 km"]


def test_line_ends_of_the_text_are_kept() -> None:
    assert lines_of("one\ntwo\r\n\nthree", 500) == ["one", "two", "", "three"]


def test_marks_without_a_shape_are_left_out_and_accents_composed() -> None:
    assert lines_of("so\u00adft e\u0301 x\u200by \ufeffz\u2060 ok\ufe0f", 500) == ["soft é xy z ok"]


def test_a_word_in_another_script_is_set_in_one_face() -> None:
    italic = Style(Face.SERIF_ITALIC, 10, 13)
    (line,) = break_lines((Words("the word Україна means", italic),), 500)
    texts = [(mark.words.strip(), mark.face) for mark in line.row(13).marks if isinstance(mark, Text)]
    assert texts == [
        ("the word", Face.SERIF_ITALIC),
        ("Україна", Face.SERIF),
        ("means", Face.SERIF_ITALIC),
    ]


def test_no_text_is_one_empty_line() -> None:
    assert lines_of("", 100) == [""]
