"""Sites: the places that are told of, how exactly each is known, and how much happened there.

In: a picture, claims, an archive. Out: `Site`s, those with most incidents first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from parley.records import Claim, Incident, Picture, Place
from parley.views.archive import Archive
from parley.views.scope import folded
from parley.views.wording import table, visible

COUNTRY: Final = "country:"
KINDS: Final = 3
ABOUT_INCIDENTS: Final = ("incident", "figure")  # kinds of disputes; a toll may have the id of an incident


@dataclass(frozen=True, slots=True)
class Site:
    """One place. `names` are those used for it; `kilometres` says how wide it is, None where it is not known where it
    is; `whole` marks a country; `kinds` are what happened there, the most frequent first."""

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    latitude: float | None
    longitude: float | None
    kilometres: float | None
    whole: bool
    incidents: int
    disputed: int
    claims: int
    kinds: tuple[str, ...]
    first: date | None
    last: date | None

    @property
    def exactness(self) -> str:
        """How exactly it is known, in words."""
        if self.latitude is None:
            return "not in the list of places: not on the map"
        if self.whole:
            return "a whole country: nowhere in particular"
        return f"to within {self.kilometres:g} km" if self.kilometres else "a point"


def site_id(place: Place) -> str:
    """What a place is called in an address: its entry, or failing that its name."""
    return place.entry or _of_name(place.name)


@lru_cache(maxsize=65_536)  # names come again and again
def _of_name(name: str) -> str:
    return f"name:{folded(name)}"


def sites(picture: Picture, claims: Iterable[Claim], archive: Archive) -> tuple[Site, ...]:
    """The places of `picture` and of `claims`."""
    happened: defaultdict[str, list[Incident]] = defaultdict(list)
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    for incident in picture.incidents:
        if incident.place:
            happened[site_id(incident.place)].append(incident)
    for claim in claims:
        if claim.place:
            told[site_id(claim.place)].append(claim)
    disputed = {dispute.subject for dispute in picture.disputes if dispute.kind in ABOUT_INCIDENTS}
    found = (_site(id_, happened[id_], told[id_], disputed, archive) for id_ in dict.fromkeys((*happened, *told)))
    return tuple(sorted(found, key=lambda site: (-site.incidents, -site.claims, site.name)))


def _site(id_: str, happened: list[Incident], told: list[Claim], disputed: set[str], archive: Archive) -> Site:
    """A place with what `happened` there and is `told` of it; `disputed` are the ids of incidents."""
    there: tuple[Incident | Claim, ...] = (*happened, *told)
    named = [one.place for one in there if one.place]
    names = list(dict.fromkeys((*_spellings(happened), *_spellings(told))))
    where = next((place for place in named if place.latitude is not None), named[0])
    country = visible(where.country or "")
    dates = [day for i in happened if (when := i.when) for day in (when.first, when.last) if day]
    dates = dates or [day for claim in told if (day := archive.published(claim.report))]
    return Site(
        id=id_,
        name=names[0],
        names=tuple(names),
        country="" if country in names else country,
        latitude=where.latitude,
        longitude=where.longitude,
        kilometres=where.precision,
        whole=id_.startswith(COUNTRY),
        incidents=len(happened),
        disputed=len(disputed.intersection([i.id for i in happened])),
        claims=len(told),
        kinds=tuple(table("types")[type_] for type_, _ in Counter([i.type for i in happened]).most_common(KINDS)),
        first=min(dates, default=None),
        last=max(dates, default=None),
    )


def _spellings(there: Iterable[Incident | Claim]) -> list[str]:
    """The names by which a place is called, the most usual first."""
    return [visible(name) for name, _ in Counter(one.place.name for one in there if one.place).most_common()]
