"""Network: which body acts on which, in violence, in pressure and in help, and which talk with each other, as told.

In: claims, an archive, the body to stand in the middle. Out: `Network`: nodes and arrows, copies of one story counted
once.
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
Way = tuple[str, str, str]
"""Who acts, on whom, and the kind of act."""
Ways = Mapping[Way, Sequence[Claim]]


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
    return _of({way: len(told) for way, told in ways.items() if not around or around in way[:2]}, around, most)


def tallied(acted: Iterable[tuple[Sequence[Way], int]], *, most: int = MOST) -> Network:
    """The network of claims of which it is known already who acts in them and on whom, and which account each of them
    is: it is one account that several claims tell in the words of one story."""
    found: defaultdict[Way, set[int]] = defaultdict(set)
    for ways, account in acted:
        for way in ways:
            found[way].add(account)
    return _of({way: len(accounts) for way, accounts in found.items()}, "", most)


def _of(counted: Mapping[Way, int], around: str, most: int) -> Network:
    """The network of so many accounts of each way."""
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
    found: defaultdict[Way, dict[tuple[str, str], Claim]] = defaultdict(dict)
    for claim in claims:
        if ways := acts(claim):
            words = words_of(claim, archive)
            for each in ways:
                found[each].setdefault(words, claim)
    return {key: tuple(told.values()) for key, told in found.items()}


def acts(claim: Claim) -> tuple[Way, ...]:
    """Who acts on whom in a claim, and how; nobody where that is denied, or is not told to have been done."""
    if claim.stance == "denies" or claim.modality != "actual" or not (kind := KIND_OF[claim.type]):
        return ()
    return tuple([(actor, recipient, kind) for actor, recipient in _pairs(claim, kind)])


def words_of(claim: Claim, archive: Archive) -> tuple[str, str]:
    """What all copies of one account share: the story, and its words."""
    return archive.lineage_of(claim), claim.quote.of(archive.reports[claim.report].text)


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
