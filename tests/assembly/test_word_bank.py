"""A word bank helps with the blanks and with nothing else."""

from functools import partial

from quizgen.assembly.word_bank import WordBank
from quizgen.model.bank import Bank
from quizgen.model.form import FormItem
from quizgen.model.interaction import BLANK, Choice, Option, TextEntry
from quizgen.model.item import Item
from quizgen.model.order import order_key
from tests.samples import BANK, ITEMS, sample_form

_ELSEWHERE = ("ferry", "channel", "harbour", "union", "mayor", "piers")


def blank(*accepted: str) -> Item:
    entry = TextEntry(accepted=accepted)
    return ITEMS[3].model_copy(update={"stem": f"Write the word: {BLANK}", "interaction": entry}).under_its_id()


def applied(*items: Item, elsewhere: tuple[str, ...] = _ELSEWHERE, seed: str = "1") -> tuple[FormItem, ...]:
    bank: Bank = BANK.model_copy(update={"items": (*items, *map(blank, elsewhere))})
    return WordBank(bank, sample_form(items).items, partial(order_key, seed, "A")).applied()


def test_the_bank_stands_above_the_first_blank_and_serves_all() -> None:
    printed = applied(ITEMS[0], blank("floods"), blank("bridge"))
    assert [bool(placed.aid.words) for placed in printed] == [False, True, False]
    assert [placed.aid.from_words for placed in printed] == [False, True, True]
    assert {"floods", "bridge"} < set(printed[1].aid.words)


def test_its_order_is_the_alphabet() -> None:
    for seed in "12345":
        words = applied(blank("floods"), blank("bridge"), seed=seed)[0].aid.words
        assert list(words) == sorted(words)


def test_there_are_always_words_to_spare() -> None:
    for how_many in range(1, 5):
        answers = ("floods", "bridge", "spring", "cars")[:how_many]
        words = applied(*map(blank, answers))[0].aid.words
        assert len(words) == max(4, how_many + 2)
        assert set(words) - set(answers) < set(_ELSEWHERE)


def test_no_word_to_spare_is_right() -> None:
    words = applied(blank("ferry", "boat"), elsewhere=("the boat", "old ferry", "channel", "union", "piers"))[
        0
    ].aid.words
    assert set(words) == {"ferry", "channel", "union", "piers"}


def test_another_name_of_an_answer_is_no_word_to_spare() -> None:
    words = applied(blank("Ada Brook"), elsewhere=("Mayor Brook", "Lena Marsh", "Tom Reed"))[0].aid.words
    assert set(words) == {"Ada Brook", "Lena Marsh", "Tom Reed"}


def test_without_words_to_spare_the_first_letter_is_given() -> None:
    (placed,) = applied(blank("the floods", "floods"), elsewhere=())
    assert (placed.aid.words, placed.aid.from_words, placed.aid.first_letter) == ((), False, "f")


def test_no_letter_is_given_that_a_right_answer_does_not_begin_with() -> None:
    (placed,) = applied(blank("Ada Brook", "Brook"), elsewhere=())
    assert placed.aid.first_letter is None


def test_a_name_among_common_words_would_be_found_by_its_capital() -> None:
    first, second = applied(blank("Ada Brook", "Ada"), blank("floods"))
    assert (first.aid.from_words, first.aid.first_letter) == (False, "A")
    assert "Ada Brook" not in second.aid.words
    assert second.aid.from_words


def test_an_answer_too_long_for_a_word_bank_has_its_first_letter() -> None:
    long = "a very long answer that no word bank holds"
    first, second = applied(blank(long), blank("floods"))
    assert (first.aid.from_words, first.aid.first_letter) == (False, "v")
    assert second.aid.from_words


def choice(key: str, *others: str) -> Item:
    options = (Option(text=key, is_key=True), *(Option(text=text) for text in others))
    return ITEMS[0].model_copy(update={"stem": "What closes?", "interaction": Choice(options=options)})


def test_no_word_tells_the_answer_of_another_question() -> None:
    for key, may_stand in (("channel", False), ("the old channel", True)):
        banks = (applied(choice(key, "lighthouse", "tower"), blank("floods"), seed=seed)[1] for seed in "123456")
        assert any("channel" in placed.aid.words for placed in banks) is may_stand
    answer = applied(choice("floods", "lighthouse", "tower"), blank("floods"))[1]
    assert (answer.aid.from_words, answer.aid.first_letter) == (False, "f")


def test_what_another_question_mentions_anyway_is_told_by_nothing_new() -> None:
    mentioned = ITEMS[4].model_copy(update={"stem": "How wide is the channel?"})
    assert any(
        "channel"
        in applied(choice("channel", "lighthouse", "tower"), mentioned, blank("floods"), seed=seed)[2].aid.words
        for seed in "123456"
    )


def test_an_answer_of_signs_that_nobody_sees_stops_nothing() -> None:
    applied(blank("\x1d"), blank("floods"))
