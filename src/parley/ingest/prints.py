"""Prints: what of a report its copies share, and what they do not.

In: a report and its layout. Out: its `Print`, with its runs of five words as numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from parley.records import Layout, Report, When

RUN = 5
WORD = re.compile(r"\w+")
FACTOR = 0x9E3779B97F4A7C15
WEIGHTS = [np.uint64(pow(FACTOR, place, 1 << 64)) for place in range(1, RUN + 1)]

Runs = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Print:
    """One report as it is held against others: who published it, when, whom it credits, and its runs of words."""

    report: str
    outlet: str
    published: When | None
    credits: tuple[str, ...]
    runs: Runs

    @property
    def day(self) -> date:
        """The day to sort by: an unknown one comes last."""
        return (self.published.first if self.published else None) or date.max


def printed(report: Report, layout: Layout) -> Print:
    """What of a report its copies share, and what they do not."""
    return Print(
        report.id, outlet_of(report), layout.published, tuple(layout.credits), runs_of(body_of(report, layout))
    )


def body_of(report: Report, layout: Layout) -> str:
    """The words that copies share: the body, without headline, credits and what else an outlet puts around it."""
    return " ".join(zone.span.of(report.text) for zone in layout.of_kind("body"))


def runs_of(text: str) -> Runs:
    """The runs of five words in `text`, each as a number, sorted and each once."""
    words = np.array([crc32(word.encode("utf-8", "replace")) for word in WORD.findall(text.lower())], dtype=np.uint64)
    if len(words) < RUN:
        return words[:0]
    count = len(words) - RUN + 1
    parts = [(words[place : place + count] + np.uint64(1)) * weight for place, weight in enumerate(WEIGHTS)]
    mixed = np.bitwise_xor.reduce([part ^ (part >> np.uint64(29)) for part in parts])
    return np.unique(mixed * np.uint64(FACTOR))


def outlet_of(report: Report) -> str:
    """Who published it: the source as it came, else the host of its address, else "" where neither is known."""
    return report.source or (urlsplit(report.url).hostname or "" if report.url else "")
