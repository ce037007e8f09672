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

from parley.fuse.account import Account, bodies, body_of
from parley.fuse.days import LATEST, shifted
from parley.fuse.exact import known_by
from parley.fuse.fold import folded, label, most_usual, one_per_fold, stems, usual
from parley.fuse.readings import ids, lineages
from parley.fuse.words import tells
from parley.records import Party, Position, digest
from parley.records.incident import PositionKind

KINDS: Final[dict[str, PositionKind]] = {
    "request": "demands", "reject": "refuses", "accuse": "accuses", "threaten": "threatens", "support": "supports",
    "concede": "concedes",
}  # fmt: skip
ANSWERS: Final[dict[PositionKind, PositionKind]] = {"denies": "accuses", "refuses": "demands"}
ANSWERED_WITHIN: Final = timedelta(days=14)
MOST: Final = 8  # holders of one stand: a longer list is no list of holders
BESIDE: Final = 600  # characters
ALIKE: Final = 0.6  # of the words of two demands: their overlap (Jaccard) from which they are taken for one
SHORT: Final = 4  # letters: words no longer than this tell nothing of what is spoken about
STEM: Final = 6  # letters of a word that are compared
SAME: Final = timedelta(days=5)  # charges and denials further apart are of different deeds
OF_A_DEED: Final = frozenset({"accuses", "denies"})
TELLING: Final = 2  # words that two stands must tell, to be compared


NOBODY: Final = Party("not said who")


@dataclass(frozen=True, slots=True)
class Stand:
    """One account as a position: who holds it, of what kind, toward whom, in which words. `about` are the words that tell
    what it is about, cut to their beginnings, without the names of who is concerned."""

    account: Account
    actor: Party
    kind: PositionKind
    toward: frozenset[str]
    words: str
    about: frozenset[str]

    @property
    def day(self) -> date:
        """The day it was taken, or failing that reported."""
        return self.account.first or self.account.last or self.account.published or LATEST


def takes_position(account: Account) -> bool:
    """Whether an account tells of words rather than deeds."""
    return account.claim.type in KINDS


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A position with the stands that it rests on, in the order of their days, the first of which tells what it is."""

    stands: tuple[Stand, ...]
    position: Position

    @property
    def first(self) -> Stand:
        """The stand by whose words and day it is compared."""
        return self.stands[0]


Holder = tuple[str, str, tuple[str, ...]]


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


def stands(account: Account) -> list[Stand]:
    """One stand for each actor; where a deed is denied, its speaker is the one who denies."""
    claim = account.claim
    words = account.says(claim.about) or account.says(claim.quote)
    denied = claim.type not in KINDS and claim.stance == "denies"
    if not denied and claim.type not in KINDS:
        return []
    holders = (claim.speakers[-1:] if denied else claim.actors or claim.speakers[-1:]) or (NOBODY,)
    toward = account.actors - bodies(holders) if denied else account.recipients
    kind: PositionKind = "denies" if denied else _kind(account, words)
    once = {(folded(holder.name), body_of(holder)): holder for holder in holders}
    return [
        Stand(account, holder, kind, toward, words, _about(words, holder, toward)) for holder in [*once.values()][:MOST]
    ]


def _about(words: str, holder: Party, toward: frozenset[str]) -> frozenset[str]:
    named = {word[:STEM] for name in (body_of(holder), *toward) for word in name.split()}
    return stems(folded(words), SHORT, STEM) - named


def _kind(account: Account, words: str) -> PositionKind:
    claim = account.claim
    told = f"{folded(words)} {account.words}"
    if claim.type == "reject" and claim.stance == "asserts" and tells("denials", "denials", told):
        return "denies"
    if claim.type == "request" and tells("offers", "offers", told):
        return "offers"
    if claim.type in ("accuse", "support", "request", "threaten", "concede") and claim.stance == "denies":
        return "denies"
    return KINDS[claim.type]


def holder(stand: Stand) -> Holder:
    """Who holds a stand, of what kind, toward whom: stands of other holders are never one position."""
    return body_of(stand.actor), stand.kind, tuple(sorted(stand.toward))


def held(taken: Iterable[Stand]) -> list[Held]:
    """The positions of one holder."""
    return [Held(tuple(group), _position(group)) for group in _alike(taken)]


def _alike(taken: Iterable[Stand]) -> list[list[Stand]]:
    """Stands of one holder grouped by their words: each joins the last group whose first it resembles."""
    groups: list[list[Stand]] = []
    for stand in sorted(taken, key=lambda s: (s.day, s.account.id)):
        near = (g for g in reversed(groups[-8:]) if _resemble(g[0], stand))
        if group := next(near, None):
            group.append(stand)
        else:
            groups.append([stand])
    return groups


def _resemble(a: Stand, b: Stand) -> bool:
    """Whether two stands are one, by their words; "denied it" alone does not say what is denied. A demand is made again,
    a charge of another day is another charge."""
    if a.kind in OF_A_DEED and abs(a.day - b.day) > SAME:
        return False
    one, other = a.about, b.about
    return min(len(one), len(other)) >= TELLING and len(one & other) >= ALIKE * len(one | other)


def _id(group: Sequence[Stand]) -> str:
    first = min(group, key=lambda s: (s.account.id, folded(s.actor.name)))
    return digest("position", first.account.id, folded(first.actor.name), body_of(first.actor), first.kind)


def _position(group: Sequence[Stand]) -> Position:
    members = [s.account for s in group]
    toward = (p for a in members for p in (*a.claim.recipients, *a.claim.actors))
    return Position(
        id=_id(group),
        actor=most_usual(label(s.actor) for s in group),
        kind=group[0].kind,
        toward=one_per_fold(usual(p.body) for p in toward if body_of(p) in group[0].toward),
        words=most_usual(s.words for s in group),
        when=known_by(members),
        claims=ids(members),
        body=most_usual(usual(s.actor.body) for s in group),
        origins=lineages(members),
    )


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
    called = one.position.kind if one.position.kind in ANSWERS.values() else ""
    return [(called, body) for body in sorted(one.first.toward or {""})] if called else []


def answers_to(one: Held) -> Call | None:
    """The calls that a position may answer, None where it answers none."""
    kind = ANSWERS.get(one.position.kind)
    return (kind, folded(one.position.body)) if kind else None


def met(answers: Iterable[Held], calls: Iterable[Held]) -> dict[str, tuple[str, ...]]:
    """By id, the calls that each of `answers` meets: of `calls` only those of its reports and of its fortnight can be."""
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
    """Whether an answer is to that call: told just after it, or later and of its words, and to nobody else."""
    first, other = answer[0], call[0]
    addressed = body_of(other.actor) in first.toward
    if first.toward and not addressed:
        return False
    if any(_follows(a, c) for a in answer for c in call):
        return True
    days = first.day.toordinal() - other.day.toordinal()
    return 0 <= days <= ANSWERED_WITHIN.days and len(first.about & other.about) >= (1 if addressed else TELLING)


def _follows(answer: Stand, call: Stand) -> bool:
    """Whether one report tells of the answer within a few sentences after the call, or in its sentence."""
    a, c = answer.account, call.account
    if a.claim.report != c.claim.report:
        return False
    return a.sentence == c.sentence or 0 <= a.claim.anchor.start - c.claim.anchor.start <= BESIDE
