"""Lives: each ceasefire from its first mention to its end, who accuses whom of breaking it, and how it stood on a day.

In: a picture, an archive, a day. Out: `Lives`: for each truce its spells on the line of days, its accounts in order,
its breaches by accuser and accused, and what stood on that day according to whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Final

from parley.records import Ceasefire, Picture, Transition
from parley.views.archive import Archive
from parley.views.ceasefires.ceasefire import UNNAMED, Truce, truce
from parley.views.ceasefires.standing import Standing, standing
from parley.views.ceasefires.steps import Kind, Told, steps
from parley.views.evidence import Evidence, evidence
from parley.views.scope import life, stretch
from parley.views.wording import ITSELF, table, visible

MOST: Final = 40  # truces on one page
BLAMES: Final = 40  # rows of who blames whom, and breaches among which their words are chosen
FAR: Final = 1_000_000  # days


@dataclass(frozen=True, slots=True)
class Spell:
    """What a truce was said to be from a day to a day."""

    state: str
    kind: Kind
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Life:
    """One truce: its record for a page, its spells, its steps in order, how it stood on the day asked for."""

    truce: Truce
    spells: tuple[Spell, ...]
    told: tuple[Told, ...]
    standing: Standing | None
    past: bool

    @property
    def breaches(self) -> tuple[Told, ...]:
        """The steps that tell of a breach."""
        return tuple(step for step in self.told if step.kind == "broken")

    @property
    def affirmed(self) -> tuple[Told, ...]:
        """The steps that tell that it is in force."""
        return tuple(step for step in self.told if step.kind == "force")


@dataclass(frozen=True, slots=True)
class Blame:
    """How often each voice lays a breach to each side, over all truces; `when` are the days from the first to the
    last."""

    accuser: str
    accused: str
    times: int
    when: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Lives:
    """The truces by their days, those only called for last, and how many `more` there are; `day` the day asked for;
    `blames` the most told first."""

    shown: tuple[Life, ...]
    blames: tuple[Blame, ...]
    day: date | None
    more: int = 0

    @property
    def on_day(self) -> tuple[Life, ...]:
        """Those that had been told of by the day, those not over first, and what was told of last before others."""
        known = [(each.standing, each) for each in self.shown if each.standing]
        return tuple(each for _, each in sorted(known, key=lambda pair: _place(pair[0])))

    @property
    def running(self) -> tuple[Life, ...]:
        """Those that were to be in force on the day, as far as anybody had told of late."""
        asked = [(each.standing, each) for each in self.shown if each.standing]
        return tuple(each for how, each in asked if how.is_open and how.kind in ("due", "force", "broken"))


def lives(
    picture: Picture, archive: Archive, *, on: date | None = None, last: date | None = None, wanted: str = ""
) -> Lives:
    """The lives of the truces of `picture`, told of until `last`, and how they stood `on` a day. Where there are too
    many, those whose lives are nearest to the day, and the one `wanted`."""
    nearest = sorted(picture.ceasefires, key=lambda one: (one.id != wanted, _far(one, on or last), one.id))[:MOST]
    chosen = [one for one in picture.ceasefires if one in nearest]
    found = [_life(one, picture, archive, (on, last)) for one in chosen]
    found.sort(key=lambda each: (each.past, each.truce.mark == table("truce_marks")["proposed"], _begin(each)))
    more = len(picture.ceasefires) - len(found)
    return Lives(tuple(found), _blames(picture.ceasefires, archive), on, more)


def _far(one: Ceasefire, day: date | None) -> int:
    """How many days a truce's life is away from a day; what was only called for counts for farther."""
    span = life(one)
    if day is None or span is None or span.first is None or span.last is None:
        return FAR
    return max(0, (span.first - day).days, (day - span.last).days) + (FAR // 2 if one.state == "proposed" else 0)


def _begin(one: Life) -> tuple[date, str]:
    return min((spell.first for spell in one.spells), default=date.max), one.truce.id


def _life(one: Ceasefire, picture: Picture, archive: Archive, at: tuple[date | None, date | None]) -> Life:
    on, last = at
    told = steps(one, archive)
    return Life(
        truce=truce(one, picture, archive),
        spells=_spells(told, None if archive.is_past(life(one)) else last),
        told=told,
        standing=standing(one, told, on) if on else None,
        past=archive.is_past(life(one)),
    )


def _spells(told: Iterable[Told], last: date | None) -> tuple[Spell, ...]:
    """What it was from each step to the next of another kind; once it is over, it is broken no more. The last spell
    goes on to the last day that is known of, unless it ended there."""
    steps: list[Told] = []
    for step in (step for step in told if step.on):
        over = bool(steps) and steps[-1].kind == "ended"
        if steps and steps[-1].on == step.on and step.kind != "ended" and not over:
            steps.pop()
        if not (over and step.kind == "broken") and not (steps and steps[-1].kind == step.kind):
            steps.append(step)
    ends = [step.on for step in steps[1:]]
    return tuple(_spell(step, end, last) for step, end in zip_longest(steps, ends))


def _spell(step: Told, end: date | None, last: date | None) -> Spell:
    first = step.on or date.min
    until = end if step.kind != "ended" else first
    return Spell(step.state, step.kind, first, max(first, until or (last if step.kind != "ended" else None) or first))


def _place(standing: Standing) -> tuple[bool, bool, int]:
    """Where a truce stands among others: one that is over last, one of which more was told since before others."""
    return standing.kind == "ended", standing.quiet, -max(step.on.toordinal() for step in standing.told if step.on)


def _blames(truces: Iterable[Ceasefire], archive: Archive) -> tuple[Blame, ...]:
    found: dict[tuple[str, str], list[Transition]] = {}
    for step in (step for one in truces for step in one.steps("violated")):
        for accuser in step.speakers or (ITSELF,):
            for accused in step.by or (UNNAMED,):
                found.setdefault((accuser, accused), []).append(step)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:BLAMES]
    return tuple(
        Blame(visible(accuser), visible(accused), len(steps), _days(steps, archive), _all(steps, archive))
        for (accuser, accused), steps in ordered
    )


def _days(steps: Sequence[Transition], archive: Archive) -> str:
    whens = [step.when for step in steps if step.when]
    span = stretch(day for when in whens for day in (when.first, when.last))
    return archive.dates.days(whens[0] if len(whens) == 1 else span)


def _all(steps: Sequence[Transition], archive: Archive) -> Evidence:
    return evidence([claim for step in steps[:BLAMES] for claim in step.claims], archive, most=2)
