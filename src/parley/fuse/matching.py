"""Matching: how accounts of one kind are brought together: which to compare, by what, and what holds groups apart.

In: accounts and a `Matching`. Out: the links between them, and their groups. Each account falls into a few blocks; within
a block, ordered so that the alike stand together, each meets its next neighbours only. So the cost grows as n log n,
however many tell of one day in one place (the sorted neighbourhood method of Hernández and Stolfo, 1995).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from parley.fuse.account import Account
from parley.fuse.cluster import Extent, Link, clustered
from parley.fuse.judgements import Rulings

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
    speaks for two being one, 0 where it is not enough; `extent` what one account leaves open. A block is looked at where
    one of its accounts `wakes` it."""

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
    """The links between neighbours; one may come more than once."""
    for a, b in neighbours(accounts, matching):
        if link := matching.link(a, b):
            yield link


def neighbours(accounts: Iterable[Account], matching: Matching) -> Iterator[tuple[Account, Account]]:
    """The pairs to compare, each in the order of the block it is found in; a pair may come more than once."""
    blocks: dict[Key, list[Account]] = {}
    for account in accounts:
        for key in matching.keys(account):
            blocks.setdefault(key, []).append(account)
    for key, block in blocks.items():
        if any(matching.wakes(key, account) for account in block):
            yield from pairs(sorted(block, key=matching.order))


def pairs(block: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Each thing of an ordered block with its next neighbours."""
    for index, one in enumerate(block):
        for other in block[index + 1 : index + 1 + NEIGHBOURS]:
            yield one, other


def groups(accounts: Sequence[Account], matching: Matching, rulings: Rulings) -> tuple[Group, ...]:
    """The groups of `accounts`, each in the order of ids, the groups in the order of their first."""
    return clustered(accounts, links(accounts, matching), rulings, [matching.extent(a) for a in accounts])
