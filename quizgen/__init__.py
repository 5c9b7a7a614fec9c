"""quizgen: quizzes from an article, with keys that point at the words that prove them."""

__version__ = "0.1.0"
