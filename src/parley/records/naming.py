"""Naming: what actors are called once analysts have ruled which names are of one actor.

In: judgements, claims. Out: `Names`, and claims in which everybody goes by the name that stands for all of his. A name
is that of a claim: "Anna Lind|Ostland", or "Ostland" for a body. Where rulings contradict each other, the latest hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from parley.records.claim import Claim
from parley.records.judgement import Judgement, standing
from parley.records.mention import Party

ON_ACTORS: Final = frozenset({"one_actor", "two_actors"})
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Join:
    """A ruling on two names: whether they are one, and then the one to go by."""

    name: str
    other: str
    is_one: bool


@dataclass(frozen=True, slots=True)
class Names:
    """The names that go on under others, bodies and people apart, and the pairs that are ruled to be two actors."""

    bodies: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[Pair] = frozenset()

    def of(self, name: str) -> str:
        """The name by which the bearer of `name` goes."""
        housed = _housed(name, self.bodies)
        return self.people.get(housed, housed)

    def party(self, party: Party) -> Party:
        """`party` by the name by which it goes."""
        own = str(party)
        called = self.of(own)
        return party if called == own else replace(parsed(called), span=party.span)

    def claim(self, claim: Claim) -> Claim:
        """`claim` with everybody by the name by which he goes."""
        return renamed(claim, self) if self.bodies or self.people else claim

    def side(self, side: str) -> str:
        """The body by which a side of a count goes."""
        return parsed(self.of(side)).body

    def parts(self, one: Party, other: Party) -> bool:
        """Whether two names are ruled to be of two actors."""
        return frozenset({str(one), str(other)}) in self.apart

    def moved(self, before: Names) -> frozenset[str]:
        """The names, without what they belong to, and the bodies, of which something else is ruled now than `before`;
        and the bodies that go by such a name."""
        changed = {*self.bodies.items(), *self.people.items()} ^ {*before.bodies.items(), *before.people.items()}
        pairs = self.apart ^ before.apart
        every = {name for name, _ in changed} | {name for pair in pairs for name in pair}
        under = {body for body, name in (*self.bodies.items(), *before.bodies.items()) if name in every}
        return frozenset(part for name in every | under for part in (name, parsed(name).name))


@dataclass(frozen=True, slots=True)
class Called:
    """What everybody in a picture is called, where that is not what a claim calls him."""

    by: Mapping[str, Party]

    def party(self, party: Party) -> Party:
        """`party` as the picture calls it."""
        found = self.by.get(str(party))
        return replace(found, span=party.span) if found else party

    def side(self, side: str) -> str:
        """The side of a count as the picture calls it."""
        found = self.by.get(side)
        return found.body if found else side

    def claim(self, claim: Claim) -> Claim:
        """`claim` with everybody as the picture calls him."""
        return renamed(claim, self) if self.by else claim


def ruled_names(judgements: Iterable[Judgement]) -> Names:
    """What stands of `judgements` on names. Bodies come first: who belongs to one goes with it."""
    ruled = [
        Join(first, other, each.ruling == "one_actor")
        for each in standing(judgements)
        if each.ruling in ON_ACTORS and each.actors
        for first, *others in [each.actors]
        for other in others
    ]
    bodies = _kept([join for join in ruled if "|" not in join.name + join.other])
    housed = [replace(join, name=_housed(join.name, bodies), other=_housed(join.other, bodies)) for join in ruled]
    people = _kept([join for join in housed if "|" in join.name + join.other])
    return Names(bodies, people, frozenset(frozenset({j.name, j.other}) for j in _last(housed) if not j.is_one))


def parsed(name: str) -> Party:
    """The party that a claim calls `name`."""
    own, _, body = name.partition("|")
    return Party(own, body or None)


def renamed(claim: Claim, names: Names | Called) -> Claim:
    """`claim` with everybody called after `names`; the same one where nobody is called otherwise."""
    sides = (claim.speakers, claim.actors, claim.recipients, claim.mediators)
    called = tuple(tuple(names.party(party) for party in side) for side in sides)
    figure = claim.figure
    if figure and figure.side and (side := names.side(figure.side)) != figure.side:
        figure = replace(figure, side=side)
    if called == sides and figure is claim.figure:
        return claim
    speakers, actors, recipients, mediators = called
    return replace(claim, speakers=speakers, actors=actors, recipients=recipients, mediators=mediators, figure=figure)


def _housed(name: str, bodies: Mapping[str, str]) -> str:
    """`name` with what it belongs to, or the body that it is, by the name by which that goes."""
    own, _, body = name.partition("|")
    return f"{own}|{bodies.get(body, body)}" if body else bodies.get(own, own)


def _last(joins: Sequence[Join]) -> Iterator[Join]:
    """Of each two names the last ruling."""
    yield from {frozenset({join.name, join.other}): join for join in joins}.values()


def _kept(joins: Sequence[Join]) -> dict[str, str]:
    """By each name that goes on under another, that other one: the name given first in the last ruling that holds."""
    kept: dict[str, str] = {}
    for join in _holding(joins):
        name, other = kept.get(join.name, join.name), kept.get(join.other, join.other)
        if name != other:
            kept = {each: name if to == other else to for each, to in kept.items()} | {other: name}
    return kept


def _holding(joins: Sequence[Join]) -> list[Join]:
    """The rulings that make names one, in order, but for those that later ones forbid."""
    groups: dict[str, set[str]] = {}
    apart: set[Pair] = set()
    holding: list[Join] = []
    for join in reversed(joins):
        one, other = groups.setdefault(join.name, {join.name}), groups.setdefault(join.other, {join.other})
        if not join.is_one:
            apart.add(frozenset({join.name, join.other}))
        elif one is not other and not any(frozenset({a, b}) in apart for a in one for b in other):
            one |= other
            groups |= dict.fromkeys(other, one)
            holding.append(join)
    return holding[::-1]
