"""Series: running counts of one side's people, each speaker's by itself, over "as of" dates.

In: figures that run. Out: `TollSeries`. A series is one speaker's count of one measure, side, status, place and
period. New counts stand in it as they were said and are never added to a total, which may hold them already; a later,
lower total of the same speaker is a correction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.readings import ids, lineages, number
from parley.fuse.days import EARLIEST, LATEST
from parley.fuse.figures import SEVERAL, Range, said
from parley.fuse.fold import folded, most_usual, one_per_fold, usual
from parley.fuse.incidents.parts import is_of_some
from parley.fuse.tolls.running import PAST, Toll, Whose
from parley.fuse.words import tells
from parley.records import Measure, TollPoint, TollSeries, digest
from parley.records.figure import told_cause

TENFOLD: Final = 10  # times: counts further apart are not of the same people
HUNDREDFOLD: Final = 100  # times: nor are they where one may have grown from the other
OTHERS: Final = 3  # times: reports that count so many fewer later on do not correct each other
NEAR: Final = timedelta(days=7)  # "since the 27th" and "since late September" are one period
PEOPLE: Final = {"killed": "dead", "injured": "injured", "casualties": "dead and injured", "missing": "missing",
                 "captured": "captured", "displaced": "displaced", "returned": "returned"}  # fmt: skip


def tolls(found: Sequence[Toll]) -> tuple[TollSeries, ...]:
    """The series that running counts make, in the order of time."""
    by_whose: dict[Whose, list[Toll]] = {}
    for toll in found:
        by_whose.setdefault(toll.whose, []).append(toll)
    return tuple(sorted((one for group in by_whose.values() for one in series(group)), key=in_time))


def series(found: Iterable[Toll]) -> list[TollSeries]:
    """The series of one speaker for the same people."""
    group = sorted(found, key=lambda toll: toll.account.id)
    return [_series(period) for period in _periods(group)]


def _periods(group: Sequence[Toll]) -> list[list[Toll]]:
    """The tolls of one speaker by the day from which they count; those that say none go with the longest count."""
    exact = {t.since for t in group if t.since and not t.is_new and not _is_since_a_year(t)}
    years = {t.since for t in group if t.since and not t.is_new and _is_since_a_year(t)}
    starts = sorted(exact | {day for day in years if not any(one.year == day.year for one in exact)})
    begins: list[date] = [s for i, s in enumerate(starts) if i == 0 or s - starts[i - 1] > NEAR]
    periods: dict[date | None, list[Toll]] = {}
    for toll in group:
        periods.setdefault(_begin(toll, begins), []).append(toll)
    unbroken = [part for period in periods.values() for part in _unbroken(period)]
    parts = [part for one in unbroken for kept in _without_others(one) for part in _of_size(kept)]
    whole = [part for part in parts if any(not toll.is_new for toll in part)]
    for toll in (toll for part in parts if part not in whole for toll in part):
        min(whole, key=lambda part: _apart(toll, part)).append(toll)
    return whole


def _apart(toll: Toll, part: Sequence[Toll]) -> timedelta:
    """How far a new count lies from the nearest total of a period."""
    as_of = toll.account.as_of or EARLIEST
    return min(abs(as_of - (total.account.as_of or EARLIEST)) for total in part if not total.is_new)


def _begin(toll: Toll, begins: Sequence[date]) -> date | None:
    """The day from which a toll counts, of those that its speaker names; of its year's, the first, if it says none."""
    if toll.since and not toll.is_new:
        within = (b for b in begins if b.year == toll.since.year) if _is_since_a_year(toll) else ()
        return min(within, default=max((b for b in begins if b <= toll.since), default=None))
    as_of = toll.account.as_of or LATEST
    near = PAST if not toll.whose.past else as_of - EARLIEST
    return min((b for b in begins if b <= as_of and (as_of == LATEST or as_of - b <= near)), default=None)


def _is_since_a_year(toll: Toll) -> bool:
    """Whether it counts from a year that is over, of which no day is said: "since 2011" is "since March 2011"."""
    since, as_of = toll.since, toll.account.as_of
    return bool(since and as_of and (since.month, since.day) == (1, 1) and since.year < as_of.year)


def _unbroken(period: Sequence[Toll]) -> list[list[Toll]]:
    """A period cut where more than a year passes without a count; an earlier war's is told of at any time."""
    if period[0].whose.past:
        return [list(period)]
    parts: list[list[Toll]] = []
    for toll in sorted(period, key=lambda t: (t.account.as_of or EARLIEST, t.account.id)):
        last = parts[-1][-1].account.as_of if parts else None
        if last and toll.account.as_of and toll.account.as_of - last <= PAST:
            parts[-1].append(toll)
        else:
            parts.append([toll])
    return parts


def _without_others(part: Sequence[Toll]) -> list[list[Toll]]:
    """Reports' own counts, with those set apart that later ones lie so far below that they must count other people; and
    a speaker's without those that lie below his count of a period, and say neither that they are of one nor that they
    are a toll: they take nothing back."""
    if part[0].whose.speaker:
        return _without_strays(part)
    later = 0
    same: list[Toll] = []
    others: list[Toll] = []
    for toll in reversed(part):
        is_other = not toll.is_new and later and (toll.allowed.low or 0) > OTHERS * later
        (others if is_other else same).append(toll)
        if not toll.is_new and not is_other:
            later = max(later, toll.allowed.high or toll.allowed.low or 0)
    return [group for group in (same, others) if group]


def _without_strays(part: Sequence[Toll]) -> list[list[Toll]]:
    most = 0
    same: list[Toll] = []
    strays: list[Toll] = []
    for toll in part:
        is_stray = not toll.is_new and toll.since is None and (toll.allowed.best or most) < most
        (strays if is_stray and not tells("tolls", "called", toll.account.words) else same).append(toll)
        if toll.since and not toll.is_new:
            most = max(most, toll.allowed.low or 0)
    return [group for group in (same, strays) if group]


def _of_size(part: Sequence[Toll]) -> list[list[Toll]]:
    """Counts cut where the next greater total is so much greater that it must be of other people: ten times, and a
    hundred times where it comes after all that are less."""
    totals = sorted((t for t in part if not t.is_new), key=lambda t: (t.allowed.told or 0, t.account.id))
    cuts = [i for i in range(1, len(totals)) if _is_beyond(totals[:i], totals[i:])]
    bounds = zip([0, *cuts], [*cuts, len(totals)], strict=True)
    groups = [totals[start:end] for start, end in bounds if totals]
    return _with_new(part, groups) if len(groups) > 1 else [list(part)]


def _is_beyond(less: Sequence[Toll], greater: Sequence[Toll]) -> bool:
    most, least = max(less[-1].allowed.told or 0, 1), greater[0].allowed.told or 0
    if least <= TENFOLD * most:
        return False
    return least > HUNDREDFOLD * most or max(t.day for t in less) >= min(t.day for t in greater)


def _with_new(part: Sequence[Toll], groups: Sequence[Sequence[Toll]]) -> list[list[Toll]]:
    """`groups` of totals in the order of `part`, and its new counts by themselves."""
    told = [{t.account.id for t in group} for group in groups]
    made = [[t for t in part if t.account.id in ids_ and not t.is_new] for ids_ in told]
    return [group for group in (*made, [t for t in part if t.is_new]) if group]


def _series(group: Sequence[Toll]) -> TollSeries:
    whose = group[0].whose
    some = frozenset(t.account.id for t in group if is_of_some(t.account, t.figure))
    points = _corrected(_points(group), some) if whose.speaker else _points(group)
    last = _state([p for p in points if not some.issuperset(p.claims)] or points)
    body = most_usual(usual(t.account.claim.speaker.body) for t in group if t.account.claim.speaker and whose.speaker)
    if whose.speaker and not body:
        body = most_usual(usual(t.figure.side) for t in group if t.figure.side)
    exact = {t.since for t in group if t.since and not _is_since_a_year(t)}
    voice = _voice(group) if body and whose.side != whose.speaker else body
    side = most_usual(usual(t.figure.side) for t in group if t.figure.side) or (body if whose.side else "") or None
    place = most_usual(t.place.name for t in group if t.place) or None
    region = place or (None if side else most_usual(p.name for t in group if (p := t.account.own_place)))
    untils = [t.account.claim.when.last for t in group if t.account.claim.when and t.account.claim.when.last]
    return TollSeries(
        id=digest("toll", min(t.account.id for t in group)),
        measure=whose.measure,
        side=side,
        status=next((t.figure.victim_status for t in group if t.figure.victim_status == whose.status), None),
        speaker=voice,
        since=min((t.since for t in group if t.since), key=lambda day: (day.year, day not in exact, day), default=None),
        place=place,
        points=points,
        low=last.low,
        best=last.best,
        high=last.high,
        reason=_reason(points, group),
        title=_title(whose, side, region, voice),
        until=max(untils, default=None) if whose.past else None,
        past=bool(whose.past),
        war=whose.war,
        body=body,
        theatre=most_usual(t.account.war for t in group if t.account.war),
        cause=whose.cause,
    )


def _voice(group: Sequence[Toll]) -> str:
    """The one person who counts, or the body for which several do."""
    speaking = one_per_fold(toll.account.voice for toll in group)
    one = group[0].account.claim.speaker
    is_one = len(speaking) == 1 and speaking[0][:1].isupper()
    return speaking[0] if is_one or one is None else usual(one.body)


def _points(group: Sequence[Toll]) -> tuple[TollPoint, ...]:
    same: dict[tuple[date, bool, tuple[int, ...]], list[Toll]] = {}
    for toll in group:
        same.setdefault((toll.account.as_of or EARLIEST, toll.is_new, _limits(toll.allowed)), []).append(toll)
    return tuple(_point(same[key]) for key in sorted(same))


def _limits(allowed: Range) -> tuple[int, ...]:
    return tuple(-1 if n is None else n for n in (allowed.low, allowed.best, allowed.high))


def _point(same: Sequence[Toll]) -> TollPoint:
    first = same[0]
    return TollPoint(
        as_of=first.account.as_of,
        count=next((t.figure.count for t in same if t.figure.count is not None), None),
        words=most_usual(said(t.figure, t.account.text) for t in same),
        new=first.is_new,
        low=first.allowed.low,
        high=first.allowed.high,
        claims=ids(t.account for t in same),
        origins=lineages(t.account for t in same),
        best=first.allowed.best,
    )


def _corrected(points: Sequence[TollPoint], some: frozenset[str]) -> tuple[TollPoint, ...]:
    """`points` with those marked that lie wholly below an earlier total; the claims in `some` are of some of the people
    only, and take nothing back."""
    marked: list[TollPoint] = []
    floor: tuple[date, int] | None = None
    for point in points:
        if some.issuperset(point.claims):
            marked.append(point)
            continue
        below = bool(
            floor and point.as_of and floor[0] < point.as_of and point.high is not None and point.high < floor[1]
        )
        marked.append(replace(point, correction=below and not point.new))
        if not point.new and point.low is not None and point.as_of:
            floor = (point.as_of, point.low)
    return tuple(marked)


def _state(points: Sequence[TollPoint]) -> Range:
    """What the last total allows, and where there is none, no more than the greatest single count."""
    totals = [p for p in points if not p.new]
    if not totals:
        return Range(max((p.low for p in points if p.low is not None), default=None))
    latest = [p for p in totals if p.as_of == totals[-1].as_of]
    chosen = max(latest, key=lambda p: (p.best or p.low or 0, p.words))
    said = Range(chosen.low, chosen.best, chosen.high)
    return said if said.best is not None else _no_vaguer(said, totals)


def _no_vaguer(last: Range, totals: Sequence[TollPoint]) -> Range:
    """What a last total in words ("hundreds of thousands") leaves open of what the last number before it says, where
    they agree."""
    before = next((p for p in reversed(totals) if p.best is not None), None)
    if before is None or before.best is None or not (last.low or 0) <= before.best <= (last.high or before.best):
        return last
    return Range(max(last.low or 0, before.low or 0), before.best, last.high if before.high is None else before.high)


def _reason(points: Sequence[TollPoint], group: Sequence[Toll]) -> str:
    totals, new = [p for p in points if not p.new], [p for p in points if p.new]
    reports, origins = len({t.account.claim.report for t in group}), len(lineages(t.account for t in group))
    told = f"in {number(reports, 'report')} of {number(origins, 'origin')}"
    if not totals:
        return f"no total is stated, only new counts, which are not added up; {told}"
    parts = [f"the last of {len(totals)} totals, {told}" if len(totals) > 1 else f"one total, {told}"]
    if new:
        parts.append(f"{number(len(new), 'new count')} beside it, not added")
    if any(p.correction for p in points):
        parts.append("a higher total was taken back")
    return "; ".join(parts)


def whom(measure: Measure, status: str) -> str:
    """People of a status by what befell them: "civilian dead", "displaced civilians", "dead"."""
    if status not in SEVERAL:
        return PEOPLE[measure]
    return f"{status} {PEOPLE[measure]}" if measure == "killed" else f"{PEOPLE[measure]} {SEVERAL[status]}"


def _title(whose: Whose, side: str | None, place: str | None, voice: str) -> str:
    kind = whom(whose.measure, whose.status)
    parts = [kind[:1].upper() + kind[1:], f"of {side}" if side else "", f"in {place}" if place else ""]
    parts.append(f"up to {whose.past}" if whose.past else "")
    parts.append(told_cause(whose.cause).strip())
    parts[0] += "" if any(parts[1:4]) else ", no one side named"
    own = voice and folded(voice) == whose.side
    return " ".join(filter(None, parts)) + (
        ", by its own account" if own else f", according to {voice}" if voice else ""
    )


def in_time(one: TollSeries) -> tuple[bool, date, str, str, str]:
    """The order of series: those of earlier wars last; by the day from which they count."""
    return one.past, one.since or LATEST, one.side or "~", one.measure, one.id
