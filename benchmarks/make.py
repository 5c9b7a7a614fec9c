"""How long papers and keys take, beside a plain rendering of the same words by the same libraries."""

import io
from collections.abc import Callable, Sequence
from functools import partial

from _stopwatch import median_seconds, report

from quizgen import __version__, pipeline
from quizgen.assembly import plain_blueprint
from quizgen.cli._options import DEFAULT_BANK
from quizgen.export import PageSetup
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Recipe
from quizgen.model.form import Form
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from quizgen.outcomes import Quiz

MOST = 25
"""Forms of one seed; fifty forms are those of two seeds."""


def main() -> None:
    """Print the time for 1 and for 50 forms of twelve items, PDF and HTML, papers and keys, with the passage."""
    bank = pipeline.read(DEFAULT_BANK, ())
    for how_many, times in ((1, 5), (50, 1)):
        forms = [form for quiz in _make_all(bank, how_many, ()) for form in quiz.forms]
        texts = [_words(form) for form in forms]
        for name, yardstick_name, yardstick in (
            ("pdf", "plain Platypus paragraphs", _plain_pdf),
            ("html", "a bare Jinja2 loop", _plain_html),
        ):
            ours = median_seconds(partial(_make_all, bank, how_many, (name,)), times)
            plain = median_seconds(partial(_write_all, yardstick, texts), times)
            report(f"make {how_many} form{'s' * (how_many > 1)}, {name}", ours, yardstick_name, plain)


def _seeds(how_many: int) -> Sequence[str]:
    return ("1",) if how_many <= MOST else ("1", "2")


def _make_all(bank: Bank, how_many: int, formats: Sequence[str]) -> list[Quiz]:
    recipes = [
        Recipe(
            bank=DEFAULT_BANK,
            bank_digest=bank.digest,
            version=__version__,
            seed=seed,
            blueprint=plain_blueprint(12),
            forms=min(how_many, MOST),
        )
        for seed in _seeds(how_many)
    ]
    return [pipeline.make(bank, recipe, formats, PageSetup()) for recipe in recipes]


def _write_all(write: Callable[[list[str]], bytes], texts: list[list[str]]) -> list[bytes]:
    return [write(text) for text in texts]


def _words(form: Form) -> list[str]:
    """Every text of the paper and of its key, a paragraph each."""
    paper, key = student_form(form), answer_key(form)
    return [*_texts(paper.model_dump(exclude={"imprint"})), *_texts(key.model_dump())]


def _texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for part in value.values() for text in _texts(part)]
        case list() | tuple():
            return [text for part in value for text in _texts(part)]
        case _:
            return []


def _plain_pdf(texts: list[str]) -> bytes:
    from html import escape

    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    style = getSampleStyleSheet()["BodyText"]
    written = io.BytesIO()
    SimpleDocTemplate(written).build([Paragraph(escape(text), style) for text in texts])
    return written.getvalue()


def _plain_html(texts: list[str]) -> bytes:
    from jinja2 import Environment

    page = Environment(autoescape=True).from_string("{% for text in texts %}<p>{{ text }}</p>{% endfor %}")
    return page.render(texts=texts).encode()


if __name__ == "__main__":
    main()
