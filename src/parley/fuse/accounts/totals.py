"""Totals: which totals are of one happening that their report tells of, rather than running.

In: the claims of one report, its text. Out: the claims, such totals no totals of a period any more; and by the id of such
a total that of the count, or of the deed right before it, that it is the total of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from parley.fuse.accounts.retold import BEFORE, DEEDS, STOP, done_in, in_one_sentence, nouns
from parley.fuse.days import DAY
from parley.fuse.figures import range_of
from parley.fuse.fold import folded
from parley.fuse.words import table, tells
from parley.records import STRIKES, Claim, When

FURTHER: Final = 160  # characters within which a deed's sentence ends: "killed 43, a monitor said, in a new toll"
MANY: Final = 500  # dead: so many are rather a war's
THE_TOLL: Final = re.compile(r"\bthe (?:death |casualty )?toll\b")
NEAR: Final = 3  # times: a total as near as this to another count of its report is of the same happening


def of_happenings(claims: Sequence[Claim], text: str) -> tuple[list[Claim], dict[str, str]]:
    """`claims`, with the totals that are of one happening no totals of a period any more; and by the id of such a total
    that of the count of its report that it is the total of, where one is told."""
    totals = [claim for claim in claims if _may_be_of_one(claim)]
    again = {total.id: host.id for total in totals if (host := _host(total, claims, text))}
    again |= {t.id: deed.id for t in totals if t.id not in again and (deed := _deed_before(t, claims, text))}
    again |= {t.id: again[beside.id] for t in totals if (beside := _hosted_beside(t, totals, again, text))}
    ended = {t.id for t in totals if t.id in again or _names_its_deed(t, text) or _is_by_its_deed(t, claims, text)}
    return [_as_of(claim) if claim.id in ended else claim for claim in claims], again


def _deed_before(total: Claim, claims: Sequence[Claim], text: str) -> Claim | None:
    """The deed of one day told last, in the sentence right before a total that names no day and no people: "bombed the station
    on Saturday. Officials put the toll at 27"."""
    figure = total.figure
    if figure is None or total.when or not THE_TOLL.search(_sentence_of(total, text)):
        return None
    if any(c.figure and c.figure.measure == figure.measure and c.anchor < total.anchor for c in claims):
        return None
    if figure.victims or (range_of(figure).best or 0) >= MANY:
        return None
    before = [c for c in claims if c.type in DEEDS and c.anchor < total.anchor and c.modality == "actual"]
    deed = max(before, key=lambda c: (c.anchor, c.id), default=None)
    if deed is None or deed.when is None or not deed.when.is_day or deed.stance == "denies":
        return None
    return deed if len(STOP.findall(text[deed.anchor.end : total.anchor.start])) == 1 else None


def _hosted_beside(total: Claim, totals: Sequence[Claim], hosts: Mapping[str, str], text: str) -> Claim | None:
    """The total of one happening that the speaker of a total without such tells with it: "a toll of 12 dead and 55 hurt"."""
    if total.id in hosts:
        return None
    beside = (t for t in totals if t.id in hosts and t.speakers == total.speakers and in_one_sentence(t, total, text))
    return next(beside, None)


def _is_by_its_deed(total: Claim, claims: Sequence[Claim], text: str) -> bool:
    """Whether one deed, told in its sentence as of its one day or of the day and night up to it, came to it: "shells that hit Olm
    on Monday killed 1,400", "70 were killed in 24 hours of battle"."""
    when = total.when
    if when is None or not _is_short(when) or tells("tolls", "called", folded(total.quote.of(text))):
        return False
    # Of a day, those whom "the fighting" killed are counted for all of it, but not those of "Monday's clashes".
    deeds = (c for c in claims if c.type in DEEDS and c.when and (c.when.first, c.when.last) == (when.first, when.last))
    one = (deed for deed in deeds if deed.type in STRIKES or not when.is_day or _is_days(deed, text))
    return any(in_one_sentence(deed, total, text) for deed in one)


def _is_days(deed: Claim, text: str) -> bool:
    """Whether it is called by its day: "Monday's clashes"."""
    day = deed.when.span if deed.when else None
    return day is not None and text[day.end - 2 : deed.anchor.start].strip(" s") in ("'", "\u2019")


def _as_of(claim: Claim) -> Claim:
    return replace(claim, figure=replace(claim.figure, scope=None)) if claim.figure else claim


def _may_be_of_one(claim: Claim) -> bool:
    """Whether it is a total of no long stretch of days."""
    figure, when = claim.figure, claim.when
    return bool(figure and figure.scope == "total" and not (when and when.first and not _is_short(when)))


def _is_short(when: When) -> bool:
    """Whether it is one day, or a day and the night before it."""
    return bool(when.first and when.last and when.last - when.first <= DAY)


def _names_its_deed(claim: Claim, text: str) -> bool:
    """Whether its words call it the toll of a deed ("six died in the attacks"), or one that was or will be put right, as no war's toll is called."""
    deeds = nouns()
    if re.search(rf"\btoll\b.{{0,80}}\b(?:{deeds})s?\b", claim.quote.of(text).lower()):
        return True
    told = text[max(0, claim.quote.start - FURTHER) : claim.quote.end + FURTHER].lower()
    if re.search(rf"\b(?:{deeds})\b[^.]{{0,{FURTHER}}}\bin an? (?:new|updated|provisional) toll\b", told):
        return True
    if claim.figure is None or (range_of(claim.figure).best or 0) >= MANY:
        return False
    behind = STOP.split(text[claim.anchor.end : claim.anchor.end + BEFORE])[0]
    of_deed = done_in().match(behind) and not tells("tolls", "called", folded(claim.quote.of(text)))
    return bool(of_deed) or _revised().search(_sentence_of(claim, text)) is not None


@cache
def _revised() -> re.Pattern[str]:
    """A toll that was, or is to be, put right: "its earlier death toll", "gave a lower toll"."""
    return re.compile(rf"\b(?:{'|'.join(table('tolls')['revised'])}) (?:death |casualty )?toll\b")


def _sentence_of(claim: Claim, text: str) -> str:
    """The words around a claim's own word, as far as its sentence goes, in small letters."""
    before = text[max(0, claim.anchor.start - FURTHER) : claim.anchor.start]
    behind = text[claim.anchor.end : claim.anchor.end + FURTHER]
    return f"{STOP.split(before)[-1]}{claim.anchor.of(text)}{STOP.split(behind)[0]}".lower()


def _host(total: Claim, claims: Iterable[Claim], text: str) -> Claim | None:
    """The nearest count in its report of people whom a total may be of, that it is about as large as; one that has grown is no
    less than it."""
    whole = total.figure
    if whole is None:
        return None
    counted = ((c, f) for c in claims if (f := c.figure) and f.scope == "new" and _may_count(total, c))
    most = range_of(whole).best if tells("tolls", "grown", folded(total.quote.of(text))) else None
    counted = ((c, f) for c, f in counted if most is None or (range_of(f).best or 0) <= most)
    near = (c for c, f in counted if _is_about(range_of(f).best, range_of(whole).best))
    return min(near, key=lambda c: (abs(c.anchor.start - total.anchor.start), c.id), default=None)


def _may_count(total: Claim, part: Claim) -> bool:
    """Whether a total may be of the people of a count: of the same side and status; or where it says no status, of people of
    whom it says no side, or of those of its side at its place."""
    whole, some = total.figure, part.figure
    if whole is None or some is None or whole.measure != some.measure:
        return False
    if whole.victim_status in ("civilian", "military") or whole.side not in (None, some.side):
        return (whole.side, whole.victim_status) == (some.side, some.victim_status)
    at_one = total.place is not None and part.place is not None and total.place.name == part.place.name
    return whole.side is None or at_one or whole.victim_status == some.victim_status


def _is_about(one: int | None, other: int | None) -> bool:
    return bool(one and other and one <= NEAR * other and other <= NEAR * one)
