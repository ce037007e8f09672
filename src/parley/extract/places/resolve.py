"""Resolution: which of the places of one name a report means.

In: a `Doc` with names and the stretches that name places. Out: `PlaceMention`s with coordinates and country, as far as
the gazetteer knows them. A report's places lie together: the countries that it names, and a province or country that
follows ("Tripoli, Lebanon"), decide before size does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from math import log10

from parley.extract.doc import Doc
from parley.extract.mentions import PlaceMention
from parley.extract.parties.datelines import land_of_dateline
from parley.extract.places.stretches import WELL_KNOWN, Stretch
from parley.extract.words import word_class
from parley.gazetteer.actors import country, country_word
from parley.gazetteer.folding import fold
from parley.gazetteer.places import Entry, lookup, word_kind
from parley.records import Place, Span

SIZE, NAMED, SHARE, HERE, FOLLOWED = 3.0, 2.0, 3.0, 2.0, 6.0
"""What weighs: a factor of ten in population; a country that the report names, how much of the report speaks of
it, whether the same paragraph names it, and a province or country that follows the name."""
HEADS = frozenset({"region", "town"})
"""Kinds of place between which a word before the name decides."""
FAMOUS = 500_000
"""The same where another country has a place of its name, or the report calls it by another name than its first."""
TOWN = 5_000
"""The inhabitants that make a place known by its name where no other country has one of that name."""
SMALLER = 25
"""How many times the people of its namesakes abroad one has that alone is known."""
BY_HAND = "parley:"
"""How the entries of places begin that were put into the gazetteer by hand, as news names them."""
SMALL = frozenset({"town", "site"})
PROVINCES = frozenset({"country", "region", "area"})


def resolved(doc: Doc, stretches: Sequence[Stretch]) -> tuple[PlaceMention, ...]:
    """The mentions, each with the likeliest place of its name; without coordinates where the gazetteer has none."""
    candidates = [_candidates(doc, stretch) for stretch in stretches]
    near = _countries_near(doc)
    seat = frozenset(filter(None, [land_of_dateline(doc)]))
    weights = _countries(doc, candidates, seat)
    lands = _lands(near, candidates, seat)
    mentions = []
    for at, stretch in enumerate(stretches):
        follows = _follows(doc, stretches, candidates, at, lands)
        here = near[_paragraph(doc, stretch.first)] or seat
        land = _land_said(doc, stretches, at)
        likely = [
            e
            for e in candidates[at]
            if not (land and _is_elsewhere(e, land, follows)) and not _is_around(e, candidates[at][0])
        ]
        meant = [
            e for e in likely if not _is_a_stranger(e, lands, _fame(doc, stretch, likely, e)) or _is_led_to(e, follows)
        ]
        best = max(meant, key=lambda entry: _weight(entry, weights, here, follows), default=None)
        mentions.append(_mention(doc, stretch, best, land))
    return tuple(mentions)


def _is_elsewhere(entry: Entry, land: str, follows: frozenset[str]) -> bool:
    """Whether a place is none of the country that its address ends with; of "Atlanta, Georgia" the state is meant."""
    return entry.country not in {land, None} and entry.kind != "region" and fold(entry.region) not in follows


def _is_around(entry: Entry, first: Entry) -> bool:
    """Whether a place is the province around the town that its name stands for first, though more people live there."""
    return entry.country == first.country and entry.kind != "town" == first.kind and entry.population > first.population


def _is_a_stranger(entry: Entry, lands: frozenset[str], fame: int) -> bool:
    """Whether a place of less than `fame` lies in a country that a report never speaks of, though it does of others: a
    namesake elsewhere is not meant."""
    return bool(lands) and entry.country not in {*lands, None} and entry.population < fame


def _fame(doc: Doc, stretch: Stretch, bearers: Sequence[Entry], entry: Entry) -> int:
    """How many inhabitants make a place meant though nothing else in a report is of its country: fewer where it is
    called by its first name, which no place of note in another country bears; none where something only bears its name: "the
    Jaffa barracks"."""
    last = doc.tokens[stretch.last - 1]
    if any(word_class("named_after", t.lemma.lower()) for t in (last, doc.tokens[last.head]) if t.index >= last.index):
        return entry.population + 1
    first = fold(entry.name).startswith(fold(doc.span_of(stretch.name_first, stretch.name_last).of(doc.text)))
    alone = entry.country == bearers[0].country and _is_alone(bearers)
    return WELL_KNOWN if first and (alone or entry.entry.startswith(BY_HAND)) else FAMOUS


def _lands(
    near: dict[int, frozenset[str]], candidates: Sequence[tuple[Entry, ...]], seat: frozenset[str]
) -> frozenset[str]:
    """The countries that a report speaks of, by name, by a province of theirs or by the town that its dateline names; where
    none is named, those of towns whose names no other country has, or of its cities."""
    if not seat and not any(near.values()) and (lands := _lands_of_sole_names(candidates)):
        return lands
    named = frozenset().union(*near.values(), _lands_of_provinces(candidates))
    return named | _lands_of_pairs(candidates) | seat if named else _lands_of_cities(candidates) or seat


def _lands_of_pairs(candidates: Sequence[tuple[Entry, ...]]) -> frozenset[str]:
    """The countries in which two towns of some size lie that a report names, each the first of its name: "shells killed
    nine in Rafah, the Gaza health ministry said"."""
    towns = {entries[0] for entries in candidates if entries and entries[0].population >= WELL_KNOWN}
    lands = Counter(town.country for town in towns if town.kind not in PROVINCES and town.country)
    return frozenset(land for land, number in lands.items() if number > 1)


def _lands_of_sole_names(candidates: Sequence[tuple[Entry, ...]]) -> frozenset[str]:
    """The countries in which two towns lie that a report names, and whose names no other country has."""
    sole = {e[0] for e in candidates if e and e[0].population >= TOWN and len({one.country for one in e}) == 1}
    lands = Counter(town.country for town in sole if town.kind not in PROVINCES and town.country)
    return frozenset(land for land, number in lands.items() if number > 1)


def _lands_of_provinces(candidates: Sequence[tuple[Entry, ...]]) -> frozenset[str]:
    """The countries of the provinces that a report names, as far as no other country has a place of the name of
    note."""
    firsts = (entries[0] for entries in candidates if entries and entries[0].kind in PROVINCES and _is_alone(entries))
    return frozenset(first.country for first in firsts if first.country)


def _is_alone(entries: Sequence[Entry]) -> bool:
    """Whether the first of the places of one name is so much larger than any in another country that it alone is
    known."""
    others = [entry.population for entry in entries if entry.country != entries[0].country]
    return all(others) and entries[0].population >= SMALLER * max(others, default=0)  # 0: nobody knows


def _lands_of_cities(candidates: Sequence[tuple[Entry, ...]]) -> frozenset[str]:
    """The countries of the cities that a report names, which tell where it is set though it names no country."""
    largest = (max(entries, key=lambda entry: entry.population) for entries in candidates if entries)
    return frozenset(entry.country for entry in largest if entry.country and entry.population >= FAMOUS)


def _land_said(doc: Doc, stretches: Sequence[Stretch], at: int) -> str | None:
    """The country that the address from a stretch on names: "Nigeria" for "Gaya, Kano, Nigeria"."""
    if country(doc.span_of(stretches[at].name_first, stretches[at].name_last).of(doc.text)):
        return None
    for later in _address(doc, stretches, at):
        words = doc.span_of(later.name_first, later.name_last).of(doc.text)
        if country_word(words) == "name":
            return country(words)
    return None


def _address(doc: Doc, stretches: Sequence[Stretch], at: int) -> Iterator[Stretch]:
    """The stretches of wider places that come after a comma."""
    last = stretches[at].last
    for later in stretches[at + 1 : at + 4]:
        if [token.text for token in doc.tokens[last : later.first]] not in ([","], ["in"], [",", "in"], ["("]):
            return
        yield later
        last = later.last


def _paragraph(doc: Doc, index: int) -> int:
    return doc.sentences[doc.tokens[index].sentence].paragraph


def _countries_near(doc: Doc) -> dict[int, frozenset[str]]:
    """The countries that each paragraph names, by themselves or by their people."""
    found: dict[int, set[str]] = defaultdict(set)
    for name in doc.names:
        if land := country(name.span.of(doc.text)):
            found[_paragraph(doc, name.first)].add(land)
    return defaultdict(frozenset, {number: frozenset(lands) for number, lands in found.items()})


def _candidates(doc: Doc, stretch: Stretch) -> tuple[Entry, ...]:
    """The gazetteer's places by the longest of the stretch's words that it knows: "North Darfur" before "Darfur"."""
    starts, ends = (stretch.first, stretch.name_first), (stretch.last, stretch.name_last)
    words = (doc.span_of(*parts).of(doc.text) for parts in dict.fromkeys(product(starts, ends)))
    headed = _head_before(doc, stretch.first)
    names = [f"{headed}{name}" for word in words for name in (word, word.removesuffix("s"))]
    return next((found for name in names if (found := lookup(name))), ())


def _head_before(doc: Doc, first: int) -> str:
    """The words before a name that say what kind of place is meant, "province of ", "" where none do."""
    before = [token.text.lower() for token in doc.tokens[max(0, first - 2) : first]]
    return f"{before[0]} of " if len(before) == 2 and before[1] == "of" and word_kind(before[0]) in HEADS else ""


def _countries(doc: Doc, candidates: Sequence[tuple[Entry, ...]], seat: frozenset[str]) -> dict[str, float]:
    """How much of a report speaks of each country: by its names and nationalities, by places of one country only, and by
    the town that its dateline names."""
    said = Counter(named for name in doc.names if (named := country(name.span.of(doc.text))))
    for entries in candidates:
        lands = {entry.country for entry in entries}
        if len(lands) == 1 and (land := lands.pop()):
            said[land] += 1
    said.update(seat)
    total = said.total()
    return {land: NAMED + SHARE * count / total for land, count in said.items()}


def _follows(
    doc: Doc, stretches: Sequence[Stretch], candidates: Sequence[tuple[Entry, ...]], at: int, lands: frozenset[str]
) -> frozenset[str]:
    """The folded names of the wider places that come after a comma: "Kano" and "Nigeria" after "Gaya, Kano, Nigeria";
    the country of none that `lands`, those of which the report speaks, make a namesake."""
    names: set[str] = set()
    for number, later in enumerate(_address(doc, stretches, at), at + 1):
        wider = (e for e in candidates[number] if e.kind not in SMALL or e is candidates[number][0])
        near = (e for e in wider if not _is_a_stranger(e, lands, FAMOUS))
        names |= {fold(name) for entry in near for name in (entry.name, entry.country or "")}
        names.add(fold(doc.span_of(later.name_first, later.name_last).of(doc.text)))
    return frozenset(names - {""})


def _weight(entry: Entry, countries: dict[str, float], here: frozenset[str], follows: frozenset[str]) -> float:
    size = SIZE * log10(entry.population + 10)
    near = countries.get(entry.country or "", 0.0) + HERE * (entry.country in here)
    return size + near + FOLLOWED * _is_led_to(entry, follows)


def _is_led_to(entry: Entry, follows: frozenset[str]) -> bool:
    """Whether a place's province or country comes behind its name."""
    return bool(follows & {fold(entry.region), fold(entry.country or "")})


def _mention(doc: Doc, stretch: Stretch, entry: Entry | None, land: str | None) -> PlaceMention:
    span = doc.span_of(stretch.first, stretch.last)
    name = span.of(doc.text)
    place = of_entry(name, span, entry) if entry else Place(name, span, country=land)
    return PlaceMention(span, stretch.first, stretch.last, place)


def of_entry(name: str, span: Span | None, entry: Entry) -> Place:
    """A place as written, with its entry in the gazetteer."""
    return Place(name, span, entry.entry, entry.country, entry.latitude, entry.longitude, entry.precision)
