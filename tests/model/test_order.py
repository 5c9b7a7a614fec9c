"""The order is the same everywhere and for ever."""

from quizgen.model.order import order_key


def test_a_key_is_the_same_on_every_machine() -> None:
    assert order_key("7", "select", "abc").hex()[:16] == "41dc30ae42e0b93b"


def test_seed_scope_and_identifier_are_kept_apart() -> None:
    assert len({order_key("a", "b", "c"), order_key("ab", "", "c"), order_key("a", "", "bc")}) == 3
