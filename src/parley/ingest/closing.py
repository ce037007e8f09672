"""Closings: what stands behind the body in the paragraph that it ends in.

In: the last paragraph of a report. Out: its zones after the body: the words of links and share buttons that lost their
line ends, the initials that agencies sign with ("A. Lee / M. Okafor"), and who wrote it ("Reporting by A. Lee; editing by M.
Okafor").
"""

from __future__ import annotations

import re

from parley.ingest.hands import signed_form
from parley.records import Span, Zone, ZoneKind

TAIL = 400
"""Characters at the end of a report in which its closing is looked for."""
BEHIND_STOP = r"(?<=[.!?\"”’)])\s+"
LINK = r"(?:Read (?:Also|also|More|more)|Also [Rr]ead|See [Aa]lso|Related|Share|Tweet|Twitter|Facebook|Print|E?-?[Mm]ail|Comments?|Tags)"
INITIALS = r"[A-Z]\. ?[A-Z][\w’'-]+(?:\s*/\s*(?:[A-Z]\. ?)?[A-Z][\w’'-]+){1,4}"
FORMS: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = (
    ("teaser", re.compile(rf"{BEHIND_STOP}(?P<words>{LINK}(?:\W+{LINK})*\W*)$")),
    ("byline", re.compile(rf"{BEHIND_STOP}(?P<words>{INITIALS})$")),
    ("credit", re.compile(rf"{BEHIND_STOP}(?P<words>{signed_form()})$")),
)


def closing(text: str, span: Span) -> list[Zone]:
    """The zones at the end of paragraph `span` of `text` that come after its body and credits."""
    zones: list[Zone] = []
    end = span.end
    for kind, form in FORMS:
        start = max(span.start, end - TAIL)
        if found := form.search(text[start:end]):
            at = start + found.start("words")
            zones.insert(0, Zone(Span(at, start + len(text[start:end].rstrip())), kind))
            end = start + found.start()
    return zones
