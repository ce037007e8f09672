"""Scores of event coreference: MUC, B³ and CEAF-e, their average, and agreement on pairs.

In: two clusterings of the same mentions. Out: precision, recall and F1. The formulas are those of Vilain et al. (1995),
Bagga and Baldwin (1998) and Luo (2005), as the CoNLL shared task of 2012 averages them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from eval.assignment import best_sum

Cluster = frozenset[Hashable]
Clusters = Sequence[Cluster]


@dataclass(frozen=True, slots=True)
class Measured:
    """Precision and recall of one measure."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean, 0 where both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def muc(gold: Clusters, found: Clusters) -> Measured:
    """By links: how many must be added to make the one of the other."""
    return Measured(_links(found, gold), _links(gold, found))


def b_cubed(gold: Clusters, found: Clusters) -> Measured:
    """By mentions: the share of each one's cluster that is right."""
    return Measured(_shares(found, gold), _shares(gold, found))


def ceaf_e(gold: Clusters, found: Clusters) -> Measured:
    """By clusters: the best match of one with one, by the share of mentions that they have in common (phi 4)."""
    if not gold or not found:
        return Measured(0.0, 0.0)
    where, here = _index(found), _index(gold)
    shared = Counter((here[m], where[m]) for m in here if m in where)
    total = best_sum({(g, f): 2 * n / (len(gold[g]) + len(found[f])) for (g, f), n in shared.items()})
    return Measured(total / len(found), total / len(gold))


def pairwise(gold: Clusters, found: Clusters) -> Measured:
    """By pairs of mentions that are said to be one event."""
    shared = _pairs(Counter(frozenset((i, j)) for i, j in _both(gold, found)).values())
    return Measured(_share(shared, _pairs(map(len, found))), _share(shared, _pairs(map(len, gold))))


MEASURES: dict[str, Callable[[Clusters, Clusters], Measured]] = {
    "pairs": pairwise, "MUC": muc, "B3": b_cubed, "CEAF-e": ceaf_e,
}  # fmt: skip


def conll(gold: Clusters, found: Clusters) -> float:
    """The mean F1 of MUC, B³ and CEAF-e."""
    return sum(measure(gold, found).f1 for measure in (muc, b_cubed, ceaf_e)) / 3


def _index(clusters: Clusters) -> dict[Hashable, int]:
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}


def _both(gold: Clusters, found: Clusters) -> list[tuple[tuple[str, int], tuple[str, int]]]:
    """For each mention its two clusters, which tell apart the cells that both clusterings cut."""
    here, there = _index(gold), _index(found)
    return [(("gold", here[m]), ("found", there[m])) for m in here]


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _links(of: Clusters, by: Clusters) -> float:
    where = _index(by)
    kept = sum(len(cluster) - len({where[m] for m in cluster}) for cluster in of)
    return _share(kept, sum(len(cluster) - 1 for cluster in of))


def _shares(of: Clusters, by: Clusters) -> float:
    where = _index(by)
    parts = (n * n / len(cluster) for cluster in of for n in Counter(where[m] for m in cluster).values())
    return _share(sum(parts), sum(map(len, of)))
