"""Turns: where a body's position on a matter changes.

In: what a body was told to hold, and to hold later. Out: `Turn`, with what it held before and after, each with its
claims.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.records.mention import When

SaidKind = Literal["demands", "offers", "refuses", "supports", "concedes", "accepts", "drops", "withdraws"]
TurnKind = Literal["withdrawn", "granted", "dropped", "raised", "altered"]


@dataclass(frozen=True, slots=True)
class Said:
    """What a body held on a matter at one time: who for it, in which words, when, and the claims that tell it, the
    first told first. It "drops" a demand and "withdraws" an offer of its own."""

    kind: SaidKind
    actor: str
    words: str
    when: When | None
    claims: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of a body's position on one matter: what it held `before`, None where only the change itself is told of,
    and `after`. It is "withdrawn" where the body refuses what it had offered, accepted or demanded, "granted" where it
    offers or accepts what it had refused; a demand is "dropped", "raised" again, or "altered" in its number."""

    id: str
    kind: TurnKind
    body: str
    toward: tuple[str, ...]
    before: Said | None
    after: Said
    reason: str

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that tell of either."""
        return (*(self.before.claims if self.before else ()), *self.after.claims)

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent origins that tell of either."""
        return tuple(sorted({*(self.before.origins if self.before else ()), *self.after.origins}))

    @property
    def when(self) -> When | None:
        """When it turned: the days of what it held then."""
        return self.after.when
