"""Blanks: what a count leaves unsaid, where its speaker's other counts or its war's say it.

In: counts. Out: the same ones, with their side and their war filled in where there is no doubt. "Raising its toll to
320" names no side; a speaker who keeps a total of his own people, and of no others, counts them here too. An undated
count as great as that of an earlier war of one of its sides is that war's. What stays in doubt stays blank.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from parley.fuse.days import EARLIEST
from parley.fuse.figures import Range
from parley.fuse.running import Toll, Whose
from parley.fuse.wars import sides_of

WEEK: Final = 7  # days
TENFOLD: Final = 10
MANY: Final = 1_000  # people: so great a number is not met twice by chance
Key = tuple[str, ...]


def filled(tolls: Sequence[Toll]) -> list[Toll]:
    """`tolls` with sides and wars filled in."""
    sided = _with_sides(tolls)
    speakers = _wars(sided, _speaker)
    known = [_in_war(toll, speakers.get(_speaker(toll), {})) for toll in sided]
    days = _wars(known, _since)
    return _placed(_past([_in_war(toll, days.get(_since(toll), {})) for toll in known]))


def _placed(tolls: Sequence[Toll]) -> list[Toll]:
    """`tolls`, those of no one side and no town with the only town of which their speaker gives a total of a like
    size in the same week."""
    towns: dict[Key, list[Toll]] = {}
    for toll in tolls:
        if toll.whose.place and toll.runs:
            towns.setdefault(_people(toll.whose), []).append(toll)
    return [_in_town(t, towns.get(_people(t.whose), ())) if _lacks_town(t) else t for t in tolls]


def _lacks_town(toll: Toll) -> bool:
    whose = toll.whose
    return bool(whose.speaker) and not (whose.side or whose.place or whose.past or toll.is_open) and toll.runs


def _in_town(toll: Toll, totals: Sequence[Toll]) -> Toll:
    found = {t.whose.place for t in totals if _is_near(toll, t)}
    return replace(toll, whose=replace(toll.whose, place=found.pop())) if len(found) == 1 else toll


def _is_near(a: Toll, b: Toll) -> bool:
    """Whether two totals are of one week, and the greater is less than ten times the smaller."""
    days = abs((a.account.as_of or EARLIEST) - (b.account.as_of or EARLIEST)).days
    low, high = sorted((a.allowed.best or 0, b.allowed.best or 0))
    return days < WEEK and high < TENFOLD * low


def _past(tolls: Sequence[Toll]) -> list[Toll]:
    """`tolls`, those of no day with the earlier war that another count of the same number gives."""
    earlier: dict[tuple[Key, Range], list[Whose]] = {}
    for toll in tolls:
        if toll.whose.past and (toll.allowed.best or 0) >= MANY:
            earlier.setdefault((_victims(toll.whose), toll.allowed), []).append(toll.whose)
    return [_in_earlier(t, earlier.get((_victims(t.whose), t.allowed), ())) for t in tolls]


def _in_earlier(toll: Toll, counted: Sequence[Whose]) -> Toll:
    """`toll`, where it is of no day, in the first of the earlier wars `counted` that a side of its own war fought."""
    if toll.account.claim.when is not None or toll.whose.past:
        return toll
    ends = [
        whose.past for whose in counted if sides_of(whose.war) & sides_of(toll.whose.war) or whose.war == toll.whose.war
    ]
    return replace(toll, whose=replace(toll.whose, past=min(ends))) if ends else toll


def _victims(whose: Whose) -> Key:
    return whose.measure, whose.status, whose.side, whose.speaker


def _people(whose: Whose) -> Key:
    return whose.measure, whose.status, whose.side, whose.war, whose.speaker


def _counting(whose: Whose) -> Key:
    return whose.speaker, whose.measure, whose.status


def _speaker(toll: Toll) -> Key | None:
    return (*_counting(toll.whose), toll.whose.past) if toll.whose.speaker else None


def _since(toll: Toll) -> Key | None:
    """Counts that begin on one day are of one war; the first of a year is no day but the year."""
    day = toll.since
    return (str(day), toll.whose.past) if day and (day.month, day.day) != (1, 1) else None


def _with_sides(tolls: Sequence[Toll]) -> list[Toll]:
    """A side that is not said is the speaker's own, where he counts no other's people."""
    sides: dict[Key, set[str]] = {}
    for toll in tolls:
        sides.setdefault(_counting(toll.whose), set()).add(toll.whose.side)
    keeping = {_counting(t.whose) for t in tolls if t.whose.side == t.whose.speaker and t.runs}
    own = {key for key, found in sides.items() if found == {"", key[0]}} & keeping
    return [_of_own_side(t) if _counting(t.whose) in own else t for t in tolls]


def _of_own_side(toll: Toll) -> Toll:
    if toll.whose.side or not toll.whose.speaker:
        return toll
    return replace(toll, whose=replace(toll.whose, side=toll.whose.speaker, war="", lineage=""))


def _wars(tolls: Sequence[Toll], key: Callable[[Toll], Key | None]) -> dict[Key | None, Counter[str]]:
    """By key, the wars that counts of no side are of, and how many."""
    found: dict[Key | None, Counter[str]] = {}
    for toll in tolls:
        if toll.whose.war and key(toll):
            found.setdefault(key(toll), Counter())[toll.whose.war] += 1
    return found


def _in_war(toll: Toll, wars: Mapping[str, int]) -> Toll:
    """`toll`, where its war is not known, in the war that most of its like are of."""
    if not wars or toll.whose.side or toll.whose.war:
        return toll
    war = min(wars, key=lambda name: (-wars[name], name))
    return replace(toll, whose=replace(toll.whose, war=war, lineage=""))
