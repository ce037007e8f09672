"""How well place names are found and put on the map, on news with annotated toponyms.

In: annotated texts as JSON Lines, each with `toponyms` (start, end, lat, lon, and where the set has them a type: only
literal ones count, one within a longer one not at all). Out: the F1 of names, a name being found where a mention shares
a character with it, and the share of the found ones that lie within 161 kilometres (100 miles, the usual measure) of
the annotated point.

    python -m eval.geovirus [FILE ...]
"""

from __future__ import annotations

from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt
from typing import Any

from eval.command import finished, measured
from eval.measure import Counts, Measure, Reached, Record, body, model, rate, share
from parley.extract.mentions import PlaceMention
from parley.extract.names import NAMES
from parley.extract.parsing.reading import read_words
from parley.extract.places import PLACES
from parley.records import Place, Report

CLOSE = 161.0
LITERAL = frozenset({None, "Literal", "Mixed", "Literal_Modifier"})


def places(text: str) -> tuple[PlaceMention, ...]:
    """The place mentions of a text, all of it read as body."""
    return PLACES.read(NAMES.read(read_words(Report(text=text), body(text), model()))).places


def count(record: Record) -> Counts:
    """The counts of one text: annotated and predicted names, those found, those with a point close enough."""
    found = places(record["text"])
    kept = [t for t in record["toponyms"] if t.get("type") in LITERAL and t.get("lat") is not None]
    counts = Counts({"predicted": len(found), "annotated": len(kept)})
    counts["right"] = sum(any(_meets(m, t) for t in kept) for m in found)
    for toponym in kept:
        mentions = [m for m in found if _meets(m, toponym)]
        counts["found"] += bool(mentions)
        counts["close"] += any(_kilometres(m.place, toponym) <= CLOSE for m in mentions)
    return counts


def reached(counts: Counts) -> Iterator[Reached]:
    """The figures."""
    yield rate("names", counts)
    yield Reached("within 161 km", share(counts["close"], counts["found"]), "of the names found")


def _meets(mention: PlaceMention, toponym: dict[str, Any]) -> bool:
    return bool(mention.span.start < toponym["end"] and toponym["start"] < mention.span.end)


def _kilometres(place: Place, toponym: dict[str, Any]) -> float:
    """The distance on the sphere, by the haversine formula; infinite where the place has no point."""
    if place.latitude is None or place.longitude is None:
        return float("inf")
    a, b = radians(place.latitude), radians(toponym["lat"])
    across = radians(place.longitude - toponym["lon"])
    return 2 * 6371 * asin(sqrt(min(1.0, sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(across / 2) ** 2)))


GEOVIRUS = Measure(
    name="geovirus",
    files=("bench/geovirus.jsonl",),
    count=count,
    reached=reached,
    elsewhere="within 161 km 0.82, CamCoder, given the names (Gritta et al. 2018)",
)


def main() -> int:
    """Measure the named texts."""
    return measured(GEOVIRUS, __doc__)


if __name__ == "__main__":
    raise SystemExit(finished(main))
