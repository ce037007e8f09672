"""Datelines: the country that a report was sent from.

In: a `Doc`. Out: the country of the town that its dateline names, None where that names none.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.gazetteer.places import lookup


def land_of_dateline(doc: Doc) -> str | None:
    """The country of the town which a report's dateline names."""
    towns = lookup(doc.layout.place) if doc.layout.place else ()
    return towns[0].country if towns else None
