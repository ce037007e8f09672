"""Groups kept as trees are the groups that all links give when taken anew, whichever come and go."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.fuse.accounts.account import accounts
from parley.fuse.increment.forest import Forest, Tree
from parley.fuse.judgements import Pair, Rulings
from parley.fuse.matching.cluster import RULED, Extent, Link, clustered
from parley.records import Claim, Span
from tests.fuse.build import OLM, OLM_REGION, TARN

PLACES = (None, None, OLM, OLM_REGION, TARN)
ACCOUNTS = accounts((Claim(f"report {n}", "shelling", Span(0, 5), Span(0, 5)) for n in range(12)), {}, {})
IDS = [account.id for account in ACCOUNTS]
ids = st.sampled_from(IDS)
pairs = st.tuples(ids, ids).filter(lambda pair: pair[0] < pair[1])
days = st.none() | st.integers(1, 6).map(lambda day: date(2031, 5, day))


@st.composite
def extents(draw: st.DrawFn) -> Extent:
    first, last = draw(days), draw(days)
    if first and last and first > last:
        first, last = last, first
    return Extent(first, last, draw(st.sampled_from(PLACES)))


class War:
    """Accounts that are there, with their links and rulings, and the groups of them as they are kept."""

    def __init__(self) -> None:
        self.extents: dict[str, Extent] = {}
        self.points: dict[Pair, int] = {}
        self.same: set[Pair] = set()
        self.different: set[Pair] = set()
        self.groups: dict[str, tuple[str, ...]] = {}
        self._links: set[Link] = set()
        self._forest = Forest(lambda id_: (link for link in self._links if id_ in (link.a, link.b)))

    def links(self) -> set[Link]:
        """All links between those that are there."""
        ruled = {Link(RULED, *pair) for pair in self.same}
        linked = {Link(points, *pair) for pair, points in self.points.items() if {*pair} <= self.extents.keys()}
        return linked | ruled

    def made(self) -> set[tuple[str, ...]]:
        """The groups from nothing."""
        there = [account for account in ACCOUNTS if account.id in self.extents]
        rulings = Rulings(same=frozenset(self.same), different=frozenset(self.different))
        linked = [link for link in self.links() if link.points < RULED]
        found = clustered(there, linked, rulings, [self.extents[account.id] for account in there])
        return {tuple(account.id for account in group) for group in found}

    def change(self, anew: Iterable[str]) -> None:
        """Keep the groups up: the accounts in `anew` came, went, changed, or are ruled otherwise."""
        before, self._links = self._links, self.links()
        leaves = {id_: self._leaf(id_) for id_ in anew}
        found = self._forest.update(leaves, self._links - before, before - self._links)
        regrouped = {id_ for group in found for id_ in group} | leaves.keys()
        self.groups = {id_: group for id_, group in self.groups.items() if id_ not in regrouped}
        self.groups |= {id_: tuple(group) for group in found for id_ in group}

    def _leaf(self, id_: str) -> Tree | None:
        foes = frozenset(other for pair in self.different if id_ in pair for other in pair if other != id_)
        return Tree(id_, self.extents[id_], foes) if id_ in self.extents else None


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_what_is_kept_is_what_all_links_give(data: st.DataObject) -> None:
    war = War()
    for _ in range(data.draw(st.integers(1, 8))):
        come = data.draw(st.dictionaries(ids, st.none() | extents(), max_size=6))
        war.extents = {id_: extent for id_, extent in {**war.extents, **come}.items() if extent is not None}
        relinked = data.draw(st.dictionaries(pairs, st.none() | st.integers(6, 9), max_size=12))
        war.points = {pair: points for pair, points in {**war.points, **relinked}.items() if points is not None}
        ruled = data.draw(st.dictionaries(pairs, st.sampled_from(["same", "different", "none"]), max_size=2))
        war.same = {pair for pair in war.same if pair not in ruled} | {p for p, how in ruled.items() if how == "same"}
        war.different = {pair for pair in war.different if pair not in ruled}
        war.different |= {pair for pair, how in ruled.items() if how == "different"}
        war.change({*come, *(id_ for pair in ruled for id_ in pair)})
        assert set(war.groups.values()) == war.made()
        assert war.groups.keys() == war.extents.keys()


def test_only_what_a_change_reaches_is_asked_for_its_links() -> None:
    links = {Link(9, a, b) for some in (IDS[:4], IDS[4:8], IDS[8:]) for a, b in pairwise(some)}
    links |= {Link(6, IDS[7], IDS[8])}
    asked: set[str] = set()

    def of(id_: str) -> list[Link]:
        asked.add(id_)
        return [link for link in links if id_ in (link.a, link.b)]

    forest = Forest(of)
    there = {
        account.id: Tree(account.id, Extent(place=OLM if account.id in IDS[4:8] else None)) for account in ACCOUNTS
    }
    assert sorted(forest.update(there, links, [])) == [IDS[:4], IDS[4:]]
    asked.clear()
    links |= {Link(5, IDS[0], IDS[1])}
    assert forest.update({}, [Link(5, IDS[0], IDS[1])], []) == []
    assert asked == set()
    links |= {Link(7, IDS[0], IDS[4])}
    assert forest.update({}, [Link(7, IDS[0], IDS[4])], []) == [IDS]
    links -= {Link(6, IDS[7], IDS[8])}
    asked.clear()
    assert sorted(forest.update({}, [], [Link(6, IDS[7], IDS[8])])) == [IDS[:8], IDS[8:]]


def test_a_link_that_is_refused_changes_no_group() -> None:
    links = [Link(8, IDS[0], IDS[1])]
    forest = Forest(lambda id_: [link for link in links if id_ in (link.a, link.b)])
    extents = (Extent(place=OLM), Extent(first=date(2031, 5, 3)), Extent(last=date(2031, 5, 1)))
    there = {id_: Tree(id_, extent) for id_, extent in zip(IDS, extents, strict=False)}
    assert sorted(forest.update(there, links, [])) == [IDS[:2], IDS[2:3]]
    links.append(Link(7, IDS[0], IDS[2]))
    assert forest.update({}, links[1:], []) == []
