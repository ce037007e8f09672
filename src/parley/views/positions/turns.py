"""Turns: where a side's position changed, what it held before and after, each with its words.

In: turns, an archive. Out: `Turns`: the latest first, what is of earlier wars left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.records import Said, Turn
from parley.views.archive import Archive
from parley.views.evidence import evidence
from parley.views.positions.stand import NAME, Stand, shown
from parley.views.wording import listed, shortened, table, visible

MOST: Final = 20
CITED: Final = 2


@dataclass(frozen=True, slots=True)
class Turned:
    """One turn: what changed in one line, since when, and why it is taken for a change; what was held `before`, None
    where no report tells it, and `after`."""

    id: str
    title: str
    kind: str
    when: str
    reason: str
    before: Stand | None
    after: Stand


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns shown, and how many `more` there are."""

    shown: tuple[Turned, ...]
    more: int = 0


def turns(found: Iterable[Turn], archive: Archive, *, most: int = MOST, wanted: str = "") -> Turns:
    """`found`, the latest first; that whose id is `wanted` in any case."""
    current = [turn for turn in found if turn.id == wanted or not archive.is_past(turn.when)][::-1]
    kept = [turn for at, turn in enumerate(current) if at < most or turn.id == wanted]
    return Turns(tuple(turned(turn, archive) for turn in kept), len(current) - len(kept))


def turned(turn: Turn, archive: Archive) -> Turned:
    """One turn for a page."""
    return Turned(
        id=turn.id,
        title=title(turn),
        kind=turn.kind,
        when=archive.dates.days(turn.when) if turn.when else "",
        reason=visible(turn.reason),
        before=_half(turn.before, archive) if turn.before else None,
        after=_half(turn.after, archive),
    )


def title(turn: Turn) -> str:
    """ "Zenda refuses what it had offered, toward Strelsau"."""
    others = [one for one in turn.toward if one != turn.body]
    toward = f", toward {listed(others)}" if others else ""
    return f"{shortened(turn.body, NAME)} {_change(turn)}{toward}"


def _change(turn: Turn) -> str:
    """What the body does now; of what was held before nobody may tell, and what it lifts it had set, and not
    refused."""
    if turn.before is None and turn.kind == "granted":
        return table("turns_by_themselves")["granted"]
    if turn.before is None or turn.kind in ("altered", "dropped"):
        return table("turns")[turn.kind]
    return f"{table('held')[turn.after.kind]} what it had {table('had')[turn.before.kind]}"


def _half(said: Said, archive: Archive) -> Stand:
    found = evidence(said.claims, archive, most=CITED, deciding=said.claims[:1])
    return shown(said, table("held")[said.kind], found, archive)
