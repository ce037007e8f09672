"""ACLED-shaped: incidents in the columns and codes of the Armed Conflict Location and Event Data project.

In: `Contents`. Out: one row an incident that is told of as done, and one a truce that was agreed. After: ACLED, Armed
Conflict Location and Event Data (ACLED) Codebook. What ACLED knows and Parley does not (regions, source scales, whether
rebels or a militia) stays empty; `fatalities` is the lowest count and, as ACLED has it, 0 where none is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.codings.extras import OF_INCIDENTS, filled, of_incident, of_truce
from parley.export.codings.mapping import Code, code_of
from parley.export.codings.nations import number
from parley.export.codings.precision import acled_day, acled_geo_precision, province
from parley.export.codings.sides import CIVILIANS, Sides, is_authority, sides
from parley.export.codings.tables import columns_of
from parley.export.columns import Row, Table, Value
from parley.export.contents import Contents
from parley.export.rows.grounds import grounds
from parley.export.rows.people import people
from parley.records import Ceasefire, Incident, Place, When

COLUMNS: Final = (*columns_of("acled_columns.tsv"), *OF_INCIDENTS)
ENTERED: Final = ("agreed", "in force", "extended", "holding")  # the steps by which a truce is one
ORDER: Final = ("State forces", CIVILIANS, "External/Other forces")  # by ACLED's numbers 1, 7 and 8
ODD: Final = {(CIVILIANS, "External/Other forces"): "External/Other forces-Civilians"}


def acled_rows(contents: Contents) -> Iterator[Row]:
    """The rows, incidents before truces."""
    for incident in contents.picture.incidents:
        code = code_of(incident.claims, incident.type, contents)
        if code and code.disorder and incident.is_done:
            yield filled(COLUMNS, _incident(incident, code, contents))
    for truce in contents.picture.ceasefires:
        code = code_of(truce.claims, "ceasefire", contents)
        if code and code.disorder and any(step.state in ENTERED for step in truce.transitions):
            yield filled(COLUMNS, _truce(truce, code, contents))


def _incident(incident: Incident, code: Code, contents: Contents) -> dict[str, Value]:
    killed = people(finding for finding in incident.findings if finding.question == "killed")
    return {
        "event_id_cnty": incident.id,
        **_coded(code),
        **_when(incident.when),
        **_who(sides(incident, contents), incident.place),
        **_where(incident.place),
        "civilian_targeting": "Civilians targeted" if code.event == "Violence against civilians" else None,
        "source": "; ".join(_outlets(incident.claims, contents)) or None,
        "notes": f"{incident.title}. {incident.reason}.",
        "fatalities": killed.low or 0,
        "parley_mapping": code.why,
        **of_incident(incident, killed, contents),
    }


def _truce(truce: Ceasefire, code: Code, contents: Contents) -> dict[str, Value]:
    entered = next((step.when for step in truce.transitions if step.state in ENTERED and step.when), truce.effect)
    two = truce.parties if len(truce.parties) == 2 else ()
    return {
        "event_id_cnty": truce.id,
        **_coded(code),
        **_when(entered),
        **_who(Sides(two[:1], two[1:]), None),
        "source": "; ".join(_outlets(truce.claims, contents)) or None,
        "notes": f"{truce.title}. {truce.reason}.",
        "fatalities": 0,
        "parley_mapping": code.why,
        **of_truce(truce, entered, contents),
    }


def _coded(code: Code) -> dict[str, Value]:
    return {
        "disorder_type": code.disorder,
        "event_type": code.event or None,
        "sub_event_type": code.sub_event or None,
    }


def _when(when: When | None) -> dict[str, Value]:
    day, precision = acled_day(when)
    return {"event_date": day, "year": day.year if day else None, "time_precision": precision}


def _who(two: Sides, place: Place | None) -> dict[str, Value]:
    """ACLED's actors: the first body of a side, the others as associated with it; civilians by whose they are."""
    hit = f"{CIVILIANS} ({two.second[0]})" if two.second and two.second[0] not in _PLAIN else CIVILIANS
    second = (hit, *two.second[1:]) if two.civilians else two.second
    kinds = inter(two.first, place), CIVILIANS if two.civilians else inter(two.second, place)
    return {
        "actor1": two.first[0] if two.first else None,
        "assoc_actor_1": "; ".join(two.first[1:]) or None,
        "inter1": kinds[0],
        "actor2": second[0] if second else None,
        "assoc_actor_2": "; ".join(second[1:]) or None,
        "inter2": kinds[1],
        "interaction": interaction(*kinds),
    }


_PLAIN: Final = frozenset({"civilians", "residents", "people"})


def inter(side: tuple[str, ...], place: Place | None) -> str | None:
    """ACLED's kind of actor, where it follows from countries alone: at home or abroad."""
    if not side or not is_authority(side[0]) or place is None or not place.country:
        return None
    return "State forces" if place.country == side[0] else "External/Other forces"


def interaction(first: str | None, second: str | None) -> str | None:
    """ACLED's pair of kinds, the lower number first."""
    if first is None or second is None:
        return None
    low, high = sorted((first, second), key=ORDER.index)
    return ODD.get((low, high), f"{low}-{high}")


def _where(place: Place | None) -> dict[str, Value]:
    if place is None:
        return {}
    precise = acled_geo_precision(place)
    return {
        "iso": number(place.country),
        "country": place.country,
        "admin1": province(place),
        "location": place.name,
        "latitude": place.latitude if precise else None,
        "longitude": place.longitude if precise else None,
        "geo_precision": precise,
    }


def _outlets(claims: tuple[str, ...], contents: Contents) -> tuple[str, ...]:
    found = grounds(claims, contents)["outlets"]
    return found if isinstance(found, tuple) else ()


ACLED: Final = Table("acled", COLUMNS, acled_rows)
