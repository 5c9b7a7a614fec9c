import pytest

from quizgen.bank._quotes import Quote, find_quote
from quizgen.model.article import Article, Span

ARTICLE = Article(
    id="ferry",
    title="The ferry",
    text="The ferry stops in May. The Mayor said so.\n\nThe ferry is old; the ferry is “slow and loud”. Stop it!",
)


def found(quote: str, paragraph: int | None = None) -> str:
    span = find_quote(ARTICLE, Quote(quote=quote, paragraph=paragraph))
    return ARTICLE.words(span) if isinstance(span, Span) else f"? {span}"


def test_words_that_stand_once_are_found() -> None:
    assert found("“slow and loud”") == "“slow and loud”"


def test_a_part_of_a_word_is_no_quote_of_it() -> None:
    assert found("May") == "May"
    assert found("top it").startswith("?")


def test_words_that_stand_in_two_paragraphs_need_the_number() -> None:
    assert "in paragraphs 1, 2; quote more words, or name the paragraph" in found("The ferry")
    assert found("The ferry", 2) == "The ferry"


def test_words_that_stand_twice_in_one_paragraph_need_more_words() -> None:
    assert "more than once, in paragraph 2; quote more words" in found("ferry is")


def test_a_wrong_paragraph_is_told_with_the_right_one() -> None:
    assert found("Stop it!", 1) == "? “Stop it!” stands in paragraph 2, not in paragraph 1."
    assert found("Stop it!", 7) == "? The article has 2 paragraphs, and no paragraph 7."


def test_a_quote_may_be_wrapped_in_its_file() -> None:
    assert found("The ferry stops\n    in May.") == "The ferry stops in May."


@pytest.mark.parametrize("slip", ['"slow and loud"', "“Slow and loud”", "“slow and laud”", "“slow und loud”"])
def test_the_nearest_words_are_named(slip: str) -> None:
    assert found(slip).endswith("“slow and loud”.")


def test_nothing_is_named_when_nothing_is_near() -> None:
    assert found("an entirely different matter").endswith("nor any like them.")


def test_where_a_long_quote_goes_wrong_is_shown() -> None:
    words = " ".join(f"word{number}" for number in range(100))
    article = Article(id="long", title="Long", text=words)
    message = find_quote(article, Quote(quote=words.replace("word90", "ward90")))
    assert isinstance(message, str)
    assert "ward90" in message
    assert "word90" in message
