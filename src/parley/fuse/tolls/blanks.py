"""Blanks: what a count leaves unsaid, where its speaker's other counts or its war's say it.

In: counts. Out: the same ones, with their side, their speaker and their war filled in where there is no doubt. "Raising
its toll to 320" names no side; a speaker who keeps a total of his own people, and of no others, counts them here too.
An undated count as great as that of an earlier war of one of its sides is that war's. What stays in doubt stays blank.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from parley.fuse.accounts.wars import sides_of
from parley.fuse.among import Rule, seen
from parley.fuse.figures import Range
from parley.fuse.tolls.running import Toll, Whose

WEEK: Final = 7  # days
TENFOLD: Final = 10  # counts that lie further apart are not of the same people
BESIDE: Final = 600  # characters
MANY: Final = 1_000  # people: so great a number is not met twice by chance
Key = tuple[str, ...]
Totals = frozenset[tuple[int, int, str]]


def filled(tolls: Sequence[Toll]) -> list[Toll]:
    """`tolls` with sides, wars and towns filled in, by one rule after another."""
    found = list(tolls)
    for rule in RULES:
        found = seen(found, rule)
    return found


def _counting(whose: Whose) -> Key:
    return whose.speaker, whose.measure, whose.status


def _speakers(toll: Toll) -> Key | None:
    return _counting(toll.whose) if toll.whose.speaker else None


def _counts_only_his_own(tolls: Sequence[Toll]) -> bool:
    """Whether a speaker keeps a total of his own people and counts no other's."""
    speaker = tolls[0].whose.speaker
    keeps = any(t.runs for t in tolls if t.whose.side == speaker)
    return keeps and {t.whose.side for t in tolls} == {"", speaker}


def _of_own_side(toll: Toll, only_his_own: bool) -> Toll:
    if toll.whose.side or not only_his_own:
        return toll
    return replace(toll, whose=replace(toll.whose, side=toll.whose.speaker, war="", lineage=""))


def _reported(toll: Toll) -> Key | None:
    return (toll.account.claim.report, toll.whose.measure, toll.whose.side) if toll.whose.side else None


def _own_totals(tolls: Sequence[Toll]) -> Totals:
    """The totals of one side's people in one report that it gives itself: where each stands, and of whom."""
    own = (t for t in tolls if t.runs and t.whose.speaker == t.whose.side)
    return frozenset((t.account.claim.anchor.start, t.account.sentence, t.whose.status) for t in own)


def _by_own_side(toll: Toll, totals: Totals) -> Toll:
    """`toll`, where nobody is said to count, as that side's own where its report gives that side's own total of them
    beside it: in the same sentence, or a total a few sentences away. A total of people unsaid is of those."""
    whose, start = toll.whose, toll.account.claim.anchor.start
    if whose.speaker or whose.place or toll.account.claim.speaker:
        return toll
    near = [(sentence, status) for at, sentence, status in totals if abs(at - start) <= BESIDE]
    statuses = {status for _, status in near} if toll.runs else {s for at, s in near if at == toll.account.sentence}
    if len(statuses) != 1 or not (whose.status in statuses or (toll.runs and not whose.status)):
        return toll
    return replace(toll, whose=replace(whose, speaker=whose.side, status=statuses.pop()))


def _era(toll: Toll) -> Key | None:
    return (*_counting(toll.whose), toll.whose.past) if toll.whose.speaker else None


def _since(toll: Toll) -> Key | None:
    """Counts that begin on one day are of one war; the first of a year is no day but the year."""
    day = toll.since
    return (str(day), toll.whose.past) if day and (day.month, day.day) != (1, 1) else None


def _usual_war(tolls: Sequence[Toll]) -> str:
    """The war that most counts of no side are of, "" where none is known."""
    wars = Counter(t.whose.war for t in tolls if t.whose.war)
    return min(wars, key=lambda name: (-wars[name], name), default="")


def _in_war(toll: Toll, war: str) -> Toll:
    """`toll`, where its war is not known, in the war that most of its like are of."""
    if not war or toll.whose.side or toll.whose.war:
        return toll
    return replace(toll, whose=replace(toll.whose, war=war, lineage=""))


def _victims(toll: Toll) -> tuple[str, str, str, str, Range] | None:
    """The people and the number, where it is too great to be met twice by chance."""
    whose = toll.whose
    many = (toll.allowed.best or 0) >= MANY
    return (whose.measure, whose.status, whose.side, whose.speaker, toll.allowed) if many else None


def _earlier(tolls: Sequence[Toll]) -> frozenset[tuple[str, str]]:
    """The earlier wars, by their end and their name, of which a number is told."""
    return frozenset((t.whose.past, t.whose.war) for t in tolls if t.whose.past)


def _in_earlier(toll: Toll, earlier: frozenset[tuple[str, str]]) -> Toll:
    """`toll`, where it is of no day, in the first of the earlier wars that a side of its own war fought."""
    if toll.account.claim.when is not None or toll.whose.past:
        return toll
    own = toll.whose.war
    ends = [past for past, war in earlier if sides_of(war) & sides_of(own) or war == own]
    return replace(toll, whose=replace(toll.whose, past=min(ends))) if ends else toll


def _people(toll: Toll) -> Key | None:
    whose = toll.whose
    return (whose.measure, whose.status, whose.side, whose.war, whose.speaker) if whose.speaker else None


def _of_towns(tolls: Sequence[Toll]) -> list[tuple[int, int, str]]:
    """The totals of single towns: day, number, town; in the order of days."""
    return sorted({(t.day, t.allowed.best or 0, t.whose.place) for t in tolls if t.whose.place and t.runs})


def _in_town(toll: Toll, totals: list[tuple[int, int, str]]) -> Toll:
    """`toll`, where it is of no one side and no town, in the only town of which its speaker gives a total of a like
    size in the same week."""
    whose = toll.whose
    if whose.side or whose.place or whose.past or toll.is_open or not toll.runs:
        return toll
    begin = bisect_right(totals, toll.day - WEEK, key=lambda total: total[0])
    end = bisect_left(totals, toll.day + WEEK, key=lambda total: total[0])
    found = {town for _, best, town in totals[begin:end] if _is_like(best, toll.allowed.best or 0)}
    return replace(toll, whose=replace(whose, place=found.pop())) if len(found) == 1 else toll


def _is_like(a: int, b: int) -> bool:
    """Whether the greater of two counts is less than ten times the smaller."""
    return max(a, b) < TENFOLD * min(a, b)


RULES: Final[tuple[Rule[Toll, Any], ...]] = (
    Rule(_speakers, _counts_only_his_own, _of_own_side),
    Rule(_reported, _own_totals, _by_own_side),
    Rule(_era, _usual_war, _in_war),
    Rule(_since, _usual_war, _in_war),
    Rule(_victims, _earlier, _in_earlier),
    Rule(_people, _of_towns, _in_town),
)
"""What is filled in, in this order: sides, speakers, wars by the speaker, wars by the day, wars gone by, towns."""
