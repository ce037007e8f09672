"""Meetings: talks planned, held and called off, and the tracks that they belong to.

In: accounts of talks, the bodies known to mediate, the last day that any report tells of. Out: `Meeting`s. What a
later report tells closes what was planned, though hour or town differ: the parties and the day decide, and where the
later report gives no day, it is the meeting due when it was told. Planned is not held.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.exact import best_place, known_by
from parley.fuse.accounts.readings import ids, lineages, voices
from parley.fuse.days import DAY, LATEST, shifted
from parley.fuse.fold import folded, label, most_usual, one_per_fold, usual
from parley.fuse.judgements import Rulings
from parley.fuse.matching.cluster import Extent
from parley.fuse.matching.neighbours import Key, Matching, Order, groups
from parley.fuse.parties import body_of
from parley.fuse.places import nearness
from parley.fuse.talks.due import is_put_off
from parley.fuse.talks.titles import VISIT, title
from parley.fuse.words import tells
from parley.records import Meeting, Party, digest
from parley.records.incident import MeetingState

ENOUGH: Final = 5
MOST: Final = 8  # parties by which a meeting is looked up
RECENT: Final = timedelta(days=3)
WEEK: Final = timedelta(days=7)
SILENCE: Final = timedelta(days=30)  # after which a planned meeting that nobody told of is one of unknown outcome
ROUTINE: Final = timedelta(days=7)  # a stretch longer than this is no one meeting's day


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known beyond one meeting: who mediates, who fights, and the last day that any report tells of."""

    mediators: frozenset[str]
    horizon: date | None


def meetings(accounts: Sequence[Account], scene: Scene, rulings: Rulings) -> tuple[Meeting, ...]:
    """The meetings that `accounts` tell of, in the order of their days."""
    made = [meeting(group, scene) for group in groups(accounts, TALKS, rulings)]
    return tuple(sorted(made, key=in_time))


def in_time(meeting: Meeting) -> tuple[date, str]:
    """The order of meetings: the first day, then the id."""
    day = (meeting.when.first or meeting.when.last) if meeting.when else None
    return day or LATEST, meeting.id


def attending(account: Account) -> frozenset[str]:
    """The bodies of all who take part."""
    return account.actors | account.recipients | account.mediators


def _day(account: Account) -> date | None:
    """The day of a meeting, None where its words tell none or a long stretch."""
    first, last = account.first, account.last
    return first if first and last and last - first <= ROUTINE else None


def _extent(account: Account) -> Extent:
    day = _day(account)
    if day is None:
        return Extent(last=account.published if account.is_real else None)
    if is_put_off(account) and account.published:
        return Extent(min(account.published, day), shifted(day, DAY))
    slack = 0 * DAY if account.is_real else DAY
    return Extent(shifted(day, -slack), shifted(account.last or day, slack))


def _keys(account: Account) -> Iterator[Key]:
    """The blocks of a meeting: each two who take part, and each who does with the day. One planned by a speaker who does
    not say who takes part stands with the meetings of that day that he is at."""
    names = sorted(attending(account))[:MOST]
    for index, name in enumerate(names):
        for other in names[index + 1 :] or names[: len(names) == 1]:
            yield "two", name, other
    if day := _day(account):
        yield from (("host", name, day) for name in names or filter(None, [account.speaker]))


def _in_order(account: Account) -> Order:
    return _day(account) or account.published or LATEST, account.id


def _points(a: Account, b: Account) -> int:
    """What speaks for one meeting: the same people, the same day, the same place."""
    one, other = attending(a), attending(b)
    if not one or not other:
        return ENOUGH if one != other and _day(a) == _day(b) else 0
    time = _time(a, b)
    people = _people_in_common(a, b)
    if (
        time is None
        or not people
        or _is_of_others(a, b)
        or (a.claim.report == b.claim.report and (time < 2 or a.is_real != b.is_real))
    ):
        return 0
    points = people + time + _where(a, b)
    return points if points >= ENOUGH else 0


def _people_in_common(a: Account, b: Account) -> int:
    """Points for the people: of one body alone, it must be the same ones, as its inspectors and its envoy are not."""
    one, other = attending(a), attending(b)
    if one == other:
        return 3 if len(one) > 1 or not _named(a).isdisjoint(_named(b)) else 1
    return 2 if len(one & other) > 1 else int(_is_its_calling_off(a, b))


def _named(account: Account) -> frozenset[str]:
    """All who take part, folded, by their names."""
    claim = account.claim
    return frozenset(folded(p.name) for p in (*claim.actors, *claim.recipients, *claim.mediators))


def _is_of_others(a: Account, b: Account) -> bool:
    """Whether one breaks off talks under way, and the other plans some, not said to be of that day."""
    planned = {account.claim.modality for account in (a, b)} == {"called_off", "planned"}
    return planned and (_breaks_off(a) or _breaks_off(b)) and not (_day(a) and _day(a) == _day(b))


def _breaks_off(account: Account) -> bool:
    return account.claim.modality == "called_off" and tells("talks", "broken off", account.words)


def _is_its_calling_off(a: Account, b: Account) -> bool:
    """Whether one calls off what the other plans for the same day and place with one of the same people, however both name
    the others: "the two foreign ministers"."""
    if {a.claim.modality, b.claim.modality} != {"called_off", "planned"} or not attending(a) & attending(b):
        return False
    return _day(a) is not None and _day(a) == _day(b) and _where(a, b) > 0


def _time(a: Account, b: Account) -> int | None:
    """Points for the days, None where they are two days' meetings."""
    day_a, day_b = _day(a), _day(b)
    if day_a and day_b and day_a != day_b and (_puts_off(a, b, day_b) or _puts_off(b, a, day_a)):
        return 2
    if day_a and day_b:
        return 3 if day_a == day_b else 1 if abs(day_a - day_b) <= DAY and a.is_real != b.is_real else None
    if day_a or day_b:
        dated, other, day = (a, b, day_a) if day_a else (b, a, day_b)
        return _told_of(dated, other, day)
    if a.published is None or b.published is None:
        return None
    return 2 if abs(a.published - b.published) <= RECENT else None


def _puts_off(a: Account, b: Account, day: date) -> bool:
    """Whether one tells that what the other plans, for a day not yet past, is put off."""
    ahead = a.published is not None and a.published - DAY <= day
    return is_put_off(a) and b.claim.modality == "planned" and not is_put_off(b) and ahead


def _told_of(dated: Account, other: Account, day: date | None) -> int | None:
    """Points for an account without a day of its own, told some days before or after the day of the other's."""
    if other.published is None or day is None:
        return None
    after = other.published - day
    near = -DAY <= after <= WEEK if other.is_real else -WEEK <= after <= DAY
    return 2 if near and (dated.is_real != other.is_real or abs(after) <= RECENT) else None


def _where(a: Account, b: Account) -> int:
    one, other = a.claim.place, b.claim.place
    if one is None or other is None:
        return 0
    return {"same": 2, "within": 1, "loosely within": 0, "unknown": 0, "apart": 0}[nearness(one, other)]


TALKS: Final = Matching(_keys, _in_order, _points, _extent)


def meeting(members: Sequence[Account], scene: Scene) -> Meeting:
    """The meeting that one group of accounts tells of."""
    place = best_place(members)
    parties = _people(members)
    mediators = _mediators(members, scene)
    state = _state(members, scene)
    when = known_by(_deciding(state, members))
    told = {kind: ids(a for a in members if _says(a) == kind) for kind in ("planned", "held", "called off")}
    return Meeting(
        id=digest("meeting", members[0].id),
        title=title(parties, mediators, place.name if place else "", alone=_alone(members)),
        parties=tuple(label(p) for p in parties),
        mediators=mediators,
        place=place.name if place else None,
        when=when,
        state=state,
        track=mediators[0] if mediators else None,
        claims=ids(members),
        origins=lineages(members),
        reason=_reason(state, members),
        bodies=one_per_fold(
            usual(p.body) for a in members for p in (*a.claim.actors, *a.claim.recipients, *a.claim.mediators)
        ),
        planned=told["planned"],
        held=told["held"],
        called_off=told["called off"],
    )


def _deciding(state: MeetingState, members: Sequence[Account]) -> Sequence[Account]:
    """The accounts that say when it is: those of its state, and of a plan those that last put it off."""
    telling = [a for a in members if _says(a) == state] or members
    moved = [a for a in telling if is_put_off(a)]
    return [
        a for a in moved if a.published == max((b.published for b in moved if b.published), default=None)
    ] or telling


def _alone(members: Sequence[Account]) -> str:
    """What it is of which only one party is known: a visit where that is all that anybody tells of him."""
    goes = (tells("talks", "visiting", a.says(a.claim.anchor).lower()) for a in members)
    return VISIT if all(goes) else "Talks"


def _says(account: Account) -> MeetingState:
    if account.claim.modality == "called_off" or (account.is_real and account.claim.stance == "denies"):
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
    return f"{state}{_as_planned(members, telling) if state == 'held' else ''}: {voices(telling)}"


def _as_planned(members: Sequence[Account], held: Sequence[Account]) -> str:
    """That a meeting was planned before, and for which other day, where it was moved."""
    planned = [a for a in members if _says(a) == "planned"]
    due, told = ({day for a in some if (day := _day(a))} for some in (planned, held))
    moved = f", then for {min(due)}" if due and told and not due & told else ""
    return f", as planned before{moved}" if planned else ""


def _people(members: Sequence[Account]) -> tuple[Party, ...]:
    """Who takes part, one spelling each; where a body's people are named, the body or office alone is left out. What calls
    it off names nobody anew."""
    by_body: dict[str, dict[str, list[Party]]] = {}
    telling = [a for a in members if _says(a) != "called off"] or members
    for party in (p for a in telling for p in (*a.claim.actors, *a.claim.recipients)):
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
    every = one_per_fold(usual(p.body) for a in members for p in (*a.claim.actors, *a.claim.recipients))
    return said or tuple(name for name in every if folded(name) in scene.mediators)
