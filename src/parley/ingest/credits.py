"""Credits: the agencies and outlets that a report names as its origin.

In: words of a credit, byline or dateline. Out: the agencies named there by their usual names, and the forms that
credits take within a paragraph: "(Reuters)", "(*The Daily Herald*) (AP)", "-AFP", "Source: AFP and agencies".
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from parley.records import Span, Zone

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽƏ"
BRACKETED = re.compile(r"\(\s*([^()\n]{2,80}?)\s*\)")
SMALL = {"of", "the", "and", "for", "via", "de", "la", "le", "du", "des", "del", "in", "on", "with", "et", "und", "al",
         "agencies", "&", "avec", "con", "com", "mit", "y", "e"}  # fmt: skip
TAIL = 400
"""Characters before the end of a paragraph in which its credits are looked for."""
NEXT = re.compile("[.!?…][\"'”’»)]*\\s+(?=[A-Z])")
STOPPED = re.compile("[.!?…][\"'”’»*)\\]]*\\s*$")


@cache
def agencies() -> dict[str, str]:
    """The usual name of each agency, by the name as it is printed."""
    lines = files("parley.ingest").joinpath("agencies.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


@cache
def agency_form() -> str:
    """Any agency's printed name, as the source of a regular expression that heeds case."""
    names = sorted(agencies(), key=lambda name: (-len(name), name))
    return rf"(?-i:(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w))"


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(agency_form())


@cache
def _last_words() -> re.Pattern[str]:
    agency = agency_form()
    return re.compile(
        rf"(?<=[.!?\"”’)])\s*(?:[-–—/]{{1,2}}\s*{agency}(?:\s*/\s*{agency})*\W{{0,3}}"
        rf"|\(?(?:Sources?|Via|Credit)\s*:?\s+(?:[A-Z]\S*|and|of|the|&)(?:\s(?:[A-Z]\S*|and|of|the|&|agencies)){{0,6}}\)?)$"
    )


def agencies_in(words: str) -> tuple[str, ...]:
    """The agencies that `words` name, each once, in the order of naming."""
    return tuple(dict.fromkeys(agencies()[found[0]] for found in _agency().finditer(words)))


def credits_within(text: str, span: Span) -> list[Zone]:
    """The credits at the end of the paragraph `span`, and agencies in brackets between two of its sentences; where the
    first of the two has no stop and several words credit it, it is the caption of a picture."""
    end = _end_credits(text, span)
    inner = []
    for found in BRACKETED.finditer(text, span.start, end):
        follows = text[found.end() : found.end() + 3].lstrip()
        if not (follows[:1].isupper() and _names_sources(found[1]) and _is_wire(found[1])):
            continue
        if STOPPED.search(text[max(span.start, found.start() - 6) : found.start()]):
            inner.append(Zone(Span(found.start(), found.end()), "credit"))
        elif " " in found[1]:
            start = max([inner[-1].span.end if inner else span.start, *_stops(text, span.start, found.start())])
            inner.append(Zone(Span(start, found.end()), "caption"))
    return [*inner, *([Zone(Span(end, span.end), "credit")] if end < span.end else [])]


def _stops(text: str, start: int, end: int) -> list[int]:
    """Where the last sentence before `end` begins, none where it is the first behind `start`."""
    return [found.end() for found in NEXT.finditer(text, max(start, end - TAIL), end)][-1:]


def _end_credits(text: str, span: Span) -> int:
    """Where the credits at the end of `span` begin: its end where it has none."""
    start = max(span.start, span.end - TAIL)
    tail = text[start : span.end]
    if found := _last_words().search(tail):
        return start + found.start() + len(found[0]) - len(found[0].lstrip())
    brackets, first = list(BRACKETED.finditer(tail)), len(tail)
    while brackets and not tail[brackets[-1].end() : first].strip(" ,;") and _names_sources(brackets[-1][1]):
        first = brackets.pop().start()
    closes = STOPPED.search(tail[:first]) or _is_wire(tail[first:])
    return start + first if closes and start + first > span.start else span.end


def _is_wire(words: str) -> bool:
    return bool(agencies_in(words)) or "agencies" in words.lower()


def _names_sources(words: str) -> bool:
    """Whether `words` read as the name of an outlet: few, each with a capital, but for the small ones."""
    parts = words.replace("*", "").replace("/", " ").split()
    named = [part for part in parts if part not in SMALL]
    return len(parts) <= 8 and all(re.search(r"[^\W_a-zß-ÿ]", part) for part in named) and not words.isdigit()
