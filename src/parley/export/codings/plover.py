"""PLOVER-shaped: claims in the columns of POLECAT's files and the event types and modes of PLOVER.

In: `Contents`. Out: one row a claim that has a PLOVER event. After: Halterman and others, PLOVER and POLECAT: A New
Political Event Ontology and Dataset, 2023, and the PLOVER manual. Contexts, Wikipedia's names, the Correlates of War's
numbers and the people and places of the whole story are not Parley's to know and stay empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.export.claims import Told
from parley.export.codings.conditions import Case
from parley.export.codings.extras import GROUNDS, filled
from parley.export.codings.mapping import Code, code_of_claim
from parley.export.codings.nations import letters, plover_code, plover_sectors
from parley.export.codings.precision import entry, province
from parley.export.codings.tables import columns_of, rows
from parley.export.columns import Row, Table, Value, columns
from parley.export.contents import Contents, whereabouts
from parley.records import Party, Place

EXTRAS: Final = columns(
    "parley_type parley_modality parley_speakers:names parley_mediators:names parley_from:day parley_to:day "
    f"parley_incident parley_mapping {GROUNDS}"
)
COLUMNS: Final = (*columns_of("polecat_columns.tsv"), *EXTRAS)
GEONAMES: Final = "geonames:"


def plover_rows(contents: Contents) -> Iterator[Row]:
    """The rows, in the order of the claims."""
    for told in contents.by_id.values():
        code = code_of_claim(Case(told.claim, contents))
        if code and code.plover:
            yield filled(COLUMNS, _row(told, code, contents))


def _row(told: Told, code: Code, contents: Contents) -> dict[str, Value]:
    claim, when = told.claim, told.claim.when
    quad, score = scores()[code.plover, code.mode]
    return {
        "Event ID": claim.id,
        "Event Date": when.first if when and when.is_day else None,
        "Event Type": code.plover,
        "Event Mode": code.mode or None,
        "Intensity": float(score) if score else None,
        "Quad Code": quad,
        **_parties("Actor", claim.actors),
        **_parties("Recipient", claim.recipients),
        **_where(claim.place),
        "Source": contents.outlets.get(told.report.id) or told.report.source or None,
        "Publication Date": told.report.published.last if told.report.published else None,
        "parley_type": claim.type,
        "parley_modality": claim.modality,
        "parley_speakers": tuple(map(str, claim.speakers)),
        "parley_mediators": tuple(map(str, claim.mediators)),
        "parley_from": when.first if when else None,
        "parley_to": when.last if when else None,
        "parley_incident": contents.homes.get(claim.id),
        "parley_mapping": code.why,
        "parley_quote": claim.quote.of(told.report.text),
        "parley_claims": (claim.id,),
        "parley_spans": (whereabouts(told),),
    }


def _parties(role: str, parties: Sequence[Party]) -> dict[str, Value]:
    """The cells of actors or recipients; several stand apart by "; ", in the same order in each cell."""
    sectors = [plover_sectors(party) for party in parties]
    return {
        f"{role} Name": _joined([str(party) for party in parties]),
        f"{role} Country": _joined([plover_code(party) for party in parties]),
        f"Primary {role} Sector": _joined([found[0] if found else "" for found in sectors]),
        f"{role} Sectors": _joined([", ".join(found) for found in sectors]),
        f"{role} Name Raw": _joined([party.name for party in parties]),
    }


def _joined(parts: Sequence[str]) -> str | None:
    return "; ".join(parts) if any(parts) else None


def _where(place: Place | None) -> dict[str, Value]:
    if place is None:
        return {}
    found = entry(place)
    town = found.name if found and found.kind == "town" else None
    return {
        "Placename": found.name if found else None,
        "City": town,
        "Province": province(place),
        "Country": letters(place.country) or None,
        "Latitude": place.latitude,
        "Longitude": place.longitude,
        "GeoNames ID": (place.entry or "").removeprefix(GEONAMES) if (place.entry or "").startswith(GEONAMES) else None,
        "Raw Placename": place.name,
    }


@cache
def scores() -> dict[tuple[str, str], tuple[str, str]]:
    """The quad and score of each event type and mode, as plover.tsv has them."""
    return {(row["type"], row["mode"]): (row["quad"], row["score"]) for row in rows("plover.tsv")}


PLOVER: Final = Table("plover", COLUMNS, plover_rows)
