from collections.abc import Callable

import pytest

from quizgen.errors import QuizgenError
from tests.ingest.reading import HALL, PAGES, lines, paragraphs, read, told

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in HALL)


@pytest.mark.parametrize("page", ["gazette", "blog", "ferry"])
def test_saved_pages_in_three_styles(golden: Callable[[str, str], None], page: str) -> None:
    golden(f"ingest/{page}.txt", told(read((PAGES / f"{page}.html").read_bytes(), "html")))


def test_what_no_reader_sees_is_not_read() -> None:
    hidden = "The hall is free of charge, as nobody who looks at this page is told."
    page = (
        f"<script>var a = '{hidden}'</script><p hidden>{hidden}</p><p style='display: none'>{hidden}</p>"
        f"<p aria-hidden='true'>{hidden}</p><template><p>{hidden}</p></template><!-- <p>{hidden}</p> -->"
    )
    result = read(f"<html><body>{page}{BODY}</body></html>", "html")
    assert paragraphs(result) == HALL
    assert not any(hidden in text for _, text in lines(result))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("cookie-banner", "cookie-notice"),
        ("adSlot", "advert"),
        ("social_share", "share-bar"),
        ("related-stories", "related"),
        ("wp-caption", "caption"),
        ("pull-quote", "pull-quote"),
        ("site-footer", "navigation"),
    ],
)
def test_the_name_of_an_element_tells_what_stands_in_it(name: str, kind: str) -> None:
    beside = "The mayor opened the bridge over the river, and the whole town walked across it."
    result = read(f"<html><body><div>{BODY}<div class='{name}'><p>{beside}</p></div></div></body></html>", "html")
    assert paragraphs(result) == HALL
    assert lines(result) == [(kind, beside)]


@pytest.mark.parametrize("name", ["share-enabled", "with-ads", "comments-open", "has-sidebar"])
def test_an_element_with_most_of_the_text_is_the_article_whatever_its_name(name: str) -> None:
    assert (
        paragraphs(read(f"<html><body class='{name}'><div id='{name}'>{BODY}</div></body></html>", "html")) == HALL
    )


def test_what_the_page_tells_programs_may_be_anything() -> None:
    for data in (
        "{",
        "[[[[",
        '{"@type": 5}',
        '{"@type": ["Article"], "author": {"name": 7}, "headline": []}',
        "[" * 9_999,
    ):
        page = f"<html><script type='application/ld+json'>{data}</script><title>A hall</title>{BODY}</html>"
        assert read(page, "html").article.title == "A hall"


def test_a_site_that_puts_an_address_for_the_author_tells_none() -> None:
    page = f"<html><meta property='article:author' content='https://example.org/ann'>{BODY}</html>"
    assert read(page, "html").article.byline is None


@pytest.mark.parametrize("page", ["<html></html>", "<html><!---->", "<html><body><nav><p>Home</p></nav>"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(QuizgenError, match=r"no paragraph of running text|no web page"):
        read(page, "html")


def test_the_encoding_that_a_page_declares_counts() -> None:
    page = f"<html><meta charset='windows-1251'><p>Дора Финч said so. {HALL[0]}</p>"
    assert "Дора Финч" in read(page.encode("cp1251"), "html").article.text
