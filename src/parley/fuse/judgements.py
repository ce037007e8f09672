"""Rulings: what the standing judgements of analysts come to.

In: judgements. Out: `Rulings`. A withdrawn one counts for nothing; of two on the same claims the later stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from parley.records import Judgement, Names, ruled_names, standing

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Claims ruled wrong or confirmed, pairs ruled to be the same happening or different ones, by claim id, and what
    actors are to be called."""

    wrong: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()
    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    names: Names = field(default_factory=Names)


def rulings(judgements: Iterable[Judgement]) -> Rulings:
    """What stands of `judgements`, whatever their order."""
    on_claims: dict[str, str] = {}
    on_pairs: dict[Pair, str] = {}
    made = tuple(judgements)
    for judgement in standing(made):
        if judgement.ruling in ("wrong", "confirmed"):
            on_claims |= dict.fromkeys(judgement.claims, judgement.ruling)
        elif judgement.ruling in ("same", "different"):
            on_pairs |= dict.fromkeys(_pairs(judgement.claims), judgement.ruling)
    return Rulings(
        frozenset(c for c, ruling in on_claims.items() if ruling == "wrong"),
        frozenset(c for c, ruling in on_claims.items() if ruling == "confirmed"),
        frozenset(p for p, ruling in on_pairs.items() if ruling == "same"),
        frozenset(p for p, ruling in on_pairs.items() if ruling == "different"),
        ruled_names(made),
    )


def ruled_anew(before: Rulings, now: Rulings) -> frozenset[str]:
    """The claims of which it is ruled otherwise than before what is confirmed, and what is told apart."""
    apart = before.different ^ now.different
    return (before.confirmed ^ now.confirmed).union(*map(frozenset, apart))


def _pairs(claims: tuple[str, ...]) -> list[Pair]:
    ids = sorted(set(claims))
    return [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
