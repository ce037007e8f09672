"""Scan: the dates of a stretch of text.

In: text, and the frame to resolve in. Out: `Dated`s from left to right: the words of each, what they come to, with
"since", "until" or "between" taken in. Expressions that together name one time are one: "from May to July", "noon on
Saturday".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from parley.extract.dates.calendar import days_from, hull
from parley.extract.dates.clocks import RULES as CLOCKS
from parley.extract.dates.frame import FULL_YEAR, Frame, Tense
from parley.extract.dates.grammar import Rule, kinds, words_of
from parley.extract.dates.relative import RULES as RELATIVE
from parley.extract.dates.relative import overnight
from parley.extract.dates.written import RULES as WRITTEN
from parley.extract.numbers.numerals import NUMERAL, either, value
from parley.records import Span, When

RULES: Final[tuple[Rule, ...]] = (*WRITTEN, *RELATIVE, *CLOCKS)

TenseOf = Callable[[Span], Tense | None]


def no_tense(_: Span) -> Tense | None:
    """Where it is not known in what tense the words stand."""
    return None


NIGHT: Final = overnight.__name__
BESIDE = re.compile(r"\s?,?\s?(?:on|at|of|from|in the early hours of|hours of|late|early)?\s?", re.IGNORECASE)
UP_TO = re.compile(r"\s?(?:-|–|—|\b(?:in)?to\b|\bthrough\b|\buntil\b|\btill\b)\s?", re.IGNORECASE)
AND = re.compile(r"\s(?:and|or)\s(?:on\s)?", re.IGNORECASE)
BEFORE = re.compile(
    r"(?:\b|(?<=[a-z])(?=since))(since|starting|beginning|from|until|till|up\s+to|(?:no|not)\s+later\s+than|by|as\s+of|before|prior\s+to|ahead\s+of|after|following|between)"
    r"(?:\s(?:on|late|early|mid|the|about|around|at\s+least))?[\s-]$",
    re.IGNORECASE,
)
STRETCHES: Final = {"day": 1, "week": 7, "month": 30}
STRETCH = re.compile(
    rf"\b(?:in|over|during|within)\sthe\s(?:first\s)?(?P<unit>{either(list(STRETCHES))})\s$", re.IGNORECASE
)
"""What stands before an "after" that opens no more than that: "in the week after 19 September"."""
UP_TO_A_DAY: Final = re.compile(
    rf"\b(?:in|over|during|within|for)\sthe\s(?:(?P<number>{NUMERAL})\s)?(?P<unit>{either(list(STRETCHES))})s?\s"
    r"(?:(?:up\s)?to|ending|that\sended)\s(?:on\s)?$",
    re.IGNORECASE,
)
"""What stands before the last day of a stretch: "in the week to Wednesday", "over the ten days ending on"."""
COMPARED = re.compile(rf"\b(?:{either(list(words_of('compared')))})\s(?:[\w-]+\s){{0,4}}$", re.IGNORECASE)
"""What stands before a "since" that opens no stretch: "for the first time since 2002", "the deadliest attack since
May"."""
OWNED: Final = re.compile(r"\b(?:the|a|an|its|their|his|her|this|that)\s$", re.IGNORECASE)
THING: Final = re.compile(r"\s(?!(?:and|or|to|in|as|when|until|was|were)\b)\w")
"""What stands around a year that only tells a thing from others: "the 1991 treaty"."""
SHORT: Final = 8
CLOSE = 7
"""Days within which two dates joined by "and" are one stretch ("Friday and Saturday")."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression in plain text: its words with "since" and the like, and what they come to; `core` is the date
    alone and `named` what that comes to, None where it is not known; `relation` the word taken in, "" where none."""

    span: Span
    core: Span
    when: When | None
    named: When | None
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Expression:
    """The words of a time expression, not yet resolved, and the rule that says what they mean."""

    rule: Rule
    match: re.Match[str]

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(*self.match.span())


def resolved(text: str, span: Span, hits: Sequence[Expression], frame: Frame, tense_of: TenseOf) -> list[Dated]:
    """The dates that `hits` within `span` of `text` come to; `tense_of` says the tense of what the words at a span
    date."""
    found: list[Dated] = []
    for number, hit in enumerate(hits):
        here = replace(frame, tense=tense_of(hit.span))
        if year := _year_of_next(text, hits, number, here):
            here = replace(here, published=None, story=year)
        when = hit.rule.meaning(hit.match, here)
        kind = "clock" if hit.rule in CLOCKS else "night" if hit.rule.name == NIGHT else ""
        found.append(Dated(hit.span, hit.span, when, when, kind))
        if not tells_a_thing(text, hit.span):
            frame = frame.going_on(when, hit.match[0])
    return [_related(text, dated, span.start, frame.today) for dated in _joined(text, found)]


def expressions(text: str, span: Span) -> list[Expression]:
    """The expressions within `span` of `text` that overlap none longer, from left to right."""
    held = kinds(text, span)
    rules = [rule for rule in RULES if rule.needs <= held] if held else []
    hits = [Expression(rule, match) for rule in rules for match in rule.pattern.finditer(text, span.start, span.end)]
    chosen: list[Expression] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end)):
        if not chosen or hit.span.start >= chosen[-1].span.end:
            chosen.append(hit)
        elif len(hit.span) > len(chosen[-1].span):
            chosen[-1] = hit
    return chosen


def tells_a_thing(text: str, date: Span) -> bool:
    """Whether a year only tells a thing from others of its name, and no time goes on from it: "the 1991 treaty"."""
    before, after = text[max(0, date.start - SHORT) : date.start], text[date.end : date.end + SHORT]
    return bool(FULL_YEAR.fullmatch(date.of(text)) and OWNED.search(before) and THING.match(after))


def _year_of_next(text: str, hits: Sequence[Expression], number: int, frame: Frame) -> When | None:
    """What the next expression names where the two are a pair and only it has a year ("from 5 May to 7 June 2016")."""
    if number + 1 == len(hits):
        return None
    match, follower = hits[number].match, hits[number + 1]
    between = text[match.end() : follower.span.start]
    lacks = not match.groupdict().get("year") and "month" in match.groupdict()
    if lacks and follower.match.groupdict().get("year") and (UP_TO.fullmatch(between) or AND.fullmatch(between)):
        return follower.rule.meaning(follower.match, frame)
    return None


def _joined(text: str, found: Iterable[Dated]) -> list[Dated]:
    chosen: list[Dated] = []
    for dated in found:
        joined = _join(text, chosen[-1], dated) if chosen else None
        if joined:
            chosen[-1] = joined
        else:
            chosen.append(dated)
    return [replace(dated, relation="") if dated.relation != "pair" else dated for dated in chosen]


def _join(text: str, left: Dated, right: Dated) -> Dated | None:
    """The one time that two neighbours name, None where they name two."""
    between = text[left.core.end : right.core.start]
    whole = Span(left.core.start, right.core.end)
    if len(between) > 30 or not left.when or not right.when:
        return None
    if "night" in {left.relation, right.relation}:
        told = right.when if left.relation == "night" else left.when
        return Dated(whole, whole, told, told) if told.first and not told.clock and BESIDE.fullmatch(between) else None
    if (left.relation == "clock") != (right.relation == "clock"):
        day, hour = (right.when, left.when) if left.relation == "clock" else (left.when, right.when)
        joins = BESIDE.fullmatch(between) and not day.clock
        timed = replace(day, clock=hour.clock, zone=hour.zone)
        return Dated(whole, whole, timed, timed) if joins else None
    opened = re.search(
        r"\b(?:between|from)\s+(?:on\s+)?$", text[max(0, left.core.start - 12) : left.core.start], re.IGNORECASE
    )
    paired = UP_TO.fullmatch(between) or (AND.fullmatch(between) and (opened or _close(left.when, right.when)))
    when = hull(left.when, right.when) if paired and left.when.first and right.when.last else None
    start = left.core.start - len(opened[0]) if opened else left.core.start
    return Dated(Span(start, whole.end), whole, when, when, "pair") if when else None


def _close(left: When, right: When) -> bool:
    days = (right.first - left.last).days if left.last and right.first else CLOSE
    return 0 < days < CLOSE if left.is_day else days == 1  # "January and February"


def _related(text: str, dated: Dated, start: int, today: date | None) -> Dated:
    """A date with the preposition before it taken in: "since" leaves the end open, but not where it is the report's own
    day, "until" the start."""
    if dated.relation == "pair":
        return replace(dated, relation="")
    if stretch := UP_TO_A_DAY.search(text, max(start, dated.core.start - 40), dated.core.start):
        return _ending(dated, stretch)
    before = text[max(start, dated.core.start - 24) : dated.core.start]
    match = BEFORE.search(before)
    if not match:
        return dated
    word, core = " ".join(match[1].lower().split()), dated.core.of(text)
    if word in {"from", "by"} and (
        core.endswith("s") or re.search(r"\d(?:\s?[-–—]\s?|\s(?:to|and|through)\s)\d", core)
    ):
        return dated
    span = Span(dated.core.start - (len(before) - match.start()), dated.core.end)
    if word == "since" and COMPARED.search(text[max(start, span.start - 60) : span.start]):
        return replace(dated, span=span, when=None, relation="compared")
    if word in {"after", "following"} and (stretch := STRETCH.search(text, max(start, span.start - 24), span.start)):
        return _bounded(dated, stretch)
    is_today = word == "since" and dated.when is not None and dated.when.first == today
    return replace(
        dated, span=span, when=dated.when and (dated.when if is_today else _opened(dated.when, word)), relation=word
    )


def _bounded(dated: Dated, stretch: re.Match[str]) -> Dated:
    """A date with the stretch that it opens: "in the week after 19 September"."""
    when, span = dated.when, Span(stretch.start(), dated.core.end)
    last = days_from(when.last, STRETCHES[stretch["unit"].lower()]) if when and when.last else None
    return replace(dated, span=span, when=replace(when, last=last) if when else None)


def _ending(dated: Dated, stretch: re.Match[str]) -> Dated:
    """A date with the stretch that ends with it: "in the week to Wednesday"."""
    when, span = dated.when, Span(stretch.start(), dated.core.end)
    days = STRETCHES[stretch["unit"].lower()] * (value(stretch["number"] or "1") or 1)
    first = days_from(when.last, 1 - days) if when and when.last else None
    return replace(dated, span=span, when=replace(when, first=first) if when else None)


def _opened(when: When, word: str) -> When:
    if word in {"since", "from", "starting", "beginning"}:
        return replace(when, last=None)
    if word in {"until", "till", "up to", "no later than", "not later than", "by", "as of"}:
        return replace(when, first=None)
    if word in {"before", "prior to", "ahead of"}:
        return replace(when, first=None, last=when.first and days_from(when.first, -1))
    if word in {"after", "following"}:
        return replace(when, first=when.last, last=None)
    return when
