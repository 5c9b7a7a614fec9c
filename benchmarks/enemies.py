"""How long it takes to find the enemies among 2,000 items, beside comparing every pair of them."""

from itertools import combinations

from _stopwatch import median_seconds, report

from quizgen import pipeline
from quizgen.checks import check_items, find_enemies
from quizgen.model.item import Item
from quizgen.text.normal import content_stems, normal_form

HOW_MANY = 2_000
PAIRWISE = 200
"""So many items are compared pair by pair; 2,000 would take a hundred times as long."""


def main() -> None:
    """Print the times, and how many pairs are enemies."""
    bank = pipeline.read("belarus-russia-army", ())
    many = enlarged(bank.accepted)
    few = many[:PAIRWISE]
    pairwise = (
        median_seconds(lambda: [find_enemies(pair) for pair in combinations(few, 2)], times=1)
        * (HOW_MANY * (HOW_MANY - 1))
        / (PAIRWISE * (PAIRWISE - 1))
    )
    name = "every pair by itself, extrapolated"
    report(f"find_enemies, {HOW_MANY} items, cold", median_seconds(lambda: _cold(many), times=3), name, pairwise)
    report(
        f"find_enemies, {HOW_MANY} items, warm",
        median_seconds(lambda: find_enemies(many), times=5),
        name,
        pairwise,
    )
    found = find_enemies(bank.accepted)
    pairs = len(bank.accepted) * (len(bank.accepted) - 1) // 2
    print(f"{len(found)} of {pairs} pairs of the shipped bank are enemies ({len(found) / pairs:.2%})")
    checked = median_seconds(lambda: check_items(bank), times=3)
    print(f"check_items, {len(bank.items)} items: {checked * 1000:.0f} ms")


def enlarged(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """2,000 items of like wording; each copy of the bank tells of people and places of its own."""
    copies = -(-HOW_MANY // len(items))
    return tuple(_renamed(item, copy) for copy in range(copies) for item in items)[:HOW_MANY]


def _renamed(item: Item, copy: int) -> Item:
    if copy == 0:
        return item
    text = item.model_dump_json()
    for name in ("Lukashenko", "Tsikhanouskaya", "Belarus", "Russia", "Moscow", "Putin", "Minsk"):
        text = text.replace(name, f"{name}{'abcdefghij'[copy]}")
    return Item.model_validate_json(text).under_its_id()


def _cold(items: tuple[Item, ...]) -> None:
    normal_form.cache_clear()
    content_stems.cache_clear()
    find_enemies(items)


if __name__ == "__main__":
    main()
