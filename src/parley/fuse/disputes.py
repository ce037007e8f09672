"""Disputes: the points on which accounts differ, gathered for the top of a briefing.

In: incidents, rivalries, ceasefires and positions. Out: `Dispute`s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from parley.fuse.accounts.readings import saying
from parley.fuse.days import LATEST
from parley.fuse.fold import listed
from parley.records import (
    Ceasefire,
    Dispute,
    Finding,
    Incident,
    Picture,
    Position,
    Reading,
    Rivalry,
    TollSeries,
    Transition,
    When,
)
from parley.records.incident import DisputeKind


def disputes(picture: Picture) -> tuple[Dispute, ...]:
    """What is disputed in `picture`, in the order of time."""
    return gathered(picture, [d for incident in picture.incidents for d in of_incident(incident)])


def gathered(picture: Picture, contested: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """What is disputed in `picture`, `contested` being what is so in its incidents."""
    series = {s.id: s for s in picture.tolls}
    by_id = {p.id: p for p in picture.positions}
    charges = [p for p in picture.positions if p.kind in ("accuses", "condemns") and p.answered_by]
    denied = [(p, [by_id[id_] for id_ in p.answered_by if by_id[id_].kind == "denies"]) for p in charges]
    told = _told(contested, {claim for _, denials in denied for denial in denials for claim in denial.claims})
    found = [
        *contested,
        *(_of_rivalry(r, series) for r in picture.rivalries if r.agreement == "disputed"),
        *(d for truce in picture.ceasefires for d in _of_ceasefire(truce)),
        *(d for charge, denials in denied for d in _of_charge(charge, denials, told)),
    ]
    return tuple(sorted(found, key=_in_time))


def _told(contested: Iterable[Dispute], asked: set[str]) -> set[tuple[str, str]]:
    """Which of the claims `asked` stand among the readings of an incident, and who speaks there."""
    return {
        (claim, speaker)
        for dispute in contested
        for reading in dispute.readings
        if not asked.isdisjoint(reading.claims)
        for claim in asked.intersection(reading.claims)
        for other in dispute.readings
        for speaker in other.speakers
    }


def _in_time(dispute: Dispute) -> tuple[date, str, str, str]:
    day = (dispute.when.first or dispute.when.last) if dispute.when else None
    return day or LATEST, dispute.kind, dispute.subject, dispute.title


def of_incident(incident: Incident) -> Iterator[Dispute]:
    """What accounts of one incident differ on."""
    for found in incident.disputed:
        title = f"{incident.title}: {_asked(found)}"
        yield Dispute(incident.id, title, found.readings, found.reason, incident.when, _kind(found))


def _kind(found: Finding) -> DisputeKind:
    if found.of:
        return "figure"
    return "setting" if found.question in ("where", "when") else "incident"


def _asked(found: Finding) -> str:
    questions = {"happened": "whether it happened", "actor": "who did it", "where": "where", "when": "when"}
    return questions.get(found.question, f"how many {found.of.removeprefix('some ')} were {found.question}")


def _of_rivalry(rivalry: Rivalry, series: Mapping[str, TollSeries]) -> Dispute:
    counted = [series[id_] for id_ in rivalry.series]
    readings = tuple(_last(one) for one in counted)
    since = min((s.since for s in counted if s.since), default=None)
    as_of = max((p.as_of for s in counted for p in s.points if p.as_of), default=None)
    when = When(since if since and as_of and since <= as_of else None, as_of) if as_of else None
    return Dispute(rivalry.series[0], f"{rivalry.title}: how many", readings, rivalry.reason, when, "toll")


def _last(series: TollSeries) -> Reading:
    """The last state of a series as a reading."""
    totals = [p for p in series.points if not p.new] or list(series.points)
    point = totals[-1]
    speakers = (series.speaker,) if series.speaker else ()
    return Reading(
        point.words, point.claims, speakers, point.origins, point.low, point.best, point.high, speakers or point.origins
    )


def _of_ceasefire(truce: Ceasefire) -> Iterator[Dispute]:
    """Who broke it, where more than one side is said to have."""
    breaches = truce.steps("violated")
    charged: dict[str, list[Transition]] = {}
    for step in breaches:
        if step.by:
            charged.setdefault(listed(step.by), []).append(step)
    if len(charged) < 2:  # "both sides broke it" is one answer
        return
    accused = {by for step in breaches for by in step.by}
    readings = tuple(_breach(by, steps) for by, steps in charged.items())
    reason = f"{listed(sorted(accused))} are each said to have broken it"
    yield Dispute(truce.id, f"{truce.title}: who broke it", readings, reason, truce.effect, "ceasefire")


def _breach(by: str, steps: Iterable[Transition]) -> Reading:
    """That a side broke it: one answer, of all who say so of whichever day."""
    told = [(step.claims, step.speakers, step.origins) for step in steps]
    claims, speakers, origins = (tuple(dict.fromkeys(chain.from_iterable(part))) for part in zip(*told, strict=True))
    return Reading(by, claims, speakers, origins)


def _of_charge(charge: Position, denials: Iterable[Position], told: set[tuple[str, str]]) -> Iterator[Dispute]:
    """An accusation with its denials, but for those `told` already as denials of a deed that the accuser tells of."""
    answers = [p for p in denials if not told.issuperset((claim, charge.actor) for claim in p.claims)]
    if not answers:
        return
    readings = tuple(_held(p) for p in (charge, *answers))
    accused = listed(charge.toward) or "others"
    accuser = charge.actor if charge.body in charge.toward else charge.body
    denying = saying(sorted({p.actor if p.body == charge.body else p.body for p in answers}), "deny it")
    title = saying([accuser], f"{'condemn' if charge.kind == 'condemns' else 'accuse'} {accused}")
    yield Dispute(charge.id, title, readings, f"{title}, {denying}", charge.when, "position")


def _held(position: Position) -> Reading:
    return Reading(f"{position.kind}: {position.words}", position.claims, (position.actor,), position.origins)
