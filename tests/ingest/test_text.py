import textwrap

import pytest

from quizgen.ingest._kinds import kind_of_words
from quizgen.ingest._language import looks_english
from tests.ingest.reading import HALL, lines, paragraphs, read


def test_title_byline_and_date_stand_above_the_text() -> None:
    result = read("\n\n".join(("A market hall for Hillford", "By Ann Author", "Tuesday, March 5, 2024", *HALL)))
    assert (result.article.title, result.article.byline, result.article.published) == (
        "A market hall for Hillford",
        "Ann Author",
        "2024-03-05",
    )
    assert paragraphs(result) == HALL


@pytest.mark.parametrize(
    "layout",
    [
        "\n\n".join(HALL),
        "\n".join(HALL),
        "\r\n\r\n".join(HALL),
        "\n \t\n".join(textwrap.fill(paragraph, 72) for paragraph in HALL),
        "\n".join(textwrap.fill(paragraph, 72, initial_indent="    ") for paragraph in HALL),
        "\u2029".join(HALL),
    ],
    ids=["blank lines", "one to a line", "Windows", "wrapped", "indented", "separators"],
)
def test_paragraphs_are_found_however_they_are_set(layout: str) -> None:
    assert paragraphs(read(layout)) == HALL


def test_captions_and_headings_between_paragraphs_are_set_aside() -> None:
    beside = {
        "Dora Finch": "heading",
        "Dora Finch opens the old hall in May 2021. Eve Frost/Pool/AFP via Getty Images": "caption",
        "The site on Station Road (AP Photo/Eve Frost, File)": "caption",
        "Stalls after the storm. Image: Eve Frost.": "caption",
        "FILE - Dora Finch speaks to the council on May 4, 2021.": "caption",
        "Photo by Eve Frost": "credit",
        "ADVERTISEMENT": "advert",
        "Read more: How the storm came to Hillford": "related",
        "Share this article on Facebook": "share-bar",
        "What it costs": "heading",
        "We use cookies on our website; accept them or leave.": "cookie-notice",
        "___": "",
        "Associated Press writer Ben Beck contributed to this report.": "byline",
        "Copyright 2024 The Hillford Gazette. All rights reserved.": "notice",
    }
    result = read("\n\n".join(("A market hall", HALL[0], *beside, *HALL[1:])))
    assert paragraphs(result) == HALL
    assert {text: kind for kind, text in lines(result)} == {text: kind for text, kind in beside.items() if kind}


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the hall was open, and everybody came.",
        "Published in 1851, the novel sold 500 copies.",
        "Contact with the tribe was lost at the river.",
        "The site uses cookies, said the company that owns it.",
        "Photos by satellite show that the river has changed its course.",
        "Nobody came.",
        "In June 2021 the council changed its mind.",
        "“We effectively have a single army,” he said.",
        "Home is where one starts from.",
        "See also what the county says of it, the mayor told the council.",
    ],
)
def test_sentences_that_begin_like_a_line_beside_the_text_stay(text: str) -> None:
    expected = (HALL[0], text, *HALL[1:])
    if text.startswith("See also"):
        # The one sentence of these that is taken for a link; it is shown to the teacher.
        assert kind_of_words(text) == "related"
        return
    assert paragraphs(read("\n\n".join(("A market hall", *expected)))) == expected


def test_sources_behind_the_text_are_set_aside_up_to_the_next_running_text() -> None:
    sources = ("Sources", "“The hall” — Hillford Gazette, March 4, 2024", "Ann Author. The storm. County Press")
    result = read("\n\n".join(("A market hall", *HALL, *sources)))
    assert paragraphs(result) == HALL
    assert [kind for kind, _ in lines(result)] == ["heading", "source", "source"]


@pytest.mark.parametrize(
    "dateline",
    ["HILLFORD — ", "HILLFORD (AP) — ", "Hillford (Reuters) - ", "SALTBY-ON-SEA, England, March 4 (AP) -- "],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    result = read(f"A market hall\n\n{dateline}{HALL[0]}")
    assert paragraphs(result) == HALL[:1]
    assert lines(result) == [("dateline", dateline.strip())]


@pytest.mark.parametrize(
    "start", ["US-China trade grew.", "COVID-19 came back.", "Hillford - a town of ten - slept."]
)
def test_a_dash_alone_makes_no_dateline(start: str) -> None:
    assert paragraphs(read(f"A market hall\n\n{start} {HALL[0]}")) == (f"{start} {HALL[0]}",)


def test_what_cannot_be_seen_is_taken_out() -> None:
    hostile = (
        HALL[0]
        .replace("market", "mar\u202eket\u200b")
        .replace("town", "to\xadwn\x00")
        .replace("Dora", "D\u2066ora")
    )
    assert paragraphs(read(hostile + "\U000e0041\U000e0042")) == HALL[:1]


GERMAN = (
    "Die Stadt Hillford bekommt eine Markthalle, wie der Stadtrat am vierten März mitteilte. Die Bürgermeisterin "
    "sagte, dass die Halle bei jedem Wetter offen sein werde. Sie soll etwa drei Millionen Pfund kosten, und der "
    "Landkreis leiht die Hälfte davon."
)


def test_another_language_is_read_with_a_warning() -> None:
    result = read(GERMAN)
    assert result.article.language == "und"
    assert any("English" in warning for warning in result.warnings)
    assert looks_english(" ".join(HALL)) is True
    assert looks_english("Too short.") is None
