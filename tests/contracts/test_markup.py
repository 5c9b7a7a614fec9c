"""What every output makes of items in Markdown: words without marks, and no picture that gives the key away."""

import base64
import re
from collections.abc import Iterator
from io import BytesIO

import PIL.Image
import pytest
from pypdf import PdfReader

from quizgen.export import EXPORTERS, Exporter, PageSetup
from quizgen.markup import Image, Markup, Words, escaped, legible, parse
from quizgen.model.form import Form
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet, form_set
from quizgen.model.key import answer_key
from quizgen.model.loss import Outcome
from quizgen.model.picture import Picture
from quizgen.model.student import student_form
from quizgen.model.words import words_in
from tests.contracts.test_exporters import key, paper, printed, seen_in, squeezed
from tests.contracts.test_sets import bare, write
from tests.contracts.test_sets import seen_in as seen_in_set
from tests.export.naughty import NAUGHTY
from tests.rich_samples import BRIDGE, RICH_ITEMS, RIVER, SECRET, rich_form
from tests.samples import ITEMS, sample_form

PAPERS = {name: exporter for name, exporter in EXPORTERS.items() if exporter.write_paper is not None}
SETS = {name: exporter for name, exporter in EXPORTERS.items() if exporter.write_set is not None}
KEEPS_MARKUP = {"json", "moodle", "gift", "canvas", "qti21", "qti3"}

every_paper = pytest.mark.parametrize("exporter", PAPERS.values(), ids=PAPERS)
every_set = pytest.mark.parametrize("name", SETS)
every_item = pytest.mark.parametrize("item", RICH_ITEMS, ids=[item.interaction.type for item in RICH_ITEMS])


def pieces(*texts: str) -> Iterator[str]:
    """The words that Markdown texts show, cut wherever something is set off."""
    for text in texts:
        for node in parse(text):
            if isinstance(node, Words):
                yield from (squeezed(part) for part in node.text.split("____"))


def pictures_in(file: bytes) -> list[bytes]:
    """The pictures inside a paper: whole in HTML, in PDF their pixels."""
    if not file.startswith(b"%PDF-"):
        return [base64.b64decode(data) for data in re.findall(rb"data:image/png;base64,([^\"]+)", file)]
    pages = PdfReader(BytesIO(file)).pages
    return [image.image.convert("RGB").tobytes() for page in pages for image in page.images if image.image]


def looks(file: bytes, picture: Picture) -> bytes:
    """The picture as :func:`pictures_in` finds it in such a file."""
    if not file.startswith(b"%PDF-"):
        return picture.content
    return PIL.Image.open(BytesIO(picture.content)).convert("RGB").tobytes()


@every_paper
@every_item
def test_papers_show_the_words_and_no_marks(exporter: Exporter, item: Item) -> None:
    seen = seen_in(paper(exporter, sample_form((item,))))
    for words in pieces(item.stem, *printed(item.interaction)):
        assert words in seen
    for mark in ("![", "**", "~2~", "^2^", "`"):
        assert mark not in seen


@every_paper
@every_item
def test_keys_show_the_words_and_no_marks(exporter: Exporter, item: Item) -> None:
    form = sample_form((item,))
    seen = seen_in(key(exporter, form))
    (entry,) = answer_key(form).entries
    parts = entry.parts or entry.scoring
    for words in pieces(entry.answer if not parts else "", entry.rationale, *(part.text for part in parts)):
        assert words in seen
    for mark in ("![", "**", "~2~", "^2^", "`"):
        assert mark not in seen


@every_paper
def test_papers_hold_the_pictures_that_students_see_and_no_others(exporter: Exporter) -> None:
    made = paper(exporter, rich_form())
    found = pictures_in(made)
    assert looks(made, RIVER) in found
    assert looks(made, BRIDGE) in found
    assert looks(made, SECRET) not in found
    told = key(exporter, rich_form())
    assert looks(told, SECRET) in pictures_in(told)


@every_paper
def test_the_same_form_in_markdown_gives_the_same_bytes(exporter: Exporter) -> None:
    assert paper(exporter, rich_form()) == paper(exporter, rich_form())
    assert key(exporter, rich_form()) == key(exporter, rich_form())


@every_paper
def test_markdown_that_sets_nothing_off_is_printed_as_plain_words(exporter: Exporter) -> None:
    hostile = f"{NAUGHTY} *{{}}* ~so~ `it` ^is^ ![a](b.png)"
    plain = ITEMS[0].with_words(lambda text: hostile.replace("{}", text))
    marked = plain.with_words(escaped).model_copy(update={"markup": Markup.MARKDOWN})
    for write_one in (paper, key):
        texts = [seen_in(write_one(exporter, sample_form((item,)))) for item in (plain, marked)]
        assert _body(texts[0]) == _body(texts[1])


def _body(text: str) -> str:
    """What stands on a page behind its style sheets and its imprint."""
    return re.split("Answerfrom|Answerkey", text)[-1]


def rich_set() -> ItemSet:
    return form_set(rich_form())


@every_set
def test_sets_hold_the_words_of_markdown_items_or_say_that_they_are_left_out(name: str) -> None:
    exported = write(SETS[name], rich_set())
    seen = seen_in_set(exported.content)
    gone = {loss.number for loss in exported.losses if loss.outcome is Outcome.LEFT_OUT}
    for entry in rich_set().entries:
        if entry.number in gone or name == "json":
            continue
        for text in (entry.item.stem, *printed(entry.item.interaction)):
            stripped = re.sub(r"<[^>]*>", "", seen)
            assert all(bare(words) in stripped for words in pieces(text)) or bare(legible(parse(text))) in seen
    if name != "json":
        assert not re.search(r"!\[|~2~|\^2\^", seen)


@every_set
def test_what_a_format_drops_of_markdown_is_told(name: str) -> None:
    losses = write(SETS[name], rich_set()).losses
    told = {loss.what for loss in losses if loss.number == 1}
    assert (told >= {"a picture", "emphasis"}) is (name not in KEEPS_MARKUP)


@every_set
def test_a_student_types_what_a_format_compares(name: str) -> None:
    item = RICH_ITEMS[3]
    exported = write(SETS[name], form_set(sample_form((RICH_ITEMS[0], item))))
    gone = {loss.number for loss in exported.losses if loss.outcome is Outcome.LEFT_OUT}
    if 2 not in gone and name != "json":
        assert "H2O" in seen_in_set(exported.content)


def test_json_holds_all_that_there_is_of_a_markdown_item() -> None:
    exported = write(SETS["json"], rich_set())
    assert ItemSet.model_validate_json(exported.content) == rich_set()


def test_a_student_form_names_no_picture_that_students_do_not_see() -> None:
    form: Form = rich_form()
    assert SECRET.name not in student_form(form).model_dump_json()
    for item in student_form(form).items:
        named = {
            node.name
            for text in words_in((item.stem, item.interaction))
            for node in parse(text)
            if isinstance(node, Image)
        }
        assert {picture.name for picture in item.pictures} == named


def test_page_setups_do_not_change_what_is_read() -> None:
    exporter = EXPORTERS["pdf"]
    assert exporter.write_paper is not None
    letter = exporter.write_paper(student_form(rich_form()), PageSetup(paper="letter"))
    assert len(pictures_in(letter)) == len(pictures_in(paper(exporter, rich_form())))
