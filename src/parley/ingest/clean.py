"""Layout: what each stretch of a report's text is. Nothing is cut.

In: a report as received. Out: `Layout`, zones in order that with the white space between them are the whole text.
"""

from __future__ import annotations

import re

from parley.records import Layout, Report, Span, Zone

PARAGRAPH = re.compile(r"\S[^\n]*")


def layout(report: Report) -> Layout:
    """The zones of `report`, each a stretch of its text as received."""
    found = (Span(m.start(), m.start() + len(m[0].rstrip())) for m in PARAGRAPH.finditer(report.text))
    return Layout(tuple(Zone(span, "body") for span in found), published=report.published)
