"""Forest: the groups of a matching as trees of what came together, kept so that only what a change reaches is joined
anew.

In: accounts and links that come and go. Out: the groups that may be other ones than before. `cluster.clustered` takes
links by rank, the strongest first, and what a link does hangs on the groups of its two ends as they are by then, and on
nothing else. So each joining is kept with its rank. A link that comes is tried at its rank among the groups of that
rank; one that goes parts what it joined there. From that rank on such groups are *loose*: the links of their accounts
are tried again, in order, and a group that is joined with a loose one, or was before, becomes loose at that rank. All
others stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

from parley.fuse.matching.cluster import Extent, Link, Rank, common

FIRST: Final[Rank] = (float("-inf"), "", "")
PART, TRY = 0, 1
"""What is to be done at a rank: what was joined there is parted before anything is tried there."""


@dataclass(slots=True, eq=False)
class Tree:
    """A group as it was when two came together at `rank`, the least id of its accounts, its extent and the ids that
    rulings keep from it. `above` is the tree that it became part of."""

    id: str
    extent: Extent
    foes: frozenset[str] = frozenset()
    rank: Rank = FIRST
    halves: tuple[Tree, ...] = ()
    above: Tree | None = None

    def leaves(self) -> Iterator[Tree]:
        """Its accounts by themselves."""
        ahead = [self]
        while ahead:
            tree = ahead.pop()
            if tree.halves:
                ahead += tree.halves
            else:
                yield tree


class Forest:
    """Groups of accounts. `links` gives the links of an account by its id, rulings among them."""

    def __init__(self, links: Callable[[str], Iterable[Link]]) -> None:
        self._links = links
        self._leaves: dict[str, Tree] = {}
        self._joined: dict[Rank, Tree] = {}
        self._ahead: list[tuple[Rank, int]] = []
        self._loose: set[Tree] = set()
        self._at: dict[str, Tree] = {}
        self._now = FIRST
        self._is_begun = False

    def update(self, leaves: Mapping[str, Tree | None], come: Iterable[Link], gone: Iterable[Link]) -> list[list[str]]:
        """Put in `leaves`, each anew, take out those that are None now, and change links; the groups that may be other
        ones than before, each as the ids of its accounts in order."""
        self._now, self._loose, self._at = FIRST, set(), {}
        self._ahead, self._is_begun = [], False
        for id_, leaf in leaves.items():
            self._replace(id_, leaf)
        parted = {(old.rank, PART) for old in gone if old.rank in self._joined}
        self._ahead = sorted(
            parted.union(self._ahead, ((link.rank, TRY) for link in come))
        )  # in order, so it is a heap
        self._is_begun = True
        before: tuple[Rank, int] | None = None
        while self._ahead:
            if (due := heappop(self._ahead)) == before:
                continue
            before, (self._now, what) = due, due
            if what == PART:
                self._part(self._joined.pop(self._now))
            else:
                self._try(*self._now)
        return [sorted(leaf.id for leaf in tree.leaves()) for tree in self._loose]

    def _replace(self, id_: str, leaf: Tree | None) -> None:
        if old := self._leaves.pop(id_, None):
            self._part_above(old)
        if leaf:
            self._leaves[id_] = leaf
            self._loosen(leaf)

    def _part_above(self, tree: Tree) -> None:
        """What `tree` became part of is parted when its rank comes."""
        above, tree.above = tree.above, None
        if above:
            self._put(above.rank, PART)

    def _put(self, rank: Rank, what: int) -> None:
        """Have something done at a rank. What is known before the first is done is put in order once."""
        if self._is_begun:
            heappush(self._ahead, (rank, what))
        else:
            self._ahead.append((rank, what))

    def _part(self, tree: Tree) -> None:
        for half in tree.halves:
            if half.above is tree:
                half.above = None
                self._loosen(half)
        self._part_above(tree)

    def _loosen(self, tree: Tree) -> None:
        """Try all links of a group again that are still to come."""
        if tree in self._loose:
            return
        self._loose.add(tree)
        self._part_above(tree)
        for leaf in tree.leaves():
            for link in self._links(leaf.id):
                if (rank := link.rank) > self._now:
                    self._put(rank, TRY)

    def _try(self, points: float, a: str, b: str) -> None:
        """Join the groups of two accounts unless something holds them apart."""
        if a not in self._leaves or b not in self._leaves:
            return
        one, other = sorted((self._top(a), self._top(b)), key=lambda tree: tree.id)
        if one is other or self._are_foes(one, other):
            return
        extent = common(one.extent, other.extent, -points)
        if extent is None:
            return
        self._loosen(one)
        self._loosen(other)
        self._loose -= {one, other}
        joined = Tree(one.id, extent, one.foes | other.foes, self._now, (one, other))
        one.above = other.above = self._joined[self._now] = joined
        self._loose.add(joined)

    def _are_foes(self, one: Tree, other: Tree) -> bool:
        return any(self._top(foe) is other for foe in one.foes if foe in self._leaves)

    def _top(self, id_: str) -> Tree:
        """The group of an account as it is by now."""
        tree = self._at.get(id_) or self._leaves[id_]
        while tree.above and tree.above.rank <= self._now:
            tree = tree.above
        self._at[id_] = tree
        return tree
