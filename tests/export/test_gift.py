"""GIFT escapes what it would obey; tests/interop/test_gift.py asks other programs whether they agree."""

import re

import pytest

from quizgen.model.interaction import Choice, Matching, Option, Pair, TextEntry
from quizgen.model.loss import Outcome
from tests.export.naughty import NAUGHTY_WORDS, set_saying
from tests.export.set_reading import of_type, one, with_answers, write
from tests.samples import ITEMS, sample_set


@pytest.mark.parametrize("words", NAUGHTY_WORDS.values(), ids=NAUGHTY_WORDS)
def test_no_item_has_a_blank_line_or_a_comment_inside(words: str) -> None:
    exported = write("gift", set_saying(words))
    blocks = exported.content.decode().split("\n\n")
    questions = [block for block in blocks if not block.startswith("$CATEGORY: ")]
    left_out = [loss for loss in exported.losses if loss.outcome is Outcome.LEFT_OUT]
    assert len(questions) == 1 + len(ITEMS) - len(left_out)
    for block in questions:
        first, *rest = block.splitlines()
        assert first.startswith("// [id:")
        assert not any(line.lstrip().startswith("//") for line in rest)


def test_an_unescaped_sign_would_make_a_second_key() -> None:
    item, _ = of_type(Choice)
    sly = Choice(options=(Option(text="a = b ~ c", is_key=True), Option(text="{d} # e: f")))
    text = one("gift", with_answers(item, sly)).content.decode()
    assert r"=a \= b \~ c" in text
    assert r"~\{d\} \# e\: f" in text


@pytest.mark.parametrize("start", ["%50%", "[plain]"])
def test_the_start_of_an_option_is_no_share_and_no_markup(start: str) -> None:
    item, _ = of_type(Choice)
    sly = Choice(options=(Option(text=f"{start} more", is_key=True), Option(text="less")))
    text = one("gift", with_answers(item, sly)).content.decode()
    assert re.search(rf"=&\\#\d+;{re.escape(start[1:])} more", text)


def test_an_answer_that_gift_would_take_for_a_matching_is_told() -> None:
    item, _ = of_type(TextEntry)
    exported = one("gift", with_answers(item, TextEntry(accepted=("waited", "wait -> ed"))))
    (loss,) = exported.losses
    assert (loss.outcome, loss.what) == (Outcome.SIMPLIFIED, "an accepted answer with ->")
    assert b"=%100%waited\n" in exported.content
    assert b"wait ->" not in exported.content


def test_an_item_whose_key_gift_would_take_for_a_matching_is_left_out() -> None:
    item, _ = of_type(TextEntry)
    arrow = with_answers(item, TextEntry(accepted=("a -> b",)))
    (loss,) = write("gift", sample_set((ITEMS[0], arrow))).losses
    assert (loss.outcome, loss.number) == (Outcome.LEFT_OUT, 2)


def test_a_target_too_long_for_moodle_is_left_out() -> None:
    item, matching = of_type(Matching)
    long = matching.model_copy(update={"pairs": (*matching.pairs, Pair(premise="x", target="y" * 256))})
    (loss,) = write("gift", sample_set((ITEMS[0], with_answers(item, long)))).losses
    assert (loss.outcome, loss.what) == (Outcome.LEFT_OUT, "a long target")


def test_points_are_told_to_be_missing_only_where_there_are_others_than_one() -> None:
    assert not any(loss.what == "points" for loss in write("gift", sample_set()).losses)
    items = sample_set()
    dear = items.model_copy(update={"entries": (items.entries[0].model_copy(update={"points": 2}),)})
    assert [loss.what for loss in write("gift", dear).losses] == ["points"]
