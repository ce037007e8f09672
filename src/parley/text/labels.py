"""Labels: headings that run into the text, "Talks: The envoys met on Friday."

In: a text and its paragraphs. Out: where the labels of a digest end: three paragraphs or items at least open with a few
words and a colon, no two with the same, as the speakers of a transcript would. Words in capitals are places of news.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from parley.records import Span

LABEL = re.compile(r"(?P<label>[A-Z][\w'’/&-]*(?: [\w'’/&-]+){0,3}):(?=[ \t]+[\"“]?[A-Z0-9])")
FEWEST = 3
"""Labels that a digest has at least."""


def label_ends(text: str, paragraphs: Iterable[Span]) -> frozenset[int]:
    """The places in `text` behind the colons of the labels that its `paragraphs` open with."""
    found = [match for span in paragraphs if (match := LABEL.match(text, span.start, span.end))]
    named = [match["label"] for match in found]
    distinct = len(set(named)) == len(named) >= FEWEST
    return frozenset(match.end() for match in found if distinct and not match["label"].isupper())
