"""The formats in which a library's claims leave.

In: a library, a format's name, a path. Out: the file. A new format is a function and a line in `FORMATS`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Final

from parley.errors import RequestError
from parley.export.claims import Told, claims_jsonl, dated
from parley.export.maps import geojson
from parley.export.tables import table_csv, table_parquet
from parley.store.library import Library

Format = Callable[[Iterable[Told], BinaryIO], None]

FORMATS: Final[dict[str, Format]] = {
    "claims-jsonl": claims_jsonl,
    "csv": table_csv,
    "parquet": table_parquet,
    "geojson": geojson,
}
STANDARD_OUTPUT: Final = Path("-")


def export(library: Library, format_name: str, out: Path) -> None:
    """Write every claim of `library` to `out`, "-" for standard output.

    Raises:
        RequestError: where the format is unknown or `out` cannot be written.
    """
    if format_name not in FORMATS:
        raise RequestError(f"There is no format {format_name!r}: choose one of {', '.join(FORMATS)}.")
    try:
        if out == STANDARD_OUTPUT:
            FORMATS[format_name](told(library), sys.stdout.buffer)
        else:
            with out.open("wb") as file:
                FORMATS[format_name](told(library), file)
    except OSError as error:
        raise RequestError(f"{out} cannot be written ({error.strerror or error}): choose another place.") from error


def told(library: Library) -> Iterator[Told]:
    """Every claim shown of `library`, with its report."""
    for report_id, claims in groupby(library.claims(), lambda claim: claim.report):
        report = dated(library.report(report_id), library.layout(report_id))
        yield from (Told(claim, report) for claim in claims)
