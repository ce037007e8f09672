"""Datelines: the country that a report was sent from.

In: a `Doc`. Out: the country of the town that its dateline names, None where that names none.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.parties.classes import words_of
from parley.gazetteer.folding import fold
from parley.gazetteer.places import lookup


def land_of_dateline(doc: Doc) -> str | None:
    """The country of the town which a report's dateline names, if no courts of many states sit there."""
    town = doc.layout.place or ""
    towns = lookup(town) if town and town.split()[-1].lower() not in words_of("world_seats") else ()
    own = (t for t in towns if t.kind == "town" and fold(t.name) == fold(doc.layout.place or ""))
    found = next(own, None) or next(iter(towns), None)
    return found.country if found else None
