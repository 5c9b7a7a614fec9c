"""Countries, their peoples and their capitals are known by name."""

import pytest

from quizgen.text.gazetteer import Known, countries, country_of, known_names, same_body


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Belarus", "Belarus"),
        ("Belarusian", "Belarus"),
        ("Minsk", "Belarus"),
        ("Poles", "Poland"),
        ("the United States", "United States"),
        ("U.S.", "United States"),
        ("The Netherlands", "Netherlands"),
        ("Côte d’Ivoire", "Ivory Coast"),
    ],
)
def test_a_country_is_found_by_its_names_people_and_capital(name: str, country: str) -> None:
    found = country_of(name)
    assert found is not None
    assert found.name == country


@pytest.mark.parametrize("name", ["Congolese", "Kingstown Road", "president", ""])
def test_what_belongs_to_no_country_or_to_two_gives_none(name: str) -> None:
    assert country_of(name) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Russia", Known.COUNTRY),
        ("Singapore", Known.COUNTRY),
        ("Swiss", Known.NATIONALITY),
        ("Minsk", Known.PLACE),
        ("United Nations", Known.BODY),
    ],
)
def test_a_name_is_known_for_what_it_is(name: str, kind: Known) -> None:
    assert known_names()[name] is kind


def test_every_country_has_a_name_of_its_own() -> None:
    names = [country.name for country in countries()]
    assert len(names) > 190
    assert len(set(names)) == len(names)
    assert all(cell == cell.strip() for country in countries() for cell in (*country.names, *country.capitals))


def test_a_body_is_the_same_by_its_initials() -> None:
    assert same_body("United Nations", "UN")
    assert not same_body("United Nations", "NATO")
    assert not same_body("Larkfield Council", "Larkfield Council")
