"""Lives: each ceasefire from its first mention to its end, who accuses whom of breaking it, and how it stood on a day.

In: a picture, an archive, a day. Out: `Lives`: for each truce its spells on the line of days, its accounts in order, its
breaches by accuser and accused, and what stood on that day according to whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Final, Literal

from parley.records import Ceasefire, Picture, Transition
from parley.views.archive import Archive
from parley.views.ceasefires.ceasefire import Truce, truce
from parley.views.evidence import Evidence, evidence
from parley.views.scope import life
from parley.views.wording import ITSELF, days, listed, table, visible

Kind = Literal["called", "agreed", "due", "force", "broken", "ended"]
KINDS: Final[dict[str, Kind]] = {
    "proposed": "called", "agreed": "agreed", "due": "due", "in force": "force", "extended": "force", "holding": "force",
    "violated": "broken", "collapsed": "ended", "expired": "ended", "replaced": "ended",
}  # fmt: skip
MOST: Final = 40  # truces on one page
BLAMES: Final = 40  # rows of who blames whom, and breaches among which their words are chosen
FAR: Final = 1_000_000  # days
UNNAMED: Final = "not said who"
FORM: Final[dict[Kind, str]] = {
    "called": "Called for, not agreed",
    "agreed": "Agreed, not yet in force",
    "due": "To be in force, by its own terms",
    "force": "Said to be in force",
    "broken": "Meant to be in force, and said to be broken",
    "ended": "Over",
}
WEIGHTY: Final[tuple[Kind, ...]] = ("ended", "broken", "force")


@dataclass(frozen=True, slots=True)
class Spell:
    """What a truce was said to be from a day to a day."""

    state: str
    kind: Kind
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Told:
    """One step as told: what, by whom it was done and against whom, when, according to whom."""

    state: str
    mark: str
    kind: Kind
    by: str
    against: str
    when: str
    on: date | None
    by_then: bool
    voices: tuple[str, ...]
    evidence: Evidence

    @property
    def speakers(self) -> str:
        """According to whom, in words."""
        return listed(self.voices) or ITSELF

    @property
    def words(self) -> str:
        """ "broken by Zenda, against Strelsau"."""
        by = f" by {self.by}" if self.by else ""
        return f"{self.state}{by}{f', against {self.against}' if self.against else ''}"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a truce stood on a day: in one line, with what was told until then, the latest first."""

    kind: Kind
    words: str
    told: tuple[Told, ...]


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
    """How often each voice lays a breach to each side, over all truces."""

    accuser: str
    accused: str
    times: int
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
        """Those that were to be in force on the day."""
        return tuple(each for each in self.shown if each.standing and each.standing.kind in ("due", "force", "broken"))


def lives(
    picture: Picture, archive: Archive, *, on: date | None = None, last: date | None = None, wanted: str = ""
) -> Lives:
    """The lives of the truces of `picture`, told of until `last`, and how they stood `on` a day. Where there are too many,
    those whose lives are nearest to the day, and the one `wanted`."""
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
    told = [_told(step, archive) for step in one.transitions]
    return Life(
        truce=truce(one, picture, archive),
        spells=_spells(told, None if archive.is_past(life(one)) else last),
        told=tuple(told),
        standing=_standing(one, told, on) if on else None,
        past=archive.is_past(life(one)),
    )


def _told(step: Transition, archive: Archive) -> Told:
    when = step.when
    return Told(
        state=table("truces")[step.state],
        mark=table("truce_marks")[step.state],
        kind=KINDS[step.state],
        by=listed(step.by),
        against=listed(step.against),
        when=days(when) if when else "day not said",
        on=(when.first or when.last) if when else None,
        by_then=bool(when and when.first is None and when.last),
        voices=tuple(visible(name) for name in step.speakers),
        evidence=evidence(step.claims, archive, most=2),
    )


def _spells(told: Iterable[Told], last: date | None) -> tuple[Spell, ...]:
    """What it was from each step to the next of another kind; once it is over, it is broken no more. The last spell goes
    on to the last day that is known of, unless it ended there."""
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


def _standing(one: Ceasefire, told: Sequence[Told], on: date) -> Standing | None:
    """How a truce stood on a day by what was told of the days until then; None where nothing was."""
    until = [step for step in told if step.on and step.on <= on]
    if not until:
        return None
    kind = _kind_on(one, until, on)
    return Standing(kind, _in_words(until, kind), tuple(reversed(until)))


def _kind_on(one: Ceasefire, until: Sequence[Told], on: date) -> Kind:
    """What was told of a truce until a day comes to: once over, it is over, and once broken, it is said to be broken."""
    kinds = {step.kind for step in until}
    for weighty in WEIGHTY:
        if weighty in kinds:
            return weighty
    effect = one.effect.first if one.effect else None
    return "due" if until[-1].kind == "agreed" and effect and effect <= on else until[-1].kind


def _place(standing: Standing) -> tuple[bool, int]:
    """Where a truce stands among others: one that is over last, one of which more was told since before others."""
    return standing.kind == "ended", -max(step.on.toordinal() for step in standing.told if step.on)


def _in_words(until: Sequence[Told], kind: Kind) -> str:
    """ "Meant to be in force, and said to be broken: in force according to A; broken by B according to C and D"."""
    voices: dict[str, list[str]] = {}
    for step in until:
        if step.kind in ("force", "broken", "ended"):
            said = f"{step.state} by {step.by}" if step.by else step.state
            voices.setdefault(said, []).extend(step.voices or (ITSELF,))
    told = "; ".join(f"{said} according to {listed(dict.fromkeys(who))}" for said, who in voices.items())
    return f"{FORM[kind]}{f': {told}' if told else ''}"


def _blames(truces: Iterable[Ceasefire], archive: Archive) -> tuple[Blame, ...]:
    found: dict[tuple[str, str], list[Transition]] = {}
    for step in (step for one in truces for step in one.steps("violated")):
        for accuser in step.speakers or (ITSELF,):
            for accused in step.by or (UNNAMED,):
                found.setdefault((accuser, accused), []).append(step)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:BLAMES]
    return tuple(
        Blame(visible(accuser), visible(accused), len(steps), _all(steps, archive))
        for (accuser, accused), steps in ordered
    )


def _all(steps: Sequence[Transition], archive: Archive) -> Evidence:
    return evidence([claim for step in steps[:BLAMES] for claim in step.claims], archive, most=2)
