"""Evidence as annotations: the W3C's Web Annotation Data Model (JSON-LD), for tools that mark texts.

In: claims with their reports. Out: an annotation collection, one annotation a claim. What it marks is the report's text
as received: a TextPositionSelector counts its characters, in Unicode code points, and a TextQuoteSelector quotes them
with what stands around, so that the words are found again where the text was changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from parley.export.claims import Told, record
from parley.export.contents import Contents
from parley.records import Report

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32  # characters quoted on either side
SCHEMES: Final = ("http://", "https://")


def web_annotations(contents: Contents, out: BinaryIO) -> None:
    """Write an AnnotationCollection with one page, an annotation a line."""
    out.write(f'{{"@context": "{CONTEXT}", "id": "urn:parley:claims", "type": "AnnotationCollection", '.encode())
    out.write(b'"label": "Claims with the words they rest on", "first": {"id": "urn:parley:claims:1", ')
    out.write(b'"type": "AnnotationPage", "items": [')
    number = 0
    for number, line in enumerate(_lines(contents), 1):
        out.write((b"," if number > 1 else b"") + b"\n" + line)
    out.write(f'\n]}}, "last": "urn:parley:claims:1", "total": {number}}}\n'.encode())


def annotation(told: Told) -> dict[str, Any]:
    """The annotation of one claim: its type as a tag, its whole record as JSON, and where its words stand."""
    claim = told.claim
    return {
        "id": f"urn:parley:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": claim.type},
            {"type": "TextualBody", "purpose": "tagging", "value": f"{claim.modality}, {claim.stance}"},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": json.dumps(record(told), ensure_ascii=False),
            },
        ],
        "target": {"source": source(told.report), "selector": selectors(told)},
    }


def source(report: Report) -> dict[str, str]:
    """The text that is marked: the report as received, and where it is from."""
    known = {"id": f"urn:parley:report:{report.id}", "type": "Text", "format": "text/plain"}
    if report.url and report.url.startswith(SCHEMES):
        known["via"] = report.url
    if report.title:
        known["title"] = report.title
    return known


def selectors(told: Told) -> list[dict[str, Any]]:
    """Where the words stand, by number and by quotation."""
    text, quote = told.report.text, told.claim.quote
    return [
        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
        {
            "type": "TextQuoteSelector",
            "exact": quote.of(text),
            "prefix": text[max(0, quote.start - AROUND) : quote.start],
            "suffix": text[quote.end : quote.end + AROUND],
        },
    ]


def _lines(contents: Contents) -> Iterator[bytes]:
    for told in contents.told:
        yield json.dumps(annotation(told), ensure_ascii=False).encode("utf-8", "backslashreplace")
