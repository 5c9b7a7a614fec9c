"""Items under their estimates."""

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.estimate import bloom_level, estimate, with_estimates
from quizgen.model.article import Article
from quizgen.model.item import Item, item_id
from tests.samples import ARTICLE, ITEMS

hostile = st.text(max_size=200)


def test_each_item_comes_back_in_its_words_under_its_estimates_and_id() -> None:
    estimated = with_estimates(ITEMS, ARTICLE)
    for before, after in zip(ITEMS, estimated, strict=True):
        assert after.estimated(before.difficulty, before.bloom) == before
        assert after.difficulty is estimate(before, ARTICLE).band
        assert after.bloom is bloom_level(before)
        assert after.id == item_id(after)
    assert with_estimates(estimated, ARTICLE) == estimated


@settings(deadline=None)
@given(st.sampled_from(ITEMS), hostile, hostile.filter(bool), hostile)
def test_any_text_gives_an_estimate(item: Item, stem: str, title: str, text: str) -> None:
    article = Article.model_construct(**{**ARTICLE.model_dump(), "title": title, "text": text})
    (estimated,) = with_estimates((item.model_copy(update={"stem": stem}),), article)
    assert 0 <= estimate(estimated, article).score <= 1
