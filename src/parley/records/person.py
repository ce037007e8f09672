"""Persons and bonds: who somebody is, and what a body is to another, as reports tell it.

In: what was learned from claims. Out: `Person`, with the names that it goes by and its offices, each with its days and
the claims that tell it; `Bond`, who backs, leads, speaks for or is part of whom.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from parley.records.mention import Party

Tie = Literal["backed by", "led by", "allied with", "loyal to", "part of", "speaks for"]


@dataclass(frozen=True, slots=True)
class Term:
    """An office that somebody is said to hold: by reports of which days, the first and the last, and in which
    claims."""

    office: str
    first: date | None
    last: date | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name, and the claims whose words use it."""

    name: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by the usual name, of a country or body; `aliases` are the other names that reports use, `claims` those
    that name him or her by any of them."""

    name: str
    belongs_to: str
    aliases: tuple[Alias, ...]
    terms: tuple[Term, ...]
    claims: tuple[str, ...]

    @property
    def party(self) -> Party:
        """Who it is, as claims name somebody."""
        return Party(self.name, self.belongs_to)

    def told_by(self, kept: Container[str]) -> Person:
        """The same with what the claims in `kept` tell: the offices and the names that stand in them."""

        def told(claims: Iterable[str]) -> tuple[str, ...]:
            return tuple(claim for claim in claims if claim in kept)

        return replace(
            self,
            claims=told(self.claims),
            terms=tuple(replace(t, claims=told(t.claims)) for t in self.terms if told(t.claims)),
            aliases=tuple(replace(a, claims=told(a.claims)) for a in self.aliases if told(a.claims)),
        )


@dataclass(frozen=True, slots=True)
class Bond:
    """What one is to another: "rebels" of Ostland, "backed by" "Nordia"; by the words of these claims' sentences."""

    actor: Party
    tie: Tie
    other: str
    claims: tuple[str, ...]
