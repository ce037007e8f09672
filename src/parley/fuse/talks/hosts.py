"""Hosts: who is only told to have opened or chaired the talks that his report tells of before.

In: accounts. Out: the same ones; "the envoy chaired the meeting" points back to the meeting of those told before it, and
the envoy mediates there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from parley.fuse.accounts.account import Account

REACH: Final = 800  # characters before it within which the talks are told of
SEVERAL: Final = 2  # who meet
HOSTING: Final = re.compile(
    r"\b(?:open(?:ed|s)|chair(?:ed|s)|host(?:ed|s)|moderat(?:ed|es)|mediat(?:ed|es)|facilitat(?:ed|es)|preside[sd]? over|oversaw)"
    r" the (?:[\w-]+ ){0,2}(?:talks|meetings?|negotiations|sessions?|rounds?|summit|conference)\b(?! (?:between|of|with)\b)"
)


def hosted(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """`accounts`, with those who host talks that are told of before in their report as mediators of these."""
    hosting = [a for a in accounts if a.claim.type == "consult" and HOSTING.search(a.words)]
    if not hosting:
        return tuple(accounts)
    reports = {a.claim.report for a in hosting}
    meant = [a for a in accounts if a.claim.report in reports and a.claim.type == "consult"]
    made = {a.id: _host(a, talks) for a in hosting if (talks := _told_before(a, meant))}
    return tuple(made.get(a.id, a) for a in accounts)


def _told_before(host: Account, every: Iterable[Account]) -> Account | None:
    """The nearest talks of two sides or more before it in its report, none of which are the host's own."""
    before = (a for a in every if a.claim.report == host.claim.report and _is_before(a, host))
    told = (a for a in before if _are_several(a) and a.claim.modality == host.claim.modality)
    return min(told, key=lambda a: (host.claim.anchor.start - a.claim.anchor.start, a.id), default=None)


def _are_several(talks: Account) -> bool:
    """Whether talks are of two sides or more, or of many who are not named: "leaders"."""
    parties = (*talks.claim.actors, *talks.claim.recipients)
    return len(talks.actors | talks.recipients) >= SEVERAL or any(
        p.name.islower() and p.name.endswith("s") for p in parties
    )


def _is_before(talks: Account, host: Account) -> bool:
    return 0 < host.claim.anchor.start - talks.claim.anchor.start < REACH


def _host(account: Account, talks: Account) -> Account:
    """It as pointing back to `talks`, its actors as mediators where they are none of those who meet there."""
    claim = account.claim
    parties = tuple(
        p for p in (*claim.actors, *claim.recipients) if p in (*talks.claim.actors, *talks.claim.recipients)
    )
    hosts = tuple(p for p in (*claim.actors, *claim.recipients, *claim.mediators) if p not in parties)
    by = replace(claim, actors=parties, recipients=(), mediators=hosts)
    return replace(
        account,
        claim=by,
        actors=account.actors & (talks.actors | talks.recipients) if parties else frozenset(),
        recipients=frozenset(),
        again=talks.id,
    )
