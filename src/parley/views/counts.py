"""Counts: how many people, in the words of whoever counts and in those that say what his words allow.

In: a count as said, its limits. Out: strings of one line.
"""

from __future__ import annotations

import re
from typing import Final

from parley.records import MEASURES, Finding
from parley.views.bars import Limited
from parley.views.wording import number, shortened, table, visible

LONGEST: Final = 200
FIGURES: Final = re.compile(r"(?<![\d.,])[1-9]\d{4,}(?![\d.,]*\d)")  # a number that is hard to read without its commas
AND: Final = re.compile(r"(?:(?<=^)|(?<= and ))[A-Z][a-z]+(?![\w'’])")  # a word with a capital where a count may begin
UNNUMBERED: Final = "number not said"


def as_said(words: str, count: Limited, most: int = LONGEST) -> str:
    """A count as said, as it stands within a sentence and is read without miscounting noughts: "at least 470,000" for
    "At least 470000", "a number" for "a number of". Of words that give no number ("civilians"), that they give none."""
    told = inside(FIGURES.sub(lambda found: number(int(found[0])), shortened(words, most))).removesuffix(" of")
    return f"{told}, {UNNUMBERED}" if _gives_none(words, count) and not told.endswith("number") else told


def _gives_none(words: str, count: Limited) -> bool:
    """Whether words of a count give no number, nor an order of size: "civilians", "others"."""
    is_open = count.best is None and count.high is None and (count.low or 0) < 2
    return is_open and not any(letter.isdigit() for letter in words)


def inside(words: str) -> str:
    """Words of a count as they stand within a sentence: "at least 1,300" for "At least 1,300"."""
    first = words.split(" ")[0].partition("-")[0].lower()
    return words[:1].lower() + words[1:] if first in table("counts")["begin"].split() else words


def reasoned(reason: str) -> str:
    """A reason that holds counts as said, as it stands within a sentence: "at least 12 (Zenda) and 280,000 (the reports
    themselves)" for "At least 12 (Zenda) and 280000 …"."""
    numbered = FIGURES.sub(lambda found: number(int(found[0])), visible(reason))
    return AND.sub(lambda found: inside(found[0]), numbered)


def reason(finding: Finding) -> str:
    """Why the answers of a finding agree, or cannot all be true; counts in it as they stand within a sentence."""
    return reasoned(finding.reason) if finding.question in MEASURES else visible(finding.reason)


def limits(low: int | None, best: int | None, high: int | None) -> str:
    """The least and the most that a count allows, in words; "number not said" where it sets no limit."""
    if low is None and high is None:
        return number(best) or UNNUMBERED
    if low == high:
        return number(low)
    if high is None:
        return f"at least {number(low)}"
    return f"at most {number(high)}" if low is None else f"{number(low)} to {number(high)}"
