"""Ceasefires: each truce with its brokers, parties, hour, and life.

In: a picture, an archive. Out: `Truce`s in order of time: state and why, the steps of its life, its breaches by who is
said to have committed them, and what its sides' tolls rose by while it was the last one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import Ceasefire, Picture, Transition
from parley.views.archive import Archive
from parley.views.ceasefires.growth import Grown, growth
from parley.views.evidence import Evidence, evidence
from parley.views.scope import life, stretch
from parley.views.wording import ITSELF, counted, listed, shortened, table, visible

MOST: Final = 12
BREACHES: Final = 8
UNNAMED: Final = "not said who"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a truce's life: the state it entered, when, according to whom."""

    mark: str
    state: str
    when: str
    speakers: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Breach:
    """What one voice says one side broke: `accounts` how often and over which days; `accused` may be nobody who is
    named."""

    accuser: str
    accused: str
    when: str
    accounts: str
    evidence: Evidence

    @property
    def by(self) -> str:
        """ "by Zenda", in a sentence."""
        return "(by whom is not said)" if self.accused == UNNAMED else f"by {self.accused}"


@dataclass(frozen=True, slots=True)
class Truce:
    """One ceasefire. Texts are "" where nobody says; `named` says of its `parties` whether it is between them or only
    one is told of; `next_id` is the id of the truce that it is `replaced_by`; `grown` is what running counts rose by
    from its day of effect to that of the next."""

    id: str
    title: str
    mark: str
    state: str
    reason: str
    named: str
    parties: str
    brokers: str
    effect: str
    purpose: str
    place: str
    replaced_by: str
    next_id: str
    steps: tuple[Step, ...]
    breaches: tuple[Breach, ...]
    more: int
    grown: tuple[Grown, ...]


@dataclass(frozen=True, slots=True)
class Truces:
    """The truces shown, how many more there are, and those of earlier wars."""

    shown: tuple[Truce, ...]
    more: int
    past: tuple[Truce, ...] = ()


def ceasefires(picture: Picture, archive: Archive) -> Truces:
    """The truces of `picture`, those only called for last."""
    past = [one for one in picture.ceasefires if archive.is_past(life(one))]
    current = sorted((t for t in picture.ceasefires if t not in past), key=lambda t: t.state == "proposed")
    return Truces(
        tuple(truce(t, picture, archive) for t in current[:MOST]),
        max(0, len(current) - MOST),
        tuple(truce(t, picture, archive) for t in past[:MOST]),
    )


def _grown(of: Ceasefire, next_: Ceasefire | None, picture: Picture, archive: Archive) -> tuple[Grown, ...]:
    """What the tolls of those whom a truce concerns, and of no one side, rose by from its day of effect to that of the
    next."""
    since, until = _begin(of), _begin(next_)
    if not since:
        return ()
    sides = {None, *_concerned(of)}
    return growth((series for series in picture.tolls if series.side in sides), since, until, archive)


def _concerned(of: Ceasefire) -> Iterator[str]:
    """The sides that are parties to a truce, or are said to break it, or speak of its breach."""
    yield from of.parties
    for step in of.steps("violated"):
        yield from step.by
        for speaker in step.speakers:
            yield speaker
            yield from _in_brackets(speaker)


def _in_brackets(label: str) -> Iterator[str]:
    """What stands in brackets at the end of a label, and in those within: "Zenda" of "army (Zenda)"."""
    if label.endswith(")"):
        yield from (label[at + 1 : -1] for at, character in enumerate(label) if character == "(")


def _begin(of: Ceasefire | None) -> date | None:
    return of.effect.first if of and of.effect else None


def truce(of: Ceasefire, picture: Picture, archive: Archive) -> Truce:
    """One truce of `picture` for a page."""
    next_ = next((one for one in picture.ceasefires if one.id == of.replaced_by), None)
    steps = [step for step in of.transitions if step.state != "violated"]
    breaches = _breaches(of.steps("violated"), archive)
    return Truce(
        id=of.id,
        title=shortened(of.title, 160),
        mark=table("truce_marks")[of.state],
        state=table("truces")[of.state],
        reason=visible(of.reason).removeprefix(of.state).lstrip(" ,:"),
        named="Between" if len(of.parties) > 1 else "Side that is named",
        parties=listed(of.parties),
        brokers=listed(of.brokers),
        effect=archive.dates.days(of.effect) if of.effect else "",
        purpose=", ".join(filter(None, (of.purpose, of.scope and f"{of.scope} in scope"))),
        place=visible(of.place or ""),
        replaced_by=shortened(next_.title, 160) if next_ else "",
        next_id=of.replaced_by or "",
        steps=tuple(_step(step, archive) for step in steps),
        breaches=tuple(breaches[:BREACHES]),
        more=max(0, len(breaches) - BREACHES),
        grown=_grown(of, next_, picture, archive),
    )


def _step(step: Transition, archive: Archive) -> Step:
    return Step(
        table("truce_marks")[step.state],
        table("truces")[step.state],
        archive.dates.days(step.when),
        listed(step.speakers) or ITSELF,
        evidence(step.claims, archive),
    )


def _breaches(steps: Sequence[Transition], archive: Archive) -> list[Breach]:
    """Breaches by accuser and accused, the most told first."""
    groups: dict[tuple[str, str], list[Transition]] = {}
    for step in steps:
        key = (listed(step.speakers) or ITSELF, listed(step.by) or UNNAMED)
        groups.setdefault(key, []).append(step)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return [_breach(accuser, accused, group, archive) for (accuser, accused), group in ordered]


def _breach(accuser: str, accused: str, group: Sequence[Transition], archive: Archive) -> Breach:
    claims = [claim for step in group for claim in step.claims]
    told: list[date | None] = [d for step in group if step.when for d in (step.when.first, step.when.last)]
    return Breach(
        accuser,
        accused,
        archive.dates.days(stretch(told)),
        counted(len(set(claims)), "account"),
        evidence(claims, archive, most=2),
    )
