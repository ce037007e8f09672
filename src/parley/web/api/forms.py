"""Forms: in which a list leaves, by the ending of its address or by what the client accepts.

In: records, a resource. Out: pieces of the body, as they are made.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from typing import Final
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from parley.export.columns import Table
from parley.export.contents import Contents
from parley.export.formats import XLSX as EXCEL
from parley.export.spreadsheet import spreadsheet
from parley.views.wording import shortened, visible
from parley.web.api.flat import as_json, cell, columns, excel, kinds, row
from parley.web.api.records.parts import Record
from parley.web.api.resources import Resource

ENTRIES: Final = 100  # of a feed, at most
UNKNOWN: Final = date(1970, 1, 1)  # the day of what no dated report tells of: Atom needs one
NO_XML: Final = {0xFFFE: "·", 0xFFFF: "·"}


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the ending of its addresses, its media type, how records are written in it, and as what it is
    documented."""

    ending: str
    media_type: str
    write: Callable[[Resource, Iterable[Record], str], Iterator[str | bytes]]
    type: str = "string"


def _csv(resource: Resource, records: Iterable[Record], _: str) -> Iterator[str]:
    names = list(columns(resource.record))
    yield _line(names)
    for record in records:
        values = row(record)
        yield _line([cell(values[name]) for name in names])


def _xlsx(resource: Resource, records: Iterable[Record], _: str) -> Iterator[bytes]:
    out = BytesIO()
    table = Table(resource.name, kinds(resource.record), lambda _: map(excel, records))
    spreadsheet([table], Contents(()), out)
    yield out.getvalue()


def _line(cells: list[str]) -> str:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _geojson(_: Resource, records: Iterable[Record], __: str) -> Iterator[str]:
    yield '{"type": "FeatureCollection", "features": ['
    separator = "\n"
    for record in records:
        at = record.point
        if at and at.latitude is not None and at.longitude is not None:
            geometry = {"type": "Point", "coordinates": [at.longitude, at.latitude]}
            feature = {"type": "Feature", "id": record.id, "geometry": geometry, "properties": record.plain()}
            yield separator + as_json(feature)
            separator = ",\n"
    yield "\n]}\n"


def _atom(resource: Resource, records: Iterable[Record], base: str) -> Iterator[str]:
    """What was told last comes first: what changed since a reader of the feed looked."""
    latest = sorted(records, key=lambda record: record.updated or UNKNOWN, reverse=True)[:ENTRIES]
    updated = latest[0].updated if latest else None
    yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield f"<title>Parley: {resource.name}</title>\n<id>urn:parley:{resource.name}</id>\n"
    yield f"<author><name>Parley</name></author>\n<updated>{_moment(updated)}</updated>\n"
    yield f'<link rel="self" href={quoteattr(f"{base}/api/v1/{resource.name}.atom")}/>\n'
    for record in latest:
        yield _entry(resource, record, base)
    yield "</feed>\n"


def _entry(resource: Resource, record: Record, base: str) -> str:
    name = quote(record.id, safe="")
    link = f"{base}{resource.page.format(id=name)}"
    return (
        f"<entry><id>urn:parley:{resource.one}:{name}</id><title>{_text(shortened(record.heading, 200))}</title>"
        f"<updated>{_moment(record.updated)}</updated><link href={quoteattr(link)}/>"
        f"<summary>{_text(record.summary)}</summary></entry>\n"
    )


def _text(words: str) -> str:
    return escape(visible(words).translate(NO_XML))


def _moment(day: date | None) -> str:
    return f"{(day or UNKNOWN).isoformat()}T00:00:00Z"


CSV: Final = Form("csv", "text/csv", _csv)
XLSX: Final = Form("xlsx", EXCEL, _xlsx)
GEOJSON: Final = Form("geojson", "application/geo+json", _geojson, "object")
ATOM: Final = Form("atom", "application/atom+xml", _atom)


def forms(resource: Resource) -> dict[str, Form]:
    """The forms beside JSON in which a resource leaves, by their endings."""
    return {form.ending: form for form in (CSV, XLSX, ATOM, *((GEOJSON,) if resource.has_points else ()))}
