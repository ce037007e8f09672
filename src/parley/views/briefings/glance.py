"""Glance: the picture in a handful of lines, for whoever reads no further.

In: a picture, an archive, the last day known of. Out: `Glance`: sums of what is disputed, ceasefires, talks, with where
to read on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import Picture, TollSeries
from parley.views.archive import Archive
from parley.views.bars import alike
from parley.views.evidence import counting
from parley.views.scope import things
from parley.views.tolls.ledger import last_total, people
from parley.views.wording import counted, listed, number, shortened, table

LONGEST: Final = 150
PEOPLES: Final = 4
COUNTS: Final = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """A line and the section that it leads to; `target` is what it tells of alone, "" where that is several things."""

    label: str
    words: str
    section: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """The lines, in the order of the sections."""

    facts: tuple[Fact, ...]


def glance(picture: Picture, archive: Archive, *, today: date | None) -> Glance:
    """The sums of `picture`, which is of one war, as they stand on `today`; none where nothing is told."""
    if not things(picture):
        return Glance(())
    return Glance(
        (
            *_disputed(picture),
            *_happened(picture),
            *_counted(picture, archive),
            *_truces(picture),
            *_talks(picture, archive, today),
        )
    )


def _disputed(picture: Picture) -> Iterator[Fact]:
    if not picture.disputes:
        yield Fact("Disputed", "nothing that the reports tell is disputed", "disputed")
        return
    sizes = {series.id: series.size for series in picture.tolls}
    rivals = [
        r
        for r in picture.rivalries
        if r.gap and not r.past and r.cause == "conflict" and alike(sizes[id_] for id_ in r.series if id_ in sizes)
    ]
    widest = max(rivals, key=lambda r: (r.gap or 0, r.title), default=None)
    apart = f"; widest: {shortened(widest.title, 80)}, {number(widest.gap)} apart" if widest else ""
    yield Fact("Disputed", f"{counted(len(picture.disputes), 'point')}{apart}", "disputed")


def _happened(picture: Picture) -> Iterator[Fact]:
    real = [i for i in picture.incidents if i.is_done]
    if real:
        weak = sum(i.grade in ("one side", "single origin") for i in real)
        yield Fact(
            "Incidents",
            f"{number(len(real))} told of as having happened, {number(weak)} of them on a single voice or one side's word",
            "days",
        )


def _counted(picture: Picture, archive: Archive) -> Iterator[Fact]:
    """The counts of the dead of this war, those of known days and the greatest first, each with who counts: of the same
    people only those side by side that are rivals for one toll, or of one size, for those of one blast are not those of
    the war; of one voice the greatest."""
    dead = [s for s in picture.tolls if s.measure == "killed" and s.is_of_this_war and any(not p.new for p in s.points)]
    dead.sort(key=lambda s: (all(p.as_of is None for p in s.points), -(s.best or s.low or s.high or 0), s.id))
    counts: dict[str, list[TollSeries]] = {}
    for series in dead:
        counts.setdefault(people(series, archive.dates), []).append(series)
    rivals = [frozenset(rivalry.series) for rivalry in picture.rivalries]
    for whose, group in list(counts.items())[:PEOPLES]:
        beside = frozenset[str]().union(*(ids for ids in rivals if group[0].id in ids))
        told = [one for one in group if one.id in beside or _is_of_one_size(group[0], one)]
        greatest: dict[str, str] = {}
        for one in told:
            greatest.setdefault(counting(one, archive), last_total(one))
        said = [f"{words} ({voice})" for voice, words in greatest.items()]
        yield Fact(whose, "; ".join(said[:COUNTS]), "tolls", f"series-{told[0].id}")


def _is_of_one_size(most: TollSeries, other: TollSeries) -> bool:
    """Whether a count may be of the same dead as the greatest: of the same side or war, and no tenth of it."""
    same = most is other or bool(other.side) or bool(other.war and other.war == most.war)
    return same and alike((most.size, other.size))


def _truces(picture: Picture) -> Iterator[Fact]:
    states = Counter[str]()
    for truce in picture.ceasefires:
        states[truce.state] += truce.count
    if states:
        parts = [
            f"{n or 'several'} {table('truces')[state]}"
            for state, n in sorted(states.items(), key=lambda s: (-s[1], s[0]))
        ]
        yield Fact("Ceasefires", listed(parts), "ceasefires")


def _talks(picture: Picture, archive: Archive, today: date | None) -> Iterator[Fact]:
    talks = [m for m in picture.meetings if not m.visited]
    ahead = [m for m in talks if m.state in ("planned", "proposed")]
    dated = [m for m in ahead if m.when and m.when.last and (not today or m.when.last >= today)]
    held = sum(m.state == "held" for m in talks)
    if dated:
        following = dated[0]
        yield Fact(
            "Next talks",
            f"{archive.dates.days(following.when)}: {shortened(following.title, LONGEST)} ({following.state})",
            "talks",
            following.id,
        )
    if talks:
        open_ = f", {len(ahead)} announced and not told of as held" if ahead else ""
        yield Fact("Talks", f"{held} told of as held{open_}", "talks")
