"""The picture of a library.

In: a library. Out: what all its claims come to.
"""

from __future__ import annotations

from parley.fuse.picture import fuse
from parley.ingest.copies import origins
from parley.records import Picture
from parley.store.library import Library


def picture(library: Library) -> Picture:
    """What all claims of `library` come to, worked out afresh."""
    stored = list(library.reports())
    texts = {report.id: report.text for report in stored}
    return fuse(tuple(library.claims()), tuple(library.judgements()), origins(stored, library.layouts()), texts)
