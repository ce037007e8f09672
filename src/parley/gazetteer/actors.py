"""Actors: the countries and the well-known bodies of the world, by every name that news gives them.

In: a name, adjective or nickname ("Azeris", "the Kremlin", "ISIL"). Out: the country that it stands for, in its usual
English form, or the `Body`. General knowledge only, kept in countries.tsv and bodies.tsv.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Literal, get_args

from parley.gazetteer.folding import bare, fold
from parley.gazetteer.tables import items, rows

KEPT = 65_536
"""Names whose meaning is kept at hand: reports ask for the same few again and again."""

CountryWord = Literal["name", "adjective", "person", "people", "capital", "government"]
BodyKind = Literal["igo", "ngo", "media", "alliance", "armed_group", "party", "ministry", "army", "office", "people"]

SHORT = 5
"""Letters that make a word too long for an abbreviation that ordinary words are spelled like."""

SIGNS = ("Red Cross", "Red Crescent")
"""What every country's own relief society goes by behind its adjective; the committee in Geneva is none of these."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country, territory or state recognised by few, as news names it.

    `one` and `many` are its nationals ("Azeri", "Azeris"), `government` the palaces and streets that stand for its
    government ("Kremlin"). Codes are ISO 3166's, "" where it has none.
    """

    name: str
    iso2: str
    iso3: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    one: tuple[str, ...]
    many: tuple[str, ...]
    capitals: tuple[str, ...]
    government: tuple[str, ...]

    def words(self) -> tuple[tuple[CountryWord, tuple[str, ...]], ...]:
        """Every word that stands for it, by what kind of word it is, the surest kind first."""
        return (
            ("name", (self.name, *self.other_names)),
            ("adjective", self.adjectives),
            ("people", self.many),
            ("person", self.one),
            ("capital", self.capitals),
            ("government", self.government),
        )


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, armed group, outlet or office known by name; `belongs_to` is the country or body it serves."""

    name: str
    kind: BodyKind
    belongs_to: str | None = None


@cache
def countries() -> tuple[Country, ...]:
    """All countries and territories of the table."""
    return tuple(
        Country(row["name"], row["iso2"], row["iso3"], *(items(row[column]) for column in _LISTS))
        for row in rows("countries.tsv")
    )


_LISTS = ("other_names", "adjectives", "one", "many", "capitals", "government")


def country(word: str) -> str | None:
    """The country that `word` stands for: by name, adjective, nationality, capital or seat of government.

    Case and accents do not matter, save that an abbreviation in small letters ("us", "Car") is none.
    """
    found = _country_word(word)
    return found[0].name if found else None


def country_word(word: str) -> CountryWord | None:
    """What kind of word for a country `word` is: "Azeri" an adjective, "Baku" a capital; None where it is none."""
    found = _country_word(word)
    return found[1] if found else None


def country_words(word: str) -> frozenset[CountryWord]:
    """Every kind of word for its country that `word` may be: "US" a name and an adjective; none where it is none."""
    return _kinds().get(fold(word), frozenset()) if _country_word(word) else frozenset()


def is_abbreviated(word: str) -> bool:
    """Whether `word` stands for a country by its first letters: "US", "U.A.E."."""
    return _country_word(word) is not None and _country_words()[fold(word)][2].isupper()


def is_capital(word: str) -> bool:
    """Whether `word` is a capital, which may stand for its government."""
    return country_word(word) == "capital"


def adjectives(name: str) -> tuple[str, ...]:
    """The nationality adjectives of a country ("Azerbaijani", "Azeri"), the usual one first; () where not known."""
    found = _country_word(name)
    return found[0].adjectives if found else ()


def capitals(name: str) -> tuple[str, ...]:
    """The capitals of a country, the present one first; () where not known."""
    found = _country_word(name)
    return found[0].capitals if found else ()


@lru_cache(maxsize=KEPT)
def opens_a_name(word: str) -> bool:
    """Whether a name of a country or body may begin with `word`."""
    names, start = _names(), fold(word)
    at = bisect_left(names, start)
    return start == "the" or (at < len(names) and names[at].startswith(start))


def country_of_code(code: str) -> str | None:
    """The country with this ISO 3166 code of two or three letters."""
    return _codes().get(code.upper())


@lru_cache(maxsize=KEPT)
def body(name: str) -> Body | None:
    """The well-known body that `name` names, by its usual name or another; words in small letters name none."""
    found = _bodies().get(fold(name))
    return found[0] if found and _fits(name, found[1]) and not (name.islower() and found[1] != name) else None


@lru_cache(maxsize=KEPT)
def is_known_folded(name: str) -> bool:
    """Whether a name whose capitals are gone is that of a country or well-known body."""
    return country(name) is not None or fold(name) in _bodies()


@lru_cache(maxsize=KEPT)
def other_names(name: str) -> tuple[str, ...]:
    """All names of the well-known body that `name` names, as they are written; () of any other."""
    known = body(name)
    return tuple(written for entry, written in _bodies().values() if entry == known) if known else ()


@lru_cache(maxsize=KEPT)
def leader(name: str) -> str | None:
    """The country that leads a coalition, where one of its names says so: "the US-led coalition"."""
    names = (name, *_names_of_coalitions().get(known.name if (known := body(name)) else "", ()))
    return next((found for one in names if "-led " in one and (found := country(one.partition("-led ")[0]))), None)


def is_known(name: str) -> bool:
    """Whether `name` is that of a country or well-known body, or a word for either."""
    return country(name) is not None or body(name) is not None


def is_armed_group(name: str) -> bool:
    """Whether `name` is that of an armed group that is no state's."""
    known = body(name)
    return known is not None and known.kind == "armed_group"


def is_outlet(name: str) -> bool:
    """Whether `name` is that of a news agency or outlet."""
    known = body(name)
    return known is not None and known.kind == "media"


@lru_cache(maxsize=KEPT)
def _country_word(word: str) -> tuple[Country, CountryWord] | None:
    found = _country_words().get(fold(word))
    return found[:2] if found and _fits(word, found[2]) else None


def _fits(word: str, entry: str) -> bool:
    """Whether `word` may be this entry: an abbreviation is not meant by small letters, a short one by capitals only, and
    one with small letters in it as it is written, too ("LeT", not "Let")."""
    letters = sum(map(str.isalpha, entry))
    word = bare(word)
    if letters < SHORT and entry.isalpha() and entry[1:] != entry[1:].lower() and not entry.isupper():
        return word in {entry, entry.upper()}
    return not entry.isupper() or letters > 6 or (not word.islower() if letters > 3 else word.isupper())


@cache
def _country_words() -> dict[str, tuple[Country, CountryWord, str]]:
    table: dict[str, tuple[Country, CountryWord, str]] = {}
    for kind in get_args(CountryWord):
        for entry in countries():
            for word in dict(entry.words())[kind]:
                table.setdefault(fold(word), (entry, kind, word))
    return table


@cache
def _kinds() -> dict[str, frozenset[CountryWord]]:
    listed = [(fold(word), entry, kind) for entry in countries() for kind, words in entry.words() for word in words]
    kinds: defaultdict[str, set[CountryWord]] = defaultdict(set)
    for form, entry, kind in listed:
        if _country_words()[form][0] == entry:
            kinds[form].add(kind)
    return {form: frozenset(found) for form, found in kinds.items()}


@cache
def _names() -> list[str]:
    return sorted({*_country_words(), *_bodies()})


@cache
def _codes() -> dict[str, str]:
    return {code: entry.name for entry in countries() for code in (entry.iso2, entry.iso3) if code}


@cache
def _names_of_coalitions() -> dict[str, tuple[str, ...]]:
    return {
        row["name"]: (row["name"], *items(row["other_names"]))
        for row in rows("bodies.tsv")
        if row["kind"] == "alliance"
    }


@cache
def _bodies() -> dict[str, tuple[Body, str]]:
    table: dict[str, tuple[Body, str]] = {}
    for row in rows("bodies.tsv"):
        kind = next(kind for kind in get_args(BodyKind) if kind == row["kind"])
        entry = Body(row["name"], kind, row["belongs_to"] or None)
        for name in (entry.name, *items(row["other_names"])):
            table.setdefault(fold(name), (entry, name))
    for land in countries():
        for adjective, sign in product(land.adjectives, SIGNS):
            relief = Body(f"{adjective} {sign}", "ngo", land.name)
            table.setdefault(fold(relief.name), (relief, relief.name))
    return table
