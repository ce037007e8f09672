"""Claims and incidents on a map: GeoJSON (RFC 7946).

In: `Contents`. Out: one point a claim or incident whose place is known; its record or row as the point's properties.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from parley.export.claims import record
from parley.export.contents import Contents
from parley.export.rows import incidents
from parley.records import Place


def claims_geojson(contents: Contents, out: BinaryIO) -> None:
    """Write a FeatureCollection, a claim a line; those without a known place are left out."""
    found = (feature(told.claim.id, told.claim.place, record(told)) for told in contents.told)
    _collection(filter(None, found), out)


def incidents_geojson(contents: Contents, out: BinaryIO) -> None:
    """Write a FeatureCollection, an incident a line; those without a known place are left out."""
    found = (
        feature(incident.id, incident.place, incidents.row(incident, contents))
        for incident in contents.picture.incidents
    )
    _collection(filter(None, found), out)


def feature(id_: str, place: Place | None, properties: Any) -> dict[str, Any] | None:
    """The point of something, None where its place is unknown. `precision_km` says how wide the place is."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return {
        "type": "Feature",
        "id": id_,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {**properties, "precision_km": place.precision},
    }


def _collection(features: Iterator[dict[str, Any]], out: BinaryIO) -> None:
    out.write(b'{"type": "FeatureCollection", "features": [')
    separator = b"\n"
    for point in features:
        line = json.dumps(point, ensure_ascii=False, default=_iso)
        out.write(separator + line.encode("utf-8", "backslashreplace"))
        separator = b",\n"
    out.write(b"\n]}\n")


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
