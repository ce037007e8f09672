"""Case: where a headline ends that ran into the text, by the capitals of its words and of those behind it.

In: the head of a paragraph, where a headline may begin in it, the whole paragraph. Out: where the headline ends, None
where none shows; the headings between its sentences. A headline with a stop is known by its long words, which nearly
all bear capitals. One without ends where a word stands with a capital that has none but at the start of a sentence
("... raid on Tervel Two people were"), where a dateline begins, or where words in capitals give way to others; which of
the last capitals open the text, its other sentences tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache
from importlib.resources import files
from typing import Final

from parley.ingest.dateline import CAPS, dateline_end
from parley.records import Span, Zone
from parley.text.abbreviations import word_lists

FEWEST, MOST = 4, 25
"""Words of a headline that ran into the text."""
LONGEST = 400
"""Characters of a headline between sentences, at most."""
SENTENCE = re.compile(r"[^.!?\n]{20,180}?[.!?](?=\s)")
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
CAPITALS, LONG_WORDS = 0.75, 5
"""The share of a headline's long words that bear capitals, and how many there are at least."""
CAPITAL_INSIDE = re.compile(r"(?<=[a-z\d)’']) (?P<word>[A-Z][a-z]+)(?= [a-z\d])")
STOPPED = re.compile(r"[.!?…;]\s")
MARKS = ".,:;!?()\"'“”‘’"
WORD = re.compile(r"\S+")
NO_OPENERS: Final = frozenset({"may", "will", "must", "can", "might", "its", "i", "my"})
"""Of the words that open sentences, such as stand in names and titles as well."""
NEVER_BEFORE = re.compile(
    r"(?:[,;:(–—-]|\b(?:of|on|in|at|by|since|until|till|from|to|for|before|after|between|and|or|the|a|an|this|that|its|his"
    r"|her|their|dated|around|about|through|than|as|with|was|were|is|are))\s*$",
    re.IGNORECASE,
)
"""What no headline ends in."""
SAYS = re.compile(r"\b(?:said|says|say|added|adds|told|reported|reports|that|according)\s*$", re.IGNORECASE)
NUMBERED = re.compile(r"\b(?:War|Phase|Part|Chapter|Article|Day|Area|Group|Category|Channel|Plan|Type|Zone) $")
JOINS: Final = frozenset({"of", "in", "was", "is", "has", "and", "or", "to", "had", "were", "are"})
"""What follows "A" or "Two" where that is the end of a name."""
REGIME, STEM = 4, 5
"""Words of the text by which it shows that they bear no capitals; letters of a word without its ending."""


def stopped_headline_end(head: str, at: int) -> int | None:
    """The end of a sentence at `at` whose long words nearly all bear capitals, which only headlines do."""
    found = SENTENCE.match(head, at)
    return found.end() if found and _is_titled(LONG_WORD.findall(found[0])) else None


def _is_terse(sentence: str) -> bool:
    """Whether a sentence of a headline's length has no article, no pronoun and no auxiliary."""
    words = [word.strip(MARKS).lower() for word in sentence.split()]
    return FEWEST < len(words) <= MOST and _prose().isdisjoint(words)


def run_in_headline_end(head: str, at: int, rest: str) -> int | None:
    """The end of a headline without a stop that begins at `at` of `head` and runs into the text, which `rest` goes on
    with."""
    stop = STOPPED.search(head, at)
    end = stop.start() if stop else len(head)
    dateline = _before_dateline(head, at, end)
    opener = _before_opener(head, at, end) if dateline is None else dateline
    return _before_small(head, at, end, rest) if opener is None else opener


def headings_within(text: str, body: Span) -> Iterator[Zone]:
    """The headings without a stop that ran into a paragraph between its sentences: such as leave out what prose needs,
    end before a word whose capital is for opening a sentence, and are told again in that."""
    said: set[str] = set()
    since = body.start
    for found in CAPITAL_INSIDE.finditer(text, body.start, body.end):
        stopped = text.rfind(". ", max(since, found.start() - LONGEST), found.start())
        headline, word = text[stopped + 2 : found.start()].lstrip(), found["word"]
        if stopped < 0 or not _is_terse(headline) or NEVER_BEFORE.search(headline):
            continue
        said = said or set(text[body.start : body.end].split())
        stop = STOPPED.search(text, found.end(), body.end)
        if _is_opener(word, said) and _is_told_again(
            headline, text[found.start() : stop.start() if stop else body.end]
        ):
            yield Zone(Span(found.start() - len(headline), found.start()), "headline")
            since = found.end()


def _is_opener(word: str, said: Set[str]) -> bool:
    """Whether a word with a capital opens a sentence: one that always may, or that `said` has in small letters."""
    return word.lower() in said or word.lower() in word_lists().openers - NO_OPENERS


def _before_opener(head: str, at: int, end: int) -> int | None:
    """Where a word begins that has its capital for opening a sentence."""
    for found in _opener().finditer(head, at, end):
        before, word = head[at : found.start()], found["word"]
        named = NUMBERED.search(f"{before} ") or (word in {"A", "An"} and found["next"] in JOINS)
        goes_on = NEVER_BEFORE.search(before) or SAYS.search(before)
        if FEWEST <= len(before.split()) <= MOST and not goes_on and not named:
            return found.start()
    return None


def _before_dateline(head: str, at: int, end: int) -> int | None:
    """Where a dateline in capitals begins behind words that are none: "Seven killed TERVEL (AFP) - "."""
    for found in _town().finditer(head, at, end):
        before = head[at : found.start()]
        if FEWEST <= len(before.split()) <= MOST and any(map(str.islower, before)) and dateline_end(head, found.end()):
            return found.start()
    return None


def _before_small(head: str, at: int, end: int, rest: str) -> int | None:
    """Where words nearly all in capitals give way to others that tell the same again: before the last capital, or
    before the name or phrase that it ends."""
    words = list(WORD.finditer(head, at, end))
    small = next((i for i, word in enumerate(words) if LONG_WORD.fullmatch(word[0]) and word[0].islower()), 0)
    if not FEWEST < small <= MOST or not _is_titled(LONG_WORD.findall(head[at : words[small].start()])):
        return None
    first = next((i for i in range(small - 1, 0, -1) if words[i][0][0].isupper()), 0)
    while first > FEWEST and _goes_on(words[first - 1][0], words[first][0], head[words[small].start() :] + rest):
        first -= 1
    ends = words[first - 1].end()
    told = words[small : small + REGIME]
    shows = sum(word[0].islower() for word in told) >= REGIME - 1
    return ends if shows and first >= FEWEST and _is_told_again(head[at:ends], head[ends:end]) else None


def _goes_on(before: str, word: str, rest: str) -> bool:
    """Whether a word goes on with the one before it: that bears no capital, or both stand together elsewhere."""
    return before.islower() or word.islower() or f"{before} {word}" in rest


def _is_told_again(headline: str, text: str) -> bool:
    """Whether more than half of a headline's long words come again in the sentence behind it, whatever their
    endings."""
    stems = [{word[:STEM].lower() for word in LONG_WORD.findall(part)} for part in (headline, text)]
    return 2 * len(stems[0] & stems[1]) > len(stems[0])


def _is_titled(long: list[str]) -> bool:
    """Whether of enough long words nearly all bear capitals."""
    return len(long) >= LONG_WORDS and sum(word[0].isupper() for word in long) >= CAPITALS * len(long)


@cache
def _prose() -> frozenset[str]:
    lines = files("parley.ingest").joinpath("prose.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _opener() -> re.Pattern[str]:
    words = "|".join(sorted(word.capitalize() for word in word_lists().openers - NO_OPENERS))
    return re.compile(rf"(?<=[\w)’']) (?P<word>{words}) (?P<next>[a-z\d][\w’'-]*)")


@cache
def _town() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\w)’']) (?={CAPS}[,( ])")
