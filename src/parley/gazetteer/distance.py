"""Distance: how far apart two places are.

In: two places with coordinates. Out: kilometres.
"""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Final, Protocol

EARTH: Final = 6371.0  # km


class Located(Protocol):
    """What has coordinates in degrees, where they are known."""

    @property
    def latitude(self) -> float | None:
        """Degrees north."""

    @property
    def longitude(self) -> float | None:
        """Degrees east."""


def kilometres(a: Located, b: Located) -> float | None:
    """The great-circle distance by the haversine formula, None where one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    lat_a, lon_a, lat_b, lon_b = map(radians, (a.latitude, a.longitude, b.latitude, b.longitude))
    chord = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(chord)))
