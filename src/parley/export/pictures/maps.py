"""The map: where incidents were, with how precisely that is known.

In: the spots of `Charts`. Out: SVG, and the spots that it leaves out. A town is a dot, as large as its incidents are
many; what is known by its province or country only is a dashed circle as wide as the ignorance. Contested incidents are
a ring.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians, sqrt
from typing import Final

from parley.export.pictures.outlines import Land, lands
from parley.export.pictures.svg import INK, SOFT, Sheet, document, element, wide, words
from parley.views.briefings.charts import Spot

SHEET: Final = Sheet(660, 380, left=0, right=0, top=0, bottom=0)
KILOMETRES: Final = 111.2  # of a degree of latitude
SHARE: Final = 0.9  # of the incidents that the map must hold
FURTHER: Final = 1.6  # times the reach of those, within which more are held
NEAREST: Final = 1.2  # degrees on either side, at least
NAMED: Final = 14  # spots with their names
VAGUE: Final = 40.0  # kilometres from which a place is no dot
GRID: Final = tuple((x + 15.0, y + 10.0) for x in range(0, 660, 30) for y in range(0, 380, 20))
BESIDE: Final = 4.0  # points around the sheet that are drawn, so that no edge shows
LITTLE: Final = 8  # points of the grid, under which a country is not named
LAND, WATER, BORDER, DOT, RING = "#f4f1e8", "#dfe9f0", "#b9b3a2", "#0072b2", "#d55e00"

Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """What a map shows: from the middle, degrees of latitude up and down; `scale` points a degree of latitude."""

    longitude: float
    latitude: float
    scale: float

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a point of the earth lies on the sheet."""
        x = (longitude - self.longitude) * cos(radians(self.latitude)) * self.scale + SHEET.width / 2
        return x, SHEET.height / 2 - (latitude - self.latitude) * self.scale

    def sees(self, bounds: tuple[float, float, float, float]) -> bool:
        """Whether any of a rectangle of the earth is on the sheet."""
        (left, bottom), (right, top) = self.place(*bounds[:2]), self.place(*bounds[2:])
        return right > 0 and left < SHEET.width and bottom > 0 and top < SHEET.height


def incident_map(spots: Sequence[Spot]) -> tuple[str, tuple[Spot, ...]] | None:
    """The map of `spots` and those that lie too far off for it; None where there are none."""
    held = within_reach(spots)
    if not held:
        return None
    seen = view(held)
    ordered = sorted(held, key=lambda spot: (-spot.precision, -spot.incidents))
    drawn = [
        element("rect", width=SHEET.width, height=SHEET.height, fill=WATER),
        *(part for land in lands() for part in _land(land, seen)),
        *(part for spot in ordered for part in _spot(spot, seen)),
        *_names(held, seen),
    ]
    return document(SHEET, "Where incidents were", *drawn), tuple(spot for spot in spots if spot not in held)


def within_reach(spots: Sequence[Spot]) -> list[Spot]:
    """The spots that lie together: nine in ten incidents around their middle, and what is not much further off."""
    if not spots:
        return []
    middle = _middle(spots, lambda spot: spot.longitude), _middle(spots, lambda spot: spot.latitude)

    def off(spot: Spot) -> float:
        return hypot((spot.longitude - middle[0]) * cos(radians(middle[1])), spot.latitude - middle[1])

    total, counted, reach = sum(spot.incidents for spot in spots), 0, 0.0
    for spot in sorted(spots, key=off):
        if counted >= SHARE * total:
            break
        counted, reach = counted + spot.incidents, off(spot)
    return [spot for spot in spots if off(spot) <= max(reach * FURTHER, NEAREST)]


def _middle(spots: Sequence[Spot], of: Callable[[Spot], float]) -> float:
    values = sorted((of(spot), spot.incidents) for spot in spots)
    half, counted = sum(n for _, n in values) / 2, 0
    for value, n in values:
        counted += n
        if counted >= half:
            return value
    return 0.0


def view(spots: Sequence[Spot]) -> View:
    """The view that holds all `spots`, with a margin."""
    west, east = min(s.longitude for s in spots), max(s.longitude for s in spots)
    south, north = min(s.latitude for s in spots), max(s.latitude for s in spots)
    latitude = (south + north) / 2
    high = max((north - south) / 2 * 1.25, NEAREST)
    wide_ = max((east - west) / 2 * 1.25 * cos(radians(latitude)), NEAREST)
    return View((west + east) / 2, latitude, min(SHEET.height / 2 / high, SHEET.width / 2 / wide_))


def _land(land: Land, seen: View) -> Iterator[str]:
    rings = [ring for ring, bounds in zip(land.rings, land.bounds, strict=True) if seen.sees(bounds)]
    if not rings:
        return
    cut = [clipped([seen.place(*point) for point in ring]) for ring in rings]
    path = "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in cut if ring)
    if path:
        yield element("path", d=path, fill=LAND, stroke=BORDER, stroke_width=0.8, fill_rule="evenodd")


def clipped(ring: Sequence[Corner]) -> list[Corner]:
    """What of a ring lies on the sheet or just beside it (Sutherland and Hodgman's rule: one edge after the other)."""
    found = list(ring)
    for axis, edge, sign in (
        (0, -BESIDE, 1),
        (0, SHEET.width + BESIDE, -1),
        (1, -BESIDE, 1),
        (1, SHEET.height + BESIDE, -1),
    ):
        found = list(_cut(found, axis, edge, sign)) if found else found
    return found


def _cut(ring: Sequence[Corner], axis: int, edge: float, sign: int) -> Iterator[Corner]:
    for a, b in zip((ring[-1], *ring), ring, strict=False):
        inside = (a[axis] - edge) * sign >= 0, (b[axis] - edge) * sign >= 0
        if inside[0] != inside[1]:
            share = (edge - a[axis]) / (b[axis] - a[axis])
            yield a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])
        if inside[1]:
            yield b


def _spot(spot: Spot, seen: View) -> Iterator[str]:
    x, y = seen.place(spot.longitude, spot.latitude)
    if spot.precision >= VAGUE:
        yield element(
            "circle", cx=x, cy=y, r=reach(spot, seen), fill=DOT, fill_opacity=0.06, stroke=DOT, stroke_dasharray="5 4"
        )
        return
    yield element("circle", cx=x, cy=y, r=radius(spot.incidents), fill=DOT, fill_opacity=0.8, stroke="#ffffff")
    if spot.contested:
        yield element("circle", cx=x, cy=y, r=radius(spot.incidents) + 2.4, fill="none", stroke=RING, stroke_width=2.0)


def reach(spot: Spot, seen: View) -> float:
    """The radius of the circle that stands for not knowing where in a country or province it was."""
    return min(spot.precision / KILOMETRES * seen.scale, SHEET.height / 2.2)


def radius(incidents: int) -> float:
    """The radius of a dot whose area grows with its incidents."""
    return 3.4 * sqrt(incidents)


Box = tuple[float, float, float, float]


def _names(spots: Sequence[Spot], seen: View) -> Iterator[str]:
    """The names of the spots with most incidents, then of countries, where they cover no other name; those of whole
    provinces cover no dot either."""
    taken: list[Box] = []
    dots = [_dot(spot, seen) for spot in spots if spot.precision < VAGUE]
    for spot in spots[:NAMED]:
        label = f"{spot.name} {spot.incidents}"
        if spot.precision < VAGUE:
            yield from _name(label, _beside(spot, label, radius(spot.incidents) + 5, seen), taken, fill=INK)
        else:
            places = (*_beside(spot, label, 9, seen), *_beside(spot, label, reach(spot, seen) + 4, seen))
            free = [at for at in places if not any(_cover(_box(label, *at), dot) for dot in dots)]
            yield from _name(label, free, taken, fill=DOT)
    named = {spot.name for spot in spots}
    for land in (land for land in lands() if land.name not in named):
        if middle := _middle_of(land, seen):
            at = (middle[0] - wide(land.name, 13) / 2, middle[1])
            yield from _name(land.name, (at,), taken, fill=SOFT, font_size=13.0, font_style="italic")


def _beside(spot: Spot, label: str, gap: float, seen: View) -> tuple[tuple[float, float], ...]:
    """Where a label may begin: right and left of a spot, above and beneath it."""
    (x, y), long = seen.place(spot.longitude, spot.latitude), wide(label)
    return (x + gap, y + 4), (x - gap - long, y + 4), (x - long / 2, y - gap), (x - long / 2, y + gap + 8)


def _box(label: str, left: float, base: float) -> Box:
    return left, base - 10, left + wide(label), base + 3


def _dot(spot: Spot, seen: View) -> Box:
    (x, y), r = seen.place(spot.longitude, spot.latitude), radius(spot.incidents)
    return x - r, y - r, x + r, y + r


def _name(
    label: str, places: Sequence[tuple[float, float]], taken: list[Box], **attributes: str | float
) -> Iterator[str]:
    """A name at the first of `places` at which it covers no other and is not cut off; nothing where there is none."""
    for left, base in places:
        box = _box(label, left, base)
        inside = box[0] > 2 and box[2] < SHEET.width - 2 and box[1] > 2 and box[3] < SHEET.height - 2
        if inside and not any(_cover(box, other) for other in taken):
            taken.append(box)
            halo = attributes | {
                "stroke": "#ffffff",
                "stroke_width": 3.0,
                "stroke_linejoin": "round",
                "fill": "#ffffff",
            }
            yield words(label, left, base, **halo)
            yield words(label, left, base, **attributes)
            return


def _middle_of(land: Land, seen: View) -> tuple[float, float] | None:
    """A point in the middle of what is seen of a country; None where little of it is."""
    rings = [ring for ring, bounds in zip(land.rings, land.bounds, strict=True) if seen.sees(bounds)]
    drawn = [[seen.place(*point) for point in ring] for ring in rings]
    within = [point for point in GRID if any(holds(ring, point) for ring in drawn)]
    if len(within) < LITTLE:
        return None
    middle = sum(x for x, _ in within) / len(within), sum(y for _, y in within) / len(within)
    return min(within, key=lambda point: hypot(point[0] - middle[0], point[1] - middle[1]))


def holds(ring: Sequence[tuple[float, float]], point: tuple[float, float]) -> bool:
    """Whether `point` lies within `ring`: a ray from it to the right crosses it an odd number of times."""
    x, y = point
    crossed = 0
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            crossed += 1
    return crossed % 2 == 1


def _cover(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
