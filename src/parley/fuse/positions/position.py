"""Positions: what each actor demands, offers, refuses, alleges or denies, toward whom, and what answers what.

In: accounts of words rather than deeds, and denials of deeds. Out: `Position`s. A denial answers an accusation, a
refusal a demand, where the one is told toward or against the other and near it in the text or in time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.exact import known_by
from parley.fuse.accounts.readings import ids, lineages
from parley.fuse.actors.homes import is_person
from parley.fuse.days import shifted
from parley.fuse.fold import folded, label, most_usual, one_per_fold
from parley.fuse.matching.matter import is_one_matter, is_timeless
from parley.fuse.parties import body_of, counts_for
from parley.fuse.positions.stands import TELLING, Holder, Stand, alike, holder, stands
from parley.fuse.positions.subjects import subject
from parley.fuse.words import tells
from parley.records import Position, digest
from parley.records.incident import PositionKind
from parley.records.mention import is_many

ANSWERS: Final[dict[PositionKind, str]] = {
    "denies": "charge", "refuses": "demand", "accepts": "demand", "concedes": "demand",
}  # fmt: skip
YIELDS: Final = frozenset({"accepts", "concedes"})
CALLS: Final[dict[PositionKind, str]] = {
    "accuses": "charge", "condemns": "charge", "investigates": "charge", "demands": "demand", "offers": "demand",
}  # fmt: skip
ANSWERED_WITHIN: Final = timedelta(days=14)
BESIDE: Final = 600  # characters


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A position with the stands that it rests on, in the order of their days, the first of which tells what it is."""

    stands: tuple[Stand, ...]
    position: Position

    @property
    def first(self) -> Stand:
        """The stand by whose words and day it is compared."""
        return self.stands[0]

    @property
    def toward(self) -> frozenset[str]:
        """Toward whom it is held."""
        return _toward(self.stands)


def positions(accounts: Iterable[Account]) -> tuple[Position, ...]:
    """The positions that `accounts` tell of, in the order of time."""
    by_holder: dict[Holder, list[Stand]] = {}
    for stand in (stand for account in accounts for stand in stands(account)):
        by_holder.setdefault(holder(stand), []).append(stand)
    found = [one for taken in by_holder.values() for one in held(taken)]
    answers, answered = replies(found)
    whole = (joined(one.position, answers, answered) for one in sorted(found, key=in_time))
    return tuple(whole)


def in_time(one: Held) -> tuple[date, str]:
    """The order of positions: the first day, then the id."""
    return min(stand.day for stand in one.stands), one.position.id


def joined(position: Position, answers: Met, answered: Met) -> Position:
    """`position` with those that it answers and those that answer it."""
    return replace(
        position,
        answers=tuple(sorted(answers.get(position.id, ()))),
        answered_by=tuple(sorted(answered.get(position.id, ()))),
    )


def held(taken: Iterable[Stand], before: Iterable[Held] = ()) -> list[Held]:
    """The positions of one holder; those `before` that are of the very same stands stay."""
    known = {one.stands: one for one in before}
    return [known.get(stands) or Held(stands, _position(stands)) for stands in map(tuple, alike(taken))]


def _id(group: Sequence[Stand]) -> str:
    first = min(group, key=lambda s: (s.account.id, folded(s.actor.name)))
    return digest("position", first.account.id, folded(first.actor.name), body_of(first.actor), first.kind)


def _position(group: Sequence[Stand]) -> Position:
    members = [s.account for s in group]
    holders = [s.actor for s in group if s.is_somebodys] or [s.actor for s in group]
    concerned, toward = (p for a in members for p in (*a.claim.recipients, *a.claim.actors)), _toward(group)
    return Position(
        id=_id(group),
        actor=most_usual(map(label, holders)),
        kind=group[0].kind,
        toward=one_per_fold(counts_for(p) for p in concerned if body_of(p) in toward),
        words=most_usual(s.words for s in group),
        when=known_by(members),
        claims=ids(members),
        body=most_usual(counts_for(one) for one in holders),
        origins=lineages(members),
    )


def _toward(group: Iterable[Stand]) -> frozenset[str]:
    return frozenset().union(*(s.toward for s in group))


Met = Mapping[str, Collection[str]]
"""By a position's id, the ids of those that it answers, or that answer it."""
Call = tuple[str, str]


def replies(found: Iterable[Held]) -> tuple[Met, Met]:
    """By id, the calls that each answer meets, and the answers that meet each call."""
    calls: dict[Call, list[Held]] = {}
    answering: dict[Call, list[Held]] = {}
    for one in found:
        for call in calls_of(one):
            calls.setdefault(call, []).append(one)
        if asked := answers_to(one):
            answering.setdefault(asked, []).append(one)
    answers = {id_: called for call, own in answering.items() for id_, called in met(own, calls.get(call, ())).items()}
    answered: dict[str, set[str]] = {}
    for id_, called in answers.items():
        for call_id in called:
            answered.setdefault(call_id, set()).add(id_)
    return answers, answered


def calls_of(one: Held) -> list[Call]:
    """What kind of call a position is, by whom it may be answered; none where nothing answers its kind."""
    called = CALLS.get(one.position.kind, "")
    return [(called, body) for body in sorted(one.toward or {""})] if called else []


def answers_to(one: Held) -> Call | None:
    """The calls that a position may answer, None where it answers none."""
    kind = ANSWERS.get(one.position.kind)
    return (kind, folded(one.position.body)) if kind else None


def met(answers: Iterable[Held], calls: Iterable[Held]) -> dict[str, tuple[str, ...]]:
    """By id, the calls that each of `answers` meets: of `calls` only those of its reports and of its fortnight can
    be."""
    ordered = sorted(calls, key=lambda one: (one.first.day, one.position.id))
    days = [one.first.day for one in ordered]
    told: dict[str, list[Held]] = {}
    for one in ordered:
        for report in {stand.account.claim.report for stand in one.stands}:
            told.setdefault(report, []).append(one)
    found: dict[str, tuple[str, ...]] = {}
    for answer in answers:
        day = answer.first.day
        near = ordered[bisect_left(days, shifted(day, -ANSWERED_WITHIN)) : bisect_right(days, day)]
        beside = (one for report in {s.account.claim.report for s in answer.stands} for one in told.get(report, ()))
        if calls_met := {one.position.id for one in (*near, *beside) if _meets(answer.stands, one.stands)}:
            found[answer.position.id] = tuple(sorted(calls_met))
    return found


def _meets(answer: Sequence[Stand], call: Sequence[Stand]) -> bool:
    """Whether an answer is to that call: told just after it, or later and of its words, to nobody else, and by another
    than who calls. What is taken up in a report of no known day is of that report, or of one that opens alike."""
    first, other = answer[0], call[0]
    if _may_be_one(answer, other) or (_refuses_an_offer(first) and other.kind != "offers"):
        return False
    if first.kind in YIELDS:
        return _yields(answer, other)
    addressed = body_of(other.actor) in first.toward
    if first.toward and not addressed:
        return False
    if any(_follows(a, c) for a in answer for c in call):
        return True
    one, told = first.account, other.account
    if (
        (is_timeless(one) or is_timeless(told))
        and one.claim.report != told.claim.report
        and not is_one_matter(one, told)
    ):
        return False
    days = first.day.toordinal() - other.day.toordinal()
    return 0 <= days <= ANSWERED_WITHIN.days and len(first.about & other.about) >= (1 if addressed else TELLING)


def _yields(answer: Sequence[Stand], call: Stand) -> bool:
    """Whether an answer grants what a call asks for or offers: both are first on one subject, and the answer is told after
    it within a fortnight, or in its report."""
    asked, first = subject(folded(call.words)), answer[0]
    if not asked or asked not in {subject(folded(stand.words)) for stand in answer}:
        return False
    if first.account.claim.report == call.account.claim.report:
        return first.account.claim.anchor.start > call.account.claim.anchor.start
    if is_timeless(first.account) or is_timeless(call.account):
        return False
    return 0 < first.day.toordinal() - call.day.toordinal() <= ANSWERED_WITHIN.days


def _may_be_one(answer: Sequence[Stand], call: Stand) -> bool:
    """Whether who answers may be the one who calls: he by name, whatever he is put down to; and of one body who is not told
    to answer that one: "the minister" may be Lind, and what several say is an answer only where it is of the same."""
    one, other = answer[0].actor, call.actor
    if folded(one.name) == folded(other.name) and (is_person(one.name) or body_of(one) == body_of(other)):
        return True
    if body_of(one) != body_of(other):
        return False
    told = {folded(party.name) for stand in answer for party in stand.account.claim.recipients}
    if folded(other.name) in told:
        return False
    return not (is_many(one.name) or is_many(other.name)) or all(stand.about.isdisjoint(call.about) for stand in answer)


def _refuses_an_offer(answer: Stand) -> bool:
    """Whether an offer is refused, by the words for what is."""
    return answer.kind == "refuses" and tells("refused", "offers", folded(answer.words))


def _follows(answer: Stand, call: Stand) -> bool:
    """Whether one report tells of the answer within a few sentences after the call, or in its sentence."""
    a, c = answer.account, call.account
    if a.claim.report != c.claim.report:
        return False
    return a.sentence == c.sentence or 0 <= a.claim.anchor.start - c.claim.anchor.start <= BESIDE
