"""Mentions: the extractor of the layer `places`.

In: a `Doc` with names. Out: the `Doc` with every place that it names, resolved.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.places.resolve import resolved
from parley.extract.places.stretches import place_stretches
from parley.extract.places.unlisted import settled
from parley.extract.registry import Extractor


def read_places(doc: Doc) -> Doc:
    """`doc` with its places."""
    found = replace(doc, places=resolved(doc, list(place_stretches(doc))))
    return replace(found, places=tuple(settled(found)))


PLACES = Extractor("places", reads=("tokens", "names"), writes="places", read=read_places)
