"""Places: the towns, provinces, waters and regions of the world, by name.

In: a name as written ("Xankəndi", "Homs province", "the Gulf of Aden"). Out: the entries that bear it, the likeliest
first; of a country, the one whose name may be spelled so. The tables places.tsv.gz, place_names.txt.gz and
place_spellings.txt.gz are made by training/gazetteer.py from GeoNames (CC BY 4.0) and the hand-made supplement.tsv;
they are opened when first asked for.
"""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, get_args

from parley.gazetteer.actors import country_of_code
from parley.gazetteer.distance import kilometres
from parley.gazetteer.folding import fold
from parley.gazetteer.spelling import Spelling, spelling_of_place
from parley.gazetteer.tables import rows

Kind = Literal["country", "region", "district", "town", "area", "water", "height", "border", "site"]
WordKind = Literal["region", "town", "area", "water", "height", "site"]
ARTICLES = ("al", "el", "ar", "as", "ad", "an", "at", "az", "ash", "le", "la")
CLIPPED = 3  # letters
VOWELS = frozenset("aeiou")
SOFT = re.compile("[aeiouyh' ]")
"""What two spellings of a name may differ in."""
SEAT = 0.3
"""How many of the people of a province a town of its name has at least that is meant by it."""
WIDE: frozenset[Kind] = frozenset({"region", "district", "area"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A place. `precision` is the radius in kilometres that holds most of it, `region` the province it lies in,
    `country` its usual English name, None for seas and continents."""

    name: str
    entry: str
    country: str | None
    region: str
    latitude: float
    longitude: float
    population: int
    kind: Kind
    precision: float


def lookup(name: str) -> tuple[Entry, ...]:
    """The places called `name`, the most populous first; () where none is known.

    Accents, case, hyphens and an Arabic article do not matter. A head word ("Homs province", "city of Homs") picks the
    kind of place where there is a choice, and is left out where no place bears it.
    """
    return _lookup(fold(name))


@lru_cache(maxsize=8192)
def lookup_spelled(name: str, land: str) -> Entry | None:
    """The place of a country whose name is `name` in another spelling: "Tal Rifaat" is "Tall Rif'at" in Syria; None
    where there is none, or two. Only names from other alphabets are spelled in several ways."""
    bare, kind = _without_head(fold(name))
    spelled = spelling_of_place(bare)
    key = spelled_key(land, spelled).encode()
    names = (
        _line(_table("place_names.txt.gz"), int(at)).partition(b"\t") for at in _found("place_spellings.txt.gz", key)
    )
    alike = [places for name, _, places in names if spelled.is_of(spelling_of_place(name.decode()))]
    bearers = {entry for places in alike for at in places.split() if (entry := _entry(int(at))).country == land}
    best = max(bearers, key=lambda e: (e.kind == (kind or "town"), e.population, e.entry), default=None)
    return best if best and all(_is_one_spot(best, other) for other in bearers) else None


def spelled_key(land: str, spelled: Spelling) -> str:
    """Under what the table has the names of a country that are spelled alike but for their vowels."""
    return f"{fold(land)} {''.join(spelled.bones)}\t"


def _is_one_spot(one: Entry, other: Entry) -> bool:
    """Whether two places are a town and its district, or one place that is listed twice."""
    return (kilometres(one, other) or 0.0) <= one.precision + other.precision


def word_kind(word: str) -> WordKind | None:
    """The kind of place that a head word names, in either number: "province" a region, "airports" a site."""
    folded = fold(word)
    one = f"{folded[:-3]}y" if folded.endswith("ies") else folded.removesuffix("s")
    return _place_words().get(folded) or _place_words().get(one)


@lru_cache(maxsize=8192)
def _lookup(name: str) -> tuple[Entry, ...]:
    if not name:
        return ()
    bare, kind = _without_head(name)
    found = _bearers(name) or _bearers(bare)
    if kind in ("region", "area"):
        found = tuple(e for e in found if e.kind in WIDE) or found
    elif kind == "town":
        found = tuple(e for e in found if e.kind == "town") or found
    ordered = sorted(found, key=lambda e: (-e.population, e.entry))
    return tuple(ordered if kind else _town_first(bare, ordered))


def _town_first(name: str, found: list[Entry]) -> list[Entry]:
    """`found` with the town before the province around it that is known by the same name, however more people live
    there: "a strike on Mykolaiv" is on the town, unless it is much smaller."""
    wide = found[0] if found and found[0].kind in WIDE else None
    towns = (e for e in found if wide and e.kind == "town" and e.population >= SEAT * wide.population)
    town = next((e for e in towns if wide and _is_seat(name, e, wide)), None)
    return [town, *(e for e in found if e is not town)] if town else found


def _is_seat(name: str, town: Entry, wide: Entry) -> bool:
    """Whether a town lies in a province and is called by its name, in whatever spelling."""
    lies_in = town.country == wide.country and (kilometres(town, wide) or 0.0) <= wide.precision
    return lies_in and _bones(name) in {_bones(fold(town.name)), *map(_bones, fold(town.name).split())}


def _bones(name: str) -> str:
    """The consonants of a name, its article apart."""
    words = name.split()
    bare = "".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)
    return f"{bare[:1]}{SOFT.sub('', bare[1:])}"


def _without_head(name: str) -> tuple[str, WordKind | None]:
    """`name` without the word that says what kind of place it is, and that kind."""
    words = name.split()
    if len(words) > 2 and words[1] == "of" and (kind := word_kind(words[0])):
        return " ".join(words[2:]), kind
    if len(words) > 1 and (kind := word_kind(words[-1])):
        return " ".join(words[:-1]), kind
    return name, None


def _bearers(name: str) -> tuple[Entry, ...]:
    """The entries of a folded name; with or without an Arabic article where nothing bears it as it stands."""
    first, _, rest = name.partition(" ")
    spellings = [name, rest] if rest and first in ARTICLES else [name, f"al {name}"]
    return next((found for spelling in spellings if (found := _entries(spelling))), ())


def _entries(name: str) -> tuple[Entry, ...]:
    found = (_entry(int(at)) for at in _found("place_names.txt.gz", f"{name}\t".encode()))
    return tuple(entry for entry in found if not _is_clipped(name, entry))


def _is_clipped(name: str, entry: Entry) -> bool:
    """Whether a few letters are no town's name in English, but how it is put in some other tongue: "Sam" is Sam Hill,
    and not Damascus. Own names are as short ("Qum" for Qom), hold the word ("Rio") or are spelled with initials
    ("NYC")."""
    if len(name) > CLIPPED or entry.kind != "town" or not set(name) & VOWELS:
        return False
    own = fold(entry.name)
    return len(own) > CLIPPED + 1 and name not in own.split()


def _found(name: str, key: bytes) -> list[bytes]:
    """What a sorted table has behind `key`, found by halving it: to split it into lines would take longer."""
    table = _table(name)
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2) + 1
        line = _line(table, start)
        if line < key:
            low = start + len(line) + 1
        else:
            high = start
    line = _line(table, low)
    return line[len(key) :].split() if line.startswith(key) else []


def _entry(at: int) -> Entry:
    cells = _line(_table("places.tsv.gz"), at).decode().split("\t")
    entry, name, code, region, latitude, longitude, population, kind, precision = cells
    land = country_of_code(code) or code or None
    where = float(latitude), float(longitude)
    return Entry(name, entry, land, region, *where, int(population), _kinds()[kind], float(precision))


def _line(table: bytes, start: int) -> bytes:
    """The line that begins at `start`, b"" at the end."""
    return table[start : table.find(b"\n", start)] if start < len(table) else b""


@cache
def _kinds() -> dict[str, Kind]:
    return {kind: kind for kind in get_args(Kind)}


@cache
def _place_words() -> dict[str, WordKind]:
    kinds: dict[str, WordKind] = {kind: kind for kind in get_args(WordKind)}
    return {row["word"]: kinds[row["kind"]] for row in rows("place_words.tsv")}


@cache
def _table(name: str) -> bytes:
    return gzip.decompress(files(__package__).joinpath(name).read_bytes())
