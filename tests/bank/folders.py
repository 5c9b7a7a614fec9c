"""Bank folders for the tests, made of the samples."""

from pathlib import Path
from typing import Any

import yaml

from quizgen.bank import ItemRecord, items_file
from quizgen.model.item import BY_HAND, Item
from tests.samples import ARTICLE, BANK, ENTITIES, FACTS, ITEMS


def derived(item: Item, variant: str = "1", question: str = "sample") -> Item:
    """The item as though a question kind had written it."""
    source = item.source.model_copy(update={"question": question, "variant": variant})
    return item.model_copy(update={"source": source}).under_its_id()


DERIVED = tuple(derived(item, str(number)) for number, item in enumerate(ITEMS, start=1))
"""One derived item of every interaction."""

BY_HAND_ITEM = ITEMS[2]
assert BY_HAND_ITEM.source.question == BY_HAND

RECORDS = (*(ItemRecord(item) for item in DERIVED), ItemRecord(BY_HAND_ITEM))


def write_bank(parent: Path, records: tuple[ItemRecord, ...] = RECORDS, name: str = BANK.id) -> Path:
    """A folder with the sample bank."""
    folder = parent / name
    folder.mkdir()
    front = ARTICLE.model_dump(exclude={"id", "text"}, exclude_none=True)
    article = f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n\n{ARTICLE.text}\n"
    (folder / "article.md").write_text(article, encoding="utf-8")
    entities = [entity.model_dump(mode="json", exclude_defaults=True) for entity in ENTITIES]
    (folder / "entities.yaml").write_text(_dumped({"entities": entities}), encoding="utf-8")
    (folder / "facts.yaml").write_text(
        _dumped({"facts": list(map(fact_record, range(len(FACTS))))}), encoding="utf-8"
    )
    (folder / "items.yaml").write_bytes(items_file(records))
    return folder


def fact_record(index: int) -> dict[str, Any]:
    """A sample fact as the file has it."""
    fact = FACTS[index]
    record = fact.model_dump(mode="json", exclude_defaults=True, exclude={"evidence"})
    return {"kind": fact.kind, **record, "evidence": [ARTICLE.words(span) for span in fact.evidence]}


def edit(folder: Path, file: str, old: str, new: str) -> int:
    """Put ``new`` in the place of ``old``, which the file has exactly once; the line where it stood."""
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{text.count(old)} times: {old}"
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    return text.count("\n", 0, text.index(old)) + 1


def _dumped(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
