"""Places: where things happen, with coordinates where the gazetteer has them.

In: a parsed `Doc` with names. Out: the layer `places` (`PLACES`), and `place_at`, the place of one event:

    mentions   the extractor
    stretches  which words name a place
    resolve    which of the places of one name is meant
    unlisted   the country of a place that no gazetteer has
    where      the place of one event, by what follows
    standing   what a place is in its sentence: where, whose, or who
    partners   a country named with what two do: one of them, or where they do it
    context    the sentences that an event's own may lean on
    reach      how far off a place may be told, by the type of event
    narrower   a place said more exactly behind
    words      the word classes of all these
"""

from parley.extract.places.mentions import PLACES
from parley.extract.places.where import place_at

__all__ = ["PLACES", "place_at"]
