"""An engine that we did not write, pyslet, reads our items of QTI 2.1 and scores them as their keys say."""

import io
import warnings
import zipfile
from typing import Any

import pytest

from quizgen import assembly, pipeline
from quizgen.cli._options import DEFAULT_BANK
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item_set import ItemSet, SetEntry
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.qti_reading import carried
from tests.export.set_reading import write
from tests.rich_samples import RICH_ITEMS
from tests.samples import sample_set

# pyslet calls its own functions by their old names.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def engine() -> Any:  # noqa: ANN401 - a module without types
    with warnings.catch_warnings():
        # Its regular expressions are written for an older Python.
        warnings.simplefilter("ignore")
        pytest.importorskip("pyslet.qtiv2.xml")
        from pyslet.qtiv2 import variables, xml  # noqa: PLC0415
    return variables, xml


def read(items: ItemSet) -> dict[str, Any]:
    """What pyslet makes of each file of items, by the item's identifier."""
    _, xml = engine()
    found = {}
    with zipfile.ZipFile(io.BytesIO(write("qti21", items).content)) as archive:
        for name in archive.namelist():
            if name.startswith("items/"):
                document = xml.QTIDocument()
                document.read(src=io.BytesIO(archive.read(name)))
                found[document.root.identifier] = document.root
    return found


def outcomes(item: Any, response: object) -> tuple[float, str]:  # noqa: ANN401
    """The score and the feedback that pyslet works out for a response; None is the key."""
    variables, _ = engine()
    session = variables.ItemSessionState(item)
    session.begin_session()
    right = session.get_declaration("RESPONSE").get_correct_value().value
    session["RESPONSE"].set_value(right if response is None else response)
    item.ResponseProcessing.run(session)
    return session["SCORE"].value, session["EXPLANATION"].value


def wrong(entry: SetEntry) -> object:
    """A response without anything right in it."""
    match entry.item.interaction:
        case Choice() | MultipleResponse():
            name = next(chr(65 + place) for place, option in enumerate(entry.options) if not option.is_key)
            return name if isinstance(entry.item.interaction, Choice) else [name]
        case TrueFalse(answer=answer):
            return str(not answer).lower()
        case TextEntry():
            return "nothing of the sort"
        case NumericEntry(value=value, tolerance=tolerance):
            return float(value + tolerance + 1)
        case Ordering(entries=entries):
            return [chr(65 + entry.jumbled.index(text)) for text in reversed(entries)]
        case Matching(pairs=pairs):
            other = next(text for text in entry.jumbled if text != pairs[0].target)
            return [("P1", chr(65 + entry.jumbled.index(other)))]
        case ExtendedText():
            return "some words"


def assert_scored(items: ItemSet) -> None:
    found = read(items)
    for entry in carried("qti21", items):
        item = found[f"item-{entry.lasting_id}"]
        assert outcomes(item, wrong(entry)) == (0, "explanation")
        if not isinstance(entry.item.interaction, ExtendedText):
            assert outcomes(item, None) == (1, "explanation")


@pytest.mark.parametrize("words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"])
def test_the_key_earns_all_and_a_wrong_answer_nothing(words: str | None) -> None:
    assert_scored(sample_set() if words is None else set_saying(words))


def test_markup_is_read_and_scored_as_plain_words_are() -> None:
    assert_scored(sample_set(RICH_ITEMS))


def test_the_shipped_bank_is_scored_throughout() -> None:
    assert_scored(assembly.bank_set(pipeline.read(DEFAULT_BANK, ())))
