"""Boil the outlines of the world's countries down to the file that Parley's maps are drawn from.

In: countries-50m.json of the npm package world-atlas, version 2 (Natural Earth, public domain, as TopoJSON). Out:
outlines.json.gz: borders and coasts as arcs that neighbours share, countries as rings of them, and numeric.tsv: the
numeric ISO 3166-1 code of each country that the gazetteer knows.

Run: `npm pack world-atlas@2 && tar xzf world-atlas-2.*.tgz`, then
`python -m training.outlines package/countries-50m.json src/parley/export`.

An arc loses the points that lie within a two-hundredth of a degree, some 500 metres, of the line without them (Douglas
and Peucker's rule), and is rounded to as much. Neighbours share arcs, so that no gap opens between them.
"""

from __future__ import annotations

import gzip
import json
import sys
from itertools import accumulate, pairwise
from math import hypot
from pathlib import Path
from typing import Any

from parley.gazetteer.actors import countries, country

Point = tuple[float, float]
WITHIN = 0.005
A_DEGREE = 200
POLE = 84  # degrees; what lies nearer to a pole is on no map
SHORT = {
    "Antigua and Barb.": "Antigua and Barbuda",
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Central African Rep.": "Central African Republic",
    "Congo": "Republic of the Congo",
    "Dem. Rep. Congo": "Democratic Republic of the Congo",
    "Dominican Rep.": "Dominican Republic",
    "Eq. Guinea": "Equatorial Guinea",
    "Marshall Is.": "Marshall Islands",
    "S. Sudan": "South Sudan",
    "Solomon Is.": "Solomon Islands",
    "St. Vin. and Gren.": "Saint Vincent and the Grenadines",
    "W. Sahara": "Western Sahara",
}
"""The atlas's abbreviations, in full."""


def main(atlas: Path, out: Path) -> None:
    """Write both files into the folder `out`."""
    topology = json.loads(atlas.read_text(encoding="utf-8"))
    lands = topology["objects"]["countries"]["geometries"]
    arcs = [_rounded(simplified(points)) for points in decoded(topology)]
    written = {"arcs": arcs, "countries": [_land(land) for land in lands]}
    text = json.dumps(written, separators=(",", ":"), ensure_ascii=False)
    (out / "pictures" / "outlines.json.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    (out / "codings" / "numeric.tsv").write_text(_numeric(lands), encoding="utf-8", newline="\n")


def decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs of a quantized TopoJSON, in degrees."""
    (kx, ky), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        whole = accumulate(arc, lambda last, step: [last[0] + step[0], last[1] + step[1]])
        found.append(unbroken([(x * kx + x0, y * ky + y0) for x, y in whole]))
    return found


def unbroken(points: list[Point]) -> list[Point]:
    """`points` with longitudes that go on beyond 180 where they cross the date line, or a line would be drawn round the
    world and back; round a pole there is no crossing it."""
    if any(abs(y) > POLE for _, y in points):
        return points
    return list(accumulate(points, lambda last, at: (at[0] - 360 * round((at[0] - last[0]) / 360), at[1])))


def simplified(points: list[Point]) -> list[Point]:
    """`points` without those within `WITHIN` of the line of the rest; a ring keeps four at least."""
    if len(points) < 3:
        return points
    closed = points[0] == points[-1]
    middle = len(points) // 2
    if closed:
        return [*_kept(points[: middle + 1])[:-1], *_kept(points[middle:])]
    return _kept(points)


def _kept(points: list[Point]) -> list[Point]:
    far, at = max(((_distance(p, points[0], points[-1]), n) for n, p in enumerate(points[1:-1], 1)), default=(0.0, 0))
    if far <= WITHIN:
        return [points[0], points[-1]]
    return [*_kept(points[: at + 1])[:-1], *_kept(points[at:])]


def _distance(p: Point, a: Point, b: Point) -> float:
    """How far `p` lies from the line from `a` to `b`."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    along = 0.0 if not length else max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
    return hypot(p[0] - a[0] - along * dx, p[1] - a[1] - along * dy)


def _rounded(points: list[Point]) -> list[int]:
    """Steps in two-hundredths of a degree, x and y by turns, the first from nought."""
    whole = [(round(x * A_DEGREE), round(y * A_DEGREE)) for x, y in points]
    steps = [whole[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole))]
    return [value for step in steps for value in step]


def _land(land: dict[str, Any]) -> dict[str, Any]:
    polygons = land["arcs"] if land["type"] == "MultiPolygon" else [land["arcs"]]
    return {"name": _in_full(land), "rings": [ring for polygon in polygons for ring in polygon]}


def _in_full(land: dict[str, Any]) -> str:
    name: str = land["properties"]["name"]
    return SHORT.get(name, name)


def _numeric(lands: list[dict[str, Any]]) -> str:
    """The codes of the countries whose names the gazetteer knows, by their codes of three letters."""
    letters = {entry.name: entry.iso3 for entry in countries() if entry.iso3}
    named = {country(_in_full(land)): land.get("id") for land in lands}
    rows = sorted((letters[name], code) for name, code in named.items() if name in letters and code)
    return "iso3\tnumeric\n" + "".join(f"{three}\t{code}\n" for three, code in rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
