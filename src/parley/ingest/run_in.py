"""Run in: what a page puts around a report and collecting ran into its paragraphs: lists of tags, links to other
reports, the words at a page's foot.

In: a paragraph's body. Out: the zones of such stretches, in order. A list of tags is known by its label behind a stop,
and ends where a sentence begins with a small word or a number ("Tags Chad Abeche drought The mayor ..."); where none
shows, only the label is cut. A list of links is known by its label and the page's last words, which close the
paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.records import Span, Zone

FOOT: Final = 1300
"""Characters before the end of a paragraph in which its page's foot is looked for."""
TAGS: Final = re.compile(
    r"(?:(?<=[.!?\"”] )|(?<=[.!?\"”]  ))Tags:? (?:(?!(?-i:[A-Za-z]+[.!?]))\S{1,24} ){1,14}?"
    r"(?=(?:The|An?|At|In|On|As|It|More|Nearly|Over|Around|About|Some|Several|Many|Dozens|Scores|Hundreds|Thousands|One|Two"
    r"|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\d{1,6}) [a-z\d])"
)
LABEL: Final = re.compile(r"(?:(?<=[.!?\"”] )|(?<=[.!?\"”]  ))Tags (?=[A-Z])")
LINKS: Final = re.compile(
    r"(?:(?<=[.!?\"”)] )|(?<=\d ))(?:Sources? [A-Z]\S*(?: [A-Z]\S*)?(?: and agencies)? )?"
    r"(?P<links>(?:Topics?|Tags|Categor(?:y|ies)|Related(?: (?:News|Articles|Stories|Topics))?|More (?:from|on)) [A-Z\d]"
    r".{0,1250}?\b(?:Cookie Policy|Privacy Policy|Terms of (?:Use|Service)|Comment via [A-Z][\w ]{2,45}"
    r"|All [Rr]ights [Rr]eserved)\W*)$",
    re.DOTALL,
)


def run_in(text: str, body: Span) -> Iterator[Zone]:
    """The stretches of `body`, a stretch of `text`, that are its page's and not its own."""
    found = TAGS.search(text, body.start, body.end) or LABEL.search(text, body.start, body.end)
    if found:
        yield Zone(Span(found.start(), found.start() + len(found[0].rstrip())), "boilerplate")
    start = max(body.start, body.end - FOOT)
    foot = LINKS.search(text[start : body.end])
    if foot and (not found or start + foot.start() >= found.end()):
        yield Zone(Span(start + foot.start("links"), body.end), "teaser")
