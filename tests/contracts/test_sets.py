"""What every format for platforms promises: each item is carried, simplified or left out, and never in silence."""

import html
import io
import re
import zipfile

import pytest

from quizgen.errors import QuizgenError
from quizgen.export import EXPORTERS, Exported, Exporter, PageSetup
from quizgen.model.interaction import BLANK, Interaction, TextEntry
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet
from quizgen.model.loss import Outcome
from tests.contracts.test_exporters import printed
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.samples import ITEMS, sample_set

SETS = {name: exporter for name, exporter in EXPORTERS.items() if exporter.write_set is not None}

every_exporter = pytest.mark.parametrize("exporter", SETS.values(), ids=SETS)
every_interaction = pytest.mark.parametrize("item", ITEMS, ids=[item.interaction.type for item in ITEMS])


def write(exporter: Exporter, items: ItemSet) -> Exported:
    assert exporter.write_set is not None
    return exporter.write_set(items, PageSetup())


def left_out(exported: Exported) -> set[int | None]:
    return {loss.number for loss in exported.losses if loss.outcome is Outcome.LEFT_OUT}


def seen_in(content: bytes) -> str:
    """All texts of a file, packed or not, one after the other, as :func:`bare` leaves them."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return " ".join(seen_in(packed.read(name)) for name in packed.namelist())
    return bare(content.decode("utf-8", errors="ignore"))


def bare(text: str) -> str:
    """The text without what formats add or take in other places: escapes, quotation marks, white space."""
    text = re.sub(r"\\[nt]|\\", "", text)
    while (plain := html.unescape(text)) != text:
        text = plain
    return re.sub(r"<br\s*/?>|[\s\"]", "", text)


def words_of(interaction: Interaction) -> tuple[str, ...]:
    """What a student chooses from, or has to write."""
    return interaction.accepted if isinstance(interaction, TextEntry) else printed(interaction)


@every_exporter
def test_the_same_set_gives_the_same_bytes(exporter: Exporter) -> None:
    assert write(exporter, sample_set()) == write(exporter, sample_set())


@every_exporter
@every_interaction
def test_an_item_is_in_the_file_or_said_to_be_left_out(exporter: Exporter, item: Item) -> None:
    # A choice stands beside it: a file without any item is an error.
    exported = write(exporter, sample_set((ITEMS[0], item) if item is not ITEMS[0] else (item,)))
    number = 1 if item is ITEMS[0] else 2
    seen = seen_in(exported.content)
    there = all(bare(words) in seen for words in (*item.stem.split(BLANK), *words_of(item.interaction)))
    assert there is (number not in left_out(exported))


@every_exporter
def test_a_loss_names_an_item_of_the_set_and_a_reason(exporter: Exporter) -> None:
    items = sample_set()
    ids = {entry.number: entry.item.id for entry in items.entries}
    for loss in write(exporter, items).losses:
        assert loss.item == (None if loss.number is None else ids[loss.number])
        assert not loss.why.endswith(".")
        assert not loss.what.endswith(".")


@every_exporter
@pytest.mark.parametrize("words", [*NAUGHTY_WORDS.values(), NAUGHTY], ids=[*NAUGHTY_WORDS, "all"])
def test_hostile_words_come_through_whole_or_their_item_is_left_out(exporter: Exporter, words: str) -> None:
    items = set_saying(words)
    try:
        exported = write(exporter, items)
    except QuizgenError as refused:
        assert "No item of" in str(refused)  # noqa: PT017 - a refusal is one of two good ends
        return
    seen, gone = seen_in(exported.content), left_out(exported)
    for entry in items.entries:
        if entry.number not in gone:
            for text in (*entry.item.stem.split(BLANK), *words_of(entry.item.interaction)):
                assert bare(text) in seen


@every_exporter
def test_an_item_with_a_control_character_is_left_out_by_name(exporter: Exporter) -> None:
    bad = ITEMS[0].model_copy(update={"stem": "Who\x00 announced the bridge?"})
    exported = write(exporter, sample_set((*ITEMS, bad)))
    (loss,) = (loss for loss in exported.losses if loss.number == len(ITEMS) + 1)
    assert loss.outcome is Outcome.LEFT_OUT
    assert "U+0000" in loss.why
    assert b"\x00 announced" not in exported.content


@every_exporter
def test_a_set_of_which_nothing_is_left_is_refused(exporter: Exporter) -> None:
    bad = ITEMS[0].model_copy(update={"stem": "Who\x00 announced the bridge?"})
    with pytest.raises(QuizgenError, match=r"No item of .*U\+0000"):
        write(exporter, sample_set((bad,)))


@every_exporter
def test_a_title_that_cannot_be_shown_is_refused(exporter: Exporter) -> None:
    with pytest.raises(QuizgenError, match=r"U\+0007"):
        write(exporter, sample_set().model_copy(update={"title": "Bridge\x07"}))


@every_exporter
def test_instructions_time_and_headings_are_in_the_file_or_said_to_be_lost(exporter: Exporter) -> None:
    plain = sample_set()
    first = plain.entries[0].model_copy(update={"heading": "Zebras first"})
    said = {"instructions": "Answer like zebras.", "minutes": 599, "entries": (first, *plain.entries[1:])}
    exported = write(exporter, plain.model_copy(update=said))
    seen, lost = seen_in(exported.content), " ".join(loss.what for loss in exported.losses if loss.number is None)
    for words, what in (("Answerlikezebras.", "instructions"), ("599", "time limit"), ("Zebrasfirst", "headings")):
        assert words in seen or what in lost
