"""Countries with their peoples and capitals, world bodies, well-known places and given names, from tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

_TABLES = Path(__file__).parent / "_gazetteer"


class Known(StrEnum):
    """What a name in the gazetteer names."""

    COUNTRY = "country"
    NATIONALITY = "nationality"
    PLACE = "place"
    BODY = "body"


@dataclass(frozen=True)
class Country:
    """A country, of today or of the last century: the first of its names and of its capitals is the usual one."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    """One of its people and several: "Pole", "Poles"; empty where the adjective serves."""
    capitals: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its usual name."""
        return self.names[0]


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the table, in its order."""
    return tuple(
        Country(*(tuple(filter(None, cell.split(", "))) for cell in line.split("\t")))
        for line in _lines("countries.tsv")
    )


@cache
def known_names() -> dict[str, Known]:
    """What each name of the gazetteer names; the name of a country wins over that of a place."""
    found: dict[str, Known] = dict.fromkeys(_lines("places.txt"), Known.PLACE)
    for country in countries():
        found |= dict.fromkeys(country.capitals, Known.PLACE)
    for country in countries():
        found |= dict.fromkeys((*country.adjectives, *country.people), Known.NATIONALITY)
    for country in countries():
        found |= dict.fromkeys(country.names, Known.COUNTRY)
    for line in _lines("bodies.txt"):
        found |= dict.fromkeys(line.split(", "), Known.BODY)
    return found


@cache
def given_names() -> frozenset[str]:
    """Given names that are in use in several countries, and are no place and no common word."""
    return frozenset(_lines("given_names.txt"))


def country_of(name: str) -> Country | None:
    """The country that the name, adjective, people or capital belongs to; None when it is none or not one alone.

    "Belarusian", "Minsk" and "Belarus" give Belarus; "Congolese" gives nothing, for there are two.
    """
    found = _by_name().get(name.replace("’", "'").removeprefix("the "), ())
    return found[0] if len(found) == 1 else None


def same_body(one: str, other: str) -> bool:
    """Whether two names are of one world body, such as "United Nations" and "UN"."""
    bodies = _bodies()
    return one in bodies and bodies[one] == bodies.get(other)


@cache
def _by_name() -> dict[str, tuple[Country, ...]]:
    found: dict[str, list[Country]] = {}
    for country in countries():
        for name in {*country.names, *country.adjectives, *country.people, *country.capitals}:
            found.setdefault(name, []).append(country)
    return {name: tuple(owners) for name, owners in found.items()}


@cache
def _bodies() -> dict[str, int]:
    return {name: at for at, line in enumerate(_lines("bodies.txt")) for name in line.split(", ")}


def _lines(table: str) -> Iterator[str]:
    for line in (_TABLES / table).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
