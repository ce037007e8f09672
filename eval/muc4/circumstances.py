"""When and where an incident happened, as the key writes it.

In: a report, the days and places that its claims or sentences give. Out: a date such as "02 FEB 90" or "- 04 MAR 90", a
place such as "PERU: LIMA". A town of a country that the report does not name is taken to lie in the dateline's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from eval.muc4.slots import written
from parley.extract.doc import Doc
from parley.gazetteer.actors import country, is_capital
from parley.gazetteer.places import lookup
from parley.records import Place, When

BESIDE_NAMES = re.compile(
    r"^(?:the |downtown |central |(?:north|south)?(?:east|west)?(?:ern)? )+| (?:department|province|neighborhood|municipality|district|city)$",
    re.IGNORECASE,
)
"""Words of a place's name that the key leaves out: the point of the compass before it, the kind of place after it."""


WEIGHTS, HOME, MANY = (4, 2, 1), 8, 8
"""How much a place of the incident, one of the report and a country's word speak for a country, and that the report was
sent from it; how often each counts at most. Chosen on the development part: of 949 incidents, their things known, 888 are
in the right country, 844 where the dateline's country was taken unless places named another one alone."""


def date_of(doc: Doc, whens: Iterable[When | None]) -> str | None:
    """When it happened: the stretch that most of `whens` give, else some time up to the report's day."""
    given = Counter((when.first, when.last) for when in whens if when and when.last)
    if not given:
        return before(doc)
    (first, last), _ = given.most_common(1)[0]
    return stretch(When(first, last))


def before(doc: Doc) -> str | None:
    """Some time up to the report's day."""
    return f"- {written(doc.day)}" if doc.day else None


def stretch(when: When) -> str | None:
    """A stretch of days, a night being the day that it began on; None where its end is open."""
    if when.first and when.last and (when.last - when.first).days == 1:
        return written(when.first)
    if not when.last or when.first == when.last:
        return written(when.last) if when.last else None
    return f"{written(when.first)} - {written(when.last)}" if when.first else f"- {written(when.last)}"


def place_of(doc: Doc, places: Sequence[Place]) -> str | None:
    """Where it happened: the country, and the place in it that most of `places` give."""
    land = land_of(doc, places)
    within = Counter(place_name(p) for p in places if not is_land(p.name) and p.country in {None, land})
    return ": ".join([land, *(name for name, _ in within.most_common(1))]).upper() if land else None


def land_of(doc: Doc, places: Sequence[Place]) -> str | None:
    """The country that an incident happened in, if it happened at `places`: that which most is said of, there, in all
    of the report, and by where it was sent from."""
    near, far = (Counter(p.country for p in named if p.country) for named in (places, [p.place for p in doc.places]))
    told = Counter(found for token in doc.tokens if (found := country(token.text)))
    sure: Counter[str] = Counter()
    for weight, lands in zip(WEIGHTS, (near, far, told), strict=True):
        for land, times in lands.items():
            sure[land] += weight * min(times, MANY)
    if home := _home(doc.layout.place or ""):
        sure[home] += HOME
    return max(sure, key=sure.__getitem__, default=None)


def _home(place: str) -> str | None:
    found = lookup(place.title())
    return country(place.title()) or (found[0].country if found else None)


def is_land(name: str) -> bool:
    """Whether a place is a country, and no capital, which may stand for its government."""
    return bool(country(name)) and not is_capital(name)


def place_name(place: Place) -> str:
    """A place's name on one line, without a point of the compass before it and without the kind of place after it."""
    line = re.sub(r"\s+", " ", place.name)
    return BESIDE_NAMES.sub("", line).upper()
