"""Blocks stay whole, pages are as few as can be, and their white space is even."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.export._pdf.marks import Block, Row
from quizgen.export._pdf.pages import Give, paginate

ROOM = 100.0
GIVE = Give(least=1, most=1)


def block(*heights: float, gap: float = 5.0) -> Block:
    return Block(tuple(Row(height) for height in heights), gap)


HEAD = block(10, gap=0)


def room(page: int) -> float:
    return ROOM - 5 if page == 1 else ROOM


def filled(page: tuple[Block, ...]) -> float:
    return sum(block.height for block in page) + sum(block.gap for block in page[1:])


@given(st.lists(st.integers(min_value=1, max_value=80), min_size=1, max_size=40))
def test_blocks_stay_whole_in_order_and_fit_their_page(heights: list[int]) -> None:
    blocks = [block(height) for height in heights]
    pages = paginate(HEAD, blocks, room, GIVE)
    assert [block for page in pages for block in page] == [HEAD, *blocks]
    for number, page in enumerate(pages, start=1):
        assert filled(page) <= room(number)


@given(st.lists(st.integers(min_value=1, max_value=80), min_size=1, max_size=40))
def test_no_page_is_spent_that_filling_in_turn_would_spare(heights: list[int]) -> None:
    needed, used = 1, 10.0
    for height in heights:
        if used + 5 + height > room(needed):
            needed, used = needed + 1, -5.0
        used += 5 + height
    assert len(paginate(HEAD, [block(height) for height in heights], room, GIVE)) == needed


def test_the_last_page_is_not_left_with_a_single_block() -> None:
    pages = paginate(HEAD, [block(14) for _ in range(6)], room, GIVE)
    assert sorted(len(page) for page in pages) == [3, 4]


def test_gaps_shrink_when_that_spares_a_page() -> None:
    blocks = [block(24, gap=9) for _ in range(3)]
    assert len(paginate(HEAD, blocks, room, GIVE)) == 2
    assert len(paginate(HEAD, blocks, room, Give(least=0.3, most=1))) == 1


def test_a_block_taller_than_a_page_is_cut_between_rows() -> None:
    rows = tuple(Row(15) for _ in range(120))
    pages = paginate(HEAD, [Block(rows, 5)], lambda _: 700, GIVE)
    assert [row for page in pages for block in page for row in block.rows] == [*HEAD.rows, *rows]
    assert len(pages) == 3
    assert min(filled(page) for page in pages) > 500


@given(st.integers(min_value=20, max_value=60), st.lists(st.integers(min_value=1, max_value=700), max_size=8))
def test_the_head_never_stands_alone_on_its_page(rows: int, heights: list[int]) -> None:
    blocks = [block(*[15.0] * rows), *(block(height) for height in heights)]
    assert len(paginate(block(150), blocks, lambda _: 700, GIVE)[0]) > 1


def test_a_head_without_blocks_is_one_page() -> None:
    assert paginate(HEAD, [], room, GIVE) == ((HEAD,),)
