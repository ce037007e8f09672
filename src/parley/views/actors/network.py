"""Network: which body acts on which, in violence, in pressure and in help, and which talk with each other, as told.

In: claims, an archive, the body to stand in the middle. Out: `Network`: nodes and arrows, copies of one story counted once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from parley.records import FAMILY, Claim, Party
from parley.views.archive import Archive
from parley.views.parties import body_of

MOST: Final = 24  # bodies in one picture; more cannot be told apart
KINDS: Final = {
    "violence": "violence",
    "pressure": "charges, demands, threats, measures",
    "help": "backing, help, yielding",
    "talks": "talks and agreements",
}
OF_FAMILY: Final = {
    "violence": "violence",
    "verbal conflict": "pressure",
    "material conflict": "pressure",
    "verbal cooperation": "help",
    "material cooperation": "help",
}
OF_TYPE: Final = {"ceasefire_violation": "violence", "consult": "talks", "agree": "talks", "cooperate": "talks"}
KIND_OF: Final = {type_: OF_FAMILY.get(family, "") for type_, family in FAMILY.items()} | OF_TYPE
MUTUAL: Final = "talks"
Ways = Mapping[tuple[str, str, str], Sequence[Claim]]
"""Claims by who acts, on whom, and the kind of act."""


@dataclass(frozen=True, slots=True)
class Node:
    """One body and how often it acts or is acted on."""

    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """What one body is told to do to another, by `kind`, in how many accounts."""

    actor: str
    recipient: str
    kind: str
    accounts: int

    @property
    def mutual(self) -> bool:
        """Whether both act alike, as those who talk do."""
        return self.kind == MUTUAL

    @property
    def words(self) -> str:
        """ "Zenda, toward Strelsau: violence"."""
        return way(self.actor, self.recipient, self.kind)


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes, the weightiest first, the arrows among them, and how many more bodies there are."""

    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    more: int


def network(claims: Iterable[Claim], archive: Archive, *, around: str = "", most: int = MOST) -> Network:
    """The network of `claims`; of those only that have to do with `around`, where a body is given."""
    return drawn(between(claims, archive), around=around, most=most)


def drawn(ways: Ways, *, around: str = "", most: int = MOST) -> Network:
    """The network of what lies between bodies."""
    counted = Counter[tuple[str, str, str]]()
    for (actor, recipient, kind), told in ways.items():
        if not around or around in (actor, recipient):
            counted[actor, recipient, kind] = len(told)
    weights = Counter[str]()
    for (actor, recipient, _), accounts in counted.items():
        weights[actor] += accounts
        weights[recipient] += accounts
    ordered = sorted(weights, key=lambda name: (name != around, -weights[name], name))
    shown = set(ordered[:most])
    arrows = (Arrow(*key, accounts) for key, accounts in counted.items() if shown.issuperset(key[:2]))
    return Network(
        tuple(Node(name, weights[name]) for name in ordered[:most]),
        tuple(sorted(arrows, key=lambda a: (-a.accounts, a.actor, a.recipient, a.kind))),
        max(0, len(ordered) - most),
    )


def between(claims: Iterable[Claim], archive: Archive) -> Ways:
    """Claims by who acts, on whom, and the kind of act; what copies of one story print stands once."""
    found: defaultdict[tuple[str, str, str], dict[tuple[str, str], Claim]] = defaultdict(dict)
    for claim in claims:
        if claim.stance == "denies" or claim.modality != "actual" or not (kind := KIND_OF[claim.type]):
            continue
        if pairs := _pairs(claim, kind):
            words = (archive.lineage(claim.report), claim.quote.of(archive.reports[claim.report].text))
            for actor, recipient in pairs:
                found[actor, recipient, kind].setdefault(words, claim)
    return {key: tuple(told.values()) for key, told in found.items()}


def _pairs(claim: Claim, kind: str) -> Sequence[tuple[str, str]]:
    """Who acts on whom; those who meet act on each other, and are told of once, in the order of their names."""
    if kind != MUTUAL and not (claim.actors and claim.recipients):
        return ()
    actors, recipients = _bodies(claim.actors), _bodies(claim.recipients)
    if kind == MUTUAL:
        return tuple(combinations(sorted({*actors, *recipients}), 2))
    return [(actor, recipient) for actor in actors for recipient in recipients if actor != recipient]


def _bodies(parties: Iterable[Party]) -> Collection[str]:
    return {body_of(party): None for party in parties}


def way(actor: str, recipient: str, kind: str) -> str:
    """What one does to another, or both with each other, in words."""
    return (
        f"{actor} and {recipient}: {KINDS[kind]}" if kind == MUTUAL else f"{actor}, toward {recipient}: {KINDS[kind]}"
    )
