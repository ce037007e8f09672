"""Entries: the hours at which a report that is written as things happen files what it tells.

In: a `Doc`. Out: whether a date is such an hour, which tells when something was filed and not when it happened, and whether
the report is made of such entries.
"""

from __future__ import annotations

import re
from typing import Final

from parley.extract.doc import Doc
from parley.extract.mentions import DateMention

STAMP: Final = re.compile(r"^[ \t*•#]*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d|[.:,]\d|,)", re.MULTILINE)
"""An hour that opens a line, no comma after it: "16:55 The mayor has", "7:50 a.m. | Three", "05:42 GMT"."""
ENTRIES: Final = 2
"""Such lines that make a report one of entries."""


def files(doc: Doc, mention: DateMention) -> bool:
    """Whether a date is an hour alone that opens an entry."""
    when, start = mention.when, mention.span.start
    if not when.clock or when.first or when.last:
        return False
    line = doc.text.rfind("\n", 0, start) + 1
    stamp = STAMP.match(doc.text, line)
    return stamp is not None and stamp.end() > start


def is_live(doc: Doc) -> bool:
    """Whether a report is made of entries filed by the hour."""
    return len(STAMP.findall(doc.text)) >= ENTRIES
