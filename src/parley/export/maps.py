"""Claims on a map: GeoJSON (RFC 7946).

In: claims with their reports. Out: one point a claim whose place is known; its record as the point's properties.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from parley.export.claims import Told, record


def geojson(all_told: Iterable[Told], out: BinaryIO) -> None:
    """Write a FeatureCollection, a feature a line; claims without a known place are left out."""
    out.write(b'{"type": "FeatureCollection", "features": [')
    separator = b"\n"
    for told in all_told:
        if point := feature(told):
            line = json.dumps(point, ensure_ascii=False)
            out.write(separator + line.encode("utf-8", "backslashreplace"))
            separator = b",\n"
    out.write(b"\n]}\n")


def feature(told: Told) -> dict[str, Any] | None:
    """The point of a claim, None where its place is unknown. `precision_km` says how wide the place is."""
    place = told.claim.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return {
        "type": "Feature",
        "id": told.claim.id,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": record(told) | {"precision_km": place.precision},
    }
