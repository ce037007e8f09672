"""Places: where things happen, with coordinates where the gazetteer has them.

In: a parsed `Doc` with names. Out: `PLACES`, the extractor of the `places` layer, and `place_at`, the place of one event.
"""

from parley.extract.places.mentions import PLACES
from parley.extract.places.where import place_at

__all__ = ["PLACES", "place_at"]
