"""Entries: the hours at which a report that is written as things happen files what it tells.

In: a `Doc`. Out: whether a date is such an hour, which tells when something was filed and not when it happened; whether
the report is made of such entries, and in which of them a sentence stands: each tells of a matter of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from parley.extract.doc import Doc
from parley.extract.mentions import DateMention
from parley.extract.tokens import Sentence

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
    return len(_stamps(doc.text)) >= ENTRIES


def entry(doc: Doc, sentence: Sentence) -> int:
    """The number of the entry that a sentence stands in, 0 of what stands before the first and in a report of none."""
    return bisect_right(_stamps(doc.text), sentence.span.end) if is_live(doc) else 0


@lru_cache(maxsize=4)
def _stamps(text: str) -> tuple[int, ...]:
    """Where entries begin."""
    return tuple(stamp.start() for stamp in STAMP.finditer(text))
