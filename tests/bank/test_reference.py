"""The reference of the bank files mentions everything that a bank can hold, and its examples hold good."""

import re
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from quizgen.bank._fields import nouns_in
from quizgen.bank._quotes import Quote
from quizgen.bank.items_file import Entry, EntrySource
from quizgen.bank.record import Override
from quizgen.facts import FACT_KINDS
from quizgen.model.article import Article
from quizgen.model.entity import Entity, EntityType
from quizgen.model.fact import Fact
from quizgen.model.interaction import INTERACTION_TYPES
from quizgen.model.item import Bloom, Difficulty, Status

REFERENCE = (Path(__file__).parents[2] / "docs/reference/bank-files.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """What stands under a heading, up to the next one of its level or above."""
    level = len(title) - len(title.lstrip("#"))
    start = REFERENCE.index(f"\n{title}\n")
    end = re.compile(rf"^#{{1,{level}}} ", re.MULTILINE).search(REFERENCE, start + len(title) + 2)
    return REFERENCE[start : end.start() if end is not None else None]


def own_fields(noun: type[BaseModel]) -> set[str]:
    return set(noun.model_fields) - set(Fact.model_fields)


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_every_kind_of_fact_is_told_with_its_fields(kind: str) -> None:
    text = section(f"### {kind}")
    noun = FACT_KINDS[kind].type
    for name in own_fields(noun):
        assert f"`{name}`" in text
        assert noun.model_fields[name].is_required() == (f"**`{name}`**" in text)
    for name in re.findall(r"^\| \*{0,2}`(\w+)`", text, re.MULTILINE):
        assert name in own_fields(noun)


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("## article.md", set(Article.model_fields) - {"id", "text"}),
        ("## entities.yaml", {*Entity.model_fields, *EntityType}),
        ("## facts.yaml", {*Fact.model_fields, "text", "why"}),
        ("## items.yaml", {*Override.model_fields, *Status, *Difficulty, *Bloom, *INTERACTION_TYPES}),
        ("## items.yaml", {"id", "status", "override", "silenced", "note", "question", "facts", "variant"}),
    ],
)
def test_every_field_is_told(title: str, names: set[str]) -> None:
    assert [name for name in names if f"`{name}`" not in section(title)] == []


def test_every_field_of_every_interaction_is_told() -> None:
    text = section("## items.yaml")
    nouns: list[type[BaseModel]] = [Entry]
    for noun in nouns:
        for name, field in noun.model_fields.items():
            if noun not in (Entry, EntrySource, Override, Quote):
                assert f"`{name}`" in text
            nouns += [inner for inner in nouns_in(field.annotation) if inner not in nouns]


@pytest.mark.parametrize(("title", "name", "noun"), [("entities", "entities", Entity), ("items", "items", Entry)])
def test_examples_can_be_read(title: str, name: str, noun: type[BaseModel]) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", section(f"## {title}.yaml"), re.DOTALL)
    for record in yaml.safe_load(example)[name]:
        noun.model_validate(record)


def test_the_example_fact_can_be_read() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", section("## facts.yaml"), re.DOTALL)
    for record in yaml.safe_load(example)["facts"]:
        noun = FACT_KINDS[record["kind"]].type
        noun.model_validate({**record, "evidence": [{"start": 0, "end": 1}]})
