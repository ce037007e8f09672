"""Openings: what stands before the body in the paragraph that it begins in.

In: the first paragraph of a report. Out: its zones up to the body. Texts whose line ends were lost run headline,
agency, date and the words of share buttons into the first sentence; they are told apart by form and by the report's own
title.
"""

from __future__ import annotations

import re
from functools import cache

from parley.ingest.case import NEVER_BEFORE, run_in_headline_end, stopped_headline_end
from parley.ingest.credits import CAPITAL, agency_form
from parley.ingest.dateline import bare_town_end, dateline_end
from parley.ingest.written_dates import LABEL, date_form
from parley.records import Span, Zone, ZoneKind

AHEAD = 400
"""Characters in which an opening's next piece is looked for."""
BEGINS = rf"(?=\s*[\"“‘(]?[{CAPITAL}\d])"
MENU = re.compile(
    r"(?:(?:SEND|Print|Tweet|Share|Email|Comments?|Facebook|Twitter|Whats[Aa]pp|Telegram|Get short URL|A[+-]|Topic [^().]{3,80}\(\d+\))"
    r"(?:\s+\d[\d,.]*(?=\s))*|Views:?\s+[\d,.]+|https?\S{6,})(?=\s)"
)
UPDATED = re.compile(r"\((?:last )?updated:? [^()]{4,60}\)", re.IGNORECASE)


def opening(paragraph: str, title: str | None, *, headed: bool) -> list[Zone]:
    """The zones at the start of `paragraph` that come before its body, by offsets into it; `headed` says whether a
    headline stands above it."""
    zones: list[Zone] = []
    at = 0
    while found := _next(paragraph, at, zones, title, headed=headed):
        zones.append(found)
        behind = paragraph[found.span.end : AHEAD]
        at = found.span.end + len(behind) - len(behind.lstrip())
    return zones


def _next(paragraph: str, at: int, before: list[Zone], title: str | None, *, headed: bool) -> Zone | None:
    """The piece that begins at `at`, given those before it: the first rule that knows one; a headline without a stop,
    where no other is known, by its case."""
    head = paragraph[:AHEAD]
    rules: tuple[tuple[ZoneKind, int | None], ...] = (
        ("date", _date(head, at, before)),
        ("headline", title_end(head, at, title) if title else None),
        ("dateline", dateline_end(head, at)),
        ("dateline", bare_town_end(head, at) if before and before[-1].kind in {"date", "headline"} else None),
        ("caption", _photo_credit(head, at) if before else None),
        ("credit", _agency(head, at, before)),
        ("boilerplate", _menu(head, at) if before else None),
        ("headline", _before_date(head, at) if not before else None),
        ("headline", stopped_headline_end(head, at) if before and before[-1].kind == "date" else None),
    )
    if found := next((Zone(Span(at, end), kind) for kind, end in rules if end is not None), None):
        return found
    known = headed or title or any(zone.kind in {"headline", "dateline"} for zone in before)
    end = None if known else run_in_headline_end(head, at, paragraph[AHEAD:])
    return Zone(Span(at, end), "headline") if end else None


def labelled_date_end(line: str) -> int | None:
    """Where a date with its label ends that scraping left before a headline ("date 2020-10-21 Talks fail")."""
    found = _dated().match(line[:AHEAD])
    return found.end() if found and found["label"] and line[found.end() :].strip() else None


def issue_date_start(line: str) -> int | None:
    """Where the date stands that ends the heading of a periodic paper or of a broadcast written down ("Daily report (7 June
    2024)", "Text of report by Radio Tervel on 3 May 2021")."""
    found = _issued().search(line[:AHEAD])
    return found.start(found.lastgroup or 0) if found else None


def title_end(head: str, at: int, title: str) -> int | None:
    """Where the report's title ends if it stands at `at`, marks and case aside; None where it does not.

    What follows must be a new sentence, so that a lead that begins in the words of the title stays whole.
    """
    for words in (title, re.split(r" [-–—|] (?=[^-–—|]*$)", title)[0]):
        wanted = [c for c in words.lower() if c.isalnum()]
        end = _spelled(head, at, wanted) if len(wanted) >= 15 else None
        if end is not None and re.match(rf"[.!?\"”’]{{0,3}}(?:\s+[\"“‘]?[{CAPITAL}\d]|\s*$)", head[end:]):
            stop = re.match(r"[.!?\"”’]{1,3}", head[end:])
            return end + (len(stop[0]) if stop else 0)
    return None


def _spelled(head: str, at: int, wanted: list[str]) -> int | None:
    """Where the letters and digits of `head` from `at` on have spelled out `wanted`."""
    position = at
    for letter in wanted:
        while position < len(head) and not head[position].isalnum():
            position += 1
        if position >= len(head) or head[position].lower() != letter:
            return None
        position += 1
    return position


def _date(head: str, at: int, before: list[Zone]) -> int | None:
    """A date with a label, or one that begins the text or follows its headline, before a new sentence."""
    if before and (found := UPDATED.match(head, at)):
        return found.end()
    found = _dated().match(head, at)
    loose = not before or before[-1].kind in {"headline", "credit"}
    return found.end() if found and (loose or found["label"]) else None


def _agency(head: str, at: int, before: list[Zone]) -> int | None:
    """An agency's name that a date follows, that follows a date and comes before a new sentence, or that stands there in
    brackets: "(Reuters) Two people"."""
    found = _agency_then_date().match(head, at) or _agency_in_brackets().match(head, at)
    if not found and before and before[-1].kind in {"date", "boilerplate"}:
        found = _agency_alone().match(head, at)
    return found.end() if found else None


def _photo_credit(head: str, at: int) -> int | None:
    found = _photo().match(head, at)
    return found.end() if found else None


def _menu(head: str, at: int) -> int | None:
    found = MENU.match(head, at)
    return found.end() if found else None


def _before_date(head: str, at: int) -> int | None:
    """A headline without a stop that a loose date ends, its agency before the date left out."""
    for found in _loose_date().finditer(head, at, AHEAD):
        words = head[at : found.start()]
        if re.search(r"[.!?]\s", words) or not 3 <= len(words.split()) <= 25:
            return None
        if not NEVER_BEFORE.search(words):
            return at + len(_trailing_agency().sub("", words).rstrip())
    return None


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?i:(?P<label>{LABEL}\W{{1,3}})?{date_form()})(?:{BEGINS}|(?=\())")


@cache
def _issued() -> re.Pattern[str]:
    papers = (
        r"report|bulletin|communiqu[eé]|update|summary|briefing|statement|sitrep|digest|roundup|overview|assessment|advisory"
        r"|dispatch|newsletter|monitor|log|chronology|timeline|factsheet"
    )
    form = rf"(?:\d{{1,2}}(?: [A-Z][a-z]+)? ?(?:to|-|–) ?)?{date_form()}"  # "1 to 15 May 2024"
    return re.compile(
        rf"(?i:\b(?:{papers})s?\b)(?:[Nn]o\.|[^.!?])*(?:\s(?=\()|[,:] |\s[-–—|]\s)(?:as (?:of|at) )?(?P<date>\(?{form}\)?)\W*$"
        rf"|^(?i:(?:full )?text of (?:\w+ )?(?:{papers}|interview|speech|broadcast|announcement)\b)[^.!?]*\s(?P<told>on )(?:{form})\W*$"
    )


@cache
def _loose_date() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s){date_form()}{BEGINS}")


@cache
def _agency_then_date() -> re.Pattern[str]:
    return re.compile(rf"{agency_form()}(?=\s+{date_form()})")


@cache
def _agency_in_brackets() -> re.Pattern[str]:
    return re.compile(rf"\({agency_form()}\){BEGINS}")


@cache
def _agency_alone() -> re.Pattern[str]:
    return re.compile(rf"{agency_form()}{BEGINS}")


@cache
def _photo() -> re.Pattern[str]:
    return re.compile(rf"{agency_form()} [Pp]hoto{BEGINS}")


@cache
def _trailing_agency() -> re.Pattern[str]:
    return re.compile(rf"\s{agency_form()}\s*$")
