import pytest

from quizgen.imports._markup import Markup, plain_text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a</p>\n<p>b<br/>c</p>", "a\nb\nc"),
        ("a\nb", "a b"),
        ("<pre>a\nb</pre>", "a\nb"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("List<String> and <T>", "List<String> and <T>"),
        ("<o:p>a</o:p>", "a"),
        ("&lt;b&gt; &nbsp; &#956; &bogus;", "<b> μ &bogus;"),
        ("a<!-- b -->c<!-- d", "ac<!-- d"),
        ("<![CDATA[a]]>b", "b"),
        ("<?php x ?>a", "a"),
        ('<a title="a > b" href=x>c</a>', "c"),
        ("<SCRIPT>x</SCRIPT >y<script>z", "y"),
        ("<ol><li>a</li><li>b</li></ol>", "– a\n– b"),
        ("x<sup>2</sup> y<sub>10</sub> z<sup>n+1</sup> 1<sup>st</sup>", "x² y₁₀ zⁿ⁺¹ 1st"),
        ("x<sup>ab</sup> y<sub>i</sub>", "x^(ab) y_i"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a | b\n1 | 2"),
        ("<img alt='x &amp; y'>", "[x & y]"),
        ("</sup></math></pre>a", "a"),
        ("e\u0301", "é"),
    ],
)
def test_html_reads_as_a_person_would_see_it(source: str, text: str) -> None:
    assert plain_text(source, "html").text == text


@pytest.mark.parametrize(
    ("source", "markup", "text"),
    [
        ("a\nb", "auto", "a\nb"),
        ("<b>a</b>\nb", "auto", "a\nb"),
        ("<p>a\nb</p>", "auto", "a b"),
        ("a <b> c", "plain", "a <b> c"),
        ("AT&amp;T", "plain", "AT&amp;T"),
        ("**a**", "markdown", "**a**"),
        ("a\u2028b\x00\x07c", "plain", "a\nbc"),
    ],
)
def test_other_texts_keep_their_lines_and_their_signs(source: str, markup: Markup, text: str) -> None:
    assert plain_text(source, markup).text == text


def test_everything_that_plain_text_cannot_hold_is_told() -> None:
    source = (
        "<table><tr><td><img alt='map'></td></tr></table><video></video><input><math>x</math><script></script>"
    )
    sorts = [sort for sort, _ in plain_text(source, "html").lost]
    assert sorts == ["table", "picture", "recording", "place to type", "formula", "script"]
