"""Clocks: the hour as said, with the time zone as said.

In: the words of one expression. Out: a `When` of no known day with `clock` "HH:MM"; `scan` joins it to the day beside
it.
"""

from __future__ import annotations

import re
from typing import Final

from parley.extract.dates.frame import Frame
from parley.extract.dates.grammar import Grammar, named
from parley.records import When

RULES: Final = Grammar()
ZONE = (
    r"(?:,? ?\(?(?P<zone>local time|GMT|UTC|(?-i:[A-Z][a-z]+) time|(?-i:EST|EDT|CET|CEST|EET|MSK|IST|EAT|PKT))\b\)?)?"
)
HALF = r" ?(?P<half>[ap]m|[ap]\.m\.?)"


@RULES.means(
    rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?:{HALF})?(?: ?(?:hours|hrs|h)\b)?{ZONE}",
    rf"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d){HALF}{ZONE}",
    rf"(?P<hour>1[0-2]|0?[1-9]){HALF}{ZONE}",
    r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?P<zone>GMT|UTC)",
    rf"(?<=at\s)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: ?(?:hours|hrs))?{ZONE}(?! [a-z-]+s\b)",
)
def hour(match: re.Match[str], _: Frame) -> When | None:
    """08:00; 9.30am; 10 p.m. local time; 0800 GMT. A number with a point needs "am" to be an hour."""
    half, minute = named(match, "half").replace(".", ""), named(match, "minute") or "00"
    said = int(match["hour"])
    if half and said <= 12:
        said = said % 12 + (12 if half == "pm" else 0)
    return When(None, None, clock=f"{said:02}:{minute}", zone=match["zone"])


@RULES.means(rf"(?P<word>noon|midday|midnight){ZONE}")
def named_hour(match: re.Match[str], _: Frame) -> When | None:
    """Noon; midnight, local time."""
    return When(None, None, clock="00:00" if named(match, "word") == "midnight" else "12:00", zone=match["zone"])
