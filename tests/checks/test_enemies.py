from itertools import combinations

from quizgen.checks import check_form, find_enemies
from tests.checks.coast import CLOZE, MAYORS, SOUND, TOWNS, WHO, with_stem
from tests.checks.forms import form_of

TELLERS = tuple(
    with_stem(CLOZE[i], f"Complete: {MAYORS[i]}, the mayor of {TOWNS[i]}, has a ____.") for i in range(10)
)


def test_enemies_are_those_of_which_one_tells_the_others_answer() -> None:
    expected = {tuple(sorted((teller.id, asked.id))) for teller, asked in zip(TELLERS, WHO, strict=True)}
    assert find_enemies((*TELLERS, *WHO)) == expected


def test_enemies_are_the_same_in_any_company_and_order() -> None:
    everyone = (*SOUND, *TELLERS)
    found = find_enemies(everyone)
    assert find_enemies(tuple(reversed(everyone))) == found
    alone = {pair for one, other in combinations((*TELLERS, *WHO), 2) for pair in find_enemies((one, other))}
    assert alone == {pair for pair in found if set(pair) <= {item.id for item in (*TELLERS, *WHO)}}


def test_what_the_form_finds_is_what_the_bank_knew() -> None:
    for one, other in combinations((*TELLERS, *WHO), 2):
        told = any(finding.rule == "cross-cue" for finding in check_form(form_of(one, other)))
        assert told == bool(find_enemies((one, other)))


def test_an_item_is_not_its_own_enemy() -> None:
    assert find_enemies((WHO[0], WHO[0])) == frozenset()
