"""Passage: a claim's words in their sentences, with what each stretch is to the claim.

In: a claim, an archive. Out: segments of text that put together are the passage; speaker, cue, event and what makes it
planned, possible or denied are named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parley.records import Claim, Span, hull
from parley.views.archive import Archive
from parley.views.wording import harmless

FARTHEST: Final = 400  # characters from the claim's words to those of its speaker, beyond which these are left out
AROUND: Final = 240  # characters of the sentences around them, at most
STOP: Final = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z])|\n\s*\n|\n")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage: `roles` what its words are to the claim, `marked` whether they are the claim's own."""

    text: str
    marked: bool = False
    roles: tuple[str, ...] = ()


def passage(claim: Claim, archive: Archive) -> tuple[Segment, ...]:
    """The sentences that hold `claim` and whoever says it, cut into segments."""
    text = archive.reports[claim.report].text
    roles = [(role, span) for role, span in _roles(claim) if _is_near(span, claim.quote)]
    told = hull([claim.quote, *(span for _, span in roles)])
    within = archive.stretch(claim.report, told)
    around = _sentences(text, told, within)
    inner = {edge for span in (claim.quote, *(span for _, span in roles)) for edge in (span.start, span.end)}
    edges = sorted({around.start, around.end, *(edge for edge in inner if around.start < edge < around.end)})
    segments = [_segment(text, Span(start, end), claim, roles) for start, end in pairwise(edges)]
    if segments and around.start > within.start and not STOP.search(text[max(0, around.start - 3) : around.start + 1]):
        segments = [Segment("… "), *segments]
    return tuple(segments)


def _roles(claim: Claim) -> list[tuple[str, Span]]:
    named = [("speaker", party.span) for party in claim.speakers]
    named += [("anchor", claim.anchor), ("cue", claim.cue), ("modal", claim.modal)]
    return [(role, span) for role, span in named if span]


def _is_near(span: Span, quote: Span) -> bool:
    return span.end >= quote.start - FARTHEST and span.start <= quote.end + FARTHEST


def _segment(text: str, span: Span, claim: Claim, roles: list[tuple[str, Span]]) -> Segment:
    held = dict.fromkeys(role for role, where in roles if where.covers(span))
    return Segment(" ".join(harmless(f"|{span.of(text)}|").split())[1:-1], claim.quote.covers(span), tuple(held))


def _sentences(text: str, core: Span, within: Span) -> Span:
    """`core` with the rest of the sentences that it begins and ends in."""
    start = max(within.start, core.start - AROUND)
    stops = [found.end() for found in STOP.finditer(text, start, core.start + 1) if found.end() <= core.start]
    end = min(within.end, core.end + AROUND)
    stop = STOP.search(text, max(core.start, core.end - 1), end)
    return Span(stops[-1] if stops else start, max(core.end, stop.start() + 1) if stop else end)
