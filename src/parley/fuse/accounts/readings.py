"""Readings: one answer with those who give it.

In: an answer and the accounts that give it. Out: a `Reading`, its weight, and its voices in words.
"""

from __future__ import annotations

from collections.abc import Iterable

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.together import tellers, together
from parley.fuse.figures import Range
from parley.fuse.fold import listed, one_per_fold
from parley.records import Reading
from parley.records.mention import is_many

NOT_COUNTED = Range()


def reading(answer: str, accounts: Iterable[Account], allowed: Range = NOT_COUNTED) -> Reading:
    """`answer` as given by `accounts`, with what it allows where it is a count."""
    members = list(accounts)
    return Reading(
        answer=answer,
        claims=ids(members),
        speakers=one_per_fold(name for a in members for name in tellers(a)),
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
    """The independent origins that tell of `accounts`: copies share one, and a report that prints a passage on them
    from an earlier one is not another."""
    members = list(accounts)
    return tuple(sorted({a.lineage for a in members} - {a.home for a in members if a.lineage != a.home}))


def witnesses(accounts: Iterable[Account]) -> tuple[str, ...]:
    """The independent voices for what `accounts` say: a speaker is one, however many relay him, and a report that
    relays one, or prints a passage of another, is not a second; nor is an outlet's second report in its own voice."""
    members = list(accounts)
    relaying = {a.home for a in members if a.witness != a.home}
    speaking = {a.witness for a in members if a.witness != a.lineage} | {w for a in members for w in together(a)}
    return tuple(
        sorted(speaking | _one_an_outlet(a for a in members if a.witness == a.lineage and a.lineage not in relaying))
    )


def _one_an_outlet(own: Iterable[Account]) -> set[str]:
    """The lineages of reports in their own voice, the first of each outlet; what several outlets print is by itself."""
    outlets: dict[str, set[str]] = {}
    for account in own:
        outlets.setdefault(account.lineage, set()).add(account.outlet)
    first: dict[str, str] = {}
    for lineage, printing in sorted(outlets.items()):
        alone = printing.pop() if len(printing) == 1 else ""
        first.setdefault(alone or f"\n{lineage}", lineage)  # no outlet's name has a line end
    return set(first.values())


def voices(accounts: Iterable[Account]) -> str:
    """Who says so, in words: "Armenia and Azerbaijan, in 3 reports of 2 origins"."""
    members = list(accounts)
    speakers = one_per_fold(name for a in members for name in tellers(a))
    reports, origins = len({a.claim.report for a in members}), len(lineages(members))
    told = f"{reports} reports of {number(origins, 'origin')}" if reports > 1 else "one report"
    return f"{few(speakers)}, in {told}" if speakers else f"{told}, in {'their' if reports > 1 else 'its'} own voice"


def saying(names: Iterable[str], verb: str) -> str:
    """Who says what, in good grammar and not at length: "Armenia denies it", "Armenia and 4 others deny it"."""
    first, *more = list(names) or ["a report"]
    if not more and not is_many(first):
        start, _, rest = verb.partition(" ")
        third = f"{start[:-1]}ies" if start.endswith("y") and start[-2] not in "aeiou" else f"{start}s"
        return f"{first} {third} {rest}"
    return f"{few((first, *more))} {verb}"


def few(names: Iterable[str], most: int = 3) -> str:
    """Names in a row, those beyond `most` only counted."""
    every = list(names)
    cut = every if len(every) <= most else [*every[: most - 1], f"{len(every) - most + 1} others"]
    return listed(cut)


def number(count: int, noun: str) -> str:
    """A count with its noun: "one report", "3 reports"."""
    return f"one {noun}" if count == 1 else f"{count} {noun}s"
