"""The formats in which what a library tells leaves, and what each can hold.

In: a library or `Contents`, a format's name, what of it, a path or an open file. Out: the file. A new format is a
function and a line in `FORMATS`; a new table is a line in `TABLES`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from parley.errors import RequestError
from parley.export.annotations import web_annotations
from parley.export.claims import lines
from parley.export.codings.acled import ACLED
from parley.export.codings.plover import PLOVER
from parley.export.codings.ucdp import UCDP
from parley.export.columns import Table
from parley.export.contents import Contents, contents
from parley.export.flat import table_csv, table_parquet
from parley.export.maps import claims_geojson, incidents_geojson
from parley.export.rows.balances import BALANCES
from parley.export.rows.ceasefires import CEASEFIRES
from parley.export.rows.claims import CLAIMS
from parley.export.rows.contacts import CONTACTS
from parley.export.rows.disputes import DISPUTES
from parley.export.rows.incidents import INCIDENTS
from parley.export.rows.persons import PERSONS
from parley.export.rows.positions import POSITIONS
from parley.export.rows.talks import TALKS
from parley.export.rows.tolls import TOLLS
from parley.export.rows.turns import TURNS
from parley.export.spreadsheet import spreadsheet
from parley.store.library import Library
from parley.views.scope import Scope

Writer = Callable[[Contents, BinaryIO], None]

OWN: Final = (CLAIMS, INCIDENTS, TOLLS, BALANCES, CEASEFIRES, TALKS, CONTACTS, POSITIONS, TURNS, DISPUTES, PERSONS)
TABLES: Final[Mapping[str, Table]] = {table.name: table for table in (*OWN, ACLED, UCDP, PLOVER)}
EVERYTHING: Final = "everything"
STANDARD_OUTPUT: Final = Path("-")


@dataclass(frozen=True, slots=True)
class Format:
    """A form: a writer for each thing that it can hold, the usual one first; the name that files of it end in; whether
    it is for programs alone, and nothing that a terminal shows."""

    ending: str
    media_type: str
    writers: Mapping[str, Writer]
    binary: bool = False


def _jsonl(given: Contents, out: BinaryIO) -> None:
    for line in lines(given.told):
        out.write(line.encode() + b"\n")


def _flat(write: Callable[[Table, Contents, BinaryIO], None]) -> dict[str, Writer]:
    def of(table: Table) -> Writer:
        return lambda given, out: write(table, given, out)

    return {name: of(table) for name, table in TABLES.items()}


def _sheets() -> dict[str, Writer]:
    def of(*tables: Table) -> Writer:
        return lambda given, out: spreadsheet(tables, given, out)

    return {EVERYTHING: of(*OWN)} | {name: of(table) for name, table in TABLES.items()}


XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS: Final[Mapping[str, Format]] = {
    "claims-jsonl": Format("jsonl", "application/jsonl", {"claims": _jsonl}),
    "csv": Format("csv", "text/csv; charset=utf-8", _flat(table_csv)),
    "parquet": Format("parquet", "application/vnd.apache.parquet", _flat(table_parquet), binary=True),
    "xlsx": Format("xlsx", XLSX, _sheets(), binary=True),
    "geojson": Format("geojson", "application/geo+json", {"claims": claims_geojson, "incidents": incidents_geojson}),
    "web-annotation": Format("jsonld", "application/ld+json", {"claims": web_annotations}),
}


def write(given: Contents, format_name: str, out: BinaryIO, *, what: str | None = None) -> None:
    """Write `what` of `given`, or what the format usually holds, to an open file.

    Raises:
        RequestError: where the format is unknown or cannot hold what is asked for.
    """
    form = known(format_name)
    form.writers[chosen(format_name, what)](given, out)


def export(
    library: Library, format_name: str, out: Path, *, what: str | None = None, scope: Scope | None = None
) -> None:
    """Write `what` of `library`, all of it or what lies in `scope`, to `out`, "-" for standard output.

    Raises:
        RequestError: where the format is unknown, cannot hold what is asked for, or `out` cannot be written.
    """
    wanted = chosen(format_name, what)
    try:
        given = contents(library, scope, claims_only=wanted == "claims")
        if out == STANDARD_OUTPUT:
            write(given, format_name, sys.stdout.buffer, what=wanted)
        else:
            with out.open("wb") as file:
                write(given, format_name, file, what=wanted)
    except OSError as error:
        raise RequestError(f"{out} cannot be written ({error.strerror or error}): choose another place.") from error


def known(format_name: str) -> Format:
    """The format of that name.

    Raises:
        RequestError: where there is none.
    """
    if format_name not in FORMATS:
        raise RequestError(f"There is no format {format_name!r}: choose one of {', '.join(FORMATS)}.")
    return FORMATS[format_name]


def chosen(format_name: str, what: str | None) -> str:
    """What is written where `what` is asked for: the usual thing of the format where nothing is.

    Raises:
        RequestError: where the format cannot hold it.
    """
    writers = known(format_name).writers
    if what is not None and what not in writers:
        raise RequestError(f"{format_name} cannot hold {what!r}: choose one of {', '.join(writers)}.")
    return what or next(iter(writers))
