"""No file that a student may get holds a key, seen or hidden."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from quizgen import pipeline
from quizgen.cli._options import DEFAULT_BANK
from quizgen.model.bank import Bank
from quizgen.model.form import FormItem, parts_to_arrange
from quizgen.model.interaction import Choice, ExtendedText, MultipleResponse, TrueFalse
from quizgen.model.item import Item
from tests.cli.conftest import in_a_process

TIERS = ("support", "standard", "stretch")
PAPERS = [f"{label}{tier}" for label in "ABC" for tier in ("", "-support", "-stretch")]
TELLING = ("is_key", "rationale", "feedback", "distractor", "data-key", "data-correct", "evidence", "model_answer")


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``quizgen make`` writes: forms that together hold many items of every sort."""
    home = tmp_path_factory.mktemp("secrecy")
    tiers = ("--tier", ",".join(TIERS))
    done = in_a_process("make", "-n", "20", "--forms", "3", "--parallel", *tiers, "-o", "quizzes", cwd=home)
    assert done.returncode == 0, done.stderr
    return home / "quizzes"


@pytest.fixture(scope="module")
def bank() -> Bank:
    return pipeline.read(DEFAULT_BANK, ())


def squeezed(text: str) -> str:
    """The text without white space and hyphens, which a line break may add or take away."""
    return re.sub(r"[\s\u00ad-]+", "", text)


def secrets(items: tuple[Item, ...], bank: Bank) -> list[str]:
    """What only a key may say of the items; words of the passage and of the item's own stem are no secret."""
    return [
        text
        for item in items
        for text in _key_texts(item)
        if squeezed(text).rstrip(".") not in squeezed(bank.article.text + item.stem)
    ]


def _key_texts(item: Item) -> Iterator[str]:
    yield item.rationale
    match item.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            yield from (option.feedback for option in options if option.feedback)
        case TrueFalse(feedback=str(feedback)):
            yield feedback
        case ExtendedText(model_answer=model_answer, scoring=scoring):
            yield model_answer
            yield from (point.text for point in scoring)
        case _:
            pass


def printed(bank: Bank, output: Path, paper: str) -> tuple[Item, ...]:
    """The items of a form, as its standard paper asks them."""
    label = paper[0]
    forms = json.loads((output / "quiz.json").read_bytes())["forms"]
    names = next(form["items"] for form in forms if form["label"] == label)
    return tuple(item for item in bank.items if item.id in names)


def everything_in(pdf: PdfReader) -> Iterator[bytes]:
    """Every object of the file: streams decompressed, the others as written."""
    for number in range(1, int(str(pdf.trailer["/Size"]))):
        value = IndirectObject(number, 0, pdf).get_object()
        if isinstance(value, StreamObject):
            yield value.get_data()
        yield repr(value).encode("utf-8", "replace")
        if isinstance(value, DictionaryObject):
            yield from (str(part).encode("utf-8", "replace") for part in value.values())


@pytest.mark.parametrize("label", PAPERS)
def test_a_pdf_holds_no_rationale_in_text_streams_metadata_or_attachments(
    output: Path, bank: Bank, label: str
) -> None:
    items = printed(bank, output, label)
    assert len(items) == 20
    pdf = PdfReader(output / f"quiz-{label}.pdf")
    told = squeezed("".join(page.extract_text() for page in pdf.pages))
    parts = [*everything_in(pdf), (output / f"quiz-{label}.pdf").read_bytes()]
    assert squeezed(items[0].stem)[:20] in told, "the extraction works at all"
    for secret in secrets(items, bank):
        assert squeezed(secret) not in told
        for encoding in ("utf-8", "utf-16-be", "latin-1"):
            hidden = secret.encode(encoding, "ignore")
            assert not any(hidden in part for part in parts)
    for word in TELLING:
        assert not any(word.encode() in part for part in parts)


class Texts(HTMLParser):
    """All text and all values of attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value for _, value in attrs if value]

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_comment(self, data: str) -> None:
        self.found.append(data)


@pytest.mark.parametrize("label", PAPERS)
def test_the_source_of_an_html_paper_holds_no_rationale(output: Path, bank: Bank, label: str) -> None:
    source = (output / f"quiz-{label}.html").read_text(encoding="utf-8")
    page = Texts()
    page.feed(source)
    told = squeezed("".join(page.found)) + squeezed(source)
    items = printed(bank, output, label)
    assert squeezed(items[0].stem)[:20] in told
    for secret in secrets(items, bank):
        assert squeezed(secret) not in told
    for word in TELLING:
        assert word not in source


@pytest.mark.parametrize("label", PAPERS)
def test_every_option_of_an_html_paper_looks_the_same_in_the_source(output: Path, label: str) -> None:
    source = (output / f"quiz-{label}.html").read_text(encoding="utf-8")
    assert not re.search(
        r"<(?:input|option|li|label)\b[^>]*\b(?:checked|selected|correct|right|true-answer)\b", source
    )


@pytest.mark.parametrize("label", "ABC")
@pytest.mark.parametrize("tier", ["support", "stretch"])
def test_no_option_that_a_tier_leaves_out_is_hidden_in_its_papers(
    output: Path, bank: Bank, label: str, tier: str
) -> None:
    imprint = pipeline.read_imprint("", (output / f"quiz-{label}-{tier}.pdf").read_bytes())
    papers = {paper.imprint.tier.value: paper for paper in pipeline.rebuild(bank, imprint)}
    shown = squeezed(bank.article.text + "".join(map(printed_text, papers[tier].items)))
    gone = {
        part
        for placed in papers["standard"].items
        for part in parts_to_arrange(placed.item.interaction)
        if squeezed(part) not in shown
    }
    assert gone
    pdf = PdfReader(output / f"quiz-{label}-{tier}.pdf")
    told = squeezed("".join(page.extract_text() for page in pdf.pages))
    parts = [*everything_in(pdf), (output / f"quiz-{label}-{tier}.html").read_bytes()]
    for text in gone:
        assert squeezed(text) not in told
        assert not any(text.encode(encoding) in part for encoding in ("utf-8", "utf-16-be") for part in parts)


def printed_text(placed: FormItem) -> str:
    words = placed.aid.words
    return "".join((placed.item.stem, *parts_to_arrange(placed.item.interaction), *words))


def test_the_order_of_a_word_bank_is_the_alphabet(output: Path) -> None:
    for label in "ABC":
        source = (output / f"quiz-{label}-support.html").read_text(encoding="utf-8")
        found = re.findall(r'(?s)<section class="word-bank".*?</section>', source)
        for bank_of_words in found:
            words = re.findall(r"<li><bdi>(.*?)</bdi></li>", bank_of_words)
            assert len(words) >= 3
            assert words == sorted(words, key=str.casefold)


def test_manifest_and_ledger_hold_no_key(output: Path, bank: Bank) -> None:
    kept = [output / "quiz.json", *(output / "ledger").iterdir()]
    assert len(kept) == 1 + len(PAPERS)
    for path in kept:
        text = path.read_text(encoding="utf-8")
        for item in bank.accepted:
            assert item.stem not in text
            assert item.rationale not in text
        for word in TELLING:
            assert word not in text


def test_the_keys_do_hold_what_the_papers_hide(output: Path, bank: Bank) -> None:
    for label in "ABC":
        source = (output / f"quiz-{label}-key.html").read_text(encoding="utf-8")
        page = Texts()
        page.feed(source)
        told = squeezed("".join(page.found))
        for item in printed(bank, output, label):
            assert squeezed(item.rationale) in told
