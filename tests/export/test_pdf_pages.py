"""Blocks stay whole, pages are as few as can be, and their white space is even."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.export._pdf.marks import Block, Row
from quizgen.export._pdf.pages import Give, paginate

ROOM = 100.0
GIVE = Give(least=1, most=1)


def block(*heights: float, gap: float = 5.0) -> Block:
    return Block(tuple(Row(height) for height in heights), gap)


def room(page: int) -> float:
    return ROOM - 10 if page == 1 else ROOM


def filled(page: tuple[Block, ...]) -> float:
    return sum(block.height for block in page) + sum(block.gap for block in page[1:])


@given(st.lists(st.integers(min_value=1, max_value=90), min_size=1, max_size=40))
def test_blocks_stay_whole_in_order_and_fit_their_page(heights: list[int]) -> None:
    blocks = [block(height) for height in heights]
    pages = paginate(blocks, room, GIVE)
    assert [block for page in pages for block in page] == blocks
    for number, page in enumerate(pages, start=1):
        assert filled(page) <= room(number)


@given(st.lists(st.integers(min_value=1, max_value=90), min_size=1, max_size=40))
def test_no_page_is_spent_that_filling_in_turn_would_spare(heights: list[int]) -> None:
    needed, used = 1, -5.0
    for height in heights:
        if used + 5 + height > room(needed):
            needed, used = needed + 1, -5.0
        used += 5 + height
    assert len(paginate([block(height) for height in heights], room, GIVE)) == needed


def test_the_last_page_is_not_left_with_a_single_block() -> None:
    pages = paginate([block(14) for _ in range(6)], room, GIVE)
    assert [len(page) for page in pages] == [3, 3]


def test_gaps_shrink_when_that_spares_a_page() -> None:
    blocks = [block(26, gap=9) for _ in range(3)]
    assert len(paginate(blocks, room, GIVE)) == 2
    assert len(paginate(blocks, room, Give(least=0.5, most=1))) == 1


def test_a_block_taller_than_a_page_is_cut_between_rows() -> None:
    pages = paginate([block(*[30.0] * 7)], room, GIVE)
    assert [[len(block.rows) for block in page] for page in pages] == [[3], [3], [1]]
