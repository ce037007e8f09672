"""Reading: one of MUC-4's reports, read to its claims.

In: a record of the set. Out: a `Doc`. The reports came in capitals, and are read in small letters.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from eval.measure import model
from eval.muc4.capitals import lowered
from parley.extract.doc import Doc
from parley.extract.pipeline import read_claims
from parley.records import Layout, Report, Span, When, Zone

REMARK = re.compile(r"(?:\s*--)?(?:\s*\[[^\]]*\])?")
"""What the service says of a report between its dateline and its first word: "-- [TEXT]"."""


def read(record: dict[str, Any]) -> Doc:
    """The report of a record, its dateline set aside."""
    about = record["meta"]
    text = lowered(record["text"], model())
    end = (about.get("dateline_span") or (0, 0))[1]
    remark = REMARK.match(text, end)
    end = remark.end() if remark else end
    zones = [Zone(Span(0, end), "dateline")] if end else []
    zones.append(Zone(Span(end, len(text)), "body"))
    layout = Layout(
        tuple(zones), published=published(about.get("dateline_date")), place=about.get("country") or about.get("place")
    )
    return read_claims(Report(text, name=record["id"]), layout, model())


def published(written: str | None) -> When | None:
    """The day of a dateline; None where its year is not known."""
    if not written or not written[0].isdigit():
        return None
    day = date.fromisoformat(written)
    return When(day, day)
