"""How well place names are found and put on the map, on news with annotated toponyms.

In: annotated texts as JSON Lines, each with `toponyms` (start, end, lat, lon, and where the set has them a type: only
literal ones count, one within a longer one not at all). Out: the F1 of names, a name being found where a mention shares a
character with it, and the share of the found ones that lie within 161 kilometres (100 miles, the usual measure) of the
annotated point.

    python -m eval.geovirus GEOVIRUS.jsonl [GEOWEBNEWS.jsonl ...]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

from eval.json_lines import records
from parley.extract.doc import PlaceMention
from parley.extract.names import NAMES
from parley.extract.places import PLACES
from parley.extract.reading import read_words
from parley.language.model import Model
from parley.records import Layout, Place, Report, Span, Zone

CLOSE = 161.0
LITERAL = frozenset({None, "Literal", "Mixed", "Literal_Modifier"})


@dataclass
class Tally:
    """Counts over all texts: annotated and predicted names, those found, those with a point close enough."""

    annotated: int = 0
    predicted: int = 0
    found: int = 0
    right: int = 0
    close: int = 0

    def lines(self) -> Iterator[str]:
        """The figures, a line each."""
        precision = self.right / self.predicted if self.predicted else 0.0
        recall = self.found / self.annotated if self.annotated else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        yield f"names   P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   ({self.annotated} annotated)"
        yield f"within {CLOSE:.0f} km  {self.close / max(self.found, 1):.3f} of those found"


def places(text: str, model: Model) -> tuple[PlaceMention, ...]:
    """The place mentions of a text, all of it read as body."""
    layout = Layout((Zone(Span(0, len(text)), "body"),))
    return PLACES.read(NAMES.read(read_words(Report(text=text), layout, model))).places


def add(tally: Tally, record: dict[str, Any], found: tuple[PlaceMention, ...]) -> None:
    """Count one text."""
    kept = [t for t in record["toponyms"] if t.get("type") in LITERAL and t.get("lat") is not None]
    tally.predicted += len(found)
    tally.annotated += len(kept)
    tally.right += sum(any(_meets(m, t) for t in kept) for m in found)
    for toponym in kept:
        mentions = [m for m in found if _meets(m, toponym)]
        tally.found += bool(mentions)
        tally.close += any(_kilometres(m.place, toponym) <= CLOSE for m in mentions)


def _meets(mention: PlaceMention, toponym: dict[str, Any]) -> bool:
    return bool(mention.span.start < toponym["end"] and toponym["start"] < mention.span.end)


def _kilometres(place: Place, toponym: dict[str, Any]) -> float:
    """The distance on the sphere, by the haversine formula; infinite where the place has no point."""
    if place.latitude is None or place.longitude is None:
        return float("inf")
    a, b = radians(place.latitude), radians(toponym["lat"])
    across = radians(place.longitude - toponym["lon"])
    return 2 * 6371 * asin(sqrt(min(1.0, sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(across / 2) ** 2)))


def main(paths: list[str]) -> None:
    """Measure each file and print its figures."""
    model = Model.load()
    for path in paths:
        tally = Tally()
        for record in records(Path(path)):
            add(tally, record, places(record["text"], model))
        print(path, *tally.lines(), sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
