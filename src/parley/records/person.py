"""Persons: who somebody is, as reports tell it.

In: what was learned from claims. Out: `Person`, with the names that it goes by and its offices, each with its days and
the claims that tell it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """An office that somebody is said to hold: by reports of which days, the first and the last, and in which claims."""

    office: str
    first: date | None
    last: date | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by the usual name, of a country or body; `aliases` are the other names that reports use, `claims` those
    that name him or her by any of them."""

    name: str
    belongs_to: str
    aliases: tuple[str, ...]
    terms: tuple[Term, ...]
    claims: tuple[str, ...]
