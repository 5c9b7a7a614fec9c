"""What every noun promises."""

from tests.samples import BANK, ITEMS


def test_a_copy_forgets_what_followed_from_the_old_values() -> None:
    before = (BANK.digest, len(BANK.accepted))
    copied = BANK.model_copy(update={"items": ITEMS[:3]})
    assert copied.accepted == ITEMS[:3]
    assert copied.digest != BANK.digest
    assert (BANK.digest, len(BANK.accepted)) == before
