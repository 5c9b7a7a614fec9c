"""One item of every interaction in Markdown, with marks in every text, and pictures."""

from hashlib import sha256
from io import BytesIO

from PIL import Image

from quizgen.markup import Markup, escaped
from quizgen.model.form import Form
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    ScoringPoint,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.picture import Picture
from tests.samples import ITEMS, sample_form


def png(colour: str, width: int = 60, height: int = 40) -> bytes:
    """A picture file of one colour."""
    buffer = BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "PNG")
    return buffer.getvalue()


def picture(name: str, colour: str, width: int = 60, height: int = 40) -> Picture:
    """A picture as a bank would hand it out."""
    content = png(colour, width, height)
    return Picture(
        name=name,
        digest=sha256(content).hexdigest(),
        media_type="image/png",
        width=width,
        height=height,
        content=content,
    )


RIVER = picture("river.png", "steelblue")
BRIDGE = picture("bridge.png", "sienna", 300, 200)
DROP = picture("drop.png", "navy", 12, 12)
SECRET = picture("secret.png", "crimson", 50, 50)
"""Stands in rationales alone."""

_WORDS: tuple[tuple[str, Interaction], ...] = (
    (
        "Who *first* told of the **bridge** ![a drop](drop.png)?",
        Choice(
            options=(
                Option(text="*Ada* Brook", is_key=True),
                Option(text="![a river](river.png)", feedback="A river **tells** nothing."),
                Option(text="Lena~2~ Marsh^th^"),
            )
        ),
    ),
    (
        "What is told?\n![A bridge over a harbour](bridge.png)\nChoose.",
        MultipleResponse(
            options=(
                Option(text="the *cost*", is_key=True),
                Option(text="the `start`", is_key=True),
                Option(text="the **architect**", feedback="*None* is named."),
            )
        ),
    ),
    ("H~2~O is *wet*.", TrueFalse(answer=False, feedback="It **is**, in fact.")),
    ("“We *have ____ long*^2^ enough.”", TextEntry(accepted=("H~2~O", "10^3^"))),
    ("What does `print(____)` print?", NumericEntry(value=12, unit="m^2^")),
    ("Put in *order*.", Ordering(entries=("the **spring** floods", "x^2^", "the `end`"))),
    (
        "Match.",
        Matching(
            premise_label="*Person*",
            target_label="**Role**",
            pairs=(
                Pair(premise="Ada*2", target="*the* mayor*"),
                Pair(premise="![a river](river.png)", target="H~2~O"),
            ),
            spare=("the *captain*",),
        ),
    ),
    (
        "Explain *why*.",
        ExtendedText(
            model_answer="Because of the **piers**.",
            scoring=(ScoringPoint(text="names the *piers*"), ScoringPoint(text="says `no`")),
        ),
    ),
)


def rich_item(plain: Item, stem: str, interaction: Interaction, rationale: str) -> Item:
    """The plain item with other words, in Markdown."""
    return plain.model_copy(
        update={
            "stem": stem,
            "interaction": interaction,
            "rationale": rationale,
            "markup": Markup.MARKDOWN,
            "pictures": (RIVER, BRIDGE, DROP, SECRET),
        }
    ).under_its_id()


def marked(item: Item) -> Item:
    """The same words under the same id, all of them strongly emphasised."""
    return item.with_words(lambda text: f"**{escaped(text)}**").model_copy(update={"markup": Markup.MARKDOWN})


RICH_ITEMS = tuple(
    rich_item(plain, stem, interaction, "It **says** so: ![the secret](secret.png)")
    for plain, (stem, interaction) in zip(ITEMS, _WORDS, strict=True)
)


def rich_form() -> Form:
    """A form with the items in Markdown."""
    return sample_form(RICH_ITEMS)
