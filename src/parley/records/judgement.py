"""Judgement: an analyst's ruling, kept for ever, never edited, outranking every score.

In: who ruled what on which claims, when. Out: `Judgement`. A ruling is taken back by a later `withdrawn` one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from parley.records.report import digest

Made = Literal["same", "different", "wrong", "confirmed", "note", "one_actor", "two_actors"]
Ruling = Made | Literal["withdrawn"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One ruling. `claims` are the claim ids ruled on: two for same and different, one for wrong, confirmed and note,
    none for `withdrawn`, which names the ruling it takes back in `withdraws`. `actors` are the names ruled to be of one
    actor or of two, as claims have them ("Anna Lind|Ostland"), the one to go by first; `claims` are then where they
    stand."""

    ruling: Ruling
    claims: tuple[str, ...]
    by: str
    at: datetime
    note: str = ""
    withdraws: str | None = None
    actors: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """A digest of everything that was ruled."""
        return digest(
            self.ruling, *self.claims, self.by, self.at.isoformat(), self.note, self.withdraws or "", *self.actors
        )


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those not taken back, in the order in which they were made; a withdrawal may be withdrawn in its turn."""
    ordered = sorted(set(judgements), key=lambda j: (j.at.isoformat(), j.id))
    gone: set[str] = set()
    for judgement in reversed(ordered):
        if judgement.ruling == "withdrawn" and judgement.withdraws and judgement.id not in gone:
            gone.add(judgement.withdraws)
    return tuple(judgement for judgement in ordered if judgement.id not in gone)
