"""The life of a truce: proposed, agreed, due, in force, breached, ended, step by step.

In: the accounts of one truce. Out: `Transition`s in the order of time, and the state that they end in. What an account
tells follows from its type, its modality and its words: a truce that is called for is proposed, one that is announced
for a day is due, and only one that is said to have begun is in force.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.exact import best_when
from parley.fuse.accounts.readings import ids, lineages
from parley.fuse.accounts.together import tellers
from parley.fuse.days import EARLIEST, LATEST
from parley.fuse.fold import one_per_fold
from parley.fuse.parties import counts_for
from parley.fuse.truces.mention import is_until
from parley.fuse.words import tells
from parley.records import Transition, When
from parley.records.incident import CeasefireState

ORDER: Final[tuple[CeasefireState, ...]] = (
    "proposed", "agreed", "due", "in force", "extended", "holding", "violated", "expired", "collapsed", "replaced",
)  # fmt: skip
ENDS: Final = frozenset({"expired", "collapsed", "replaced"})
EXACT: Final = timedelta(days=3)
SHARED: Final = frozenset({"proposed", "agreed", "due", "in force", "collapsed", "expired"})
Step = tuple[CeasefireState, Account]


def transitions(members: Sequence[Account]) -> tuple[Transition, ...]:
    """The steps that `members` tell of, in the order of their days."""
    groups: dict[tuple[str, ...], list[Account]] = {}
    for state, account in (step for member in members for step in steps(member)):
        groups.setdefault(_key(state, account), []).append(account)
    made = [_transition(_state(key[0]), group) for key, group in sorted(groups.items())]
    return tuple(sorted(made, key=order))


def steps(account: Account) -> Iterator[Step]:
    """The states into which an account sees a truce enter."""
    claim = account.claim
    if claim.stance == "denies":
        return
    if claim.type == "ceasefire_violation":
        yield ("violated" if account.is_real else "proposed"), account
    elif claim.type == "ceasefire_end":
        if account.is_real:
            yield ("expired" if tells("ceasefires", "expired", account.words) else "collapsed"), account
    elif claim.modality == "called_off":
        yield "collapsed", account
    elif account.claim.modality == "planned" and is_until(account):
        return  # that it will last tells no step
    elif claim.modality == "planned" and tells("ceasefires", "extended", account.words):
        yield "extended", account
    elif not account.is_real:
        yield ("due" if claim.modality == "planned" and account.first else "proposed"), account
    else:
        yield from _actual(account)


def _actual(account: Account) -> Iterator[Step]:
    for state in ("extended", "in force", "holding"):
        if tells("ceasefires", state, account.words) and not (
            state == "holding" and tells("ceasefires", "once", account.words)
        ):
            yield _state(state), account
            return
    yield "agreed", account
    when = account.claim.when
    if when and when.first and (when.clock or (account.published and when.first > account.published)):
        yield "due", account


def _state(name: str) -> CeasefireState:
    return next(state for state in ORDER if state == name)


def _key(state: CeasefireState, account: Account) -> tuple[str, ...]:
    """Steps that everyone takes together are one whoever tells of them; a breach is one by each, each says, each
    day."""
    if state in SHARED:
        return (state,)
    who = ",".join(sorted(account.actors)) + ">" + ",".join(sorted(account.recipients))
    return (state, str(account.day or ""), who, account.speaker)


def _transition(state: CeasefireState, group: Sequence[Account]) -> Transition:
    breach = state == "violated"
    return Transition(
        state=state,
        when=_when(state, group),
        by=one_per_fold(counts_for(p) for a in group for p in a.claim.actors) if breach else (),
        speakers=one_per_fold(name for a in group for name in tellers(a)),
        claims=ids(group),
        origins=lineages(group),
        against=one_per_fold(counts_for(p) for a in group for p in a.claim.recipients) if breach else (),
    )


def _when(state: CeasefireState, group: Sequence[Account]) -> When | None:
    """When a step was taken: as said, or by the first report of it. What is agreed for a day to come was agreed
    before."""
    said, told = (
        best_when([a for a in group if not is_until(a)]),
        min((a.published for a in group if a.published), default=None),
    )
    known = When(None, told) if told and state not in ("proposed", "due") else None
    if said and state in ENDS:
        return said if said.first and said.last and said.last - said.first <= EXACT else known
    if said and state == "agreed" and said.first and told and said.first > told:
        return known
    return said or known


def order(step: Transition) -> tuple[date, int, tuple[str, ...]]:
    """The order of steps: by day, and of one day by what must come first."""
    day = (step.when.first or step.when.last) if step.when else None
    return day or (EARLIEST if step.state in ("proposed", "agreed") else LATEST), ORDER.index(step.state), step.claims


def final(made: Sequence[Transition]) -> CeasefireState:
    """The state that a truce is left in: its end where it has one, or its last step."""
    states = [t.state for t in made]
    if ended := [s for s in states if s in ENDS]:
        return ended[-1]
    if lived := [s for s in states if s in ("in force", "extended", "holding", "violated")]:
        return lived[-1]
    return max(states, key=ORDER.index, default="proposed")
