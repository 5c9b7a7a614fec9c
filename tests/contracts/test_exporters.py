"""What every output of papers and keys promises, whatever its format; formats for platforms: test_sets.py."""

import html
import re
from decimal import Decimal

import pytest

from quizgen.export import EXPORTERS, Exporter, PageSetup
from quizgen.model.form import Form
from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    ScoringPoint,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from tests.export.pdf_reading import all_text, everything_inside
from tests.samples import ITEMS, sample_form

SECRET = "zebrafish"
NUMBER = Decimal(48151623)

# Files for platforms hold keys by their nature: no student gets them, and nobody prints them.
PAPERS = {name: exporter for name, exporter in EXPORTERS.items() if exporter.write_set is None}

every_exporter = pytest.mark.parametrize("exporter", PAPERS.values(), ids=PAPERS)
every_interaction = pytest.mark.parametrize("item", ITEMS, ids=[item.interaction.type for item in ITEMS])


def paper(exporter: Exporter, form: Form) -> bytes:
    if exporter.write_paper is None:
        pytest.skip("This format has no papers.")
    return exporter.write_paper(student_form(form), PageSetup())


def key(exporter: Exporter, form: Form) -> bytes:
    if exporter.write_key is None:
        pytest.skip("This format has no keys.")
    return exporter.write_key(answer_key(form), PageSetup())


def seen_in(file: bytes) -> str:
    """What a reader sees, without white space."""
    text = all_text(file) if file.startswith(b"%PDF-") else html.unescape(re.sub(r"<[^>]*>", "", file.decode()))
    return squeezed(text)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def printed(interaction: Interaction) -> tuple[str, ...]:
    """What a student chooses from."""
    match interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            return tuple(option.text for option in options)
        case Ordering(entries=entries):
            return entries
        case Matching() as matching:
            return (*(pair.premise for pair in matching.pairs), *matching.targets)
        case TrueFalse() | TextEntry() | NumericEntry() | ExtendedText():
            return ()


def secretive(item: Item) -> Item:
    """The item with a secret in every place that students must not see."""
    interaction = item.interaction
    changes: dict[str, object] = {}
    match interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            changes = {"options": tuple(option.model_copy(update={"feedback": SECRET}) for option in options)}
        case TrueFalse():
            changes = {"feedback": SECRET}
        case TextEntry():
            changes = {"accepted": (SECRET,)}
        case NumericEntry():
            changes = {"value": NUMBER}
        case ExtendedText():
            changes = {"model_answer": SECRET, "scoring": (ScoringPoint(text=SECRET),)}
        case Ordering() | Matching():
            pass
    hidden = {"interaction": interaction.model_copy(update=changes), "rationale": SECRET}
    return item.model_copy(update=hidden)


@every_exporter
@every_interaction
def test_a_paper_shows_the_stem_and_all_there_is_to_choose_from(exporter: Exporter, item: Item) -> None:
    seen = seen_in(paper(exporter, sample_form((item,))))
    for words in (*item.stem.split(BLANK), *printed(item.interaction)):
        assert squeezed(words) in seen


@every_exporter
@every_interaction
def test_a_key_shows_the_answer_its_proof_and_why_it_is_right(exporter: Exporter, item: Item) -> None:
    form = sample_form((item,))
    seen = seen_in(key(exporter, form))
    (entry,) = answer_key(form).entries
    # Pairs and steps may stand apart from each other.
    answer = re.split(r"; |: ", entry.answer)
    for words in (entry.mark, *answer, entry.rationale, *(evidence.quote for evidence in entry.evidence)):
        assert squeezed(words) in seen


@every_exporter
@every_interaction
def test_a_paper_holds_no_key_seen_or_hidden(exporter: Exporter, item: Item) -> None:
    file = paper(exporter, sample_form((secretive(item),)))
    inside = everything_inside(file) if file.startswith(b"%PDF-") else file.decode()
    for secret in (SECRET, str(NUMBER), f"{NUMBER:,}"):
        assert secret not in inside


@every_exporter
def test_the_same_form_gives_the_same_bytes(exporter: Exporter) -> None:
    assert paper(exporter, sample_form()) == paper(exporter, sample_form())
    assert key(exporter, sample_form()) == key(exporter, sample_form())


@every_exporter
def test_a_paper_tells_its_imprint_and_a_key_tells_none(exporter: Exporter) -> None:
    if exporter.read_imprint is None:
        pytest.skip("Files of this format tell no imprint.")
    form = sample_form()
    assert exporter.read_imprint(paper(exporter, form)) == form.imprint
    assert exporter.read_imprint(key(exporter, form)) is None
