"""Meetings: talks planned, held and called off, and the tracks that they belong to.

In: accounts of talks, the bodies known to mediate, the last day that any report tells of. Out: `Meeting`s. What a
later report tells closes what was planned, though hour or town differ: the parties and the day decide, and where the
later report gives no day, it is the meeting due when it was told. Planned is not held.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.exact import best_place, known_by
from parley.fuse.accounts.readings import ids, lineages, voices
from parley.fuse.days import LATEST
from parley.fuse.fold import folded, label, listed, most_usual, one_per_fold, usual
from parley.fuse.judgements import Rulings
from parley.fuse.matching.neighbours import groups
from parley.fuse.parties import body_of
from parley.fuse.talks.due import is_in_vain, is_put_off
from parley.fuse.talks.mediators import GoBetweens
from parley.fuse.talks.same_meeting import TALKS, day_of
from parley.fuse.talks.titles import VISIT, title
from parley.fuse.talks.visits import is_going, is_host, visited
from parley.records import Meeting, Party, digest
from parley.records.incident import MeetingState

SEVERAL: Final = 2  # who meet
SILENCE: Final = timedelta(days=30)
"""How long after its day a planned meeting of which nobody has told since is one of unknown outcome."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known beyond one meeting: who mediates, and `horizon`, the last day that any report tells of."""

    mediators: GoBetweens
    horizon: date | None


def meetings(accounts: Sequence[Account], scene: Scene, rulings: Rulings) -> tuple[Meeting, ...]:
    """The meetings that `accounts` tell of, in the order of their days."""
    made = [meeting(group, scene) for group in groups(accounts, TALKS, rulings)]
    return tuple(sorted(made, key=in_time))


def in_time(meeting: Meeting) -> tuple[date, str]:
    """The order of meetings: the first day, then the id."""
    day = (meeting.when.first or meeting.when.last) if meeting.when else None
    return day or LATEST, meeting.id


def meeting(members: Sequence[Account], scene: Scene) -> Meeting:
    """The meeting that one group of accounts tells of."""
    hosts = visited(members)
    parties = tuple(p for p in _people(members) if not is_host(p, hosts))
    place = _place(members, hosts)
    mediators = tuple(body for body in _mediators(members, scene) if body not in hosts)
    state = _state(members, scene)
    when = known_by(_deciding(state, members))
    told = {kind: ids(a for a in members if _says(a) == kind) for kind in ("planned", "held", "called off")}
    return Meeting(
        id=digest("meeting", members[0].id),
        title=title(parties, mediators, place or listed(sorted(hosts)), alone=_alone(members), visited=bool(hosts)),
        parties=tuple(label(p) for p in parties),
        mediators=mediators,
        place=place,
        when=when,
        state=state,
        track=mediators[0] if mediators else None,
        claims=ids(members),
        origins=lineages(members),
        reason=_reason(state, members),
        bodies=one_per_fold(usual(p.body) for a in members for p in _all(a) if not is_host(p, hosts)),
        planned=told["planned"],
        held=told["held"],
        called_off=told["called off"],
        visited=tuple(sorted(hosts)) or ((place,) if place and len(parties) < SEVERAL and is_going(members) else ()),
    )


def _place(members: Sequence[Account], hosts: frozenset[str]) -> str | None:
    """Where it is: of a visit, no place outside the countries visited, and the one country where nothing narrower is
    told."""
    place = best_place(members)
    if place and (not hosts or usual(place.country or place.name) in hosts):
        return place.name
    return next(iter(hosts)) if len(hosts) == 1 else None


def _all(account: Account) -> tuple[Party, ...]:
    claim = account.claim
    return *claim.actors, *claim.recipients, *claim.mediators


def _deciding(state: MeetingState, members: Sequence[Account]) -> Sequence[Account]:
    """The accounts that say when it is: those of its state, and of a plan those that last put it off."""
    telling = [a for a in members if _says(a) == state] or members
    moved = [a for a in telling if is_put_off(a)]
    return [
        a for a in moved if a.published == max((b.published for b in moved if b.published), default=None)
    ] or telling


def _alone(members: Sequence[Account]) -> str:
    """What it is of which only one party is known: a visit where that is all that anybody tells of him."""
    return VISIT if is_going(members) else "Talks"


def _says(account: Account) -> MeetingState:
    """How far an account has it; "would not sit down with them" calls off what is planned."""
    if account.claim.modality == "called_off" or account.claim.stance == "denies":
        return "called off"
    states: dict[str, MeetingState] = {"actual": "held", "planned": "planned", "possible": "proposed"}
    return states[account.claim.modality]


def _state(members: Sequence[Account], scene: Scene) -> MeetingState:
    """Held where any account tells of it, else called off, else as far as it was planned; the latest word counts."""
    said = {_says(a) for a in members}
    if "held" in said:
        return "held"
    if "called off" in said:
        return "called off"
    silent = is_overdue(awaited(members), scene.horizon)
    return "unknown" if silent else "planned" if "planned" in said else "proposed"


def awaited(members: Sequence[Account]) -> date | None:
    """The last day on which a meeting may be, of which nobody tells yet what became of it; None where somebody does, or
    no day is known."""
    if {_says(a) for a in members} & {"held", "called off"}:
        return None
    when = known_by(members)
    return when.latest if when else None


def is_overdue(last: date | None, horizon: date | None) -> bool:
    """Whether so long has passed since the day when a meeting was to be that it is not known whether it was."""
    return bool(last and horizon and horizon - last > SILENCE)


def _reason(state: MeetingState, members: Sequence[Account]) -> str:
    if state == "unknown":
        return f"planned, and no report tells whether it took place: {voices(members)}"
    telling = [a for a in members if _says(a) == state]
    return f"{state}{_as_held(members, telling) if state == 'held' else ''}: {voices(telling)}"


def _as_held(members: Sequence[Account], held: Sequence[Account]) -> str:
    """That a meeting was planned before, and that it came to nothing."""
    return f"{_as_planned(members, held)}{', and came to nothing' if any(map(is_in_vain, held)) else ''}"


def _as_planned(members: Sequence[Account], held: Sequence[Account]) -> str:
    """That a meeting was planned before, and for which other day, where it was moved."""
    planned = [a for a in members if _says(a) == "planned"]
    due, told = ({day for a in some if (day := day_of(a))} for some in (planned, held))
    is_moved = due and told and (not _are_of_days(planned, told) or any(map(is_put_off, planned)))
    first = min(due - told, default=None) if is_moved else None
    moved = f", then for {first}" if first else ""
    return f", as planned before{moved}" if planned else ""


def _are_of_days(planned: Sequence[Account], told: Collection[date]) -> bool:
    """Whether any of the days told was among those planned."""
    due = ((first, a.last or first) for a in planned if (first := day_of(a)))
    return any(first <= day <= last for first, last in due for day in told)


def _people(members: Sequence[Account]) -> tuple[Party, ...]:
    """Who takes part, one spelling each; where a body's people are named, the body or office alone is left out. What
    calls it off names nobody anew, but where those who tell of it name one body alone."""
    by_body: dict[str, dict[str, list[Party]]] = {}
    telling = [a for a in members if _says(a) != "called off"]
    is_met = len({body for a in telling for body in a.actors | a.recipients}) >= SEVERAL
    for party in (p for a in (telling if is_met else members) for p in (*a.claim.actors, *a.claim.recipients)):
        by_body.setdefault(body_of(party), {}).setdefault(folded(party.name), []).append(party)
    return tuple(p for body in sorted(by_body) for p in _of_body(by_body[body]))


def _of_body(named: dict[str, list[Party]]) -> Iterator[Party]:
    spelled = [most_usual(p.name for p in named[fold]) for fold in sorted(named)]
    belongs = most_usual(p.belongs_to for parties in named.values() for p in parties if p.belongs_to) or None
    people = [n for n in spelled if n != n.lower() and not (belongs and folded(n) == folded(belongs))]
    for name in people or spelled[:1]:
        yield Party(name, belongs if belongs and folded(name) != folded(belongs) else None)


def _mediators(members: Sequence[Account], scene: Scene) -> tuple[str, ...]:
    """Those said to mediate, or failing that the parties that mediate elsewhere."""
    said = one_per_fold(usual(p.body) for a in members for p in a.claim.mediators)
    elsewhere = (
        usual(p.body)
        for a in members
        for p in (*a.claim.actors, *a.claim.recipients)
        if scene.mediators.mediates(folded(usual(p.body)), a.war)
    )
    return said or one_per_fold(elsewhere)
