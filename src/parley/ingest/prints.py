"""Prints: what of a report its copies share, and what they do not.

In: a report and its layout. Out: its `Print`, with its words where they stand and its runs of five words as numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from urllib.parse import urlsplit
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from parley.records import Layout, Report, Span, When

RUN = 5
WORD = re.compile(r"\w+")
QUOTED = re.compile(
    r"""(?<!\w) ["“„«] (?=\S) (?: (?!\n\s*\n) . ){1,800}? (?<=\S) ["”“»] (?!\w)
      | ‘ (?=\w) (?: (?!\n\s*\n) . ){1,800}? (?<=\S) ’ (?!\w)""",
    re.VERBOSE | re.DOTALL,
)
"""A quotation: within its paragraph, and not so long as what an unclosed mark would open."""
FACTOR = 0x9E3779B97F4A7C15
"""2 to the 64th over the golden ratio: it spreads neighbouring numbers far apart (Fibonacci hashing)."""
WEIGHTS = [np.uint64(pow(FACTOR, place, 1 << 64)) for place in range(1, RUN + 1)]

Runs = NDArray[np.uint64]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a report's body as they stand: the run that begins at each, the characters of each, and which of
    them the report does not quote."""

    runs: Runs
    begins: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    own: Marks


@dataclass(frozen=True, slots=True, eq=False)
class Print:
    """One report as it is held against others: who published it, when, whom it credits, and its runs of words."""

    report: str
    outlet: str
    published: When | None
    credits: tuple[str, ...]
    runs: Runs
    words: Words

    @property
    def day(self) -> date:
        """The day to sort by: an unknown one comes last."""
        return (self.published.first if self.published else None) or date.max


def printed(report: Report, layout: Layout) -> Print:
    """What of a report its copies share, and what they do not."""
    words = words_of(report.text, [zone.span for zone in layout.of_kind("body")])
    return Print(report.id, outlet_of(report), layout.published, tuple(layout.credits), np.unique(words.runs), words)


def words_of(text: str, body: list[Span]) -> Words:
    """The words of the stretches `body` of `text`: those that copies share, without headline, credits and what else an
    outlet puts around them."""
    found = [word for span in body for word in WORD.finditer(text, span.start, span.end)]
    quoted = list(chain.from_iterable(_quoted(text, span) for span in body))
    begins = np.array([word.start() for word in found], dtype=np.uint32)
    ends = np.array([word.end() for word in found], dtype=np.uint32)
    own = np.ones(len(found), dtype=bool)
    for first, end in quoted:
        own[np.searchsorted(begins, first) : np.searchsorted(begins, end)] = False
    return Words(_runs([word[0].lower() for word in found]), begins, ends, own)


def _quoted(text: str, span: Span) -> Iterator[tuple[int, int]]:
    return (match.span() for match in QUOTED.finditer(text, span.start, span.end))


def _runs(spelled: list[str]) -> Runs:
    """The runs of five words in a row, each as a number."""
    words = np.array([crc32(word.encode("utf-8", "replace")) for word in spelled], dtype=np.uint64)
    if len(words) < RUN:
        return words[:0]
    count = len(words) - RUN + 1
    parts = [(words[place : place + count] + np.uint64(1)) * weight for place, weight in enumerate(WEIGHTS)]
    mixed = np.bitwise_xor.reduce([part ^ (part >> np.uint64(29)) for part in parts])
    return np.asarray(mixed * np.uint64(FACTOR), dtype=np.uint64)


def outlet_of(report: Report) -> str:
    """Who published it: the source as it came, else the host of its address, else "" where neither is known."""
    return report.source or (urlsplit(report.url).hostname or "" if report.url else "")
