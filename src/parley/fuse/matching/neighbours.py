"""Neighbours: which accounts of one kind are compared, by what, and what holds their groups apart.

In: accounts and a `Matching`. Out: the links between them, and their groups. Each account falls into a few blocks;
within a block, ordered so that the alike stand together, each meets its next neighbours only. So the cost grows as n
log n, however many tell of one day in one place (the sorted neighbourhood method of Hernández and Stolfo, 1995).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from parley.fuse.accounts.account import Account
from parley.fuse.judgements import Rulings
from parley.fuse.matching.cluster import Extent, Link, clustered

NEIGHBOURS: Final = 16  # measured by eval/benchmarks/fusing.py: 32 finds the same incidents on the generated corpora
Key = tuple[Any, ...]
Order = tuple[Any, ...]
Group = tuple[Account, ...]


def always(_key: Key, _account: Account) -> bool:
    """Every account makes every one of its blocks worth looking at."""
    return True


@dataclass(frozen=True, slots=True)
class Matching:
    """`keys` are the blocks of an account and `order` its place in them, with its id at the end; `points` is how much
    speaks for two being one, 0 where it is not enough; `extent` what one account leaves open. A block is looked at
    where one of its accounts `wakes` it."""

    keys: Callable[[Account], Iterable[Key]]
    order: Callable[[Account], Order]
    points: Callable[[Account, Account], int]
    extent: Callable[[Account], Extent]
    wakes: Callable[[Key, Account], bool] = always

    def link(self, a: Account, b: Account) -> Link | None:
        """The link between two neighbours, in their order; None where not enough speaks for it."""
        points = self.points(a, b)
        return Link(points, min(a.id, b.id), max(a.id, b.id)) if points else None


def links(accounts: Iterable[Account], matching: Matching) -> Iterator[Link]:
    """The links between neighbours."""
    for a, b in neighbours(accounts, matching):
        if link := matching.link(a, b):
            yield link


@dataclass(slots=True)
class Block:
    """Accounts that share a key, in order; how many of them have been passed, and whether one has woken it."""

    members: list[Account] = field(default_factory=list)
    passed: int = 0
    is_awake: bool = False

    def pass_on(self) -> list[Account]:
        """The neighbours of the next account in order."""
        self.passed += 1
        return self.members[self.passed : self.passed + NEIGHBOURS] if self.is_awake else []


def neighbours(accounts: Iterable[Account], matching: Matching) -> Iterator[tuple[Account, Account]]:
    """The pairs to compare, each once and in order, however many blocks they share. All blocks have one order, so they
    are walked side by side, and what an account has met is known while it is passed and need not be kept."""
    blocks: defaultdict[Key, Block] = defaultdict(Block)
    walk: list[tuple[Account, list[Block]]] = []
    for account in sorted(accounts, key=matching.order):
        shared = []
        for key in matching.keys(account):
            block = blocks[key]
            block.members.append(account)
            block.is_awake = block.is_awake or matching.wakes(key, account)
            shared.append(block)
        walk.append((account, shared))
    for account, shared in walk:
        for other in {other for block in shared for other in block.pass_on()}:
            yield account, other


def pairs(block: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Each thing of an ordered block with its next neighbours."""
    for index, one in enumerate(block):
        for other in block[index + 1 : index + 1 + NEIGHBOURS]:
            yield one, other


def groups(accounts: Sequence[Account], matching: Matching, rulings: Rulings) -> tuple[Group, ...]:
    """The groups of `accounts`, each in the order of ids, the groups in the order of their first."""
    return clustered(accounts, links(accounts, matching), rulings, [matching.extent(a) for a in accounts])
