"""A set holds a form as it is printed, and knows each item again when its wording has changed."""

from quizgen.assembly import bank_set
from quizgen.model.interaction import Choice, Ordering
from quizgen.model.item import Item
from quizgen.model.item_set import SetEntry
from tests.samples import BANK, ITEMS, sample_form, sample_set


def entry(item: Item) -> SetEntry:
    return sample_set((item,)).entries[0]


def written(item: Item, **source: str) -> Item:
    """The item as a question kind wrote it."""
    changed = item.source.model_copy(update={"question": "who-said", **source})
    return item.model_copy(update={"source": changed}).under_its_id()


def test_a_form_keeps_its_numbers_points_and_arrangement() -> None:
    form = sample_form()
    items = sample_set()
    assert [(e.number, e.item, e.points, e.order) for e in items.entries] == [
        (placed.number, placed.item, placed.points, placed.order) for placed in form.items
    ]
    assert items.points == form.points
    assert items.heading == "A bridge for Port Elm – form A"
    assert not items.may_shuffle


def test_options_and_entries_stand_as_printed() -> None:
    choice, ordering = (
        next(item for item in ITEMS if isinstance(item.interaction, shape)) for shape in (Choice, Ordering)
    )
    assert [option.text for option in entry(choice).options] == ["Lena Marsh", "Tom Reed", "Ada Brook"]
    assert entry(ordering).jumbled == ("the end of the ferry", "the start of work", "the spring floods")
    assert not entry(ordering).options
    assert not entry(choice).jumbled


def test_a_written_item_is_known_again_when_its_wording_changes() -> None:
    before = written(ITEMS[0])
    after = before.model_copy(update={"stem": "Who told the town of the bridge?"}).under_its_id()
    assert before.id != after.id
    assert entry(before).lasting_id == entry(after).lasting_id
    assert entry(written(ITEMS[0], variant="2")).lasting_id != entry(before).lasting_id
    assert entry(written(ITEMS[0], article="another")).lasting_id != entry(before).lasting_id


def test_an_item_by_hand_goes_by_its_id() -> None:
    assert entry(ITEMS[0]).lasting_id == ITEMS[0].id


def test_a_bank_gives_its_accepted_items_by_topic() -> None:
    rejected = BANK.items[1].model_copy(update={"status": "rejected"})
    items = bank_set(BANK.model_copy(update={"items": (BANK.items[0], rejected, *BANK.items[2:])}))
    assert [e.item for e in items.entries] == [BANK.items[0], *BANK.items[2:]]
    assert [e.number for e in items.entries] == list(range(1, len(BANK.items)))
    assert all(e.category == (BANK.article.title, e.item.topic) for e in items.entries)
    assert items.may_shuffle


def test_a_new_item_leaves_the_others_of_a_bank_as_they_were() -> None:
    fewer = bank_set(BANK.model_copy(update={"items": BANK.items[1:]}))
    orders = {e.item.id: e.order for e in bank_set(BANK).entries}
    assert all(orders[e.item.id] == e.order for e in fewer.entries)
