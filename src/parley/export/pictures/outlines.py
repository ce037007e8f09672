"""Outlines: the borders and coasts of the world's countries.

In: outlines.json.gz, made by training/outlines.py. Out: `Land`s, each a name and rings of longitudes and latitudes.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import Final

A_DEGREE: Final = 200
Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Land:
    """A country by its name, with its rings, islands and holes alike, each with its own bounds."""

    name: str
    rings: tuple[Ring, ...]
    bounds: tuple[tuple[float, float, float, float], ...]


@cache
def lands() -> tuple[Land, ...]:
    """All countries."""
    stored = json.loads(gzip.decompress(compressed()))
    arcs = [_points(steps) for steps in stored["arcs"]]
    return tuple(_land(land["name"], [_ring(ring, arcs) for ring in land["rings"]]) for land in stored["countries"])


@cache
def compressed() -> bytes:
    """The file as it is kept."""
    return files(__package__).joinpath("outlines.json.gz").read_bytes()


def _points(steps: list[int]) -> Ring:
    xs, ys = accumulate(steps[0::2]), accumulate(steps[1::2])
    return tuple((x / A_DEGREE, y / A_DEGREE) for x, y in zip(xs, ys, strict=True))


def _ring(numbers: Iterable[int], arcs: list[Ring]) -> Ring:
    """Arcs joined end to end; one of a negative number runs backwards."""
    found: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found.extend(arc[1:] if found else arc)
    return tuple(found)


def _land(name: str, rings: list[Ring]) -> Land:
    bounds = ((min(x for x, _ in r), min(y for _, y in r), max(x for x, _ in r), max(y for _, y in r)) for r in rings)
    return Land(name, tuple(rings), tuple(bounds))
