"""What is written into a bank is read back unchanged, whatever words it holds."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import ItemRecord, Override, items_file, read_bank, read_records
from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
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
from quizgen.model.item import BY_HAND, Bloom, Difficulty, Item, Silence, Source, Status
from tests.bank.folders import write_bank
from tests.samples import ARTICLE, FACTS

NAUGHTY = (
    *("no", "yes", "on", "Off", "true", "null", "Null", "~", "y", "1e3", "1E+3", "0x1F", "0b1", "0o7", "010"),
    *("1_0", ".inf", ".NaN", "1:30", "12:30:45", "2021-05-28", "2001-12-14 21:59:43.10 -5", "<<", "=", "-", "- a"),
    *("...", "---", "--- a", "? a", ": a", "a: b", "a:", ":a", "a #b", "#a", "&a", "*a", "!a", "!!str a", "%a"),
    *("@a", "`a", "|", ">", "|-", "[a]", "{a: b}", "a, b", '"a"', "'a'", "it's", 'it\'s "so"', "a\\nb", "\\"),
    *("'", '"', "a\nb", "a\n\nb", "a\n b", "a \nb", "a\n\n\n- b: c", "a\n# b", "a\n---\nb", "a\tb", "a\n\tb"),
    *("12 boats", "1.5 billion", "12,000", "$1.5 billion", "½", "…", "“Quoted: yes”", "élan: x", "naïve #1"),
    *("“a", "a\u2028b", "a\u2029b", "a\xa0b", "a\ufeffb", "a\u200bb", "\u202eabc", "a\ufffeb", "😀: 😀", "𝔘"),
)

characters = st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t: #-'\"\\|>!&*%@`[]{},?")
texts = (
    (st.sampled_from(NAUGHTY) | st.text(characters, max_size=40))
    .map(str.strip)
    .filter(lambda text: bool(text) and BLANK not in text)
)
slugs = st.sampled_from(("a", "no", "null", "12", "1e3", "2021-05-28", "0x1f", "0b1", "12d4", "y", "true")) | (
    st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
)
numbers = st.decimals(-(10**9), 10**9, allow_nan=False, places=3) | st.sampled_from(
    [Decimal(number) for number in ("0", "-0", "0.0", "1E+3", "12.50", "1E-9", "1e29")]
)


def different(how_few: int, how_many: int) -> st.SearchStrategy[list[str]]:
    return st.lists(texts, min_size=how_few, max_size=how_many, unique_by=str.casefold)


@st.composite
def choices(draw: st.DrawFn) -> Choice | MultipleResponse:
    words = draw(different(2, 5))
    feedback = st.none() | texts
    options = [Option(text=text, is_key=index == 0, feedback=draw(feedback)) for index, text in enumerate(words)]
    arranged, fixed = tuple(draw(st.permutations(options))), draw(st.booleans())
    if draw(st.booleans()):
        return Choice(options=arranged, fixed_order=fixed)
    return MultipleResponse(options=arranged, fixed_order=fixed)


@st.composite
def matchings(draw: st.DrawFn) -> Matching:
    premises, targets = draw(different(3, 3)), draw(different(4, 4))
    pairs = tuple(Pair(premise=premise, target=target) for premise, target in zip(premises, targets, strict=False))
    return Matching(premise_label=draw(texts), target_label=draw(texts), pairs=pairs, spare=tuple(targets[3:]))


interactions: st.SearchStrategy[Any] = st.one_of(
    choices(),
    matchings(),
    st.builds(TrueFalse, answer=st.booleans(), feedback=st.none() | texts),
    st.builds(TextEntry, accepted=st.lists(texts, min_size=1, max_size=3).map(tuple)),
    st.builds(NumericEntry, value=numbers, tolerance=numbers.map(abs), unit=st.none() | texts),
    st.builds(Ordering, entries=different(3, 4).map(tuple)),
    st.builds(
        ExtendedText,
        model_answer=texts,
        scoring=st.builds(ScoringPoint, text=texts, points=st.integers(1, 20)).map(lambda point: (point,)),
        lines=st.integers(1, 40),
    ),
)
evidence = st.sampled_from([ARTICLE.evidence(fact.evidence[0]) for fact in FACTS])


silences = st.builds(Silence, rule=slugs, reason=texts)


@st.composite
def records(draw: st.DrawFn) -> ItemRecord:
    fact = draw(st.sampled_from(FACTS))
    by_hand = draw(st.booleans())
    item = Item(
        id="0",
        stem=draw(texts),
        interaction=draw(interactions),
        rationale=draw(texts),
        source=Source(
            article=ARTICLE.id,
            question=BY_HAND if by_hand else draw(slugs),
            facts=(fact.id,),
            fact_kind=fact.kind,
            variant=draw(slugs),
            evidence=tuple(draw(st.lists(evidence, min_size=1, max_size=2))),
        ),
        topic=fact.topic if by_hand else draw(slugs),
        difficulty=draw(st.sampled_from(Difficulty)),
        bloom=draw(st.sampled_from(Bloom)),
        status=draw(st.sampled_from(Status)),
        silenced=tuple(draw(st.lists(silences, max_size=2, unique_by=lambda silence: silence.rule))),
    ).under_its_id()
    override = st.builds(
        Override,
        stem=st.none() | texts,
        interaction=st.none() | interactions,
        rationale=st.none() | texts,
        topic=st.none() | st.just(fact.topic),
        difficulty=st.none() | st.sampled_from(Difficulty),
    ).filter(lambda override: override != Override())
    note = draw(st.none() | texts)
    return ItemRecord(item, override=None if by_hand else draw(st.none() | override), note=note)


banks = st.lists(records(), max_size=3, unique_by=lambda record: record.derived.source.slot).map(tuple)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_bank(tmp_path_factory.mktemp("banks"))


@given(banks)
@settings(deadline=None)
def test_a_bank_is_read_back_as_it_was_written(folder: Path, records: tuple[ItemRecord, ...]) -> None:
    (folder / "items.yaml").write_bytes(items_file(records))
    read = read_records(folder)
    assert read == records
    assert items_file(read) == items_file(records)
    assert read_bank(folder).items == tuple(record.effective for record in records)


@given(banks)
@settings(deadline=None)
def test_any_reader_of_yaml_gets_the_same_texts(records: tuple[ItemRecord, ...]) -> None:
    entries = yaml.safe_load(items_file(records))["items"]
    for entry, record in zip(entries, records, strict=True):
        assert entry["stem"] == record.derived.stem
        assert entry["rationale"] == record.derived.rationale
        assert entry["source"]["question"] == record.derived.source.question
        assert entry["source"].get("variant", "1") == record.derived.source.variant
        assert entry.get("note") == record.note
