"""``article.md`` as quizgen writes it: what is known of an article, then its paragraphs."""

from quizgen.bank._scalars import scalar
from quizgen.bank.article_file import FENCE, NOT_IN_FILE
from quizgen.model.article import Article

_HEAD = "# What is known of the article, as its file told it; look it through. Never guess an author or a date."
_FOOT = """#
# The text follows below the dashes: plain paragraphs with a blank line between two of them. Facts quote it word
# for word, so mend it before you write them."""
_EXAMPLES = {
    "subject": "Hillford’s market hall",
    "byline": "Ann Author",
    "publisher": "The Paper",
    "published": "2024-03          as far as it is known: the year, the month or the day",
    "url": "https://example.org/article",
    "licence": "CC BY 4.0",
    "source_note": "The line printed under the passage: where it comes from.",
}


def article_file(article: Article) -> bytes:
    """The file of an article, with a line to fill in for all that is not known of it."""
    told = {
        name: getattr(article, name)
        for name in Article.model_fields
        if name not in NOT_IN_FILE and getattr(article, name) is not None
    }
    known = [f"{name}: {scalar(value, 2)}" for name, value in told.items()]
    unknown = [f"# {name}: {example}" for name, example in _EXAMPLES.items() if name not in told]
    lines = [FENCE, _HEAD, *known, *unknown, _FOOT, FENCE]
    paragraphs = [article.words(span) for span in article.paragraphs]
    return ("\n".join(lines) + "\n\n" + "\n\n".join(paragraphs) + "\n").encode()
