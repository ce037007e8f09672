"""Readings: one answer with those who give it.

In: an answer and the accounts that give it. Out: a `Reading`, its weight, and its voices in words.
"""

from __future__ import annotations

from collections.abc import Iterable

from parley.fuse.account import Account
from parley.fuse.figures import Range
from parley.fuse.fold import listed, one_per_fold
from parley.records import Reading

NOT_COUNTED = Range()


def reading(answer: str, accounts: Iterable[Account], allowed: Range = NOT_COUNTED) -> Reading:
    """`answer` as given by `accounts`, with what it allows where it is a count."""
    members = list(accounts)
    return Reading(
        answer=answer,
        claims=ids(members),
        speakers=one_per_fold(a.voice for a in members if a.voice),
        origins=lineages(members),
        low=allowed.low,
        best=allowed.best,
        high=allowed.high,
        witnesses=witnesses(members),
    )


def weight(given: Reading) -> tuple[int, int, str, tuple[str, ...]]:
    """The order of readings: more witnesses first, then more origins; of equals the first in the alphabet."""
    return (-len(given.witnesses), -len(given.origins), given.answer, given.claims)


def ids(accounts: Iterable[Account]) -> tuple[str, ...]:
    """The claims of `accounts`, in order."""
    return tuple(sorted({a.id for a in accounts}))


def lineages(accounts: Iterable[Account]) -> tuple[str, ...]:
    """The independent origins that tell of `accounts`: copies share one."""
    return tuple(sorted({a.lineage for a in accounts}))


def witnesses(accounts: Iterable[Account]) -> tuple[str, ...]:
    """The independent voices for what `accounts` say: a speaker is one, however many relay him, and a report that
    relays one is not a second."""
    members = list(accounts)
    relaying = {a.lineage for a in members if a.witness != a.lineage}
    return tuple(sorted({a.witness for a in members} - relaying))


def voices(accounts: Iterable[Account]) -> str:
    """Who says so, in words: "Armenia and Azerbaijan, in 3 reports of 2 origins"."""
    members = list(accounts)
    speakers = one_per_fold(a.voice for a in members if a.voice)
    reports, origins = len({a.claim.report for a in members}), len(lineages(members))
    told = f"{reports} reports of {number(origins, 'origin')}" if reports > 1 else "one report"
    return f"{listed(speakers)}, in {told}" if speakers else f"{told}, in {'their' if reports > 1 else 'its'} own voice"


def number(count: int, noun: str) -> str:
    """A count with its noun: "one report", "3 reports"."""
    return f"one {noun}" if count == 1 else f"{count} {noun}s"
