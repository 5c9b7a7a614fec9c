"""The part of Markdown that items may use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.markup import (
    Image,
    LineBreak,
    Markup,
    Words,
    escaped,
    find_strangers,
    image_names,
    joined,
    legible,
    parse,
    split_at,
    typed,
)

LINES = st.text(alphabet=st.sampled_from("ab *_~^`\\![]()<>&;x.1|#-é字"), max_size=40)
"""Lines of the characters that could mean something."""


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("*so*", (Words("so", emphasis=True),)),
        ("**so**", (Words("so", strong=True),)),
        ("***so***", (Words("so", emphasis=True, strong=True),)),
        ("`a * b*`", (Words("a * b*", code=True),)),
        ("H~2~O", (Words("H"), Words("2", lowered=True), Words("O"))),
        ("x^2^", (Words("x"), Words("2", raised=True))),
        ("x^*n*^", (Words("x"), Words("n", emphasis=True, raised=True))),
        ("a\n  b", (Words("a"), LineBreak(), Words("b"))),
        ("![a \\] *b*](c.png)", (Image("c.png", "a ] *b*"),)),
        (r"\*so\* \\ \~", (Words(r"*so* \ ~"),)),
    ],
)
def test_every_mark_sets_off_its_words(text: str, nodes: object) -> None:
    assert parse(text) == nodes


@pytest.mark.parametrize(
    "text",
    [
        "*open",
        "5 * 3 and 2 ** 4",
        "`open",
        "~5 and ~7",
        "x^2 and y^3",
        "~~ ^^ ** ``",
        "We have ____ long, snake_case and __init__",
        "# heading",
        "- entry",
        "> quoted",
        "http://example.org",
        "1. one",
        "\\",
    ],
)
def test_what_is_no_mark_stays_as_it_is_written(text: str) -> None:
    assert parse(text) == (Words(text),)
    assert find_strangers(text) == ()


@given(st.text())
def test_plain_text_is_never_read(text: str) -> None:
    assert parse(text, Markup.PLAIN) == (Words(text),)


@given(LINES)
def test_escaped_text_says_just_itself(text: str) -> None:
    assert parse(escaped(text)) == ((Words(text),) if text else ())
    assert find_strangers(escaped(text)) == ()


@given(LINES)
def test_no_character_gets_lost_but_marks(text: str) -> None:
    shown = typed(parse(text))
    rest = iter(text)
    assert all(character in rest for character in shown if character not in "^()")


@given(LINES, LINES)
def test_no_mark_reaches_from_one_joined_text_into_the_other(one: str, other: str) -> None:
    whole = joined("; ", (one, other), Markup.MARKDOWN)
    assert typed(parse(whole)) == f"{typed(parse(one))}; {typed(parse(other))}"


def test_joined_texts_keep_their_marks() -> None:
    assert joined(" – ", ("*a*", "H~2~O"), Markup.MARKDOWN) == "*a* – H~2~O"
    assert joined(" – ", ("a*b", "c*d"), Markup.PLAIN) == "a*b – c*d"
    assert parse(joined(" – ", ("a*b", "c*d"), Markup.MARKDOWN)) == (Words("a*b – c*d"),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<b>so</b>", ["<b>", "</b>"]),
        ("<script>alert(1)</script>", ["<script>", "</script>"]),
        ("<img src=x onerror=alert(1)>", ["<img src=x onerror=alert(1)>"]),
        ("[here](javascript:alert)", ["[here](javascript:alert"]),
        ("![map](my map.png)", ["!["]),
        ("![map][1]", ["!["]),
        ("2 &lt; 3", ["&lt;"]),
        ("`<b>` \\<b> \\[a](b) \\&lt; a < b > c", []),
    ],
)
def test_what_looks_like_markup_and_is_none_is_found_and_means_nothing(text: str, found: list[str]) -> None:
    assert [stranger.text for stranger in find_strangers(text)] == found
    assert all(isinstance(node, Words) for node in parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "*",
        "`",
        "~",
        "^",
        "![",
        "[",
        "<a ",
        "&a",
        "\\",
        "*a ",
        "**a *b ",
        "~^",
        "*a**b",
        "![a](b.png)",
        "*~a~",
        "((",
        "_",
    ],
)
def test_ten_thousand_signs_are_read(text: str) -> None:
    long = (text * 10_000)[:10_000]
    assert len(typed(parse(long))) <= 2 * len(long)


def test_plain_words_are_for_programs_or_for_eyes() -> None:
    nodes = parse("*CO~2~* and 10^3^, x^n+1^ or y^k^, 19^th^\n![a map](map.png)")
    assert typed(nodes) == "CO2 and 10^3, x^(n+1) or y^k, 19th\na map"
    assert legible(nodes) == "CO₂ and 10³, xⁿ⁺¹ or y^k, 19th\n(a map)"


def test_nodes_are_split_at_a_blank_and_stay_set_off() -> None:
    assert split_at(parse("a *b ____ c*"), "____") == (
        (Words("a "), Words("b ", emphasis=True)),
        (Words(" c", emphasis=True),),
    )
    assert split_at(parse("____"), "____") == ((), ())
    assert split_at(parse("a"), "____") is None


def test_pictures_are_named_once() -> None:
    texts = ("![a](one.png) ![b](two.png)", "![c](one.png)")
    assert image_names(texts) == ("one.png", "two.png")
    assert image_names(texts, Markup.PLAIN) == ()
