"""Markup in HTML: ours alone, nested well, escaped by construction."""

import re

import pytest

from quizgen.errors import QuizgenError
from quizgen.export import PageSetup
from quizgen.export._rich_text import as_html, as_plain, as_typed
from quizgen.export.html import write_key, write_paper
from quizgen.markup import Markup
from quizgen.model.item import Item
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from tests.export.page_reader import PageReader
from tests.rich_samples import DROP, RICH_ITEMS, RIVER, rich_form
from tests.samples import ITEMS, sample_form

MARKED = RICH_ITEMS[0]


def html(text: str, of: Item = MARKED) -> str:
    return str(as_html(text, of))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* **b** `c`", "<em>a</em> <strong>b</strong> <code>c</code>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("x^*n*+1^ H~2~O", "x<em><sup>n</sup></em><sup>+1</sup> H<sub>2</sub>O"),
        ("*a\nb*", "<em>a</em><br><em>b</em>"),
        ("<b>&amp;</b> \"'", "&lt;b&gt;&amp;amp;&lt;/b&gt; &#34;&#39;"),
        ("`<script>`", "<code>&lt;script&gt;</code>"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
    ],
)
def test_words_are_set_off_by_elements_of_ours_alone(text: str, expected: str) -> None:
    assert html(text) == expected


def test_plain_words_stay_plain() -> None:
    assert html("*a* ![b](river.png)\n<i>", ITEMS[0]) == "*a* ![b](river.png)\n&lt;i&gt;"


def test_a_picture_is_whole_in_the_page_and_says_what_it_shows() -> None:
    (image,) = PageReader(html('![a "river" <b>](river.png)').encode()).all("img")
    assert image["alt"] == 'a "river" <b>'
    assert (image["width"], image["height"], image["class"]) == ("60", "40", "picture")
    assert str(image["src"]).startswith("data:image/png;base64,")
    assert RIVER.name not in html("![a river](river.png)")
    assert 'class="picture small"' in html("![a drop](drop.png)")
    assert DROP.height < RIVER.height


def test_a_picture_that_an_item_does_not_have_is_an_error() -> None:
    with pytest.raises(QuizgenError, match=r"'no\.png'"):
        html("![x](no.png)")


def test_words_without_markup_are_for_eyes_or_for_programs() -> None:
    assert as_plain("*CO~2~* ![a river](river.png)", MARKED) == "CO₂ (a river)"
    assert as_typed("*CO~2~* 10^3^", MARKED) == "CO2 10^3"
    assert as_plain("*CO~2~*", ITEMS[0]) == as_typed("*CO~2~*", ITEMS[0]) == "*CO~2~*"


def test_pages_without_markup_have_no_style_for_it() -> None:
    plain = write_paper(student_form(sample_form()), PageSetup()).decode()
    rich = write_paper(student_form(rich_form()), PageSetup()).decode()
    assert "code {" not in plain
    assert "code {" in rich


def test_a_blank_in_code_is_a_place_to_write() -> None:
    page = write_paper(student_form(sample_form((RICH_ITEMS[4],))), PageSetup()).decode()
    assert re.search(
        r"<code>print</code><span class=\"entry\"><code>\(</code><input[^>]*>.*?<code>\)</code></span>", page
    )
    assert "m<sup>2</sup>" in page


def test_signs_beside_a_blank_stay_on_its_line_in_their_style() -> None:
    item = MARKED.model_copy(update={"stem": "It *(____)* is.", "interaction": RICH_ITEMS[3].interaction})
    page = write_paper(student_form(sample_form((item,))), PageSetup()).decode()
    assert re.search(r"It <span class=\"entry\"><em>\(</em><input[^>]*><em>\)</em></span> is\.", page)


def test_a_page_with_markup_reads_as_its_golden_file(golden: object) -> None:
    assert callable(golden)
    key = PageReader(write_key(answer_key(rich_form()), PageSetup()))
    paper = PageReader(write_paper(student_form(rich_form()), PageSetup()))
    pages = "\n── key\n".join(_lines(page.text) for page in (paper, key))
    golden("markup.txt", pages)


def _lines(text: str) -> str:
    return "".join(f"{' '.join(line.split())}\n" for line in text.splitlines() if line.strip())


def test_markup_is_a_matter_of_the_item() -> None:
    assert {item.markup for item in student_form(rich_form()).items} == {Markup.MARKDOWN}
    assert "markup" not in student_form(sample_form()).model_dump_json()
