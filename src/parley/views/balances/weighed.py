"""Weighed: balances for a page, each count of them with its words.

In: balances, an archive. Out: `Weighings`: those that cannot be true first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.views.archive import Archive
from parley.views.balances.balance import BAD, Balance, Counted
from parley.views.counts import as_said
from parley.views.dates import ENGLISH, Dates
from parley.views.evidence import Evidence, evidence
from parley.views.wording import ITSELF, shortened, table

MOST: Final = 10
PARTS: Final = 12
LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Weight:
    """One count: of whom, who counts, in which words, what they allow, as of when. `target` is the id of its toll or
    happening, which is a `happening` or not."""

    target: str
    of: str
    speaker: str
    words: str
    allows: str
    as_of: str
    happening: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Weighing:
    """One balance: what is divided into what, how the parts are added up, what they come to beside the whole, and
    whether both can be true; `more` parts are not shown."""

    id: str
    title: str
    arithmetic: str
    reason: str
    mark: str
    clash: bool
    total: str
    whole: Weight
    parts: tuple[Weight, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Weighings:
    """The balances shown, and how many `more` there are."""

    shown: tuple[Weighing, ...]
    more: int = 0


def weighed(found: Iterable[Balance], archive: Archive, *, most: int = MOST, wanted: str = "") -> Weighings:
    """`found` for a page; that whose id is `wanted` in any case."""
    every = list(found)
    shown = [one for at, one in enumerate(every) if at < most or one.id == wanted]
    return Weighings(tuple(_weighing(one, archive) for one in shown), len(every) - len(shown))


def title(one: Balance, dates: Dates = ENGLISH) -> str:
    """ "Civilian dead of Zenda, according to Zenda, 5 May 2031: single happenings beside the total"."""
    day = f", {dates.day(one.whole.as_of)}" if one.whole.as_of else ""
    voice = f", according to {shortened(one.whole.speaker, LONGEST) or ITSELF}"
    return f"{shortened(one.whole.of, LONGEST)}{voice}{day}: {table('divisions')[one.by]} beside the total"


def _weighing(one: Balance, archive: Archive) -> Weighing:
    return Weighing(
        id=f"balance-{one.id}",
        title=title(one, archive.dates),
        arithmetic=one.arithmetic,
        reason=one.reason,
        mark=table("balances")[one.verdict],
        clash=one.verdict in BAD,
        total=str(one.total),
        whole=_weight(one.whole, archive, happening=False),
        parts=tuple(_weight(part, archive, happening=one.by == "happenings") for part in one.parts[:PARTS]),
        more=max(0, len(one.parts) - PARTS),
    )


def _weight(one: Counted, archive: Archive, *, happening: bool) -> Weight:
    return Weight(
        target=one.id,
        of=shortened(one.of, LONGEST),
        speaker="" if happening else shortened(one.speaker, LONGEST) or ITSELF,
        words=as_said(one.words, one.allows, LONGEST),
        allows=str(one.allows),
        as_of=archive.dates.day(one.as_of) if one.as_of else "",
        happening=happening,
        evidence=evidence(one.claims, archive, most=1),
    )
