"""Item heads: names that head the items of a report, each told under the name of its place.

In: a report's names, with what kind of thing each is by the words around it. Out: those that head an item and must be
places, though the model takes them for people: a province before its item ("GHAZNI:" or "(Ghazni)", then "A bomb
killed three"), or towns of a land that other heads, or the report's places, are of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.names.classes import joined
from parley.extract.names.place_labels import names_a_province, speaks
from parley.gazetteer.actors import is_known
from parley.gazetteer.leaders import is_short
from parley.gazetteer.places import Entry, lookup

COLONS = frozenset({":", "-", "–", "—", "|", "."})
BRACKETS = frozenset({"(", ")", "[", "]"})
TOLD = 40
"""Words behind a head among which one who speaks says "I" or "we"."""
OFTEN = 2
"""How far down the list of places of a name the one that is meant stands."""
TOWN = 10_000
"""Inhabitants of a town from which it heads an item beside others."""


def item_heads(doc: Doc, found: Sequence[NameMention]) -> frozenset[int]:
    """The first tokens of those of `found` that head items and are places."""
    heads = {name.first: _places(doc, name) for name in found if name.kind != "place" and _heads(doc, name)}
    lands = Counter(chain.from_iterable({place.country for place in places} for places in heads.values()))
    lands.update(place.country for name in found if name.kind == "place" for place in lookup(_words(doc, name))[:1])
    provinces = {name.first for name in found if name.first in heads and names_a_province(_words(doc, name))}
    return frozenset(first for first, places in heads.items() if first in provinces or _are_of_several(places, lands))


def _are_of_several(places: Sequence[Entry], lands: Counter[str | None]) -> bool:
    """Whether one of `places` is of a land that more than its own name counts for."""
    return any(place.country and lands[place.country] > 1 for place in places)


def _places(doc: Doc, name: NameMention) -> list[Entry]:
    words = _words(doc, name)
    return [] if is_short(words) or is_known(words) else [e for e in lookup(words)[:OFTEN] if e.population >= TOWN]


def _words(doc: Doc, name: NameMention) -> str:
    return joined(doc.tokens, name.first, name.last)


def _heads(doc: Doc, name: NameMention) -> bool:
    """Whether a name opens a paragraph, alone or in brackets or before a colon or dash, and what is told under it is
    nobody's speech."""
    here = doc.sentences[doc.tokens[name.first].sentence]
    opens = here.index == 0 or doc.sentences[here.index - 1].paragraph != here.paragraph
    before = [t.text for t in doc.tokens[here.first : name.first]]
    behind = next(iter(_behind(doc, name)), "")
    is_bracketed = set(before) <= BRACKETS and bool(before) and behind in BRACKETS
    is_set_off = not before and (behind in COLONS or name.last == here.last)
    told = doc.tokens[name.last + 1 : name.last + TOLD]
    return opens and (is_bracketed or is_set_off) and bool(told) and not speaks(told)


def _behind(doc: Doc, name: NameMention) -> Iterator[str]:
    """The word behind a name; of a dash, where it does not stand within a word."""
    for token in doc.tokens[name.last : name.last + 1]:
        if token.span.end < len(doc.text) and (token.text not in "-–—" or doc.text[token.span.start - 1].isspace()):
            yield token.text
