"""How long a bank of 2,000 items takes to load, beside PyYAML's own loaders and the json module in the same run.

Run it with ``python -m benchmarks.bank_loading`` from the top of a checkout.
"""

import gc
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from quizgen.bank import ItemRecord, items_file, read_bank
from quizgen.model.item import Item
from tests.bank.folders import DERIVED, write_bank

HOW_MANY = 2_000
PADDING = " The article says so in its second paragraph, where the mayor speaks; nothing contradicts it."


def main() -> None:
    """Print each time in milliseconds and as a multiple of the first yardstick's."""
    records = tuple(ItemRecord(_item(number)) for number in range(HOW_MANY))
    with tempfile.TemporaryDirectory() as parent:
        folder = write_bank(Path(parent), records)
        text = (folder / "items.yaml").read_text()
        as_json = json.dumps(yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
        print(
            f"{HOW_MANY} items, {len(text.encode()) / HOW_MANY:.0f} bytes of YAML each, libyaml: {_has_libyaml()}"
        )
        json_time = _best(lambda: json.loads(as_json))
        times = {
            "json.loads of the same data": json_time,
            "read_bank (strict, validated, evidence found)": _best(lambda: read_bank(folder)),
            "yaml.CSafeLoader, no checks": _best(lambda: yaml.load(text, Loader=yaml.CSafeLoader)),
            "items_file (writing)": _best(lambda: items_file(records)),
        }
        tenth = text[: text.index("\n\n", len(text) // 10) + 1]
        times["yaml.SafeLoader in Python, no checks (a tenth, times ten)"] = 10 * _best(
            lambda: yaml.safe_load(tenth), runs=1
        )
    for name, seconds in times.items():
        print(f"{seconds * 1000:8.0f} ms  {seconds / json_time:7.1f} ×  {name}")


def _item(number: int) -> Item:
    item = DERIVED[number % len(DERIVED)]
    source = item.source.model_copy(update={"variant": str(number)})
    changes = {"rationale": item.rationale + 5 * PADDING, "source": source}
    return item.model_copy(update=changes).under_its_id()


def _has_libyaml() -> bool:
    return hasattr(yaml, "CSafeLoader")


def _best(run: Callable[[], object], runs: int = 5) -> float:
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
