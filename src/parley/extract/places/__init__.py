"""Places: where things happen, with coordinates where the gazetteer has them.

In: a parsed `Doc` with names. Out: the layer `places` (`PLACES`), and `place_at`, the place of one event.

  The places of a report

    mentions   the extractor
    stretches  which words name a place
    resolve    which of several places of one name is meant
    unlisted   the country of a place that no gazetteer has

  The place of one event

    where      the cheapest of the places that come into question, by what follows
    by_tie     those that the grammar alone ties to it
    standing   what a place is in its sentence: where something happens, whose something is, or who acts
    reach      how far off a place may be told, by the type of the event
    context    which sentences before an event's own belong to its story
    meanwhile  whether a place is only where others met at the time
    past       whether what happened somewhere is of another time than the news
    partners   whether a country takes part in what two do, or is where they do it
    refuge     whether people fled or were brought there
    narrower   a place that the sentences after say more exactly

    words      the word classes that all of these ask
"""

from parley.extract.places.mentions import PLACES
from parley.extract.places.where import place_at

__all__ = ["PLACES", "place_at"]
