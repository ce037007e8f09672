"""Unstopped: where a sentence ends that has no stop, as in mails, posts and lists of addresses.

In: a text and a stretch of it. Out: the stretch, cut where something that is no sentence begins or ends: the stamp of a
mail with its sender, a ruled line, an address on the web, a formula before a signature, a smile.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.records import Span

STAMP = r"\d{1,2}/\d{1,2}/\d{2,4}[ ]{1,3}\d{1,2}:\d\d(?::\d\d)?[ ][AP]M(?=\s)"
CUT = re.compile(
    rf"""
      (?P<alone> (?<![\w/]) (?<!\bon[ ]) {STAMP} | (?<!\S) [-=_*\#]{{10,}}+ (?=\s|\Z)
        | (?<!by:[ ]) \b[A-Z][a-z.-]{{1,20}}[ ] (?:(?:[A-Z]|St|Van|De|La)[ ])? [A-Z][A-Za-z-]{{1,20}} (?:@[\w.]{{1,40}})?
          (?= [ ]{{1,3}}{STAMP} ) )
    | \bon[ ]{STAMP}
    | https?://\S+ (?= \s+ (?: https?:// | [A-Z] ) )
    | (?<=\s) [:;=]-?[()DP]{{1,3}} (?= \s+[A-Z] )
    | (?<=[a-z]{{2}}) (?:\.{{2,}}+|…) (?= [A-Z][a-z]+[ ,'’] | I[ ] )
    | \b (?:[Rr]egards|[Ww]ishes|Sincerely|Respectfully|Thanks), (?= \s+[A-Z][a-z]+ (?: \s+[A-Z] | \s*\Z) )
    """,
    re.VERBOSE,
)


def parts(text: str, span: Span) -> Iterator[Span]:
    """`span` cut into what is written apart, with the white space that lies between."""
    start = span.start
    for match in CUT.finditer(text, span.start, span.end):
        if match["alone"] and match.start() > start:
            yield Span(start, match.start())
            start = match.start()
        yield Span(start, match.end())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)
